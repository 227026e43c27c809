// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilePositionTest {

  private static final int DOCUMENTS = 40;

  @TempDir private Path folder;

  private final Random random = new Random(3);

  /** Text that does not become much smaller when it is packed. */
  private String text() {
    byte[] bytes = new byte[10_000];
    random.nextBytes(bytes);
    return Base64.getMimeEncoder().encodeToString(bytes);
  }

  private Path zip(String name) {
    return TestFiles.zip(
        folder.resolve(name),
        IntStream.range(0, DOCUMENTS)
            .boxed()
            .flatMap(i -> List.of(i + ".txt", text()).stream())
            .toArray(String[]::new));
  }

  /** How far each document inside begins, as parts of the file. */
  private static List<Double> reached(Extractor extractor, Path file) throws IOException {
    double size = Files.size(file);
    List<Double> reached = new ArrayList<>();
    extractor.extract(
        new SourceFile(file, file.getFileName().toString(), Files.size(file), 0),
        new Extractor.Documents() {
          @Override
          public void reached(long bytes) {
            reached.add(bytes / size);
          }

          @Override
          public void inside(ExtractedDocument document) {}

          @Override
          public void file(ExtractedDocument document) {}
        });
    return reached;
  }

  private static List<Double> reached(Path file) throws IOException {
    return reached(new LanguageExtractor(new TikaExtractor(ExtractionSettings.defaults())), file);
  }

  private static void assertGrowing(List<Double> reached) {
    assertEquals(DOCUMENTS, reached.size());
    for (int i = 0; i < DOCUMENTS; i++) {
      // Streams are read ahead.
      assertEquals((double) i / DOCUMENTS, reached.get(i), 0.2, reached.toString());
    }
  }

  @Test
  void bytes_zip_growWithItsEntries() throws IOException {
    assertGrowing(reached(zip("a.zip")));
  }

  @Test
  void bytes_zipInAnotherProcess_growWithItsEntries() throws IOException {
    try (Extractor extractor =
        new IsolatedExtractor(ExtractionSettings.defaults(), new MemoryGate())) {
      assertGrowing(reached(extractor, zip("a.zip")));
    }
  }

  @Test
  void bytes_tar_growWithItsEntries() throws IOException {
    Path file = folder.resolve("a.tar");
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < DOCUMENTS; i++) {
        byte[] bytes = text().getBytes(StandardCharsets.US_ASCII);
        TarArchiveEntry entry = new TarArchiveEntry(i + ".txt");
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
      }
    }
    assertGrowing(reached(file));
  }

  @Test
  void bytes_sevenZip_growWithItsEntries() throws IOException {
    Path file = folder.resolve("a.7z");
    try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile())) {
      for (int i = 0; i < DOCUMENTS; i++) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(i + ".txt");
        archive.putArchiveEntry(entry);
        archive.write(text().getBytes(StandardCharsets.US_ASCII));
        archive.closeArchiveEntry();
      }
    }
    assertGrowing(reached(file));
  }

  @Test
  void bytes_mailbox_growWithItsMails() throws IOException {
    StringBuilder mails = new StringBuilder();
    for (int i = 0; i < DOCUMENTS; i++) {
      mails
          .append("From a@example.org Thu Jan  1 00:00:00 2015\nFrom: a@example.org\nSubject: ")
          .append(i)
          .append("\n\n")
          .append(text())
          .append("\n\n");
    }
    assertGrowing(reached(TestFiles.write(folder.resolve("a.mbox"), mails.toString())));
  }

  @Test
  void bytes_archiveInAnArchive_areThoseOfTheFile() throws IOException {
    Path inner = zip("inner.zip");
    Path file = folder.resolve("a.tar");
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of("inner.zip", "last.bin")) {
        byte[] bytes = name.equals("inner.zip") ? Files.readAllBytes(inner) : new byte[1 << 20];
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
      }
    }

    List<Double> reached = reached(file);

    double whole = (double) Files.size(inner) / Files.size(file);
    assertEquals(DOCUMENTS + 2, reached.size());
    reached.subList(1, DOCUMENTS).forEach(part -> assertEquals(whole, part, 0.1));
    assertTrue(reached.getLast() <= 1, reached.toString());
  }
}
