// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of Hangul in one file of XML. */
final class HwpmlParserTest {

  private static final String TYPE = "application/x-hwpml";

  private static final String HEAD =
      """
      <HEAD SecCnt="1">
        <DOCSUMMARY><TITLE>판문점의 하루</TITLE><AUTHOR>홍길동</AUTHOR>
          <DATE>2018년 4월 27일 금요일 오전 9:30:00</DATE></DOCSUMMARY>
        <MAPPINGTABLE>
          <BINDATALIST Count="1"><BINITEM BinData="1" Format="TXT" Type="Embedding"/></BINDATALIST>
          <NUMBERINGLIST><NUMBERING Id="1"><PARAHEAD Level="1">^1.</PARAHEAD></NUMBERING></NUMBERINGLIST>
          <PARASHAPELIST><PARASHAPE Id="3" HeadingType="Outline" Level="0"/></PARASHAPELIST>
        </MAPPINGTABLE>
      </HEAD>
      """;

  @TempDir private Path folder;

  private static String hwpml(String body, String tail) {
    return "<HWPML Style=\"embed\" SubVersion=\"8.0.0.0\" Version=\"2.8\">"
        + HEAD
        + "<BODY><SECTION Id=\"0\">"
        + body
        + "</SECTION></BODY><TAIL>"
        + tail
        + "</TAIL></HWPML>";
  }

  private static String paragraph(String inside) {
    return "<P ParaShape=\"0\" Style=\"0\"><TEXT CharShape=\"0\">" + inside + "</TEXT></P>";
  }

  private static String text(String text) {
    return "<CHAR>" + text + "</CHAR>";
  }

  private static String cell(String paragraphs) {
    return "<CELL ColAddr=\"0\"><PARALIST>" + paragraphs + "</PARALIST></CELL>";
  }

  private static ExtractedDocument extract(Path file) throws IOException {
    ExtractedDocument document = Extractions.extract(file).getFirst();
    assertEquals(List.of(), document.problems());
    assertEquals(TYPE, document.source().mediaType());
    assertFalse(document.container());
    return document;
  }

  private void assertText(String expected, String body) throws IOException {
    Path file = TestFiles.write(folder.resolve("a.hml"), hwpml(body, ""));
    assertEquals(expected, extract(file).text());
  }

  @ParameterizedTest
  @CsvSource({
    "a.hml, UTF-8",
    "a.hwp, UTF-8",
    "a.xml, UTF-8",
    "a, UTF-8",
    "a.hml, UTF-16",
    "a.hml, EUC-KR"
  })
  void extract_anyNameAndEncoding_hasTextTitleAuthorAndDate(String name, Charset encoding)
      throws IOException {
    String xml =
        "<?xml version=\"1.0\" encoding=\""
            + encoding
            + "\" standalone=\"no\" ?>\n"
            + hwpml(paragraph(text("김정은")), "");
    ExtractedDocument document =
        extract(TestFiles.write(folder.resolve(name), xml.getBytes(encoding)));
    assertEquals("김정은", document.text());
    assertEquals("판문점의 하루", document.source().title());
    assertEquals("홍길동", document.source().author());
    assertEquals(LocalDate.of(2018, 4, 27), document.source().date());
  }

