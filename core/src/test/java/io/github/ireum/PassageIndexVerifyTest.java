// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.IndexUnavailableException.Reason;
import io.github.ireum.VerifyFinding.Kind;
import io.github.ireum.testing.IndexedFolder;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check finds in an index that something has happened to. */
final class PassageIndexVerifyTest {

  @TempDir private Path folder;
  private Path path = Path.of("");

  @BeforeEach
  void makeIndex() {
    path = folder.resolve("index");
    try (IndexedFolder news = new IndexedFolder(folder)) {
      news.write("a.txt", "The train crossed the bridge.\n\n".repeat(200));
      news.write("empty.txt", "");
      news.write("lines.jsonl", "{\"id\": \"a\", \"contents\": \"A bench.\"}\noops\n");
      TestFiles.zip(news.file("two.zip"), "a.txt", "First entry.", "b.txt", "Second entry.");
      news.ingest();
      TestFiles.change(news.file("a.txt"), "The train crossed the river.\n\n".repeat(300));
      news.ingest();
      assertEquals(List.of(), news.index().verify().findings());
    }
  }

  private VerifyReport verify() {
    try (PassageIndex index = PassageIndex.openReadOnly(path)) {
      return index.verify();
    }
  }

  /** As on a disk that is mounted for reading only, where no lock can be held. */
  @Test
  void verify_lockThatCannotBeWritten_checksAllTheSame() throws IOException {
    Files.deleteIfExists(path.resolve(IndexWriter.WRITE_LOCK_NAME));
    Files.createDirectory(path.resolve(IndexWriter.WRITE_LOCK_NAME));
    VerifyReport report = verify();
    assertEquals(List.of(), report.findings());
    assertEquals(4, report.files());
  }

  @Test
  void verify_index_countsWhatItHolds() {
    VerifyReport report = verify();
    assertEquals(List.of(), report.findings());
    assertEquals(4, report.files());
    // The record of an archive or a collection is read as well.
    assertEquals(8, report.documents());
    try (PassageIndex index = PassageIndex.openReadOnly(path)) {
      assertEquals(index.status().passages(), report.passages());
    }
  }

  @Test
  void verify_emptyIndex_isSound() {
    Path empty = folder.resolve("empty");
    try (PassageIndex index = PassageIndex.open(empty)) {
      assertEquals(new VerifyReport(0, 0, 0, List.of()), index.verify());
    }
  }

  @Test
  void verify_whileAnotherWrites_isLocked() {
    try (PassageIndex writing = PassageIndex.open(path)) {
      writing.ingest(List.of());
      IndexUnavailableException thrown =
          assertThrows(IndexUnavailableException.class, this::verify);
      assertEquals(Reason.LOCKED, thrown.reason());
    }
  }

  private void tamper(Term deleted) throws IOException {
    try (Directory directory = FSDirectory.open(path);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.deleteDocuments(deleted);
    }
  }

  private String key(String name) {
    return folder.resolve("documents").resolve(name).toString();
  }

  @Test
  void verify_documentThatIsMissing_isAnAccountingFinding() throws IOException {
    tamper(new Term("record", key("lines.jsonl") + "\0#2"));
    VerifyReport report = verify();
    assertEquals(Kind.ACCOUNTING, report.findings().getFirst().kind());
    assertEquals(key("lines.jsonl"), report.findings().getFirst().where());
    assertFalse(report.isSound());
  }

  @Test
  void verify_recordOfAFileThatIsMissing_isAnAccountingFinding() throws IOException {
    tamper(new Term("file", key("two.zip")));
    assertEquals(
        List.of(Kind.ACCOUNTING), verify().findings().stream().map(VerifyFinding::kind).toList());
  }

  @Test
  void verify_passageThatIsMissing_isATextFinding() throws IOException {
    tamper(new Term("document", key("lines.jsonl") + "\0#1"));
    assertEquals(
        List.of(Kind.TEXT), verify().findings().stream().map(VerifyFinding::kind).toList());
  }

  @Test
  void verify_filesNamedLikeDocumentsInsideOfOthers_isSound() {
    try (IndexedFolder news = new IndexedFolder(folder)) {
      news.write("lines.jsonl#1", "A bridge over the river.");
      news.write("two.zip!/b.txt", "Another entry.");
      assertEquals(1, news.ingest().failed());
      assertEquals(List.of(), news.index().verify().findings());
      assertEquals(List.of("two.zip!/b.txt"), news.ids("another"));
      assertEquals(List.of("a"), news.ids("bench"));
    }
  }

  private interface Damage {
    void to(RandomAccessFile file) throws IOException;
  }

  /** Damages each file of the index in turn; every damage must be told, by a typed word. */
  private void assertEveryDamageIsTold(Damage damage) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(path)) {
      files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
    assertTrue(files.size() >= 3, files::toString);
    List<String> untold = new ArrayList<>();
    for (Path file : files) {
      Path saved = folder.resolve("saved");
      Files.copy(file, saved, StandardCopyOption.REPLACE_EXISTING);
      try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
        damage.to(open);
      }
      if (!isTold()) {
        untold.add(file.getFileName().toString());
      }
      Files.copy(saved, file, StandardCopyOption.REPLACE_EXISTING);
    }
    assertEquals(List.of(), untold);
    assertEquals(List.of(), verify().findings());
  }

  private boolean isTold() {
    try {
      return verify().findings().stream().anyMatch(finding -> finding.kind() == Kind.DAMAGED);
    } catch (IndexUnavailableException e) {
      return e.reason() != Reason.IO && e.reason() != Reason.LOCKED;
    }
  }

  @Test
  void verify_flippedBitInAnyFile_isTold() throws IOException {
    assertEveryDamageIsTold(
        file -> {
          long middle = file.length() / 2;
          file.seek(middle);
          int before = file.read();
          file.seek(middle);
          file.write(before ^ 4);
        });
  }

  @Test
  void verify_anyFileCutInHalf_isTold() throws IOException {
    assertEveryDamageIsTold(file -> file.setLength(file.length() / 2));
  }

  @Test
  void verify_anyFileEmptied_isTold() throws IOException {
    assertEveryDamageIsTold(file -> file.setLength(0));
  }

  @Test
  void search_flippedBitInAnyFile_findsOrIsATypedError() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(path)) {
      files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
    for (Path file : files) {
      byte[] sound = Files.readAllBytes(file);
      for (int eighth = 1; eighth < 8; eighth++) {
        byte[] damaged = sound.clone();
        damaged[sound.length * eighth / 8] ^= 4;
        Files.write(file, damaged);
        try (PassageIndex index = PassageIndex.openReadOnly(path)) {
          index.search(PassageQuery.of("train river"));
        } catch (IndexUnavailableException e) {
          assertNotEquals(Reason.LOCKED, e.reason());
        } catch (AssertionError e) {
          // Lucene's own assertions, on in tests only, notice some damage before its checks do.
          String thrower = e.getStackTrace()[0].getClassName();
          assertTrue(thrower.startsWith("org.apache.lucene."), e::toString);
        }
      }
      Files.write(file, sound);
    }
  }
}
