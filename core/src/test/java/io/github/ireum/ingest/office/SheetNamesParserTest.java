// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SheetNamesParserTest {

  private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final String OPEN_OFFICE = "http://openoffice.org/2000/";

  @TempDir private Path folder;

  private static String table(String name, String cell) {
    return "<table:table table:name='"
        + name
        + "'><table:table-row><table:table-cell><text:p>"
        + cell
        + "</text:p></table:table-cell></table:table-row></table:table>";
  }

  private static String namespace(String prefix, String name) {
    return " xmlns:" + prefix + "='" + name + "'";
  }

  private static String content(String kind, String namespaces, String suffix, String tables) {
    String root =
        "<o:document-content"
            + namespace("o", namespaces + "office" + suffix)
            + namespace("table", namespaces + "table" + suffix)
            + namespace("text", namespaces + "text" + suffix);
    String body = kind.isEmpty() ? tables : "<o:" + kind + ">" + tables + "</o:" + kind + ">";
    return root + "><o:body>" + body + "</o:body></o:document-content>";
  }

  private String text(String name, String type, String kind, String namespaces, String suffix)
      throws IOException {
    Path file =
        TestFiles.zip(
            folder.resolve(name),
            "mimetype",
            type,
            "Object 1/content.xml",
            content(kind, namespaces, suffix, table("local-table", "8")),
            "content.xml",
            content(kind, namespaces, suffix, table("방북", "Kim") + table("Visits", "Lee")));
    ExtractedDocument document = Extractions.extract(file).getFirst();
    assertEquals(List.of(), document.problems());
    assertEquals(type, document.source().mediaType());
    return document.text().strip().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "application/vnd.oasis.opendocument.spreadsheet, a.ods, 8 방북 Kim Visits Lee",
    "application/vnd.oasis.opendocument.text, a.odt, 8 Kim Lee",
  })
  void extract_spreadsheet_hasTheNamesOfItsSheetsBeforeThem(String type, String name, String text)
      throws IOException {
    assertEquals(text, text(name, type, "spreadsheet", OASIS, ":1.0"));
  }

  @ParameterizedTest
  @CsvSource("application/vnd.sun.xml.calc, a.sxc")
  void extract_spreadsheetOfOpenOffice_hasTheNamesOfItsSheets(String type, String name)
      throws IOException {
    assertEquals("8 방북 Kim Visits Lee", text(name, type, "", OPEN_OFFICE, ""));
  }

  /** Tables that are hidden, empty or inside a cell have names as well; a sub-table has none. */
  @ParameterizedTest
  @CsvSource({
    "hidden, 방북 Kim 숨긴 Park Empty Visits Lee",
    "nested, 방북 Kim Inner Park Visits Lee",
    "sub, 방북 Kim Park Visits Lee",
    "header, Head Park 방북 Kim Visits Lee"
  })
  void extract_otherTables_doNotMoveTheNamesOfSheets(String kind, String text) throws IOException {
    String first = table("방북", "Kim");
    String inner = table("Inner", "Park");
    String sub =
        inner
            .replace("table:table ", "table:sub-table ")
            .replace("/table:table>", "/table:sub-table>");
    String cell = "</text:p></table:table-cell>";
    String tables =
        switch (kind) {
          case "hidden" ->
              first
                  + table("숨긴", "Park")
                      .replace("<table:table ", "<table:table table:style-name='ta2' ")
                  + "<table:table table:name='Empty'/>";
          case "nested" -> first.replace(cell, "</text:p>" + inner + "</table:table-cell>");
          case "sub" -> first.replace(cell, "</text:p>" + sub + "</table:table-cell>");
          default -> first;
        };
    String style = kind.equals("header") ? table("Page", "Head Park") : "";
    Path file =
        TestFiles.zip(
            folder.resolve("a.ods"),
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet",
            "styles.xml",
            content("spreadsheet", OASIS, ":1.0", style),
            "content.xml",
            content("spreadsheet", OASIS, ":1.0", tables + table("Visits", "Lee")));
    ExtractedDocument document = Extractions.extract(file).getFirst();
    assertEquals(text, document.text().strip().replaceAll("\\s+", " "));
  }
}
