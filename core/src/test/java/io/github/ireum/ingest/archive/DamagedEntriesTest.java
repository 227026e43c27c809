// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries and packed files that cannot be unpacked to their end: what comes before it is kept. */
final class DamagedEntriesTest {

  /** Of gzip: a sum and a size. */
  private static final int TRAILER = 8;

  @TempDir private Path folder;

  /** Words that are not packed to much less, and all of which are in the first 64 KB. */
  private static String words() {
    Random random = new Random(1);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      words.append("word").append(random.nextInt(1_000_000)).append(' ');
    }
    return words.toString().strip();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (String name : names) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        byte[] content = bytes(words());
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] part(byte[] bytes, double part) {
    return Arrays.copyOf(bytes, (int) (bytes.length * part));
  }

  private List<ExtractedDocument> extract(String name, byte[] bytes) throws IOException {
    return Extractions.extract(TestFiles.write(folder.resolve(name), bytes));
  }

  private static List<FailureReason> reasons(ExtractedDocument document) {
    return document.problems().stream().map(problem -> problem.reason()).toList();
  }

  /** Asserts that a document has the first of the words, and that some are told to be missing. */
  private static void assertCut(String id, ExtractedDocument document) {
    assertEquals(id, document.source().id());
    assertEquals(List.of(FailureReason.MALFORMED), reasons(document), id);
    assertEquals(
        "text/plain", String.valueOf(document.source().mediaType()).replaceFirst(";.*", ""), id);
    String text = document.text().strip();
    assertTrue(text.length() > 1_000, id + " of " + text.length());
    // At the end is what the unpacker had not yet vouched for.
    assertTrue(words().startsWith(text.substring(0, text.length() - 20)), id);
  }

  @Test
  void extract_halfOfAShortPackedText_keepsWhatThereIs() throws IOException {
    assertCut("t.txt.gz!/t.txt", extract("t.txt.gz", part(gzip(bytes(words())), 0.5)).get(1));
  }

  @Test
  void extract_packedTextWithAWrongSum_keepsAllOfIt() throws IOException {
    byte[] packed = gzip(bytes(words()));
    packed[packed.length - TRAILER] ^= 1;
    ExtractedDocument text = extract("t.txt.gz", packed).get(1);
    assertEquals(words(), text.text().strip());
    assertEquals(List.of(FailureReason.MALFORMED), reasons(text));
  }

  @Test
  void extract_nothingOfAPackedText_isTold() throws IOException {
    byte[] packed = Arrays.copyOf(gzip(bytes(words())), 11);
    assertEquals(List.of(FailureReason.MALFORMED), reasons(extract("t.txt.gz", packed).get(1)));
  }

  @Test
  void extract_partOfAnArchive_keepsTheBeginningOfTheLastText() throws IOException {
    List<ExtractedDocument> documents = extract("t.tar", part(tar("a.txt", "b.txt"), 0.7));
    assertEquals(words(), documents.get(1).text().strip());
    assertCut("t.tar!/b.txt", documents.get(2));
    byte[] zip =
        Files.readAllBytes(
            TestFiles.zip(folder.resolve("made.zip"), "a.txt", words(), "b.txt", words()));
    documents = extract("z.zip", part(zip, 0.7));
    assertEquals(words(), documents.get(1).text().strip());
    assertCut("z.zip!/b.txt", documents.get(2));
  }

  @Test
  void extract_partOfAPackedArchive_readsTheFilesBeforeTheEnd() throws IOException {
    List<ExtractedDocument> documents = extract("t.tar.gz", part(gzip(tar("a.txt", "b.txt")), 0.3));
    assertCut("t.tar.gz!/t.tar!/a.txt", documents.get(1));
    assertEquals("t.tar.gz!/t.tar", documents.get(2).source().id());
    assertEquals(List.of(FailureReason.MALFORMED), reasons(documents.get(2)));
  }

  @Test
  void extract_sevenZipWithAWrongSum_keepsTheText() throws IOException {
    Path file = folder.resolve("made.7z");
    try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile())) {
      archive.setContentCompression(SevenZMethod.COPY);
      SevenZArchiveEntry entry = new SevenZArchiveEntry();
      entry.setName("a.txt");
      archive.putArchiveEntry(entry);
      archive.write(bytes("A text of Kim."));
      archive.closeArchiveEntry();
    }
    byte[] bytes = Files.readAllBytes(file);
    int text = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Kim");
    bytes[text] = 'L';
    ExtractedDocument inside = extract("s.7z", bytes).get(1);
    assertEquals("A text of Lim.", inside.text().strip());
    assertEquals(List.of(FailureReason.MALFORMED), reasons(inside));
  }
}
