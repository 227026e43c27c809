// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailHeaderStreamTest {

  private static final Charset WINDOWS_949 = Charset.forName("x-windows-949");

  private static byte[] repaired(byte[] mail, int length) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (InputStream in = new MailHeaderStream(new ByteArrayInputStream(mail))) {
      byte[] bytes = new byte[length];
      for (int n = in.read(bytes, 0, length); n >= 0; n = in.read(bytes, 0, length)) {
        read.write(bytes, 0, n);
      }
    }
    return read.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 4_096, 200_000})
  void read_asciiOfAnyLines_isAsItWas(int length) throws IOException {
    Random random = new Random(length);
    for (int i = 0; i < 20; i++) {
      StringBuilder mail = new StringBuilder("Subject: x\r\n\r\n");
      while (mail.length() < 150_000) {
        switch (random.nextInt(6)) {
          case 0 -> mail.append("--boundary\r\nContent-Type: text/plain\r\n\r\n");
          case 1 -> mail.append("--\n--\n");
          case 2 -> mail.append("-----Original Message-----\nFrom: somebody\n\n");
          case 3 -> mail.append("w".repeat(random.nextInt(random.nextBoolean() ? 80 : 70_000)));
          case 4 -> mail.append("\n\n-");
          default -> mail.append("words and words\r\n");
        }
      }
      byte[] bytes = mail.toString().getBytes(StandardCharsets.US_ASCII);
      assertArrayEquals(bytes, repaired(bytes, length));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000})
  void read_lettersInHeadersAndInTheBody_areChangedInHeadersOnly(int length) throws IOException {
    String headers = "From: 홍길동 <h@e.kr>\nSubject: 김정은 위원장\n\n";
    String body = "박근혜 대통령\n-----Original Message-----\nFrom: 문재인\nSubject: 회담\n\n이상\n";
    byte[] repaired = repaired((headers + body).getBytes(WINDOWS_949), length);
    int bytes = headers.getBytes(StandardCharsets.UTF_8).length;
    assertEquals(headers, new String(repaired, 0, bytes, StandardCharsets.UTF_8));
    assertEquals(body, new String(repaired, bytes, repaired.length - bytes, WINDOWS_949));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "Subject: x", "Subject: x\n", "--", "\n--", "\n--b\n", "\n--b\nA: b"})
  void read_endsAnywhere_isAsItWas(String mail) throws IOException {
    byte[] bytes = mail.getBytes(StandardCharsets.US_ASCII);
    assertArrayEquals(bytes, repaired(bytes, 100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00EF\u00BB\u00BF", "\n", "\r\n\r\n", "\u00EF\u00BB\u00BF\n"})
  void read_headersBehindWhatDoesNotBelong_areTheFirst(String before) throws IOException {
    String mail = "From: a@x.org\r\n\r\ntext\r\n";
    byte[] repaired = repaired((before + mail).getBytes(StandardCharsets.ISO_8859_1), 100);
    assertEquals(mail, new String(repaired, StandardCharsets.ISO_8859_1));
  }

  @Test
  void read_textWithoutHeaders_isAsItWas() throws IOException {
    byte[] text = "\n\nNote: we meet at noon.\n\nKim\n".getBytes(StandardCharsets.US_ASCII);
    assertArrayEquals(text, repaired(text, 100));
  }
}
