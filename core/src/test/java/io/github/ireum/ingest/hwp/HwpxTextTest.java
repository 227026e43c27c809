// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import static io.github.ireum.ingest.hwp.HwpxDocuments.list;
import static io.github.ireum.ingest.hwp.HwpxDocuments.paragraph;
import static io.github.ireum.ingest.hwp.HwpxDocuments.row;
import static io.github.ireum.ingest.hwp.HwpxDocuments.section;
import static io.github.ireum.ingest.hwp.HwpxDocuments.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of documents of Hangul in HWPX. */
final class HwpxTextTest {

  @TempDir private Path folder;

  private void assertText(String expected, String... paragraphs) throws IOException {
    Path file = HwpxDocuments.write(folder.resolve("a.hwpx"), section(paragraphs));
    assertEquals(expected, HwpxDocuments.extract(file).text());
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
}
