// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.common.primitives.Bytes;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of which something cannot be read: that is told, and the rest is read. */
final class ArchiveParserTest {

  private static final int FLAGS = 6;
  private static final int METHOD = 8;
  private static final int HEAD = 30;

  @TempDir private Path folder;

  /** A ZIP file of two texts. */
  private byte[] zip() throws IOException {
    Path file =
        TestFiles.zip(
            folder.resolve("made.zip"), "a.txt", "A first text. ".repeat(9), "b.txt", "A second.");
    return Files.readAllBytes(file);
  }

  /** Changes a field of the first entry, where it stands and in the directory. */
  private static byte[] with(byte[] zip, int field, int value) {
    zip[field] = (byte) value;
    zip[indexOf(zip, "PK\1\2") + field + 2] = (byte) value;
    return zip;
  }

  private static int indexOf(byte[] bytes, String wanted) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(wanted);
  }

  private List<String> extract(String name, byte[] bytes) throws IOException {
    return Extractions.extract(TestFiles.write(folder.resolve(name), bytes)).stream()
        .map(Extractions::line)
        .toList();
  }

  @Test
  void extract_encryptedEntry_isToldAndTheNextIsRead() throws IOException {
    int flags = zip()[FLAGS] | 1;
    assertEquals(
        List.of("z.zip []", "z.zip!/a.txt [ENCRYPTED]", "z.zip!/b.txt A second.[]"),
        extract("z.zip", with(zip(), FLAGS, flags)));
  }

  @Test
  void extract_damagedEntryOfAnArchiveInAnother_isToldAndTheNextIsRead() throws IOException {
    byte[] inner = zip();
    // The first bits of a deflated entry say of what kind it is, and one kind there is not.
    inner[HEAD + "a.txt".length()] |= 6;
    ByteArrayOutputStream outer = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(outer)) {
      zip.putNextEntry(new ZipEntry("z.zip"));
      zip.write(inner);
    }
    assertEquals(
        List.of(
            "o.zip []",
            "o.zip!/z.zip!/a.txt [MALFORMED]",
            "o.zip!/z.zip!/b.txt A second.[]",
            "o.zip!/z.zip []"),
        extract("o.zip", outer.toByteArray()));
  }

  @Test
  void extract_entryOfUnknownCompression_isToldAndTheNextIsRead() throws IOException {
    assertEquals(
        List.of("z.zip []", "z.zip!/a.txt [UNSUPPORTED]", "z.zip!/b.txt A second.[]"),
        extract("z.zip", with(zip(), METHOD, 98)));
  }

  @Test
  void extract_damagedEntry_isToldAndTheNextIsRead() throws IOException {
    byte[] zip = zip();
    int data = HEAD + "a.txt".length();
    Arrays.fill(zip, data, data + 8, (byte) 0xFF);
    assertEquals(
        List.of("z.zip []", "z.zip!/a.txt [MALFORMED]", "z.zip!/b.txt A second.[]"),
        extract("z.zip", zip));
  }

  @Test
  void extract_zipWithoutItsEnd_isReadAsFarAsItGoes() throws IOException {
    byte[] zip = zip();
    byte[] half = Arrays.copyOf(zip, indexOf(zip, "PK\1\2") - 20);
    List<String> documents = extract("z.zip", half);
    assertEquals("z.zip [MALFORMED]", documents.get(0));
    assertEquals("z.zip!/a.txt " + "A first text. ".repeat(9).strip() + "[]", documents.get(1));
  }

  @Test
  void extract_zipWithEncryptedDirectory_isEncrypted() throws IOException {
    // PKWARE's strong encryption: an entry, and a directory of which nothing can be told.
    ByteBuffer zip = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
    zip.put(new byte[] {'P', 'K', 3, 4}).putShort((short) 51).putShort((short) 0x2041);
    zip.putShort(METHOD, (short) 8).putInt(18, 100).putInt(22, 200).putShort(26, (short) 1);
    zip.put(HEAD, (byte) '1');
    for (int i = HEAD + 1; i < zip.capacity(); i++) {
      zip.put(i, (byte) (i * 37));
    }
    assertEquals(
        List.of("z.zip [ENCRYPTED]", "z.zip!/1 [ENCRYPTED]"), extract("z.zip", zip.array()));
  }

  @Test
  void extract_zipBehindOtherBytes_isRead() throws IOException {
    byte[] program = "MZ".concat("\0\1\2\3".repeat(99)).getBytes(StandardCharsets.ISO_8859_1);
    byte[] text = "A line before it.\n".getBytes(StandardCharsets.ISO_8859_1);
    for (byte[] before : List.of(program, text, new byte[70_000])) {
      byte[] both = Bytes.concat(before, zip());
      List<String> read =
          List.of(
              "z.zip []",
              "z.zip!/a.txt " + "A first text. ".repeat(9).strip() + "[]",
              "z.zip!/b.txt A second.[]");
      assertEquals(read, extract("z.zip", both));
      assertEquals(
          read.stream().map(line -> line.replace("z.zip", "z.exe")).toList(),
          extract("z.exe", both));
    }
  }

  @Test
  void extract_programWithoutZip_hasNothingInside() throws IOException {
    byte[] program = "MZ".concat("\0\1\2\3".repeat(99)).getBytes(StandardCharsets.ISO_8859_1);
    byte[] end = "PK\5\6".concat("\0".repeat(18)).getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(1, extract("p.exe", program).size());
    assertEquals(1, extract("q.exe", Bytes.concat(program, end)).size());
  }

  private static String kind(ExtractedDocument document) {
    return document.source().id() + " " + document.programFile();
  }

  @Test
  void extract_whatProgramsKeepForThemselves_isNotRead() throws IOException {
    Path file =
        TestFiles.zip(
            folder.resolve("z.zip"),
            "a/page_files/style.css",
            "p {}",
            "a/page.html",
            "A page.",
            "a/other_files/style.css",
            "p {}",
            "Desktop.ini",
            "[x]",
            "a/~$report.doc",
            "\0");
    List<ExtractedDocument> documents = Extractions.extract(file);
    assertEquals(
        List.of(
            "z.zip null",
            "z.zip!/a/page_files/style.css style or script of a saved page",
            "z.zip!/a/page.html null",
            "z.zip!/a/other_files/style.css null",
            "z.zip!/Desktop.ini settings of a folder",
            "z.zip!/a/~$report.doc lock of an office program"),
        documents.stream().map(ArchiveParserTest::kind).toList());
    assertEquals("", documents.get(1).text());
  }

  @Test
  void extract_whatProgramsKeepInTar_isNotRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (String name : List.of("page.html", "page_files/style.css")) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(4);
        tar.putArchiveEntry(entry);
        tar.write("p {}".getBytes(StandardCharsets.UTF_8));
        tar.closeArchiveEntry();
      }
    }
    Path file = TestFiles.write(folder.resolve("t.tar"), bytes.toByteArray());
    assertEquals(
        List.of(
            "t.tar null",
            "t.tar!/page.html null",
            "t.tar!/page_files/style.css style or script of a saved page"),
        Extractions.extract(file).stream().map(ArchiveParserTest::kind).toList());
  }

  @Test
  void extract_sevenZipWithoutTimes_isRead() throws IOException {
    Path file = folder.resolve("s.7z");
    try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile())) {
      for (String name : List.of("a.txt", "b.txt")) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(name);
        archive.putArchiveEntry(entry);
        archive.write(("A text in " + name).getBytes(StandardCharsets.UTF_8));
        archive.closeArchiveEntry();
      }
    }
    assertEquals(
        List.of("s.7z []", "s.7z!/a.txt A text in a.txt[]", "s.7z!/b.txt A text in b.txt[]"),
        extract("s.7z", Files.readAllBytes(file)));
  }

  @Test
  void extract_cpioWithKoreanNames_isRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] text = "A text.".getBytes(StandardCharsets.UTF_8);
    String windows = Charset.forName("x-windows-949").name();
    try (CpioArchiveOutputStream cpio =
        new CpioArchiveOutputStream(bytes, CpioArchiveEntry.FORMAT_NEW, 512, windows)) {
      CpioArchiveEntry entry = new CpioArchiveEntry("김정은.txt", text.length);
      cpio.putArchiveEntry(entry);
      cpio.write(text);
      cpio.closeArchiveEntry();
    }
    assertEquals(
        List.of("c.cpio []", "c.cpio!/김정은.txt A text.[]"), extract("c.cpio", bytes.toByteArray()));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void extract_packedInPartsAndPadded_isReadToItsEnd() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(gzip("A first part.\n"));
    bytes.write(gzip("A second.\n"));
    bytes.write(new byte[512]);
    assertEquals(
        List.of("t.txt.gz []", "t.txt.gz!/t.txt A first part.\nA second.[]"),
        extract("t.txt.gz", bytes.toByteArray()));
  }

  @Test
  void extract_halfOfPackedText_keepsWhatThereIs() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      text.append("line ").append(i).append('\n');
    }
    byte[] packed = gzip(text.toString());
    String inside = extract("t.txt.gz", Arrays.copyOf(packed, packed.length / 2)).get(1);
    assertEquals("t.txt.gz!/t.txt line 0\nline 1\n", inside.substring(0, 30));
    assertEquals("[MALFORMED]", inside.substring(inside.indexOf('[')));
  }

  /** Times of files are not dates of documents, and an archive has nothing but these. */
  @Test
  void extract_textInArchive_hasNoDate() throws IOException {
    Path zip = TestFiles.zip(folder.resolve("dated.zip"), "a.txt", "A text.");
    Path tar = folder.resolve("dated.tar");
    byte[] text = "A text.".getBytes(StandardCharsets.UTF_8);
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(Files.newOutputStream(tar))) {
      TarArchiveEntry entry = new TarArchiveEntry("a.txt");
      entry.setSize(text.length);
      out.putArchiveEntry(entry);
      out.write(text);
      out.closeArchiveEntry();
    }
    for (Path file : List.of(zip, tar)) {
      ExtractedDocument document = Extractions.extract(file).get(1);
      assertEquals("A text.", document.text().strip());
      assertNull(document.source().date(), file::toString);
    }
  }
}
