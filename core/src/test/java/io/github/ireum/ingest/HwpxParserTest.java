// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.FailureReason;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ToXMLContentHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of Hangul in HWPX. */
final class HwpxParserTest {

  private static final String TYPE = "application/hwp+zip";

  private static final String HEAD =
      """
      <hh:head xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head" version="1.4">
        <hh:refList>
          <hh:numberings><hh:numbering id="1"><hh:paraHead level="1">^1.</hh:paraHead></hh:numbering>
          </hh:numberings>
          <hh:paraProperties itemCnt="2">
            <hh:paraPr id="0"><hh:heading type="NONE" idRef="0" level="0"/></hh:paraPr>
            <hh:paraPr id="7"><hh:heading type="OUTLINE" idRef="0" level="1"/></hh:paraPr>
          </hh:paraProperties>
        </hh:refList>
      </hh:head>
      """;

  private static final String CONTENTS =
      """
      <opf:package xmlns:opf="http://www.idpf.org/2007/opf/">
        <opf:metadata>
          <opf:title>판문점의 하루</opf:title>
          <opf:language>ko</opf:language>
          <opf:meta name="creator" content="text">홍길동</opf:meta>
          <opf:meta name="subject" content="text"/>
          <opf:meta name="CreatedDate" content="text">2018-04-27T01:02:03Z</opf:meta>
          <opf:meta name="date" content="text">2018년 4월 30일 월요일 오전 9:00:00</opf:meta>
        </opf:metadata>
        <opf:manifest>
          <opf:item id="header" href="Contents/header.xml" media-type="application/xml"/>
          <opf:item id="section0" href="Contents/section0.xml" media-type="application/xml"/>
          <opf:item id="script" href="Scripts/header.js" media-type="application/x-javascript"/>
          <opf:item id="section1" href="Contents/section1.xml" media-type="application/xml"/>
        </opf:manifest>
        <opf:spine>
          <opf:itemref idref="header"/><opf:itemref idref="script"/>
          <opf:itemref idref="section1"/><opf:itemref idref="section0"/>
        </opf:spine>
      </opf:package>
      """;

  @TempDir private Path folder;

