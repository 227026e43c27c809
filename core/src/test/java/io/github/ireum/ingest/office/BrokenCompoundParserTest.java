// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old Word documents and Excel sheets that POI refuses. */
final class BrokenCompoundParserTest {

  private static final int TEXT = 0x800;
  private static final int FIB = 0xECA5;
  private static final int FONT = 0x31;
  private static final int BOF = 0x0908;
  private static final int ENCRYPTED = 0x100;
  private static final String KOREAN = "김정은 위원장은 평양에서 문재인 대통령을 만났다.\r";
  private static final String ENGLISH =
      "Kim met Moon in Pyongyang,\u0013 HYPERLINK \"x\" \u0014 he said\u0015.\r";

  @TempDir private Path folder;

  /** A document of Word 97 with two pieces of text and nothing else. */
  private static byte[] word(int flags) {
    byte[] korean = KOREAN.repeat(40).getBytes(StandardCharsets.UTF_16LE);
    byte[] english = ENGLISH.repeat(40).getBytes(Charset.forName("windows-1252"));
    int second = TEXT + 8 * 512;
    ByteBuffer document =
        ByteBuffer.allocate(second + english.length).order(ByteOrder.LITTLE_ENDIAN);
    document.putShort(0, (short) 0xA5EC).putShort(2, (short) 0xC1);
    document.putShort(0x0A, (short) (0x0200 | flags));
    document.putInt(0x18, TEXT).putInt(0x1C, document.capacity());
    document.putInt(0x1A2, 0).putInt(0x1A6, 5 + 4 * 3 + 8 * 2);
    document.put(TEXT, korean).put(second, english);
    return document.array();
  }

  private static byte[] table() {
    int korean = KOREAN.length() * 40;
    ByteBuffer table = ByteBuffer.allocate(5_000).order(ByteOrder.LITTLE_ENDIAN);
    table.put((byte) 2).putInt(4 * 3 + 8 * 2);
    table.putInt(0).putInt(korean).putInt(korean + ENGLISH.length() * 40);
    table.putShort((short) 0).putInt(TEXT).putShort((short) 0);
    table.putShort((short) 0).putInt(((TEXT + 8 * 512) * 2) | 0x4000_0000).putShort((short) 0);
    return table.array();
  }

  private static byte[] compound(byte[] word) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem compound = new POIFSFileSystem()) {
      compound.createDocument(new ByteArrayInputStream(word), "WordDocument");
      compound.createDocument(new ByteArrayInputStream(table()), "1Table");
      compound.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  /** Returns the first sector that begins with two bytes. */
  private static int find(byte[] file, int bytes) {
    int at = 512;
    while ((file[at] & 0xFF) != bytes >> 8 || (file[at + 1] & 0xFF) != (bytes & 0xFF)) {
      at += 512;
    }
    return at;
  }

  private ExtractedDocument malformed(String name, byte[] bytes) throws IOException {
    ExtractedDocument document =
        Extractions.extract(TestFiles.write(folder.resolve(name), bytes)).getFirst();
    assertEquals(
        FailureReason.MALFORMED, document.problems().getFirst().reason(), document::toString);
    return document;
  }

  private static List<String> lines(ExtractedDocument document) {
    return document.text().strip().lines().map(String::strip).distinct().toList();
  }

  @Test
  void extract_wordDocumentThatIsBroken_hasTheTextOfItsPieces() throws IOException {
    assertEquals(
        List.of(KOREAN.strip(), "Kim met Moon in Pyongyang, he said."),
        lines(malformed("a.doc", compound(word(0)))));
  }

  @Test
  void extract_wordDocumentWithoutItsEnd_hasWhatLooksLikeText() throws IOException {
    byte[] whole = compound(word(0));
    byte[] half = Arrays.copyOf(whole, find(whole, FIB) + TEXT + 4_096 + 700);
    List<String> lines = lines(malformed("a.doc", half));
    assertTrue(lines.contains(KOREAN.strip()), lines::toString);
    assertTrue(lines.contains("Kim met Moon in Pyongyang, he said."), lines::toString);
    assertTrue(lines.stream().allMatch(line -> line.length() < 60), lines::toString);
  }

  @Test
  void extract_encryptedWordDocumentThatIsBroken_hasNoText() throws IOException {
    byte[] whole = compound(word(ENCRYPTED));
    byte[] half = Arrays.copyOf(whole, find(whole, FIB) + TEXT + 4_096);
    assertEquals("", malformed("a.doc", half).text().strip());
  }

  @Test
  void extract_noise_hasNoText() throws IOException {
    byte[] noise = new byte[60_000];
    new Random(7).nextBytes(noise);
    byte[] whole = compound(word(0));
    System.arraycopy(whole, 0, noise, 0, 512);
    System.arraycopy(whole, find(whole, FIB), noise, 512, 0x1AA);
    assertEquals("", malformed("a.doc", noise).text().strip());
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      for (String name : List.of("방북", "Visits")) {
        var sheet = workbook.createSheet(name);
        for (int i = 0; i < 300; i++) {
          HSSFRow row = sheet.createRow(i);
          row.createCell(0).setCellValue(name + " 김정은 " + i);
          row.createCell(1).setCellValue(2_018.5);
          row.createCell(2).setCellFormula("1+1");
        }
      }
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  /** Changes the first record of a type so that POI cannot make anything of it. */
  private static byte[] breakRecord(byte[] file, int type) {
    ByteBuffer records = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int at = find(file, BOF);
    while ((records.getShort(at) & 0xFFFF) != type) {
      at += 4 + (records.getShort(at + 2) & 0xFFFF);
    }
    Arrays.fill(file, at + 4, at + 4 + (records.getShort(at + 2) & 0xFFFF), (byte) 0xFF);
    return file;
  }

  @Test
  void extract_workbookWithABrokenRecord_hasItsCells() throws IOException {
    List<String> lines = lines(malformed("a.xls", breakRecord(workbook(), FONT)));
    assertEquals("방북", lines.get(0));
    assertTrue(lines.contains("방북 김정은 299 2018.5 0"), lines::toString);
    assertTrue(lines.contains("Visits"), lines::toString);
    assertTrue(lines.contains("Visits 김정은 0 2018.5 0"), lines::toString);
  }

  @Test
  void extract_workbookWithoutItsEnd_hasTheCellsThatAreLeft() throws IOException {
    byte[] whole = workbook();
    List<String> lines = lines(malformed("a.xls", Arrays.copyOf(whole, whole.length / 2)));
    assertTrue(lines.contains("방북 김정은 5 2018.5 0"), lines::toString);
  }
}
