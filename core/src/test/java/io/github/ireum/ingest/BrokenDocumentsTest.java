// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.FailureReason;
import io.github.ireum.testing.TestFiles;
import io.github.ireum.testing.Testdata;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that break the rules of their format keep the text that they have. */
final class BrokenDocumentsTest {

  @TempDir private Path folder;

  private ExtractedDocument extract(String name, byte[] bytes) throws IOException {
    return Extractions.extract(TestFiles.write(folder.resolve(name), bytes)).getFirst();
  }

  private ExtractedDocument malformed(String name, byte[] bytes) throws IOException {
    ExtractedDocument document = extract(name, bytes);
    assertEquals(
        List.of(FailureReason.MALFORMED),
        document.problems().stream().map(problem -> problem.reason()).toList(),
        document::toString);
    return document;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a><b>Kim & Lee</b> <c>3 < 4 &#48149; &lt;</c></a>|Kim & Lee 3 < 4 박 <",
        "<a><b>Kim</a> <c>Lee</c>|Kim Lee",
        "<a>Kim <![CDATA[<Lee>]]> &nobody; <!-- > Choe --> <?x Han?> Ahn|Kim <Lee> &nobody; Ahn",
        "<!DOCTYPE a [<!ENTITY x \"Choe\">]><a>Kim </b> Lee</a>|Kim Lee",
        "Kim <a>Lee</a>|Kim Lee",
        "<a>Kim & Lee <b>if a<b then Choe met Ahn</b></a>|Kim & Lee if a<b then Choe met Ahn",
      })
  void extract_xmlThatIsNotWellFormed_hasItsText(String xml, String text) throws IOException {
    String found =
        malformed("a.xml", ("<?xml version=\"1.0\"?>\n" + xml).getBytes(StandardCharsets.UTF_8))
            .text();
    assertEquals(text, found.strip().replaceAll("\\s+", " "));
  }

  @Test
  void extract_binaryNamedXml_hasNoText() throws IOException {
    assertEquals("", malformed("a.xml", new byte[] {3, 0, 7, 0, 'K', 0, 'i', 0}).text().strip());
  }

  @Test
  void extract_officeDocumentWithOnePartTooMany_hasItsText() throws IOException {
    Path whole = Testdata.news("moon-beijing-2017.docx");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile parts = new ZipFile(whole.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        out.putNextEntry(new ZipEntry(part.getName()));
        try (InputStream in = parts.getInputStream(part)) {
          in.transferTo(out);
        }
      }
      out.putNextEntry(new ZipEntry("word/.document.xml.swp"));
    }
    List<String> expected = Extractions.extract(whole).getFirst().text().lines().toList();
    String text = malformed("a.docx", bytes.toByteArray()).text();
    for (String line : expected) {
      assertTrue(text.contains(line.strip()), () -> line + " is not in " + text);
    }
  }

  @Test
  void extract_halfOfOfficeDocument_hasHalfOfItsText() throws IOException {
    byte[] whole = Files.readAllBytes(Testdata.news("moon-beijing-2017.docx"));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertFalse(malformed("half.docx", half).text().isBlank());
  }

  private static String slide(String text) {
    return "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:t>" + text + "</a:t></a:p></p:sld>";
  }

  private static String relation(String id, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"slide\" Target=\"" + target + "\"/>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r8 r2 r1 r9|Ahn Kim Lee Choe",
        // Two of the four, before the rest is missing.
        "r8 r2|Ahn Kim Lee Choe",
        // No order that can be read.
        "|Lee Kim Choe Ahn",
      })
  void extract_brokenPresentation_hasItsSlidesInOrder(String ids, String text) throws IOException {
    StringBuilder presentation = new StringBuilder("<p:presentation><p:sldIdLst>");
    for (String id : ids == null ? new String[0] : ids.split(" ", -1)) {
      presentation.append("<p:sldId id=\"25\" r:id=\"").append(id).append("\"/>");
    }
    Path file =
        TestFiles.zip(
            folder.resolve("slides.pptx"),
            "[Content_Types].xml",
            "<Types>",
            "ppt/slides/slide10.xml",
            slide("Choe"),
            "ppt/slides/other.xml",
            slide("Lee"),
            "ppt/slides/slide2.xml",
            slide("Kim"),
            "ppt/slides/slide30.xml",
            slide("Ahn"),
            "ppt/presentation.xml",
            presentation.toString(),
            "ppt/_rels/presentation.xml.rels",
            relation("r1", "slides/other.xml")
                + relation("r2", "/ppt/slides/slide2.xml")
                + relation("r9", "slides/slide10.xml")
                + relation("r8", "slides/slide30.xml"));
    String found = malformed("a.pptx", Files.readAllBytes(file)).text();
    assertEquals(text, found.strip().replaceAll("\\s+", " "));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Президент Ким Чен Ын прибыл в Пекин с неофициальным визитом в марте.",
    "EUC-JP, 金正恩委員長は三月に北京を訪問し習近平国家主席と会談した。これは就任後初めての外遊であった。",
  })
  void extract_textThatNoNameSaysToBeOne_isRead(String charset, String text) throws IOException {
    ExtractedDocument document =
        extract("notes.2018", (text + "\n" + text).getBytes(Charset.forName(charset)));
    assertEquals(text + "\n" + text, document.text().strip());
  }

  @Test
  void extract_propertyListThatIsNotWellFormed_hasItsText() throws IOException {
    String list =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple Computer//DTD PLIST 1.0//EN" "">
        <plist version="1.0"><array><string>Kim</string><string>\033</string>
        <string>Lee</string></array></plist>
        """;
    String text = malformed("a.plist", list.getBytes(StandardCharsets.UTF_8)).text();
    assertEquals("Kim Lee", text.strip().replaceAll("\\s+", " "));
  }

  @ParameterizedTest
  @CsvSource({"1, 60", "24, 1840"})
  void extract_bitmapWithoutTheHeaderOfAFile_isAPicture(int bits, int size) throws IOException {
    ByteBuffer bitmap = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    bitmap.putInt(40).putInt(25).putInt(3).putShort((short) 1).putShort((short) bits);
    ExtractedDocument picture = extract("image1.bmp", bitmap.array());
    assertEquals(List.of(), picture.problems());
    assertEquals("image/bmp", picture.source().mediaType());
  }

  @ParameterizedTest
  @CsvSource({
    "\u00DB\u00A5-\0, a.doc",
    "1\u00BE\0\0\0\u00AB, a.doc",
    "\u00FE7\0#, a.doc",
    "\u00FE7\0\u001C, letter"
  })
  void extract_wordBeforeVersion6_isUnsupported(String signature, String name) throws IOException {
    byte[] bytes = Arrays.copyOf(signature.getBytes(StandardCharsets.ISO_8859_1), 2_000);
    assertEquals(FailureReason.UNSUPPORTED, extract(name, bytes).problems().getFirst().reason());
  }

  @ParameterizedTest
  @CsvSource({"a.cab, MSCF", "a.ps, %!PS-Adobe-3.0", "a.wri, 1\u00BE\0\0"})
  void extract_formatThatNothingReads_isUnsupported(String name, String signature)
      throws IOException {
    byte[] bytes = Arrays.copyOf(signature.getBytes(StandardCharsets.ISO_8859_1), 2_000);
    assertEquals(FailureReason.UNSUPPORTED, extract(name, bytes).problems().getFirst().reason());
  }

  @Test
  void extract_xmlWithLineEndsOfOldMacintoshes_hasAllThatIsBehindTheFault() throws IOException {
    String xml = "<?xml version=\"1.0\"?>\r<r><p>Kim</p>\r<p>a & b</p>\r<p>Lee</p>\r</r>";
    String text = malformed("a.xml", xml.getBytes(StandardCharsets.UTF_8)).text();
    assertEquals("Kim a & b Lee", text.strip().replaceAll("\\s+", " "));
  }
}