  private static String section(String... paragraphs) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\" ?>"
        + "<hs:sec xmlns:hs=\"http://www.hancom.co.kr/hwpml/2011/section\""
        + " xmlns:hp=\"http://www.hancom.co.kr/hwpml/2011/paragraph\">"
        + String.join("", paragraphs)
        + "</hs:sec>";
  }

  private static String paragraph(String... runs) {
    return "<hp:p id=\"0\" paraPrIDRef=\"0\" styleIDRef=\"0\">"
        + String.join("", Arrays.stream(runs).map(run -> "<hp:run>" + run + "</hp:run>").toList())
        + "<hp:linesegarray><hp:lineseg textpos=\"0\"/></hp:linesegarray></hp:p>";
  }

  private static String text(String text) {
    return "<hp:t>" + text + "</hp:t>";
  }

  private static String list(String... paragraphs) {
    return "<hp:subList>" + String.join("", paragraphs) + "</hp:subList>";
  }

  private static String row(String... cells) {
    return "<hp:tr>"
        + String.join(
            "",
            Arrays.stream(cells)
                .map(cell -> "<hp:tc>" + list(cell) + "<hp:cellAddr colAddr=\"0\"/></hp:tc>")
                .toList())
        + "</hp:tr>";
  }

  private Path hwpx(String... sections) {
    String[] parts = new String[2 + 2 * sections.length];
    parts[0] = "mimetype";
    parts[1] = TYPE;
    for (int i = 0; i < sections.length; i++) {
      parts[2 + 2 * i] = "Contents/section" + i + ".xml";
      parts[3 + 2 * i] = sections[i];
    }
    return TestFiles.zip(folder.resolve("a.hwpx"), parts);
  }

  private static ExtractedDocument extract(Path file) throws IOException {
    ExtractedDocument document = TikaExtractorTest.extract(file).getFirst();
    assertEquals(List.of(), document.problems());
    assertEquals(TYPE, document.source().mediaType());
    assertFalse(document.container());
    return document;
  }

  private void assertText(String expected, String... paragraphs) throws IOException {
    assertEquals(expected, extract(hwpx(section(paragraphs))).text());
  }

  @Test
  void extract_document_hasTitleAuthorDateAndPartsInOrder() throws IOException {
    Path file =
        TestFiles.zip(
            folder.resolve("a.hwpx"),
            "mimetype",
            TYPE,
            "Contents/content.hpf",
            CONTENTS,
            "Contents/header.xml",
            HEAD,
            "Scripts/header.js",
            "var a;",
            "Contents/section0.xml",
            section(paragraph(text("둘째 구역"))),
            "Contents/section1.xml",
            section(paragraph(text("첫째 구역"))),
            "Preview/PrvText.txt",
            "미리 보기");
    List<ExtractedDocument> documents = TikaExtractorTest.extract(file);
    assertEquals(1, documents.size());
    ExtractedDocument document = extract(file);
    assertEquals("첫째 구역\n\n둘째 구역", document.text());
    assertEquals("판문점의 하루", document.source().title());
    assertEquals("홍길동", document.source().author());
    assertEquals(LocalDate.of(2018, 4, 27), document.source().date());
  }

  @Test
  void parse_paragraphOfAnOutline_isAHeading() throws Exception {
    String section = section(paragraph(text("글")), paragraph(text("제목")));
    int last = section.lastIndexOf("paraPrIDRef=\"0\"");
    Path file =
        TestFiles.zip(
            folder.resolve("a.hwpx"),
            "Contents/header.xml",
            HEAD,
            "Contents/section0.xml",
            section.substring(0, last) + section.substring(last).replaceFirst("0", "7"));
    ToXMLContentHandler xhtml = new ToXMLContentHandler();
    try (TikaInputStream in = TikaInputStream.get(file)) {
      new HwpxParser().parse(in, xhtml, new Metadata(), new ParseContext());
    }
    assertTrue(xhtml.toString().contains("<p>글</p>\n<h2>제목</h2>"), xhtml.toString());
  }

  @Test
  void extract_sectionsThatNoPackageLists_areInOrderOfTheirNumbers() throws IOException {
    String[] sections = new String[12];
    for (int i = 0; i < sections.length; i++) {
      sections[i] = section(paragraph(text("구역 " + i)));
    }
    String text = extract(hwpx(sections)).text();
    assertTrue(text.indexOf("구역 2\n") < text.indexOf("구역 10\n"), text);
  }

  @Test
  void extract_runsOfOneParagraph_areOneText() throws IOException {
    assertText("김정은 위원장은", paragraph(text("김"), text("정은 위"), text("원장은")));
  }

  @Test
  void extract_controlsInText_areWhatTheyLookLike() throws IOException {
    assertText(
        "가\n나\t다-라\u00A0마 바사",
        paragraph(
            text(
                "가<hp:lineBreak/>나<hp:tab width=\"4000\"/>다<hp:hyphen/>라<hp:nbSpace/>마<hp:fwSpace/>바"
                    + "<hp:markpenBegin color=\"#FFFF00\"/>사<hp:markpenEnd/><hp:titleMark/>")));
  }

  @Test
  void extract_tableInParagraph_isRowsOfCells() throws IOException {
    assertText(
        "앞 뒤\n\n이름 직책\n김정은 위원장\n\n끝",
        paragraph(
            text("앞"),
            "<hp:tbl rowCnt=\"2\">"
                + row(paragraph(text("이름")), paragraph(text("직책")))
                + row(paragraph(text("김정은")), paragraph(text("위원장"), paragraph()))
                + "</hp:tbl>",
            text(" 뒤")),
        paragraph(text("끝")));
  }

  @Test
  void extract_cellOfSeveralParagraphs_hasParagraphs() throws IOException {
    assertText(
        "제목 1\n\n첫 문단\n\n둘째 문단\n\n안\n\n뒤",
        paragraph(
            "<hp:tbl>"
                + row(paragraph(text("제목")), paragraph(text("1")))
                + row(paragraph(text("첫 문단")) + paragraph(text("둘째 문단")))
                + row(paragraph("<hp:tbl>" + row(paragraph(text("안"))) + "</hp:tbl>"))
                + "</hp:tbl>"),
        paragraph(text("뒤")));
  }

  @Test
  void extract_notesInsideASentence_standBehindIt() throws IOException {
    assertText(
        "김정은 위원장\n\n각주의 글\n\n숨은 설명\n\n다음",
        paragraph(
            text("김정"),
            "<hp:ctrl><hp:footNote number=\"1\">"
                + list(paragraph("<hp:ctrl><hp:autoNum/></hp:ctrl>", text("각주의 글")))
                + "</hp:footNote></hp:ctrl>",
            text("은 위"),
            "<hp:ctrl><hp:hiddenComment>"
                + list(paragraph(text("숨은 설명")))
                + "</hp:hiddenComment></hp:ctrl>",
            text("원장")),
        paragraph(text("다음")));
  }

  @Test
  void extract_runningHeads_standBehindTheSection() throws IOException {
    assertText(
        "제목\n\n본문\n\n머리말\n\n꼬리말",
        paragraph(
            "<hp:secPr><hp:pagePr><hp:margin header=\"4251\"/></hp:pagePr></hp:secPr><hp:ctrl>"
                + "<hp:header applyPageType=\"BOTH\">"
                + list(paragraph(text("머리말")))
                + "</hp:header><hp:footer>"
                + list(paragraph(text("꼬리말")))
                + "</hp:footer></hp:ctrl>",
            text("제목")),
        paragraph(text("본문")));
  }

  @Test
  void extract_textBoxesAndCaptions_areText() throws IOException {
    assertText(
        "글\n\n상자 안\n\n그림 설명\n\n한글 2018",
        paragraph(
            "<hp:rect><hp:drawText>"
                + list(paragraph(text("상자 안")))
                + "</hp:drawText><hp:shapeComment>사각형입니다.</hp:shapeComment></hp:rect>",
            "<hp:pic><hp:caption>"
                + list(paragraph(text("그림 설명")))
                + "</hp:caption><hp:shapeComment>그림입니다.</hp:shapeComment></hp:pic>",
            text("글")),
        paragraph("<hp:textart text=\"한글 2018\"><hp:textartPr fontName=\"바탕\"/></hp:textart>"));
  }

  @Test
  void extract_readingsAboveTheText_areInParentheses() throws IOException {
    assertText(
        "金正恩(김정은) 위원장",
        paragraph(
            "<hp:dutmal><hp:mainText>金正恩</hp:mainText><hp:subText>김정은</hp:subText></hp:dutmal>",
            text(" 위원장")));
  }

  @Test
  void extract_trackedDeletions_areLeftOut() throws IOException {
    assertText(
        "남은 글 넣은 글\n\n끝",
        paragraph(
            text("남은 글<hp:deleteBegin Id=\"1\" TcId=\"1\"/> 지운"),
            text("글<hp:deleteEnd Id=\"1\" TcId=\"1\"/>"),
            text("<hp:insertBegin Id=\"2\"/> 넣은 글<hp:insertEnd Id=\"2\"/><hp:deleteBegin/>지운 끝")),
        paragraph(text("지운 줄")),
        paragraph(text("지운 말<hp:deleteEnd paraend=\"1\"/>끝")));
  }

  @Test
  void extract_deletionWithoutEnd_losesNothing() throws IOException {
    assertText("앞\n\n하나\n\n둘", paragraph(text("앞<hp:deleteBegin/>하나")), paragraph(text("둘")));
  }

  @Test
  void extract_editionsOfAnElement_areReadOnce() throws IOException {
    assertText(
        "새 것",
        paragraph(
            "<hp:switch><hp:case required-namespace=\"a\">"
                + text("새 것")
                + "</hp:case><hp:default>"
                + text("옛 것")
                + "</hp:default></hp:switch>"));
  }

  @Test
  void extract_namespacesOfTheStandardOf2024_isRead() throws IOException {
    String section = section(paragraph(text("새 표준")));
    assertEquals(
        "새 표준",
        extract(hwpx(section.replace("www.hancom.co.kr/hwpml/2011", "www.owpml.org/owpml/2024")))
            .text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.hwpx", "a.zip", "a"})
  void extract_withoutMimetypeAndUnderAnyName_isKnownByItsParts(String name) throws IOException {
    Path file =
        TestFiles.zip(
            folder.resolve(name),
            "Contents/section0.xml",
            section(paragraph(text("김정은"))),
            "version.xml",
            "<hv:HCFVersion xmlns:hv=\"http://www.hancom.co.kr/hwpml/2011/version\"/>");
    assertEquals("김정은", extract(file).text());
  }

  @Test
  void extract_inAnArchive_isADocumentInside() throws IOException {
    Path archive = folder.resolve("a.zip");
    Path file = hwpx(section(paragraph(text("김정은"))));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("안/문서.hwpx"));
      Files.copy(file, zip);
    }
    List<ExtractedDocument> documents = TikaExtractorTest.extract(archive);
    assertEquals(
        List.of("a.zip", "a.zip!/안/문서.hwpx"),
        documents.stream().map(document -> document.source().id()).toList());
    assertEquals("김정은", documents.get(1).text());
  }

  @Test
  void extract_binaryData_isDocumentsInside() throws IOException {
    Path file =
        TestFiles.zip(
            folder.resolve("a.hwpx"),
            "mimetype",
            TYPE,
            "Contents/section0.xml",
            section(paragraph(text("본문"))),
            "BinData/memo.html",
            "<p>안의 글</p>",
            "BinData/../../climb.txt",
            "Climbing.");
    List<ExtractedDocument> documents = TikaExtractorTest.extract(file);
    assertEquals(
        List.of("a.hwpx", "a.hwpx!/memo.html"),
        documents.stream().map(document -> document.source().id()).toList());
    assertEquals("본문", documents.get(0).text());
    assertEquals("안의 글", documents.get(1).text());
  }

  private static void assertProblem(FailureReason reason, Path file) throws IOException {
    ExtractedDocument document = TikaExtractorTest.extract(file).getFirst();
    assertEquals(
        List.of(reason), document.problems().stream().map(problem -> problem.reason()).toList());
    assertEquals(TYPE, document.source().mediaType());
  }

  @Test
  void extract_encryptedParts_isEncrypted() throws IOException {
    Path file =
        TestFiles.zip(
            folder.resolve("a.hwpx"),
            "mimetype",
            TYPE,
            "META-INF/manifest.xml",
            "<odf:manifest xmlns:odf=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                + "<odf:file-entry full-path=\"Contents/section0.xml\"><odf:encryption-data/>"
                + "</odf:file-entry></odf:manifest>",
            "Contents/section0.xml",
            "\u0001\u0002");
    assertProblem(FailureReason.ENCRYPTED, file);
  }

  @Test
  void extract_packageWithoutText_isMalformed() throws IOException {
    assertProblem(
        FailureReason.MALFORMED, TestFiles.zip(folder.resolve("a.hwpx"), "mimetype", TYPE));
  }

  @Test
  void extract_archiveThatEndsTooEarly_isMalformed() throws IOException {
    Path file = hwpx(section(paragraph(text("본문"))));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 40));
    assertProblem(FailureReason.MALFORMED, file);
  }

  @Test
  void extract_sectionThatEndsTooEarly_keepsItsText() throws IOException {
    String section = section(paragraph(text("하나")), paragraph(text("둘")));
    Path file = hwpx(section.substring(0, section.indexOf("둘") + 1));
    assertProblem(FailureReason.MALFORMED, file);
    assertEquals("하나", TikaExtractorTest.extract(file).getFirst().text());
  }

  @Test
  void extract_entitiesThatGrow_isMalformed() throws IOException {
    StringBuilder entities = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"웃음\">");
    for (int i = 1; i < 20; i++) {
      entities.append("<!ENTITY e").append(i).append(" \"");
      entities.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
    }
    String section = section(paragraph(text("&e19;")));
    assertProblem(
        FailureReason.MALFORMED, hwpx(entities + "]>" + section.substring(section.indexOf("<hs"))));
  }

  @Test
  void extract_entityFromOutside_isNotRead() throws IOException {
    Path secret = TestFiles.write(folder.resolve("secret.txt"), "비밀");
    String section = section(paragraph(text("앞&x;뒤")));
    String declaration = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    assertEquals(
        "앞뒤", extract(hwpx(declaration + section.substring(section.indexOf("<hs")))).text());
  }

  @ParameterizedTest
  @CsvSource({
    "<hp:p>, MALFORMED",
    "<hp:p><hp:tbl><hp:tr><hp:tc>, MALFORMED",
    "<hp:p><hp:t>, MALFORMED",
    "<hp:tbl>, BOMB"
  })
  void extract_endlessNesting_isToldAndEnds(String opening, FailureReason reason)
      throws IOException {
    assertProblem(reason, hwpx(section(opening.repeat(100_000))));
  }

  @Test
  void extract_partThatGrowsOutOfAllProportion_isABomb() throws IOException {
    Path file = folder.resolve("a.hwpx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write(TYPE.getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("Contents/section0.xml"));
      zip.write(
          section(paragraph(text("본문"))).replace("</hs:sec>", "").getBytes(StandardCharsets.UTF_8));
      byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int megabyte = 0; megabyte < 64; megabyte++) {
        zip.write(spaces);
      }
      zip.write("</hs:sec>".getBytes(StandardCharsets.US_ASCII));
    }
    assertProblem(FailureReason.BOMB, file);
    assertEquals("본문", TikaExtractorTest.extract(file).getFirst().text());
  }

  @Test
  void extract_tableOfManyCells_isReadInBoundedMemory() throws IOException {
    int rows = 60_000;
    StringBuilder table = new StringBuilder("<hp:tbl>");
    for (int i = 0; i < rows; i++) {
      table.append(row(paragraph(text("이름 " + i)), paragraph(text("직책 " + i * 31))));
    }
    String text =
        extract(hwpx(section(paragraph(text("앞"), table + "</hp:tbl>", text("뒤"))))).text();
    assertTrue(text.startsWith("앞\n\n이름 0 직책 0\n이름 1 직책 31\n"), text.substring(0, 40));
    assertTrue(text.endsWith("\n\n뒤"));
    assertEquals(rows, text.lines().filter(line -> line.matches("이름 \\d+ 직책 \\d+")).count());
  }
}
