// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Base64StreamTest {

  private static byte[] decoded(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return new Base64Stream(new ByteArrayInputStream(bytes)).readAllBytes();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "S2lt | Kim",
        "S2ltLg== | Kim.",
        "S2ltLi4= | Kim..",
        "S2ltLg | Kim.",
        "S 2-l\\u00FFt!LA==| Kim,",
        "S2ltLg==UGFyaw==TGVl | Kim.ParkLee",
        "S2ltLg==\\nUGFyaw== \\n\\nTGVl\\n | Kim.ParkLee",
        "S2ltLg==\\r\\n\\r\\nUGFyaw==\\r\\nTGVl\\r\\n | Kim.ParkLee",
        "S2ltLg==\\n______\\nto the list\\nTGVl | Kim.",
        "S2ltLg==\\nRegards\\nTGVl | Kim.",
        "S2ltLg==\\nTGVl,\\nTGVl | Kim.",
        "= | ''",
        "'' | ''",
      })
  void read_base64_isDecodedToItsEnd(String encoded, String text) throws IOException {
    String lines = encoded.replace("\\n", "\n").replace("\\r", "\r").replace("\\u00FF", "\u00FF");
    assertEquals(text, new String(decoded(lines), StandardCharsets.ISO_8859_1));
  }

  @Test
  void read_randomPieces_areWhole() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      StringBuilder lines = new StringBuilder();
      for (int pieces = 1 + random.nextInt(5); pieces > 0; pieces--) {
        byte[] piece = new byte[random.nextInt(random.nextBoolean() ? 20 : 30_000)];
        random.nextBytes(piece);
        bytes.writeBytes(piece);
        boolean oneLine = random.nextBoolean();
        lines.append(
            (oneLine ? Base64.getEncoder() : Base64.getMimeEncoder()).encodeToString(piece));
        lines.append("\r\n".repeat(random.nextInt(3)));
      }
      assertArrayEquals(bytes.toByteArray(), decoded(lines.toString()));
    }
  }
}
