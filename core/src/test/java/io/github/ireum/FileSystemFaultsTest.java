// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.FolderTest;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names and files that file systems allow and few programs expect. */
final class FileSystemFaultsTest extends FolderTest {

  @Test
  void ingest_strangeNames_areReadAndKnownAgain() {
    news.write("line\nbreak.txt", "Train one.");
    news.write("\u202Eright-to-left.txt", "Train two.");
    // One name in two forms, which are two files.
    news.write("\uAC00.txt", "Train three.");
    news.write("\u1100\u1161.txt", "Train four.");
    news.write("quote\"'; $(x).html", "<p>Train five.</p>");
    assertEquals(5, news.ingest().indexed());
    assertEquals(5, news.ingest().unchanged());
    assertEquals(5, news.ids("train").size());
  }

  @Test
  void ingest_namesThatAreNoText_areToldApart() throws IOException {
    String base = news.file("").toUri().toString();
    Path one = Path.of(URI.create(base + "%FF.txt"));
    Path two = Path.of(URI.create(base + "%FE.txt"));
    Path page = Path.of(URI.create(base + "%FD.html"));
    Files.writeString(one, "Train one.");
    Files.writeString(two, "Train two.");
    Files.writeString(page, "<p>Train three.</p>");
    assertEquals(3, news.ingest().indexed());
    assertEquals(3, news.ingest().unchanged());
    assertEquals(3, news.search("train").size());
    Files.delete(one);
    assertEquals(1, news.ingest().removed());
  }

  @Test
  void ingest_namesInTheEncodingOfKoreanWindows_areDecoded() throws IOException {
    String base = news.file("").toUri().toString();
    // 보고서/김정은 1.txt
    Path report = Path.of(URI.create(base + "%BA%B8%B0%ED%BC%AD/%B1%E8%C1%A4%C0%BA%201.txt"));
    Files.createDirectories(report.getParent());
    Files.writeString(report, "Train one.");
    assertEquals(1, news.ingest().indexed());
    assertEquals(List.of("보고서/김정은 1.txt"), news.ids("train"));
    assertEquals(List.of("보고서/김정은 1.txt"), news.ids("path:김정은 train"));
    assertEquals(1, news.ingest().unchanged());
  }

  @Test
  void ingest_pipe_isLeftOutAndNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = news.file("pipe.txt");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assertEquals(0, made.waitFor());
    IngestReport report = news.ingest();
    assertEquals(1, report.skipped());
    assertEquals(1, report.discovered());
  }

  @Test
  void ingest_pipeThatIsNamed_isLeftOutAndNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = folder.resolve("named.jsonl");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assertEquals(0, made.waitFor());
    IngestReport report = news.index().ingest(pipe);
    assertEquals(List.of(1L, 1L), List.of(report.discovered(), report.skipped()));
  }

  @Test
  void ingest_linkToADevice_isLeftOut() throws IOException {
    Files.createSymbolicLink(news.file("zero.txt"), Path.of("/dev/zero"));
    IngestReport report = news.ingest();
    assertEquals(List.of(1L, 1L), List.of(report.discovered(), report.skipped()));
  }

  @Test
  void ingest_deviceThatIsNamed_isLeftOutAlsoByALink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("zero"), Path.of("/dev/zero"));
    IngestReport report = news.index().ingest(Path.of("/dev/zero"), link);
    assertEquals(List.of(2L, 2L), List.of(report.discovered(), report.skipped()));
  }

  @Test
  void ingest_linksInALoop_endAndLeadNowhere() throws IOException {
    Path inner = Files.createDirectories(news.file("a/b"));
    Files.createSymbolicLink(inner.resolve("up"), news.file("a"));
    Files.createSymbolicLink(news.file("self"), Path.of("self"));
    news.write("a/train.txt", "Train.");
    IngestReport report = news.ingest();
    assertEquals(List.of(1L, 2L), List.of(report.indexed(), report.skipped()));
  }

  @Test
  void ingest_filesThatSayTheyHaveNoBytes_areNotOpened() {
    Path endless = Path.of("/proc/self/task");
    IngestReport report = news.index().ingest(endless);
    assertEquals(report.discovered(), report.skipped() + report.failed());
  }

  @Test
  void ingest_otherFileSystem_isReadFromCopies() throws IOException {
    Path zip =
        TestFiles.zip(
            folder.resolve("all.zip"), "a.txt", "Train one.", "b.html", "<p>Train two.</p>");
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of())) {
      IngestReport report = news.index().ingest(files.getPath("/"));
      assertEquals(2, report.indexed(), report::toString);
    }
    assertTrue(news.ids("train").contains("b.html"), news.ids("train")::toString);
  }
}
