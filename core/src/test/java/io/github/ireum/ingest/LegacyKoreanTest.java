// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.ingest.encoding.EncodingSupersets;
import java.io.ByteArrayInputStream;
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
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as Korean programs write them, through all of Tika. */
final class LegacyKoreanTest {

  private static final Charset WINDOWS_949 = Charset.forName("x-windows-949");

  @TempDir private Path folder;

  private List<ExtractedDocument> extract(String name, byte[] bytes) throws IOException {
    return Extractions.extract(Files.write(folder.resolve(name), bytes));
  }

  private String text(String name, String text) throws IOException {
    ExtractedDocument document = extract(name, text.getBytes(WINDOWS_949)).getFirst();
    assertEquals(List.of(), document.problems());
    return document.text().strip();
  }

  @Test
  void extract_textWithoutANameThatSaysSo_isRead() throws IOException {
    assertEquals("김정은 위원장이 왔다.", text("carved-0001", "김정은 위원장이 왔다.\n"));
  }

  @Test
  void extract_bytesThatAreNoText_haveNone() throws IOException {
    byte[] bytes = new byte[2_000];
    byte[] name = "김정은 위원장".getBytes(WINDOWS_949);
    System.arraycopy(name, 0, bytes, 1_000, name.length);
    bytes[0] = 1;
    assertEquals("", extract("carved-0002", bytes).getFirst().text());
  }

