// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import static io.github.ireum.ingest.hwp.HwpxDocuments.TYPE;
import static io.github.ireum.ingest.hwp.HwpxDocuments.paragraph;
import static io.github.ireum.ingest.hwp.HwpxDocuments.section;
import static io.github.ireum.ingest.hwp.HwpxDocuments.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of Hangul in HWPX: their parts, and how they are told. */
final class HwpxParserTest {

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
    List<ExtractedDocument> documents = Extractions.extract(file);
    assertEquals(1, documents.size());
    ExtractedDocument document = HwpxDocuments.extract(file);
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
    String text =
        HwpxDocuments.extract(HwpxDocuments.write(folder.resolve("a.hwpx"), sections)).text();
    assertTrue(text.indexOf("구역 2\n") < text.indexOf("구역 10\n"), text);
  }

  @Test
  void extract_partsThatTheSpineDoesNotList_areReadOnce() throws IOException {
    String chart =
        """
        <c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart>
          <c:title><c:tx><c:rich><a:p><a:r><a:t>직원 </a:t></a:r><a:r><a:t>현황</a:t></a:r></a:p>
          </c:rich></c:tx></c:title>
          <c:ser><c:cat><c:strRef><c:f>Sheet1!A2</c:f><c:strCache><c:ptCount val="1"/>
            <c:pt idx="0"><c:v>홍길동</c:v></c:pt></c:strCache></c:strRef></c:cat>
            <c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>4.3</c:v></c:pt></c:numCache></c:numRef>
            </c:val></c:ser>
          <c:ser><c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>홍길동</c:v></c:pt></c:strCache>
            </c:strRef></c:cat></c:ser>
        </c:chart></c:chartSpace>
        """;
    Path file =
        TestFiles.zip(
            folder.resolve("a.hwpx"),
            "mimetype",
            TYPE,
            "Contents/content.hpf",
            CONTENTS,
            "Contents/masterpage0.xml",
            section(paragraph(text("바탕쪽"))).replace("hs:sec", "masterPage"),
            "Contents/section0.xml",
            section(paragraph(text("둘째 구역"))),
            "Contents/section1.xml",
            section(paragraph(text("첫째 구역"))),
            "Contents/section2.xml",
            section(paragraph(text("셋째 구역"))),
            "Chart/chart1.xml",
            chart);
    assertEquals(
        "첫째 구역\n\n둘째 구역\n\n셋째 구역\n\n바탕쪽\n\n직원 현황\n\n홍길동", HwpxDocuments.extract(file).text());
  }

  @Test
  void extract_namespacesOfTheStandardOf2024_isRead() throws IOException {
    String section = section(paragraph(text("새 표준")));
    assertEquals(
        "새 표준",
        HwpxDocuments.extract(
                HwpxDocuments.write(
                    folder.resolve("a.hwpx"),
                    section.replace("www.hancom.co.kr/hwpml/2011", "www.owpml.org/owpml/2024")))
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
    assertEquals("김정은", HwpxDocuments.extract(file).text());
  }

  @Test
  void extract_inAnArchive_isADocumentInside() throws IOException {
    Path archive = folder.resolve("a.zip");
    Path file = HwpxDocuments.write(folder.resolve("a.hwpx"), section(paragraph(text("김정은"))));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("안/문서.hwpx"));
      Files.copy(file, zip);
    }
    List<ExtractedDocument> documents = Extractions.extract(archive);
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
    List<ExtractedDocument> documents = Extractions.extract(file);
    assertEquals(
        List.of("a.hwpx", "a.hwpx!/memo.html"),
        documents.stream().map(document -> document.source().id()).toList());
    assertEquals("본문", documents.get(0).text());
    assertEquals("안의 글", documents.get(1).text());
  }
}
