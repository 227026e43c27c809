// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.primitives.Bytes;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ZIP files of which the directory or a sum is wrong. */
final class DamagedZipTest {

  private static final String DIRECTORY = "PK\1\2";

  /** In a line of the directory. */
  private static final int SUM = 16;

  private static final int NAME_LENGTH = 28;
  private static final int EXTRA_LENGTH = 30;

  private static final List<String> READ =
      List.of(
          "z.zip!/a.txt A text of Kim.[]", "z.zip!/b.txt A second.[]", "z.zip!/c.txt A third.[]");

  @TempDir private Path folder;

  private byte[] zip(String... namesAndTexts) throws IOException {
    return Files.readAllBytes(TestFiles.zip(folder.resolve("made.zip"), namesAndTexts));
  }

  private byte[] zip() throws IOException {
    return zip("a.txt", "A text of Kim.", "b.txt", "A second.", "c.txt", "A third.");
  }

  private static byte[] stored(String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("a.txt");
      CRC32 sum = new CRC32();
      sum.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(sum.getValue());
      zip.putNextEntry(entry);
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  /** Returns where a line of the directory begins. */
  private static int line(byte[] zip, int line) {
    String all = new String(zip, StandardCharsets.ISO_8859_1);
    int at = all.indexOf(DIRECTORY);
    for (int i = 0; i < line; i++) {
      at = all.indexOf(DIRECTORY, at + 1);
    }
    return at;
  }

  private List<String> extract(byte[] bytes) throws IOException {
    return Extractions.extract(TestFiles.write(folder.resolve("z.zip"), bytes)).stream()
        .map(Extractions::line)
        .toList();
  }

  @Test
  void extract_directoryThatBreaksOff_isToldAndAllEntriesRead() throws IOException {
    for (int field : new int[] {0, NAME_LENGTH, EXTRA_LENGTH}) {
      byte[] zip = zip();
      zip[line(zip, 1) + field] ^= 0x40;
      List<String> documents = extract(zip);
      assertEquals("z.zip [MALFORMED]", documents.get(0), "at " + field);
      assertEquals(READ, documents.subList(1, documents.size()), "at " + field);
    }
  }

  @Test
  void extract_directoryThatBreaksOffBehindOtherBytes_isTold() throws IOException {
    byte[] zip = Bytes.concat("MZ".concat("\0".repeat(99)).getBytes(StandardCharsets.UTF_8), zip());
    zip[line(zip, 1)] ^= 1;
    List<String> documents = extract(zip);
    assertEquals("z.zip [MALFORMED]", documents.get(0));
    assertEquals(READ.get(0), documents.get(1));
  }

  @Test
  void extract_archiveThatBreaksOffBetweenTwoEntries_isTold() throws IOException {
    byte[] zip = zip();
    int second = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\3\4", 1);
    for (int length : new int[] {second, second + 3, second + 10}) {
      assertEquals(
          List.of("z.zip [MALFORMED]", READ.get(0)),
          extract(Arrays.copyOf(zip, length)),
          "after " + length);
    }
  }

  @Test
  void extract_muchBehindTheEnd_isPassedOver() throws IOException {
    List<String> documents = extract(Bytes.concat(zip(), new byte[70_000]));
    assertEquals("z.zip []", documents.get(0));
    assertEquals(READ, documents.subList(1, documents.size()));
  }

  @Test
  void extract_archiveOfZip64_isRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(Zip64Mode.Always);
      zip.putArchiveEntry(new ZipArchiveEntry("a.txt"));
      zip.write("A text of Kim.".getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
    }
    assertEquals(List.of("z.zip []", READ.get(0)), extract(bytes.toByteArray()));
  }

  @Test
  void extract_wrongSum_isToldAndTheTextKept() throws IOException {
    byte[] zip = zip();
    zip[line(zip, 0) + SUM] ^= 1;
    assertEquals(
        List.of("z.zip []", "z.zip!/a.txt A text of Kim.[MALFORMED]", READ.get(1), READ.get(2)),
        extract(zip));
  }

  @Test
  void extract_contentThatHasChanged_isTold() throws IOException {
    byte[] zip = stored("A text of Kim.");
    zip[new String(zip, StandardCharsets.ISO_8859_1).indexOf("Kim")] = 'L';
    assertEquals(List.of("z.zip []", "z.zip!/a.txt A text of Lim.[MALFORMED]"), extract(zip));
    // Without its directory.
    byte[] part = Arrays.copyOf(zip, line(zip, 0) + 4);
    assertEquals("z.zip!/a.txt A text of Lim.[MALFORMED]", extract(part).get(1));
  }

  @Test
  void extract_twoArchivesInOneFile_areRead() throws IOException {
    byte[] both =
        Bytes.concat(
            zip("a.txt", "A text of Kim."), zip("b.txt", "A second.", "c.txt", "A third."));
    List<String> documents = extract(both);
    assertEquals("z.zip []", documents.get(0));
    assertEquals(READ, documents.subList(1, documents.size()));
  }

  @Test
  void extract_entryThatTheDirectoryHasNoLongerAtTheBeginning_isNotRead() throws IOException {
    byte[] first = zip("old.txt", "A text that was taken out.");
    byte[] both = Bytes.concat(Arrays.copyOf(first, line(first, 0)), zip());
    List<String> documents = extract(both);
    assertEquals("z.zip []", documents.get(0));
    assertEquals(READ, documents.subList(1, documents.size()));
  }
}