  @Test
  void extract_paragraphs_areWhatAReaderSees() throws IOException {
    assertText(
        "김정은 위원장\n은\t-\u00A0왔다\n\n각주\n\n이름 직책\n김정은 위원장\n\n상자\n\n머리말",
        paragraph(
                "<SECDEF><PAGEDEF><PAGEMARGIN Header=\"1\"/></PAGEDEF></SECDEF><HEADER><PARALIST>"
                    + paragraph(text("머리말"))
                    + "</PARALIST></HEADER>"
                    + text("김정")
                    + "<FOOTNOTE><PARALIST>"
                    + paragraph("<AUTONUM Number=\"1\"/>" + text("각주"))
                    + "</PARALIST></FOOTNOTE>"
                    + text("은 위원장<LINEBREAK/>은<TAB/><HYPEN/><NBSPACE/>왔다"))
            + paragraph(
                "<TABLE RowCount=\"2\"><SHAPEOBJECT/><ROW>"
                    + cell(paragraph(text("이름")))
                    + cell(paragraph(text("직책")))
                    + "</ROW><ROW>"
                    + cell(paragraph(text("김정은")))
                    + cell(paragraph(text("위원장")))
                    + "</ROW></TABLE><CHAR/>")
            + paragraph(
                "<RECTANGLE><DRAWINGOBJECT><DRAWTEXT><PARALIST>"
                    + paragraph(text("상자"))
                    + "</PARALIST></DRAWTEXT></DRAWINGOBJECT></RECTANGLE>"));
  }

  @Test
  void extract_manyUsesOfItsOwnEntity_isRead() throws IOException {
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<!DOCTYPE HWPML [\n<!ENTITY nbsp \"&#160;\">\n]>\n"
            + hwpml(paragraph(text("제1조&nbsp;목적 ".repeat(100))), "");
    String text = extract(TestFiles.write(folder.resolve("a.hwp"), xml)).text();
    assertEquals("제1조\u00A0목적 ".repeat(100), text);
  }

  @Test
  void extract_entitiesThatGrow_isMalformed() throws IOException {
    StringBuilder xml = new StringBuilder("<!DOCTYPE HWPML [<!ENTITY e0 \"웃음\">");
    for (int i = 1; i < 20; i++) {
      xml.append("<!ENTITY e").append(i).append(" \"");
      xml.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
    }
    xml.append("]>").append(hwpml(paragraph(text("&e19;")), ""));
    Path file =
        TestFiles.write(
            folder.resolve("a.hml"), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
    ExtractedDocument document = Extractions.extract(file).getFirst();
    assertEquals(
        List.of(FailureReason.MALFORMED),
        document.problems().stream().map(problem -> problem.reason()).toList());
  }

  @Test
  void extract_entityFromOutside_isNotRead() throws IOException {
    Path secret = TestFiles.write(folder.resolve("secret.txt"), "비밀");
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE HWPML [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + hwpml(paragraph(text("앞&x;뒤")), "");
    assertEquals("앞뒤", extract(TestFiles.write(folder.resolve("a.hml"), xml)).text());
  }

  @Test
  void extract_binaryDataThatIsNone_isADocumentThatCannotBeRead() throws IOException {
    String tail =
        "<BINDATASTORAGE><BINDATA Id=\"1\" Encoding=\"Base64\">=A</BINDATA></BINDATASTORAGE>";
    Path file = TestFiles.write(folder.resolve("a.hml"), hwpml(paragraph(text("본문")), tail));
    List<ExtractedDocument> documents = Extractions.extract(file);
    assertEquals("본문", documents.getFirst().text());
    assertEquals(List.of(), documents.getFirst().problems());
    assertEquals(
        List.of(FailureReason.MALFORMED),
        documents.get(1).problems().stream().map(problem -> problem.reason()).toList());
  }

  @Test
  void extract_binaryData_isADocumentInside() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
      out.write("안의 글".getBytes(StandardCharsets.UTF_8));
    }
    String tail =
        "<BINDATASTORAGE><BINDATA Id=\"1\" Encoding=\"Base64\" Compress=\"true\">\n"
            + Base64.getMimeEncoder().encodeToString(packed.toByteArray())
            + "</BINDATA></BINDATASTORAGE>";
    Path file = TestFiles.write(folder.resolve("a.hml"), hwpml(paragraph(text("본문")), tail));
    List<ExtractedDocument> documents = Extractions.extract(file);
    assertEquals(
        List.of("a.hml", "a.hml!/bindata1.txt"),
        documents.stream().map(document -> document.source().id()).toList());
    assertEquals("본문", documents.get(0).text());
    assertEquals("안의 글", documents.get(1).text().strip());
  }
}