  @Test
  void extract_captions_areRead() throws IOException {
    assertTrue(text("film.srt", "1\n00:00:01,000 --> 00:00:04,000\n김정은\n").contains("김정은"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\" encoding=\"euc-kr\"?>",
        "<?xml version='1.0' encoding='ks_c_5601-1987' standalone='yes'?>",
        "<?xml version=\"1.0\" encoding=\"cp949\"?>",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
        "<?xml version=\"1.0\"?>",
        ""
      })
  void extract_xml_isReadWhateverItsDeclarationSays(String declaration) throws IOException {
    String xml = declaration + "<article><p>김정은과 박근혜</p><p>똠방각하</p></article>";
    String text = text("a.xml", xml);
    assertTrue(text.contains("김정은과 박근혜") && text.contains("똠방각하"), text);
  }

  @Test
  void extract_xmlInUtf8ThatNamesAnotherEncoding_isRead() throws IOException {
    String xml = "<?xml version=\"1.0\" encoding=\"euc-kr\"?><a>김정은 \uD83D\uDE00</a>";
    assertEquals(
        "김정은 \uD83D\uDE00",
        extract("a.xml", xml.getBytes(StandardCharsets.UTF_8)).getFirst().text().strip());
  }

  @Test
  void extract_namesInAZipOfWindows_areRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, WINDOWS_949)) {
      zip.putNextEntry(new ZipEntry("안쪽/김정은.txt"));
      zip.write("met".getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(
        "box.zip!/안쪽/김정은.txt", extract("box.zip", bytes.toByteArray()).get(1).source().id());
  }

  @ParameterizedTest
  @CsvSource({
    "x-windows-949, 똠방각하.txt",
    "x-windows-949, 펲시.txt",
    "x-windows-949, 안쪽/똠.txt",
    "x-windows-949, 김.txt",
    "IBM437, Müller.txt",
    "IBM437, España.txt",
    "IBM850, Ação.txt",
    "IBM852, Dziękuję.txt",
    "IBM866, Отчёт.txt",
    "windows-31j, レポート.txt",
    "UTF-8, 김.txt"
  })
  void extract_oneNameInAZip_isRead(String charset, String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding(charset);
      zip.setUseLanguageEncodingFlag(false);
      put(zip, name);
    }
    assertEquals("box.zip!/" + name, extract("box.zip", bytes.toByteArray()).get(1).source().id());
  }

  @Test
  void extract_zipThatSaysItsNamesInUnicode_hasThem() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding("US-ASCII");
      zip.setFallbackToUTF8(false);
      zip.setUseLanguageEncodingFlag(false);
      zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.NOT_ENCODEABLE);
      put(zip, "김정은.txt");
      put(zip, "plain.txt");
    }
    assertEquals(
        List.of("box.zip", "box.zip!/김정은.txt", "box.zip!/plain.txt"), ids(bytes.toByteArray()));
  }

  @Test
  void extract_unicodeNameOfAnotherName_isNotBelieved() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      ZipArchiveEntry entry = new ZipArchiveEntry("renamed.txt");
      entry.addExtraField(
          new UnicodePathExtraField("김정은.txt", "other.txt".getBytes(StandardCharsets.US_ASCII)));
      zip.putArchiveEntry(entry);
      zip.write("met".getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
    }
    assertEquals(List.of("box.zip", "box.zip!/renamed.txt"), ids(bytes.toByteArray()));
  }

  @Test
  void extract_zipWithNamesOfTwoSystems_hasEachInItsOwnEncoding() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseLanguageEncodingFlag(false);
      zip.setEncoding("UTF-8");
      put(zip, "박근혜.txt");
      zip.setEncoding(WINDOWS_949.name());
      put(zip, "김정은 보고서.txt");
    }
    assertEquals(
        List.of("box.zip", "box.zip!/박근혜.txt", "box.zip!/김정은 보고서.txt"), ids(bytes.toByteArray()));
  }

  private List<String> ids(byte[] zip) throws IOException {
    return extract("box.zip", zip).stream().map(document -> document.source().id()).toList();
  }

  private static void put(ZipArchiveOutputStream zip, String name) throws IOException {
    zip.putArchiveEntry(new ZipArchiveEntry(name));
    zip.write("met".getBytes(StandardCharsets.UTF_8));
    zip.closeArchiveEntry();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234.emlx", "carved-0003", "mail.eml"})
  void extract_mailOfAppleMailUnderAnyName_endsBeforeItsPropertyList(String name)
      throws IOException {
    String mail =
        """
        Received: from a by b; Tue, 12 Jun 2018 10:00:00 +0900
        From: a@b.kr
        Subject: x
        Content-Type: text/plain; charset=euc-kr

        박근혜 대통령에게 보고함.
        """;
    String file = mail.getBytes(WINDOWS_949).length + "      \n" + mail + "<?xml version=\"1.0\"?>";
    assertEquals("From: a@b.kr\nSubject: x\n\n박근혜 대통령에게 보고함.", text(name, file));
  }

  @Test
  void extract_namesInATar_areReadAndTheTarIsAContainer() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, WINDOWS_949.name())) {
      for (String name : List.of("보고서/김정은.txt", "박근혜.txt")) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(3);
        tar.putArchiveEntry(entry);
        tar.write("met".getBytes(StandardCharsets.UTF_8));
        tar.closeArchiveEntry();
      }
    }
    List<ExtractedDocument> documents = extract("box.tar", bytes.toByteArray());
    assertEquals(
        List.of("box.tar", "box.tar!/보고서/김정은.txt", "box.tar!/박근혜.txt"),
        documents.stream().map(document -> document.source().id()).toList());
    assertTrue(documents.getFirst().container());
  }

  /**
   * Of long names the header has as many bytes as it has room for, and so a part of a character.
   */
  @Test
  void extract_longNamesInATar_areReadWholeAndLoseNothing() throws IOException {
    Charset bytewise = StandardCharsets.ISO_8859_1;
    for (Charset charset : List.of(WINDOWS_949, StandardCharsets.UTF_8)) {
      List<String> names =
          Stream.of("", "aa", "aaaaa").map(a -> a + "보고서".repeat(30) + ".txt").toList();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, bytewise.name())) {
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
        for (String name : names) {
          TarArchiveEntry entry = new TarArchiveEntry(new String(name.getBytes(charset), bytewise));
          entry.setSize(3);
          tar.putArchiveEntry(entry);
          tar.write("met".getBytes(StandardCharsets.UTF_8));
          tar.closeArchiveEntry();
        }
      }
      List<ExtractedDocument> documents = extract("long.tar", bytes.toByteArray());
      assertEquals(
          Stream.concat(Stream.of("long.tar"), names.stream().map("long.tar!/"::concat)).toList(),
          documents.stream().map(document -> document.source().id()).toList());
      assertTrue(documents.stream().allMatch(document -> document.problems().isEmpty()));
    }
  }

  @Test
  void extract_tarOfGnu_isAContainer() throws IOException {
    byte[] tar = new byte[2_048];
    byte[] header = "a.txt".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(header, 0, tar, 0, header.length);
    field(tar, 100, "0000644");
    field(tar, 124, "00000000003");
    field(tar, 136, "00000000000");
    field(tar, 148, "        ");
    tar[156] = '0';
    field(tar, 257, "ustar  ");
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += tar[i];
    }
    field(tar, 148, String.format(Locale.ROOT, "%06o", sum));
    field(tar, 512, "met");
    List<ExtractedDocument> documents = extract("gnu.tar", tar);
    assertEquals("application/x-gtar", documents.getFirst().source().mediaType());
    assertTrue(documents.getFirst().container());
    assertEquals("met", documents.get(1).text().strip());
  }

  private static void field(byte[] tar, int at, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, tar, at, bytes.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ALZ\1\n", "EGGA\0\1", "SQLite format 3\0"})
  void extract_formatThatIsNotRead_isToldAsSuch(String signature) throws IOException {
    byte[] bytes = Arrays.copyOf(signature.getBytes(StandardCharsets.US_ASCII), 600);
    ExtractedDocument document = extract("leak", bytes).getFirst();
    assertEquals(
        List.of(FailureReason.UNSUPPORTED),
        document.problems().stream().map(DocumentProblem::reason).toList());
  }

  @Test
  void extract_richTextThatNamesTheEncodingOfAnother_isRead() throws IOException {
    String rtf = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Gulim;}}\\f0 %s\\par}";
    assertEquals("김정은 위원장이 말했다.", text("a.rtf", rtf.replace("%s", "김정은 위원장이 말했다.")));
    String french = "Zoé Müller a été reçue à Paris.";
    byte[] bytes = rtf.replace("%s", french).getBytes(EncodingSupersets.LATIN);
    assertEquals(french, extract("b.rtf", bytes).getFirst().text().strip());
  }

  @Test
  void extract_workbookOfTheNinetiesThatDoesNotSayItsEncoding_isRead() throws IOException {
    byte[] text = "어제 김정은 위원장이 말했다.".getBytes(WINDOWS_949);
    ByteBuffer book = ByteBuffer.allocate(6_000).order(ByteOrder.LITTLE_ENDIAN);
    shorts(book, 0x809, 8, 0x500, 0x05, 0x1000, 0x7CC);
    shorts(book, 0x0A, 0);
    shorts(book, 0x809, 8, 0x500, 0x10, 0x1000, 0x7CC);
    shorts(book, 0x204, 8 + text.length, 0, 0, 0, text.length);
    book.put(text);
    shorts(book, 0x0A, 0);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (POIFSFileSystem compound = new POIFSFileSystem()) {
      compound.getRoot().createDocument("Book", new ByteArrayInputStream(book.array()));
      compound.writeFilesystem(file);
    }
    assertTrue(extract("a.xls", file.toByteArray()).getFirst().text().contains("어제 김정은 위원장이 말했다."));
  }

  private static void shorts(ByteBuffer book, int... values) {
    for (int value : values) {
      book.putShort((short) value);
    }
  }

  /** More of it than is looked at to tell the encoding. */
  private static final String ENGLISH = "They met in Seoul, and left\n\n".repeat(12_000);

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.md", "a.html", "a.json", "a.eml", "a.txt", "a.sql", "a.log"})
  void extract_nameFarBehindInEnglish_isRead(String file) throws IOException {
    String text =
        switch (file) {
          case "a.eml" ->
              "Subject: x\nContent-Type: text/plain; charset=utf-8\n\n" + ENGLISH + "김정은";
          case "a.json" -> "{\"a\": \"" + ENGLISH.replace('\n', ' ') + "\", \"b\": \"김정은\"}";
          case "a.html" -> "<p>" + ENGLISH + "<p>김정은";
          default -> "= " + ENGLISH + "김정은";
        };
    for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS_949)) {
      String read = extract(file, text.getBytes(charset)).getFirst().text();
      assertTrue(read.strip().endsWith("김정은"), () -> read.substring(read.length() - 40));
    }
  }

  @Test
  void extract_xmlWithKoreanFarBehind_hasAllSyllables() throws IOException {
    String xml = "<?xml version=\"1.0\" encoding=\"euc-kr\"?><a>" + ENGLISH + "김정은 똠방각하</a>";
    assertTrue(text("a.xml", xml).endsWith("김정은 똠방각하"));
  }
}
