// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static io.github.ireum.testing.TestFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.index.FileState;
import io.github.ireum.index.PassageStore;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractor;
import io.github.ireum.ingest.SourceFile;
import io.github.ireum.passage.PassageDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileIngesterTest {

  /** SHA-256 of {@code abc}, from FIPS 180-2. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path folder;
  private final RecordingStore store = new RecordingStore();
  private final IngestTally tally = new IngestTally();

  private static final class RecordingStore implements PassageStore {
    private @Nullable FileState known;
    private final List<FileState> touched = new ArrayList<>();
    private final List<FileState> finished = new ArrayList<>();

    @Override
    public @Nullable FileState state(String key) {
      return known;
    }

    @Override
    public FileWriter replace(String key) {
      return new FileWriter() {
        @Override
        public void add(PassageDocument document) {}

        @Override
        public void finish(PassageDocument document, FileState state) {
          finished.add(state);
        }
      };
    }

    @Override
    public void touch(FileState state) {
      touched.add(state);
    }

    @Override
    public long removeFiles(Predicate<String> key) {
      return 0;
    }

    @Override
    public void commit() {}

    @Override
    public void close() {}
  }

  private static final class OneText implements Extractor {
    @Override
    public ExtractedDocument extract(SourceFile file, Consumer<ExtractedDocument> inside) {
      SourceDocument source =
          new SourceDocument(file.id(), file.key(), null, null, null, null, null);
      return new ExtractedDocument(file.key(), source, "abc", false, List.of());
    }

    @Override
    public void close() {}
  }

  private IngestReport ingest(SourceFile file, @Nullable FileState known) {
    store.known = known;
    try (FileIngester ingester = new FileIngester(store, new OneText(), tally)) {
      ingester.ingest(file);
    }
    return tally.report();
  }

  private SourceFile abc() {
    return new SourceFile(write(folder.resolve("abc.txt"), "abc"), "abc.txt", 3, 2_000);
  }

  @Test
  void ingest_newFile_isWrittenWithItsHash() {
    SourceFile file = abc();
    assertEquals(1, ingest(file, null).indexed());
    assertEquals(List.of(new FileState(file.key(), 3, 2_000, ABC, 1)), store.finished);
  }

  @Test
  void ingest_sameSizeAndTime_isUnchangedWithoutReading() {
    SourceFile file = new SourceFile(folder.resolve("not-there.txt"), "a", 3, 2_000);
    IngestReport report = ingest(file, new FileState(file.key(), 3, 2_000, ABC, 5));
    assertEquals(5, report.unchanged());
    assertEquals(List.of(), store.finished);
    assertEquals(List.of(), store.touched);
  }

  @Test
  void ingest_sameBytesAtAnotherTime_isTouched() {
    SourceFile file = abc();
    IngestReport report = ingest(file, new FileState(file.key(), 3, 1_000, ABC, 2));
    assertEquals(2, report.unchanged());
    assertEquals(List.of(new FileState(file.key(), 3, 2_000, ABC, 2)), store.touched);
    assertEquals(List.of(), store.finished);
  }

  @Test
  void ingest_otherBytes_isWrittenAgain() {
    SourceFile file = abc();
    assertEquals(1, ingest(file, new FileState(file.key(), 3, 1_000, "00", 1)).indexed());
    assertEquals(1, store.finished.size());
  }

  @Test
  void ingest_couldNotBeReadLastTime_isTriedAgain() {
    SourceFile file = abc();
    assertEquals(1, ingest(file, new FileState(file.key(), 3, 2_000, "", 1)).indexed());
    assertEquals(List.of(new FileState(file.key(), 3, 2_000, ABC, 1)), store.finished);
  }
}
