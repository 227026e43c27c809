// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Office documents of which parts are broken or lost. */
final class BrokenOfficeParserTest {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  @TempDir private Path folder;

  private static String cell(String text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  private static String shared(int index) {
    return "<c r=\"A1\" s=\"3\" t=\"s\"><v>" + index + "</v></c>";
  }

  private static String row(String... cells) {
    return "<row>" + String.join("", cells) + "</row>";
  }

  private static String sheet(String... rows) {
    return "<worksheet xmlns=\""
        + MAIN
        + "\"><sheetData>"
        + String.join("", rows)
        + "</sheetData></worksheet>";
  }

  private static String relations(String... relations) {
    StringBuilder all = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    for (int i = 0; i < relations.length; i++) {
      String[] kindAndTarget = relations[i].split(" ");
      all.append("<Relationship Id=\"r").append(i).append("\" Type=\"").append(OFFICE);
      all.append('/').append(kindAndTarget[0]);
      all.append("\" Target=\"").append(kindAndTarget[1]).append("\"/>");
    }
    return all + "</Relationships>";
  }

  /**
   * Returns the parts of a workbook but for its sheets, which are in the order of their numbers.
   */
  private static List<String> workbook(int sheets) {
    StringBuilder types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">");
    types.append(
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package");
    types.append(".relationships+xml\"/>");
    String type = "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.";
    StringBuilder list =
        new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
    String[] targets = new String[sheets + 1];
    targets[sheets] = "sharedStrings sharedStrings.xml";
    for (int i = 0; i < sheets; i++) {
      types.append("<Override PartName=\"/xl/worksheets/sheet").append(i).append(".xml\" ");
      types.append(type).append("worksheet+xml\"/>");
      list.append("<sheet name=\"S").append(i).append("\" sheetId=\"").append(i + 1);
      list.append("\" r:id=\"r").append(i).append("\"/>");
      targets[i] = "worksheet worksheets/sheet" + i + ".xml";
    }
    types.append("<Override PartName=\"/xl/sharedStrings.xml\" ");
    types.append(type).append("sharedStrings+xml\"/>");
    types
        .append("<Override PartName=\"/xl/workbook.xml\" ")
        .append(type)
        .append("sheet.main+xml\"/>");
    return new ArrayList<>(
        List.of(
            "[Content_Types].xml",
            types + "</Types>",
            "_rels/.rels",
            relations("officeDocument xl/workbook.xml"),
            "xl/workbook.xml",
            list + "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            relations(targets)));
  }

  private static List<String> parts(String... sheets) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < sheets.length; i++) {
      parts.addAll(List.of("xl/worksheets/sheet" + i + ".xml", sheets[i]));
    }
    return parts;
  }

  private static String table(String... texts) {
    StringBuilder table = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
    for (String text : texts) {
      table.append("<si><t>").append(text).append("</t></si>");
    }
    return table + "</sst>";
  }

  private static String malformed(Path file) throws IOException {
    ExtractedDocument document = Extractions.extract(file).getFirst();
    assertEquals(
        List.of(FailureReason.MALFORMED),
        document.problems().stream().map(problem -> problem.reason()).toList(),
        document::toString);
    return document.text().strip().replaceAll("\\s*\n\\s*", "|");
  }

  private String malformed(String name, List<String> parts) throws IOException {
    return malformed(TestFiles.zip(folder.resolve(name), parts.toArray(String[]::new)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void extract_sheetThatIsBrokenAtItsEnd_costsNoOther(int broken) throws IOException {
    String[] sheets = {
      sheet(row(shared(0), cell("위원장"))), sheet(row(shared(2))), sheet(row(shared(1)))
    };
    sheets[broken] = sheets[broken].replace("</sheetData>", "<<");
    List<String> all = workbook(3);
    all.addAll(parts(sheets));
    all.addAll(List.of("xl/sharedStrings.xml", table("김정은", "리설주", "문재인")));
    assertEquals("S0|김정은 위원장|S1|문재인|S2|리설주", malformed("a.xlsx", all));
  }

  @Test
  void extract_rowThatIsBroken_costsNoOther() throws IOException {
    List<String> all = workbook(2);
    all.addAll(
        parts(
            sheet(
                row(cell("하나")), row(cell("두\u0001울")), row(cell("셋"), "<c><f>A1</f><v>4</v></c>")),
            sheet("<row/>", row(cell("다섯")))));
    all.addAll(List.of("xl/sharedStrings.xml", table()));
    assertEquals("S0|하나|셋 4|S1|다섯", malformed("a.xlsx", all));
  }

  @Test
  void extract_sheetsWithoutTheirWorkbook_areRead() throws IOException {
    List<String> all =
        parts(sheet(row(cell("하나"), cell("둘")), row(cell("셋"))), sheet(row(cell("넷"))));
    all.addAll(0, workbook(2).subList(0, 4));
    all.addAll(workbook(2).subList(4, 8));
    Path file = TestFiles.zip(folder.resolve("a.xlsx"), all.toArray(String[]::new));
    byte[] bytes = Files.readAllBytes(file);
    int end = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("xl/workbook.xml") - 10;
    Files.write(file, Arrays.copyOf(bytes, end));
    assertEquals("하나 둘|셋|넷", malformed(file));
  }

  @Test
  void extract_textsOfSheetsThatAreLost_areReadOnce() throws IOException {
    List<String> all = workbook(2);
    all.addAll(List.of("xl/sharedStrings.xml", table("김정은", "리설주", "문재인")));
    all.addAll(parts(sheet(row(shared(1)))));
    assertEquals("S0|리설주|김정은|문재인", malformed("a.xlsx", all));
  }

  @Test
  void extract_commentsOfSheetsThatWereNotRead_areRead() throws IOException {
    String comment = "<comments><comment ref=\"A1\"><text><t>%</t></text></comment></comments>";
    List<String> all = workbook(3);
    all.addAll(parts(sheet(row(cell("하나"))), sheet(row(cell("둘"))) + "<", sheet(row(cell("셋")))));
    all.addAll(
        List.of(
            "xl/sharedStrings.xml",
            table(),
            "xl/comments0.xml",
            comment.replace("%", "첫째"),
            "xl/comments2.xml",
            comment.replace("%", "셋째"),
            "xl/worksheets/_rels/sheet0.xml.rels",
            relations("comments ../comments0.xml"),
            "xl/worksheets/_rels/sheet2.xml.rels",
            relations("comments /xl/comments2.xml")));
    String text = malformed("a.xlsx", all);
    assertEquals(1, text.split("셋째", -1).length - 1, text);
    assertEquals(1, text.split("첫째", -1).length - 1, text);
  }

  @Test
  void extract_partWhosePackedBytesAreBroken_costsNoOther() throws IOException {
    Path file =
        TestFiles.zip(
            folder.resolve("a.docx"),
            "[Content_Types].xml",
            "<Types>",
            "word/document.xml",
            "<w:p><w:t>본문</w:t></w:p>",
            "word/footnotes.xml",
            "<w:p><w:t>각주</w:t></w:p>");
    byte[] bytes = Files.readAllBytes(file);
    int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("word/document.xml");
    bytes[name + "word/document.xml".length()] = -1;
    Files.write(file, bytes);
    assertEquals("각주", malformed(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.pptx|ppt/diagrams/data1.xml|<dgm:pt><dgm:t><a:p><a:t>김정은</a:t></a:p></dgm:t></dgm:pt>",
        "a.pptx|ppt/comments/comment1.xml|<p:cm authorId=\"0\"><p:text>김정은</p:text></p:cm>",
        "a.vsdx|visio/pages/page1.xml|<Shape><Text><cp IX='0'/>김정은</Text></Shape>",
        "a.xps|Documents/1/Pages/1.fpage|<Glyphs Fill=\"#1\" UnicodeString=\"김정은\" />",
        "a.odt|styles.xml|<number:text>년</number:text><style:header><text:p>김정은</text:p></style:header>",
      })
  void extract_partOfADocumentThatHasLostItsList_isRead(String name, String part, String markup)
      throws IOException {
    List<String> parts = new ArrayList<>(List.of("[Content_Types].xml", "<Types>", part, markup));
    if (name.endsWith("odt")) {
      parts.addAll(0, List.of("mimetype", "application/vnd.oasis.opendocument.text"));
      parts.addAll(List.of("content.xml", "<office:document-content>"));
    }
    assertEquals("김정은", malformed(name, parts));
  }
}
