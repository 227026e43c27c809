// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of Hangul in HWP 5. */
final class Hwp5ParserTest {

  private static final String TYPE = "application/x-hwp-v5";

  private static final int COMPRESSED = 1;

  /** The place of a control that takes eight units, such as a table. */
  private static final String PLACE = "\u000B\0\0\0\0\0\0\u000B";

  private static final String TAB = "\t\0\0\0\0\0\0\t";

  @TempDir private Path folder;

  private static byte[] record(int tag, int level, byte[] body) {
    boolean large = body.length >= 0xFFF;
    ByteBuffer record =
        ByteBuffer.allocate((large ? 8 : 4) + body.length).order(ByteOrder.LITTLE_ENDIAN);
    record.putInt(tag | level << 10 | (large ? 0xFFF : body.length) << 20);
    if (large) {
      record.putInt(body.length);
    }
    return record.put(body).array();
  }

  private static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] paragraph(int level, int shape, String text, byte[]... controls) {
    ByteBuffer header = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(text.length() + 1).putInt(0).putShort((short) shape);
    return join(
        record(Hwp5Records.PARAGRAPH, level, header.array()),
        record(Hwp5Records.TEXT, level + 1, utf16(text + "\r")),
        record(0x44, level + 1, new byte[8]),
        join(controls));
  }

  private static byte[] paragraph(int level, String text, byte[]... controls) {
    return paragraph(level, 0, text, controls);
  }

  private static byte[] control(int level, String id, byte[] body, byte[]... children) {
    byte[] name = new StringBuilder(id).reverse().toString().getBytes(StandardCharsets.US_ASCII);
    return join(record(Hwp5Records.CONTROL, level, join(name, body)), join(children));
  }

  private static byte[] list(int level, byte[]... paragraphs) {
    return join(record(Hwp5Records.LIST, level, new byte[8]), join(paragraphs));
  }

  private static byte[] cell(int level, int column, int row, byte[]... paragraphs) {
    ByteBuffer header = ByteBuffer.allocate(34).order(ByteOrder.LITTLE_ENDIAN);
    header.putShort(8, (short) column).putShort(10, (short) row);
    return join(record(Hwp5Records.LIST, level, header.array()), join(paragraphs));
  }

  private static byte[] string(String text) {
    return join(new byte[] {(byte) text.length(), 0}, utf16(text));
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static void add(DirectoryEntry storage, String name, byte[] bytes) throws IOException {
    storage.createDocument(name, new ByteArrayInputStream(bytes));
  }

  private static POIFSFileSystem document(int flags, byte[] info, byte[]... sections)
      throws IOException {
    POIFSFileSystem file = new POIFSFileSystem();
    ByteBuffer header = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
    header.put("HWP Document File".getBytes(StandardCharsets.US_ASCII)).putInt(36, flags);
    add(file.getRoot(), "FileHeader", header.array());
    boolean compressed = (flags & COMPRESSED) != 0;
    add(file.getRoot(), "DocInfo", compressed ? deflated(info) : info);
    DirectoryEntry body = file.getRoot().createDirectory("BodyText");
    for (int i = 0; i < sections.length; i++) {
      add(body, "Section" + i, compressed ? deflated(sections[i]) : sections[i]);
    }
    return file;
  }

  private Path write(POIFSFileSystem document) throws IOException {
    Path path = folder.resolve("a.hwp");
    try (OutputStream out = Files.newOutputStream(path)) {
      document.writeFilesystem(out);
    }
    document.close();
    return path;
  }

  private static ExtractedDocument extract(Path file) throws IOException {
    ExtractedDocument document = Extractions.extract(file).getFirst();
    assertEquals(List.of(), document.problems());
    assertEquals(TYPE, document.source().mediaType());
    assertFalse(document.container());
    return document;
  }

  private void assertText(String expected, byte[]... paragraphs) throws IOException {
    assertEquals(expected, extract(write(document(1, new byte[0], join(paragraphs)))).text());
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
    ExtractedDocument document = extract(write(file));
    assertTrue(document.text().startsWith("구역 0\n\n구역 1\n\n구역 2\n\n"), document.text());
    assertTrue(document.text().endsWith("구역 9\n\n구역 10\n\n구역 11"), document.text());
    assertEquals("판문점의 하루", document.source().title());
    assertEquals("홍길동", document.source().author());
    assertEquals(LocalDate.of(2018, 4, 27), document.source().date());
  }

  @Test
  void extract_withoutSummaryAndUnderAnyName_isKnownByItsStreams() throws IOException {
    Path file = write(document(1, new byte[0], paragraph(0, "김정은")));
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
  void parse_paragraphOfAnOutline_isAHeading() throws Exception {
    ByteBuffer outline = ByteBuffer.allocate(54).order(ByteOrder.LITTLE_ENDIAN);
    outline.putInt(1 << 23 | 1 << 25);
    byte[] info =
        join(
            record(Hwp5Records.PARAGRAPH_SHAPE, 0, new byte[54]),
            record(Hwp5Records.PARAGRAPH_SHAPE, 0, outline.array()));
    Path file = write(document(1, info, join(paragraph(0, 0, "글"), paragraph(0, 1, "제목"))));
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
    List<ExtractedDocument> documents = Extractions.extract(write(file));
    assertEquals(
        List.of("a.hwp", "a.hwp!/bin0001.ole", "a.hwp!/bin0002.txt"),
        documents.stream().map(document -> document.source().id()).sorted().toList());
    assertEquals(
        List.of("그대로", "본문", "안의 글"),
        documents.stream().map(document -> document.text().strip()).sorted().toList());
  }

  private static void assertProblem(FailureReason reason, String text, Path file)
      throws IOException {
    ExtractedDocument document = Extractions.extract(file).getFirst();
    assertEquals(
        List.of(reason), document.problems().stream().map(problem -> problem.reason()).toList());
    assertEquals(text, document.text());
  }

  @ParameterizedTest
  @CsvSource({"2", "16", "256", "1024"})
  void extract_passwordRightsOrCertificate_isEncrypted(int flag) throws IOException {
    assertProblem(
        FailureReason.ENCRYPTED,
        "",
        write(document(COMPRESSED | flag, new byte[0], paragraph(0, "글"))));
  }

  @Test
  void extract_sectionThatEndsTooEarly_keepsItsText() throws IOException {
    byte[] section = join(paragraph(0, "하나"), paragraph(0, "둘"));
    assertProblem(
        FailureReason.MALFORMED,
        "하나",
        write(document(1, new byte[0], Arrays.copyOf(section, section.length - 18))));
  }

  @Test
  void extract_halfOfAFile_isMalformed() throws IOException {
    byte[] paragraphs = paragraph(0, "글".repeat(20_000));
    byte[] whole = Files.readAllBytes(write(document(0, new byte[0], paragraphs)));
    Path file = TestFiles.write(folder.resolve("half.hwp"), Arrays.copyOf(whole, whole.length / 2));
    assertProblem(FailureReason.MALFORMED, "", file);
  }

  @Test
  void extract_withoutText_isMalformed() throws IOException {
    assertProblem(FailureReason.MALFORMED, "", write(document(1, new byte[0])));
  }

  @ParameterizedTest
  @ValueSource(ints = {60 << 20, 65 << 20, -1})
  void extract_recordThatClaimsMoreThanThereIs_isMalformed(int size) throws IOException {
    byte[] huge =
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(Hwp5Records.TEXT | 0xFFF << 20)
            .putInt(size)
            .array();
    assertProblem(
        FailureReason.MALFORMED,
        "하나",
        write(document(1, new byte[0], join(paragraph(0, "하나"), huge))));
  }

  @Test
  void extract_endlessNesting_isToldAndEnds() throws IOException {
    byte[][] nested = new byte[1000][];
    for (int i = 0; i < nested.length; i++) {
      nested[i] = join(paragraph(i, PLACE), control(i + 1, "fn  ", new byte[8]));
    }
    ExtractedDocument document =
        Extractions.extract(write(document(1, new byte[0], join(nested)))).getFirst();
    assertEquals(FailureReason.MALFORMED, document.problems().getFirst().reason());
  }

  @Test
  void extract_sectionThatGrowsOutOfAllProportion_isABomb() throws IOException {
    byte[] records = join(paragraph(0, "하나"), record(0x44, 1, new byte[32 << 20]));
    assertProblem(FailureReason.BOMB, "하나", write(document(1, new byte[0], records)));
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
