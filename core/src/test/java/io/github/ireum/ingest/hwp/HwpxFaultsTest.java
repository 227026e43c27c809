// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import static io.github.ireum.ingest.hwp.HwpxDocuments.TYPE;
import static io.github.ireum.ingest.hwp.HwpxDocuments.paragraph;
import static io.github.ireum.ingest.hwp.HwpxDocuments.row;
import static io.github.ireum.ingest.hwp.HwpxDocuments.section;
import static io.github.ireum.ingest.hwp.HwpxDocuments.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of Hangul in HWPX that are broken, locked or hostile. */
final class HwpxFaultsTest {

  @TempDir private Path folder;

  private static void assertProblem(FailureReason reason, Path file) throws IOException {
    ExtractedDocument document = Extractions.extract(file).getFirst();
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
  void extract_archiveThatEndsTooEarly_keepsWhatIsThere() throws IOException {
    Path file = HwpxDocuments.write(folder.resolve("a.hwpx"), section(paragraph(text("본문"))));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 40));
    assertProblem(FailureReason.MALFORMED, file);
    assertEquals("본문", Extractions.extract(file).getFirst().text());
  }

  @Test
  void extract_sectionThatEndsTooEarly_keepsItsText() throws IOException {
    String section = section(paragraph(text("하나")), paragraph(text("둘")));
    Path file =
        HwpxDocuments.write(
            folder.resolve("a.hwpx"), section.substring(0, section.indexOf("둘") + 1));
    assertProblem(FailureReason.MALFORMED, file);
    assertEquals("하나", Extractions.extract(file).getFirst().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Contents/header.xml",
        "Contents/content.hpf",
        "Contents/section1.xml",
        "META-INF/manifest.xml"
      })
  void extract_brokenPart_costsNoOther(String broken) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", TYPE);
    parts.put("Contents/section0.xml", section(paragraph(text("하나"))));
    parts.put("Contents/section2.xml", section(paragraph(text("셋"))));
    parts.put("BinData/note.txt", "안");
    parts.put(broken, "<a><p><t>");
    List<String> namesAndTexts = new ArrayList<>();
    parts.forEach((name, text) -> namesAndTexts.addAll(List.of(name, text)));
    Path file = TestFiles.zip(folder.resolve("a.hwpx"), namesAndTexts.toArray(String[]::new));
    assertProblem(FailureReason.MALFORMED, file);
    List<ExtractedDocument> documents = Extractions.extract(file);
    assertEquals("하나\n\n셋", documents.get(0).text());
    assertEquals("안", documents.get(1).text().strip());
  }

  @Test
  void extract_sectionBehindATableThatBreaksOff_hasItsParagraphs() throws IOException {
    String table =
        paragraph(text("앞"), "<hp:tbl>" + row(paragraph(text("이름")), paragraph(text("직책"))));
    Path file =
        HwpxDocuments.write(
            folder.resolve("a.hwpx"),
            section(table.replace("</hp:p>", "")).replace("</hp:tr>", ""),
            section(paragraph(text("셋")), paragraph(text("넷"))));
    assertProblem(FailureReason.MALFORMED, file);
    assertEquals("앞\n\n이름\n\n셋\n\n넷", Extractions.extract(file).getFirst().text());
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
        FailureReason.MALFORMED,
        HwpxDocuments.write(
            folder.resolve("a.hwpx"), entities + "]>" + section.substring(section.indexOf("<hs"))));
  }

  @Test
  void extract_entityFromOutside_isNotRead() throws IOException {
    Path secret = TestFiles.write(folder.resolve("secret.txt"), "비밀");
    String section = section(paragraph(text("앞&x;뒤")));
    String declaration = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    assertEquals(
        "앞뒤",
        HwpxDocuments.extract(
                HwpxDocuments.write(
                    folder.resolve("a.hwpx"),
                    declaration + section.substring(section.indexOf("<hs"))))
            .text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<hp:p>", "<hp:p><hp:tbl><hp:tr><hp:tc>", "<hp:p><hp:t>", "<hp:tbl>"})
  void extract_endlessNesting_isToldAndEnds(String opening) throws IOException {
    assertProblem(
        FailureReason.DEPTH_LIMIT,
        HwpxDocuments.write(folder.resolve("a.hwpx"), section(opening.repeat(100_000))));
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
    assertEquals("본문", Extractions.extract(file).getFirst().text());
  }

  @Test
  void extract_tableOfManyCells_isReadInBoundedMemory() throws IOException {
    int rows = 60_000;
    StringBuilder table = new StringBuilder("<hp:tbl>");
    for (int i = 0; i < rows; i++) {
      table.append(row(paragraph(text("이름 " + i)), paragraph(text("직책 " + i * 31))));
    }
    String text =
        HwpxDocuments.extract(
                HwpxDocuments.write(
                    folder.resolve("a.hwpx"),
                    section(paragraph(text("앞"), table + "</hp:tbl>", text("뒤")))))
            .text();
    assertTrue(text.startsWith("앞\n\n이름 0 직책 0\n이름 1 직책 31\n"), text.substring(0, 40));
    assertTrue(text.endsWith("\n\n뒤"));
    assertEquals(rows, text.lines().filter(line -> line.matches("이름 \\d+ 직책 \\d+")).count());
  }
}
