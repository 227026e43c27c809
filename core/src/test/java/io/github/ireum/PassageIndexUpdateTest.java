// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ireum.DocumentOutcome.Failed;
import io.github.ireum.testing.FolderTest;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PassageIndexUpdateTest extends FolderTest {

  /** Discovered, indexed, unchanged, skipped, failed, removed. */
  private static List<Long> counts(IngestReport report) {
    return List.of(
        report.discovered(),
        report.indexed(),
        report.unchanged(),
        report.skipped(),
        report.failed(),
        report.removed());
  }

  @Test
  void ingest_everyKindOfOutcome_isCountedOnce() {
    news.write("good.txt", "The train crossed the bridge.");
    news.write("empty.txt", "");
    news.write(".hidden.txt", "secret");
    news.write("broken.pdf", "%PDF-1.4\n");
    news.write("lines.jsonl", "{\"id\": \"a\", \"contents\": \"A bench.\"}\noops\n");
    TestFiles.zip(news.file("two.zip"), "a.txt", "First entry.", "b.txt", "Second entry.");
    IngestReport report = news.ingest();
    assertEquals(List.of(8L, 4L, 0L, 2L, 2L, 0L), counts(report));
    assertEquals(4, report.passages());
    assertEquals(0, report.partial());
    assertEquals(
        List.of("broken.pdf", "lines.jsonl#2"),
        report.problems().stream().map(DocumentReport::id).sorted().toList());
    IndexStatus status = news.index().status();
    assertEquals(
        List.of(4L, 2L, 2L, 4L),
        List.of(status.indexed(), status.skipped(), status.failed(), status.passages()));
    assertEquals(
        List.of("broken.pdf", "lines.jsonl#2"),
        news.index().failures().stream().map(DocumentReport::id).sorted().toList());
    news.index().failures().forEach(failure -> assertInstanceOf(Failed.class, failure.outcome()));
  }

  @Test
  void ingest_secondRun_changesNothing() {
    news.write("good.txt", "The train crossed the bridge.");
    news.write("empty.txt", "");
    news.write(".hidden.txt", "secret");
    news.write("broken.pdf", "%PDF-1.4\n");
    news.write("lines.jsonl", "{\"id\": \"a\", \"contents\": \"A bench.\"}\n");
    TestFiles.zip(news.file("two.zip"), "a.txt", "First entry.", "b.txt", "Second entry.");
    news.ingest();
    IndexStatus before = news.index().status();
    IngestReport second = news.ingest();
    assertEquals(List.of(7L, 0L, 4L, 2L, 1L, 0L), counts(second));
    assertEquals(0, second.passages());
    IndexStatus after = news.index().status();
    assertEquals(
        List.of(before.indexed(), before.skipped(), before.failed(), before.passages()),
        List.of(after.indexed(), after.skipped(), after.failed(), after.passages()));
  }

  @Test
  void ingest_changedFile_isReplaced() {
    Path file = news.write("a.txt", "The old train.");
    news.ingest();
    TestFiles.change(file, "The new bridge.");
    assertEquals(List.of(1L, 1L, 0L, 0L, 0L, 0L), counts(news.ingest()));
    assertEquals(List.of(), news.ids("train"));
    assertEquals(List.of("a.txt"), news.ids("bridge"));
    assertEquals(1, news.index().status().passages());
  }

  @Test
  void ingest_touchedFile_isUnchangedNowAndNextTime() throws IOException {
    Path file = news.write("a.txt", "The old train.");
    news.ingest();
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    assertEquals(List.of(1L, 0L, 1L, 0L, 0L, 0L), counts(news.ingest()));
    assertEquals(List.of(1L, 0L, 1L, 0L, 0L, 0L), counts(news.ingest()));
    assertEquals(List.of("a.txt"), news.ids("train"));
  }

  @Test
  void ingest_deletedFile_isRemoved() throws IOException {
    Path file = news.write("sub/a.txt", "The old train.");
    news.write("b.txt", "The bridge.");
    news.ingest();
    Files.delete(file);
    assertEquals(List.of(1L, 0L, 1L, 0L, 0L, 1L), counts(news.ingest()));
    assertEquals(List.of(), news.ids("train"));
    assertEquals(1, news.index().status().indexed());
  }

  @Test
  void ingest_deletedArchive_removesAllItsDocuments() throws IOException {
    Path file = TestFiles.zip(news.file("two.zip"), "a.txt", "First.", "b.txt", "Second.");
    news.ingest();
    Files.delete(file);
    assertEquals(2, news.ingest().removed());
    assertEquals(0, news.index().status().passages());
  }

  @Test
  void ingest_otherSource_keepsWhatIsOutsideOfIt() {
    news.write("one/a.txt", "The old train.");
    news.write("two/b.txt", "The bridge.");
    news.index().ingest(news.file("one"));
    assertEquals(0, news.index().ingest(news.file("two")).removed());
    assertEquals(List.of("a.txt"), news.ids("train"));
    assertEquals(List.of("b.txt"), news.ids("bridge"));
  }

  @Test
  void ingest_folderWhoseNameStartsLikeTheSource_isKept() throws IOException {
    news.write("one/a.txt", "The old train.");
    Path second = news.write("one-two/b.txt", "The bridge.");
    news.index().ingest(news.file("one"), news.file("one-two"));
    Files.delete(second);
    assertEquals(0, news.index().ingest(news.file("one")).removed());
    assertEquals(List.of("b.txt"), news.ids("bridge"));
  }

  @Test
  void ingest_sameFileThroughTwoSources_isCountedOnce() {
    Path file = news.write("a.txt", "The old train.");
    IngestReport report = news.index().ingest(news.file(""), file, file);
    assertEquals(List.of(1L, 1L, 0L, 0L, 0L, 0L), counts(report));
    assertEquals(1, news.search("train").size());
  }

  @Test
  void ingest_archiveWithFewerEntries_dropsTheOthers() throws IOException {
    Path file =
        TestFiles.zip(
            news.file("a.zip"),
            "a.txt",
            "Train one.",
            "b.txt",
            "Train two.",
            "c.txt",
            "Train three.");
    news.ingest();
    assertEquals(3, news.search("train").size());
    FileTime time = FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 5_000);
    Files.setLastModifiedTime(TestFiles.zip(file, "b.txt", "Train two."), time);
    assertEquals(List.of(1L, 1L, 0L, 0L, 0L, 0L), counts(news.ingest()));
    assertEquals(List.of("a.zip!/b.txt"), news.ids("train"));
    assertEquals(1, news.index().status().indexed());
  }

  @Test
  void ingest_changedCollection_isReplaced() {
    Path file =
        news.write(
            "c.jsonl",
            "{\"id\": \"a\", \"contents\": \"Old train.\"}\n{\"id\": \"b\", \"contents\": \"Train.\"}\n");
    assertEquals(List.of(2L, 2L, 0L, 0L, 0L, 0L), counts(news.ingest()));
    TestFiles.change(file, "{\"id\": \"b\", \"contents\": \"Bridge.\"}\n");
    assertEquals(List.of(1L, 1L, 0L, 0L, 0L, 0L), counts(news.ingest()));
    assertEquals(List.of(), news.ids("train"));
    assertEquals(List.of("b"), news.ids("bridge"));
    assertEquals(1, news.index().status().indexed());
  }

  @Test
  void ingest_collectionLargerThanABlock_isReadToItsEnd() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 6_000; i++) {
      lines.append("{\"id\": \"d").append(i).append("\", \"contents\": \"Train.\"}\n");
    }
    Path file = news.write("big.jsonl", lines.toString());
    assertEquals(List.of(6_000L, 6_000L, 0L, 0L, 0L, 0L), counts(news.ingest()));
    assertEquals(6_000, news.search("train").size());
    TestFiles.change(file, lines.append("{\"id\": \"z\", \"contents\": \"Bridge.\"}").toString());
    assertEquals(List.of(6_001L, 6_001L, 0L, 0L, 0L, 0L), counts(news.ingest()));
    assertEquals(6_001, news.index().status().passages());
  }

  @Test
  void ingest_hiddenFileThatBecomesVisible_isRead() throws IOException {
    Path hidden = news.write(".a.txt", "The old train.");
    news.ingest();
    assertEquals(1, news.index().status().skipped());
    Files.move(hidden, news.file("a.txt"));
    assertEquals(List.of(1L, 1L, 0L, 0L, 0L, 1L), counts(news.ingest()));
    assertEquals(0, news.index().status().skipped());
  }

  @Test
  void ingest_missingSource_changesNothing() {
    news.write("a.txt", "The old train.");
    Path missing = news.file("missing");
    assertThrows(
        SourceNotFoundException.class, () -> news.index().ingest(news.file("a.txt"), missing));
    assertEquals(0, news.index().status().indexed());
  }

  @Test
  void ingest_nothing_isAnEmptyReport() {
    assertEquals(List.of(0L, 0L, 0L, 0L, 0L, 0L), counts(news.ingest()));
    assertEquals(List.of(0L, 0L, 0L, 0L, 0L, 0L), counts(news.index().ingest(List.of())));
  }

  @Test
  void ingest_knownSourceThatIsGone_keepsItsDocumentsAndReadsTheOthers() throws IOException {
    Path gone = news.file("gone");
    Path there = news.file("there");
    news.write("gone/a.txt", "The old train.");
    news.write("there/b.txt", "The new bridge.");
    news.index().ingest(gone, there);
    Files.delete(gone.resolve("a.txt"));
    Files.delete(gone);
    news.write("there/c.txt", "A new ferry.");
    IngestReport report = news.index().ingest(gone, there);
    assertEquals(List.of(2L, 1L, 1L, 0L, 0L, 0L), counts(report));
    assertEquals(List.of(gone), report.missing());
    assertEquals(List.of("a.txt"), news.ids("train"));
  }

  @Test
  void forget_source_removesWhatLiesBelowItAndNothingElse() {
    Path gone = news.file("gone");
    news.write("gone/a.txt", "The old train.");
    news.write("gone/two/b.txt", "The new bridge.");
    news.write("gone2.txt", "A new ferry.");
    news.ingest();
    assertEquals(2, news.index().forget(List.of(gone)));
    assertEquals(1, news.index().status().indexed());
    assertEquals(List.of(), news.ids("train"));
    assertEquals(List.of("gone2.txt"), news.ids("ferry"));
    assertEquals(0, news.index().forget(List.of(gone)));
    assertEquals(List.of(3L, 2L, 1L, 0L, 0L, 0L), counts(news.ingest()));
  }

  @Test
  void skipped_documents_areListedWithTheirReason() {
    news.write("good.txt", "The train crossed the bridge.");
    news.write("empty.txt", "");
    news.write(".hidden.txt", "secret");
    news.ingest();
    assertEquals(
        List.of(SkipReason.HIDDEN, SkipReason.NO_TEXT),
        news.index().skipped().stream()
            .map(document -> ((DocumentOutcome.Skipped) document.outcome()).reason())
            .sorted()
            .toList());
  }
}
