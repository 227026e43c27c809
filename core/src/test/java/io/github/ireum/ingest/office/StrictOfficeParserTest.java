// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import io.github.ireum.testing.Testdata;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Office documents whose namespaces are those of the class Strict. */
final class StrictOfficeParserTest {

  private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/";

  @TempDir private Path folder;

  /** Names parts and namespaces as ISO/IEC 29500-1 has them, and POI those of part 4. */
  private static String strict(String markup) {
    for (String family :
        List.of("wordprocessingml", "spreadsheetml", "drawingml", "officeDocument")) {
      markup =
          markup.replace(
              TRANSITIONAL + family + "/2006/", "http://purl.oclc.org/ooxml/" + family + "/");
    }
    return markup.replace("/extended-properties", "/extendedProperties");
  }

  private Path strict(String name, InputStream transitional) throws IOException {
    List<String> parts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(transitional)) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.add(part.getName());
        parts.add(strict(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    return TestFiles.zip(folder.resolve(name), parts.toArray(String[]::new));
  }

  @Test
  void extract_strictDocument_isWhatTheTransitionalOneIs() throws IOException {
    Path transitional = Testdata.news("moon-beijing-2017.docx");
    Path file;
    try (InputStream in = Files.newInputStream(transitional)) {
      file = strict("strict.docx", in);
    }
    ExtractedDocument expected = Extractions.extract(transitional).getFirst();
    ExtractedDocument document = Extractions.extract(file).getFirst();
    assertEquals(List.of(), document.problems());
    assertEquals(expected.text(), document.text());
    assertEquals(expected.source().title(), document.source().title());
    assertEquals(expected.source().author(), document.source().author());
  }

  @Test
  void extract_strictSheetInArchive_hasItsCells() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      var row = workbook.createSheet("Visits").createRow(0);
      row.createCell(0).setCellValue("김정은");
      row.createCell(1).setCellValue(2018);
      workbook.write(bytes);
    }
    Path sheet = strict("strict.xlsx", new ByteArrayInputStream(bytes.toByteArray()));
    Path archive = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("inside.xlsx"));
      Files.copy(sheet, zip);
    }
    ExtractedDocument document = Extractions.extract(archive).get(1);
    assertEquals(List.of(), document.problems());
    assertTrue(document.text().contains("김정은 2018"), document.text());
  }

  @Test
  void extract_strictDocumentOfManyBytes_isTold() throws IOException {
    Path file;
    try (InputStream in = Files.newInputStream(Testdata.news("moon-beijing-2017.docx"))) {
      file = strict("strict.docx", in);
    }
    Path large = folder.resolve("large.docx");
    byte[] zeros = new byte[1 << 20];
    try (ZipInputStream from = new ZipInputStream(Files.newInputStream(file));
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(large))) {
      for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        from.transferTo(zip);
      }
      for (int i = 0; i < 5; i++) {
        zip.putNextEntry(new ZipEntry("word/media/" + i + ".png"));
        for (int megabyte = 0; megabyte < 60; megabyte++) {
          zip.write(zeros);
        }
      }
    }
    ExtractedDocument document = Extractions.extract(large).getFirst();
    DocumentProblem problem = document.problems().getFirst();
    assertEquals(FailureReason.MALFORMED, problem.reason(), problem::toString);
  }
}
