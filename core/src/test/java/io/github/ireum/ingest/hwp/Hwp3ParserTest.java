// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import static io.github.ireum.ingest.hwp.Hwp3Documents.body;
import static io.github.ireum.ingest.hwp.Hwp3Documents.codes;
import static io.github.ireum.ingest.hwp.Hwp3Documents.control;
import static io.github.ireum.ingest.hwp.Hwp3Documents.header;
import static io.github.ireum.ingest.hwp.Hwp3Documents.join;
import static io.github.ireum.ingest.hwp.Hwp3Documents.list;
import static io.github.ireum.ingest.hwp.Hwp3Documents.paragraph;
import static io.github.ireum.ingest.hwp.Hwp3Documents.put;
import static io.github.ireum.ingest.hwp.Hwp3Documents.text;
import static io.github.ireum.ingest.hwp.Hwp3Documents.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of Hangul in HWP 3. */
final class Hwp3ParserTest {

  private static final String TYPE = "application/x-hwp";

  @TempDir private Path folder;

  private static ExtractedDocument extract(Path file) throws IOException {
    ExtractedDocument document = Extractions.extract(file).getFirst();
    assertEquals(List.of(), document.problems());
    assertEquals(TYPE, document.source().mediaType());
    assertFalse(document.container());
    return document;
  }

