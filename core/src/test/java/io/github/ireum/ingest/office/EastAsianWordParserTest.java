// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.ingest.Extractions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EastAsianWordParserTest {

  private static final int HEAD = 768;

  @TempDir private Path folder;

  /** A document as Word 6 writes it, with nothing but the fields that lead to its text. */
  private static byte[] word(int kind, String text, Charset charset) {
    ByteArrayOutputStream units = new ByteArrayOutputStream();
    text.codePoints()
        .mapToObj(point -> Character.toString(point).getBytes(charset))
        .forEach(
            bytes -> {
              units.write(bytes[bytes.length - 1]);
              units.write(bytes.length == 1 ? 0 : bytes[0]);
            });
    ByteBuffer document =
        ByteBuffer.allocate(8_192).order(ByteOrder.LITTLE_ENDIAN).putShort(0, (short) kind);
    document.putShort(2, (short) 101).putShort(0x0A, (short) 0x1000);
    document.putInt(0x18, HEAD).putInt(0x1C, HEAD + units.size());
    return document.put(HEAD, units.toByteArray()).array();
  }

  @ParameterizedTest
  @CsvSource({
    "42648, x-windows-949, 김정은 위원장은 Kim이다. 똠",
    "42647, windows-31j, 金正恩委員長は三月に北京を訪問した。",
  })
  void extract_documentOfWord6_isReadInTheEncodingOfItsCountry(
      int kind, String charset, String text) throws IOException {
    Path file = folder.resolve("old.doc");
    byte[] word = word(kind, text + "\r2\r", Charset.forName(charset));
    try (POIFSFileSystem compound = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      compound.createDocument(new ByteArrayInputStream(word), "WordDocument");
      compound.writeFilesystem(out);
    }
    assertEquals(
        text + "\n2", Extractions.extract(file).getFirst().text().strip().replaceAll("\n+", "\n"));
  }
}
