// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import static io.github.ireum.ingest.hwp.Hwp5Documents.COMPRESSED;
import static io.github.ireum.ingest.hwp.Hwp5Documents.PLACE;
import static io.github.ireum.ingest.hwp.Hwp5Documents.add;
import static io.github.ireum.ingest.hwp.Hwp5Documents.cell;
import static io.github.ireum.ingest.hwp.Hwp5Documents.control;
import static io.github.ireum.ingest.hwp.Hwp5Documents.deflated;
import static io.github.ireum.ingest.hwp.Hwp5Documents.document;
import static io.github.ireum.ingest.hwp.Hwp5Documents.join;
import static io.github.ireum.ingest.hwp.Hwp5Documents.list;
import static io.github.ireum.ingest.hwp.Hwp5Documents.paragraph;
import static io.github.ireum.ingest.hwp.Hwp5Documents.record;
import static io.github.ireum.ingest.hwp.Hwp5Documents.string;
import static io.github.ireum.ingest.hwp.Hwp5Documents.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ToXMLContentHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of Hangul in HWP 5. */
final class Hwp5ParserTest {

  private static final String TYPE = "application/x-hwp-v5";

  private static final String TAB = "\t\0\0\0\0\0\0\t";

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
        expected,
        extract(write(folder.resolve("a.hwp"), document(1, new byte[0], join(paragraphs)))).text());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, COMPRESSED})
  void extract_document_hasTitleAuthorDateAndSectionsInOrder(int flags) throws Exception {
    byte[][] sections = new byte[12][];
    for (int i = 0; i < sections.length; i++) {
      sections[i] = paragraph(0, "구역 " + i);
    }
    POIFSFileSystem file = document(flags, new byte[0], sections);
    SummaryInformation summary = PropertySetFactory.newSummaryInformation();
    summary.setTitle("판문점의 하루");
    summary.setAuthor("홍길동");
    summary.setCreateDateTime(Date.from(Instant.parse("2018-04-27T01:02:03Z")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    summary.write(bytes);
    add(file.getRoot(), "\u0005HwpSummaryInformation", bytes.toByteArray());
    ExtractedDocument document = extract(write(folder.resolve("a.hwp"), file));
    assertTrue(document.text().startsWith("구역 0\n\n구역 1\n\n구역 2\n\n"), document.text());
    assertTrue(document.text().endsWith("구역 9\n\n구역 10\n\n구역 11"), document.text());
    assertEquals("판문점의 하루", document.source().title());
    assertEquals("홍길동", document.source().author());
    assertEquals(LocalDate.of(2018, 4, 27), document.source().date());
  }

  @Test
  void extract_withoutSummaryAndUnderAnyName_isKnownByItsStreams() throws IOException {
    Path file = write(folder.resolve("a.hwp"), document(1, new byte[0], paragraph(0, "김정은")));
    assertEquals("김정은", extract(Files.move(file, folder.resolve("a"))).text());
  }

  @Test
  void extract_controlsInText_areWhatTheyLookLike() throws IOException {
    assertText("가\n나\t다-라\u00A0마 바", paragraph(0, "가\n나" + TAB + "다\u0018라\u001E마\u001F바"));
  }

  @Test
  void extract_tableInParagraph_isRowsOfCells() throws IOException {
    assertText(
        "앞 뒤\n\n표 1\n\n이름 직책\n김정은 위원장\n\n여러\n\n문단\n\n끝",
        paragraph(
            0,
            "앞" + PLACE + " 뒤",
            control(
                1,
                "tbl ",
                new byte[40],
                list(2, paragraph(2, "표 1")),
                record(Hwp5Records.TABLE, 2, new byte[22]),
                cell(2, 0, 0, paragraph(2, "이름")),
                cell(2, 1, 0, paragraph(2, "직책")),
                cell(2, 0, 1, paragraph(2, "김정은")),
                cell(2, 1, 1, paragraph(2, "위원장")),
                cell(2, 0, 2, paragraph(2, "여러"), paragraph(2, "문단")))),
        paragraph(0, "끝"));
  }

  @Test
  void extract_notesAndRunningHeads_partNoSentence() throws IOException {
    assertText(
        "김정은 위원장\n\n각주의 글\n\n다음\n\n머리말",
        paragraph(
            0,
            PLACE + "김정" + PLACE + "은 위원장",
            control(1, "head", new byte[8], list(2, paragraph(2, "머리말"))),
            control(
                1,
                "fn  ",
                new byte[8],
                list(2, paragraph(2, PLACE + "각주의 글", control(3, "atno", new byte[12]))))),
        paragraph(0, "다음"));
  }

  @Test
  void extract_textBoxesTextArtAndReadings_areText() throws IOException {
    assertText(
        "金正恩(김정은) 위원장 한글 2018\n\n상자 안",
        paragraph(
            0,
            PLACE + " 위원장 " + PLACE + PLACE,
            control(1, "tdut", join(string("金正恩"), string("김정은"), new byte[20])),
            control(
                1,
                "gso ",
                new byte[46],
                record(0x4C, 2, new byte[196]),
                record(Hwp5Records.TEXT_ART, 3, join(new byte[32], string("한글 2018")))),
            control(
                1,
                "gso ",
                new byte[46],
                record(0x4C, 2, new byte[196]),
                list(3, paragraph(3, "상자 안")),
                record(0x4F, 3, new byte[33]))));
  }

  @Test
  void extract_composedCharacters_areText() throws IOException {
    assertText(
        "가①나",
        paragraph(
            0,
            "가\u0017\0\0\0\0\0\0\u0017나",
            control(1, "tcps", join(string("①"), new byte[] {0, 0, 0, 0}))));
  }

  @Test
  void parse_paragraphOfAnOutline_isAHeading() throws Exception {
    ByteBuffer outline = ByteBuffer.allocate(54).order(ByteOrder.LITTLE_ENDIAN);
    outline.putInt(1 << 23 | 1 << 25);
    byte[] info =
        join(
            record(Hwp5Records.PARAGRAPH_SHAPE, 0, new byte[54]),
            record(Hwp5Records.PARAGRAPH_SHAPE, 0, outline.array()));
    Path file =
        write(
            folder.resolve("a.hwp"),
            document(1, info, join(paragraph(0, 0, "글"), paragraph(0, 1, "제목"))));
    ToXMLContentHandler xhtml = new ToXMLContentHandler();
    try (TikaInputStream in = TikaInputStream.get(file)) {
      new Hwp5Parser().parse(in, xhtml, new Metadata(), new ParseContext());
    }
    assertTrue(xhtml.toString().contains("<p>글</p>\n<h2>제목</h2>"), xhtml.toString());
  }

  @Test
  void extract_picturesAndObjects_areDocumentsInside() throws IOException {
    byte[] object;
    try (POIFSFileSystem inside = document(1, new byte[0], paragraph(0, "안의 글"))) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      inside.writeFilesystem(bytes);
      object = join(new byte[4], bytes.toByteArray());
    }
    byte[] plain = {0x21, 0, 2, 0, 3, 0, 't', 0, 'x', 0, 't', 0};
    POIFSFileSystem file = document(1, record(Hwp5Records.BIN_DATA, 0, plain), paragraph(0, "본문"));
    DirectoryEntry binaries = file.getRoot().createDirectory("BinData");
    add(binaries, "BIN0001.OLE", deflated(object));
    add(binaries, "BIN0002.txt", "그대로".getBytes(StandardCharsets.UTF_8));
    add(binaries, "BIN000a.txt", deflated("작은 글자".getBytes(StandardCharsets.UTF_8)));
    List<ExtractedDocument> documents = Extractions.extract(write(folder.resolve("a.hwp"), file));
    assertEquals(
        List.of("a.hwp", "a.hwp!/bin0001.ole", "a.hwp!/bin0002.txt", "a.hwp!/bin000a.txt"),
        documents.stream().map(document -> document.source().id()).sorted().toList());
    assertEquals(
        List.of("그대로", "본문", "안의 글", "작은 글자"),
        documents.stream().map(document -> document.text().strip()).sorted().toList());
  }

  @Test
  void extract_documentForDistribution_isRead() throws IOException {
    Path file = folder.resolve("a.hwp");
    try (InputStream in =
        Hwp5ParserTest.class.getResourceAsStream("/test-documents/testHWP-v5-dist.hwp")) {
      TestFiles.write(file, in.readAllBytes());
    }
    ExtractedDocument document = extract(file);
    assertTrue(document.text().startsWith("Apache Tika - 컨텐츠 분석 툴킷"), document.text());
    assertEquals("Apache Tika", document.source().title());
  }
}