  private void assertText(String expected, byte[]... paragraphs) throws IOException {
    assertEquals(
        expected, extract(write(folder.resolve("a.hwp"), header(true), body(paragraphs))).text());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void extract_document_hasTextTitleAuthorAndDate(boolean compressed) throws IOException {
    byte[] header = header(compressed);
    put(header, 158, text("판문점의 하루"));
    put(header, 158 + 2 * 112, text("홍길동"));
    put(header, 158 + 3 * 112, text("1998년 4월 27일 월요일"));
    ExtractedDocument document =
        extract(
            write(
                folder.resolve("a.hwp"),
                header,
                body(paragraph(text("김대중 대통령은")), paragraph(text("Seoul")))));
    assertEquals("김대중 대통령은\n\nSeoul", document.text());
    assertEquals("판문점의 하루", document.source().title());
    assertEquals("홍길동", document.source().author());
    assertEquals(LocalDate.of(1998, 4, 27), document.source().date());
  }

  @Test
  void of_everySyllable_isThatOfJohab() {
    for (char syllable = '가'; syllable <= '힣'; syllable++) {
      int code =
          ByteBuffer.wrap(text(String.valueOf(syllable))).order(ByteOrder.LITTLE_ENDIAN).getShort();
      assertEquals(syllable, Hwp3Characters.of(code & 0xFFFF));
    }
  }

  @Test
  void extract_hanSymbolsAndUnknownCodes_areCharacters() throws IOException {
    assertText(
        "債權 ※→①Ⅲ “한글” 한글과컴퓨터 •□",
        paragraph(
            codes(0x4F5D, 0x4222, 0x20, 0x3438, 0x3446, 0x36E7, 0x3592, 0x20, 0x81, 0xD3C5),
            text("글"),
            codes(
                0x82, 0x20, 0x37C0, 0x37C1, 0x37C2, 0x37C3, 0x37C4, 0x37C5, 0x20, 0x2F67, 0x5400)));
  }

  @Test
  void extract_controlsInText_areWhatTheyLookLike() throws IOException {
    assertText(
        "가\t나-다\u00A0라 마1바",
        paragraph(
            text("가"),
            control(9, 0, 0),
            text("나"),
            codes(24, 0, 24),
            text("다"),
            codes(30, 30),
            text("라"),
            codes(31, 31),
            text("마"),
            codes(23, '1', 0, 0, 23),
            control(18, 0, 0),
            control(6, 34, 34),
            control(29, 10, 10),
            join(
                control(5, 46, 30),
                ByteBuffer.allocate(16)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(4)
                    .putInt(4, 2)
                    .array(),
                new byte[6]),
            new byte[] {7, 0},
            new byte[82],
            new byte[] {8, 0},
            new byte[94],
            control(14, 0, 84),
            new byte[] {26, 0},
            new byte[244],
            new byte[] {28, 0},
            new byte[62],
            text("바")));
  }

  private static byte[] box(int type, int cells) {
    return join(
        control(10, 0, 0),
        ByteBuffer.allocate(84)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort(78, (short) type)
            .putShort(80, (short) cells)
            .array());
  }

  private static byte[] cell(int left, int top) {
    return ByteBuffer.allocate(27)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(4, (short) left)
        .putShort(6, (short) top)
        .array();
  }

  @Test
  void extract_tablesAndBoxes_areRowsAndParagraphs() throws IOException {
    assertText(
        "앞 뒤\n\n이름 직책\n김대중 대통령\n\n표 1\n\n상자 안\n\n그림 1",
        paragraph(
            text("앞"),
            box(0, 4),
            cell(0, 0),
            cell(9, 0),
            cell(0, 9),
            cell(9, 9),
            list(paragraph(text("이름"))),
            list(paragraph(text("직책"))),
            list(paragraph(text("김대중"))),
            list(paragraph(text("대통령"))),
            list(paragraph(text("표 1"))),
            text(" 뒤"),
            box(1, 1),
            cell(0, 0),
            list(paragraph(text("상자 안"))),
            list(),
            join(
                control(11, 0, 0),
                ByteBuffer.allocate(348).order(ByteOrder.LITTLE_ENDIAN).putInt(5).array(),
                new byte[5]),
            list(paragraph(text("그림 1")))));
  }

  @Test
  void extract_notesAndRunningHeads_partNoSentence() throws IOException {
    assertText(
        "김대중 대통령\n\n각주\n\n숨은 설명\n\n다음\n\n머리말",
        paragraph(
            control(16, 0, 10),
            list(paragraph(text("머리말"))),
            text("김대"),
            control(17, 0, 14),
            list(paragraph(text("각주"))),
            control(15, 0, 8),
            list(paragraph(text("숨은 설명"))),
            text("중 대통령")),
        paragraph(text("다음")));
  }

  private static void assertProblem(FailureReason reason, String text, Path file)
      throws IOException {
    ExtractedDocument document = Extractions.extract(file).getFirst();
    assertEquals(
        List.of(reason), document.problems().stream().map(problem -> problem.reason()).toList());
    assertEquals(text, document.text());
  }

  @Test
  void extract_passwordProtected_isEncrypted() throws IOException {
    byte[] header = header(true);
    header[30 + 96] = 1;
    assertProblem(
        FailureReason.ENCRYPTED,
        "",
        write(folder.resolve("a.hwp"), header, body(paragraph(text("글")))));
  }

  @Test
  void extract_olderVersion_isUnsupportedAndSaysSo() throws IOException {
    byte[] header = header(true);
    header[19] = '2';
    Path file = write(folder.resolve("a.hwp"), header, body(paragraph(text("글"))));
    assertProblem(FailureReason.UNSUPPORTED, "", file);
    String detail = Extractions.extract(file).getFirst().problems().getFirst().detail();
    assertTrue(detail.endsWith("HWP Document File V2.00"), detail);
  }

  @Test
  void extract_bodyThatEndsTooEarly_keepsTheText() throws IOException {
    byte[] whole = body(paragraph(text("하나")), paragraph(text("둘")));
    byte[] broken = Arrays.copyOf(whole, whole.length - 43 - 8 - 4);
    assertProblem(
        FailureReason.MALFORMED, "하나", write(folder.resolve("a.hwp"), header(true), broken));
    assertProblem(
        FailureReason.MALFORMED, "하나", write(folder.resolve("a.hwp"), header(false), broken));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 10, 11})
  void extract_partThatClaimsMoreThanThereIs_isMalformed(int code) throws IOException {
    byte[] claim = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN).array();
    Arrays.fill(claim, (byte) 0x7F);
    claim[0] = (byte) code;
    claim[1] = 0;
    assertProblem(
        FailureReason.MALFORMED,
        "하나",
        write(
            folder.resolve("a.hwp"), header(true), body(paragraph(text("하나")), paragraph(claim))));
  }

  @Test
  void extract_endlessNesting_isToldAndEnds() throws IOException {
    byte[] note = control(17, 0, 14);
    byte[] paragraph = paragraph(note);
    byte[] opening = Arrays.copyOf(paragraph, paragraph.length - 2);
    ByteArrayOutputStream nested = new ByteArrayOutputStream();
    for (int i = 0; i < 10_000; i++) {
      nested.writeBytes(opening);
    }
    assertProblem(
        FailureReason.MALFORMED,
        "",
        write(folder.resolve("a.hwp"), header(true), body(nested.toByteArray())));
  }

  @Test
  void extract_bodyThatGrowsOutOfAllProportion_isABomb() throws IOException {
    byte[] skipped = control(1, 32 << 20, 32 << 20);
    assertProblem(
        FailureReason.BOMB,
        "하나",
        write(
            folder.resolve("a.hwp"),
            header(true),
            body(paragraph(text("하나")), paragraph(skipped))));
  }

  @Test
  void extract_documentOfTheProgram_isRead() throws IOException {
    Path file = folder.resolve("a.hwp");
    try (InputStream in =
        Hwp3ParserTest.class.getResourceAsStream("/test-documents/testHWP_3.0.hwp")) {
      TestFiles.write(file, in.readAllBytes());
    }
    ExtractedDocument document = extract(file);
    assertEquals("테스트\n\ntest", document.text());
    assertEquals(LocalDate.of(2015, 9, 3), document.source().date());
  }
}
