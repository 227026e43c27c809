// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ireum.testing.ChildJvm;
import io.github.ireum.testing.IndexedFolder;
import io.github.ireum.testing.TestFiles;
import io.github.ireum.testing.Testdata;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary files on a file system of one megabyte, where this process may mount one. */
final class FullTemporaryFolderTest {

  private static final int PATIENCE_SECONDS = 120;
  private static final int MEGABYTES = 256;
  private static final String MOUNT = "mount -t tmpfs -o size=1m tmpfs ";

  @TempDir private Path folder;

  /** What has too little room. */
  static final class Run {
    private Run() {}

    public static void main(String[] arguments) {
      try (PassageIndex index = PassageIndex.open(Path.of(arguments[0]))) {
        index.ingest(Path.of(arguments[1]));
      }
    }
  }

  @Test
  @Tag("long")
  void ingest_noRoomForTemporaryFiles_costsThatDocumentUntilThereIs()
      throws IOException, InterruptedException {
    Path small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(
        new ProcessBuilder("unshare", "-rm", "sh", "-c", MOUNT + small).start().waitFor() == 0);
    try (IndexedFolder news = new IndexedFolder(folder)) {
      writeLargeDocumentInArchive(news.file("large.zip"));
      news.write("page.html", "<p>The train crossed the bridge.</p>");
    }
    Path said = folder.resolve("said");
    Process run =
        ChildJvm.startIn(
            List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                MOUNT + small + " && JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=" + small + " exec \"$@\"",
                "sh"),
            Run.class,
            MEGABYTES,
            said,
            folder.resolve("index").toString(),
            folder.resolve("documents").toString());
    assertTrue(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> TestFiles.read(said));
    assertEquals(0, run.exitValue(), () -> TestFiles.read(said));
    try (IndexedFolder news = new IndexedFolder(folder)) {
      assertEquals(1, news.search("train").size());
      List<DocumentReport> failures = news.index().failures();
      assertEquals(1, failures.size(), failures::toString);
      assertTrue(failures.toString().contains("UNREADABLE"), failures::toString);

      IngestReport report = news.ingest();
      assertEquals(0, report.failed(), report::toString);
      assertTrue(!news.search("noodles").isEmpty());
      assertEquals(List.of(), news.index().verify().findings());
    }
  }

  /** A document that a parser wants as a file, and larger than the file system. */
  private static void writeLargeDocumentInArchive(Path archive) throws IOException {
    byte[] padding = new byte[3 << 20];
    new Random(6).nextBytes(padding);
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream outer = new ZipOutputStream(out)) {
      outer.putNextEntry(new ZipEntry("large.docx"));
      ZipOutputStream copy = new ZipOutputStream(outer);
      try (InputStream in = Files.newInputStream(Testdata.news("moon-beijing-2017.docx"));
          ZipInputStream original = new ZipInputStream(in)) {
        for (ZipEntry entry = original.getNextEntry();
            entry != null;
            entry = original.getNextEntry()) {
          copy.putNextEntry(new ZipEntry(entry.getName()));
          original.transferTo(copy);
        }
      }
      copy.putNextEntry(new ZipEntry("word/padding.xml"));
      copy.write(padding);
      copy.finish();
      outer.closeEntry();
    }
  }
}
