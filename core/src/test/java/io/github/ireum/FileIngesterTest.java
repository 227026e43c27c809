// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static io.github.ireum.testing.TestFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.DocumentOutcome.Failed;
import io.github.ireum.index.FileCounts;
import io.github.ireum.index.FileState;
import io.github.ireum.index.KnownFiles;
import io.github.ireum.index.LuceneIndex;
import io.github.ireum.index.LucenePassageStore;
import io.github.ireum.index.PassageStore;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractor;
import io.github.ireum.ingest.SourceFile;
import io.github.ireum.passage.PassageDocument;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class FileIngesterTest {

  /** SHA-256 of {@code abc}, from FIPS 180-2. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final String SETTINGS = "settings";

  @TempDir private Path folder;
  private final RecordingStore store = new RecordingStore();
  private final IngestTally tally = new IngestTally();

  private static final class RecordingStore implements PassageStore {
    private final List<FileState> touched = new ArrayList<>();
    private final List<FileState> finished = new ArrayList<>();

    @Override
    public KnownFiles known() {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileWriter replace(FileState begun) {
      return new FileWriter() {
        @Override
        public void add(PassageDocument document) {}

        @Override
        public boolean isFull() {
          return false;
        }

        @Override
        public CollectionWriter writeThrough() {
          throw new UnsupportedOperationException();
        }

        @Override
        public void finish(PassageDocument document, FileState state) {
          finished.add(state);
        }
      };
    }

    @Override
    public CollectionWriter replaceCollection(FileState begun) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CollectionWriter continueCollection(FileState begun) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void touch(FileState state) {
      touched.add(state);
    }

    @Override
    public void remove(String key) {}

    @Override
    public void rehearse(PassageDocument document) {}

    @Override
    public void begin(List<String> keys) {}

    @Override
    public void end(Predicate<String> ended) {}

    @Override
    public void commit() {}

    @Override
    public void close() {}
  }

  private static final class OneText implements Extractor {
    private final @Nullable Path changed;

    OneText(@Nullable Path changed) {
      this.changed = changed;
    }

    @Override
    public void extract(SourceFile file, Documents documents) {
      if (changed != null) {
        TestFiles.change(changed, "changed");
      }
      SourceDocument source =
          new SourceDocument(file.id(), file.key(), null, null, null, null, null);
      documents.file(new ExtractedDocument(file.key(), source, "abc", false, List.of()));
    }

    @Override
    public void close() {}
  }

  private IngestReport ingest(SourceFile file, @Nullable FileState known) {
    return ingest(file, known, false, new OneText(null));
  }

  private IngestReport ingest(
      SourceFile file, @Nullable FileState known, boolean again, Extractor extractor) {
    return ingest(store, file, known, again, extractor);
  }

  private IngestReport ingest(
      PassageStore store,
      SourceFile file,
      @Nullable FileState known,
      boolean again,
      Extractor extractor) {
    KnownFiles nothing = new NothingKnown();
    try (BatchWorkers workers = new BatchWorkers(store, 2, () -> false);
        FileIngester ingester =
            new FileIngester(
                store,
                extractor,
                new CollectionIngester(store, nothing, workers, tally, IngestOptions.defaults()),
                workers,
                tally,
                SETTINGS,
                () -> false)) {
      ingester.ingest(file, known, again);
    }
    return tally.report(true, List.of(), "");
  }

  private static final class NothingKnown implements KnownFiles {
    @Override
    public Map<String, FileState> find(Collection<String> keys) {
      return Map.of();
    }

    @Override
    public Map<String, FileCounts> documents(Collection<String> keys) {
      return Map.of();
    }

    @Override
    public void forEachNotAskedFor(Consumer<FileState> files) {}

    @Override
    public void close() {}
  }

  private static FileState state(SourceFile file, long modified, String hash, long documents) {
    return new FileState(
        file.key(), 3, modified, hash, new FileCounts(documents, 0, 0, 0), SETTINGS, true);
  }

  private SourceFile abc() {
    return new SourceFile(write(folder.resolve("abc.txt"), "abc"), "abc.txt", 3, 2_000);
  }

  /** As the walk finds it. */
  private SourceFile found(String name, String text) throws IOException {
    Path path = write(folder.resolve(name), text);
    return new SourceFile(path, name, Files.size(path), Files.getLastModifiedTime(path).toMillis());
  }

  @Test
  void ingest_newFile_isWrittenWithItsHash() throws IOException {
    SourceFile file = found("abc.txt", "abc");
    assertEquals(1, ingest(file, null).indexed());
    assertEquals(List.of(state(file, file.modified(), ABC, 1)), store.finished);
  }

  @Test
  void ingest_sameBytesAtAnotherTime_isTouched() {
    SourceFile file = abc();
    IngestReport report = ingest(file, state(file, 1_000, ABC, 2));
    assertEquals(2, report.unchanged());
    assertEquals(
        List.of(file.modified()), store.touched.stream().map(FileState::modified).toList());
    assertEquals(List.of(), store.finished);
  }

  @Test
  void ingest_sameBytesButAgain_isWrittenAgain() {
    SourceFile file = abc();
    ingest(file, state(file, 1_000, ABC, 2), true, new OneText(null));
    assertEquals(1, store.finished.size());
  }

  @Test
  void ingest_sameBytesOfAnInterruptedRun_isWrittenAgain() {
    SourceFile file = abc();
    ingest(file, state(file, 2_000, ABC, 2).begun());
    assertEquals(1, store.finished.size());
  }

  @Test
  void ingest_otherBytes_isWrittenAgain() {
    SourceFile file = abc();
    assertEquals(1, ingest(file, state(file, 1_000, "00", 1)).indexed());
    assertEquals(1, store.finished.size());
  }

  @Test
  void ingest_fileThatChangesWhileRead_isToldAndHasNoHash() throws IOException {
    SourceFile file = found("abc.txt", "abc");
    IngestReport report = ingest(file, null, false, new OneText(file.path()));
    assertEquals(1, report.partial());
    assertEquals("", store.finished.getFirst().sha256());
  }

  @Test
  void ingest_fileWithoutBytes_isNotOpened() {
    SourceFile file = new SourceFile(folder.resolve("never-there"), "never-there", 0, 0);
    assertEquals(1, ingest(file, null).skipped());
  }

  @Test
  @Timeout(60)
  void ingest_fileThatHasBecomeAPipe_isNotWaitedFor() {
    Path pipe = TestFiles.pipe(folder.resolve("abc.txt"));
    ingest(new SourceFile(pipe, "abc.txt", 3, 0), null);
    assertEquals("", store.finished.getFirst().sha256());
  }

  @Test
  void ingest_extractorThatFailsInAnUnknownWay_isAFailedDocument() throws IOException {
    SourceFile file = found("abc.txt", "abc");
    Extractor broken =
        new Extractor() {
          @Override
          public void extract(SourceFile source, Documents documents) {
            throw new IllegalStateException("no");
          }

          @Override
          public void close() {}
        };
    IngestReport report = ingest(file, null, false, broken);
    assertEquals(1, report.failed());
    assertEquals(new FileCounts(0, 0, 0, 1), store.finished.getFirst().counts());
  }

  @Test
  void ingest_documentInsideThatCannotBeAnalysed_failsAlone() throws IOException {
    SourceFile file = found("box.zip", "PK");
    // Longer than a term of an index can be.
    String unwritable = "x".repeat(40_000);
    Extractor box =
        new Extractor() {
          @Override
          public void extract(SourceFile source, Documents documents) {
            documents.inside(document("box.zip!/a.txt", "text/plain", "Kim Jong Un"));
            documents.inside(document("box.zip!/b.txt", unwritable, "Moon Jae-in"));
            documents.inside(document("box.zip!/c.txt", "text/plain", "Park Geun-hye"));
            documents.file(document("box.zip", "application/zip", ""));
          }

          @Override
          public void close() {}
        };
    Path path = folder.resolve("index");
    try (LuceneIndex index = LuceneIndex.open(path, true, PassageSettings.getDefault())) {
      LucenePassageStore real = new LucenePassageStore(index);
      IngestReport report = ingest(real, file, null, false, box);
      real.commit();
      assertEquals(2, report.indexed());
      assertEquals(1, report.failed());
    }
    try (PassageIndex index = PassageIndex.open(path)) {
      assertEquals(1, index.search(PassageQuery.of("Park Geun-hye")).hits().size());
      DocumentReport failure = index.failures().getFirst();
      assertEquals("box.zip!/b.txt", failure.id());
      assertEquals(FailureReason.ANALYSIS_FAULT, ((Failed) failure.outcome()).problem().reason());
      assertEquals(List.of(), index.verify().findings());
    }
  }

  private static ExtractedDocument document(String key, String type, String text) {
    SourceDocument source = new SourceDocument(key, key, null, null, null, type, null);
    return new ExtractedDocument(key, source, text, key.equals("box.zip"), List.of());
  }
}
