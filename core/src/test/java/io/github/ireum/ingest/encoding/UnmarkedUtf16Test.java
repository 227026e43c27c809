// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnmarkedUtf16Test {

  private static final String NEWS = "김정은 위원장은 19일 평양에서 문재인 대통령과 만났다. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "□ 보도자료\n○ 김정은 위원장\n▶ 회담\n",
        "① 김정은 → 서울\n② ㈜한국 ㎡\n",
        "\uF06C 김정은\n\uF0D8 회담\n",
        "┌──┬──┐\n│김│정│\n└──┴──┘\n",
        "李承晩 大統領 \uF9E1\n",
        "김정은 \uD83D\uDE00\uD83D\uDE00\n",
        "\u1100\u1175\u11B7 \u110C\u1165\u11BC\u110B\u1173\u11AB\n",
        "一九一九年\n",
        "They met in Seoul, at 10 a.m.\n",
        "0123 0123\n",
        "北朝鮮の金正恩委員長は火曜日、シンガポールで会談した。\n",
        "Nguyễn Xuân Phúc\n"
      })
  void of_textOfAnyKind_isToldInEitherOrder(String text) {
    assertEquals(
        StandardCharsets.UTF_16LE, UnmarkedUtf16.of(text.getBytes(StandardCharsets.UTF_16LE)));
    assertEquals(
        StandardCharsets.UTF_16BE, UnmarkedUtf16.of(text.getBytes(StandardCharsets.UTF_16BE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UTF-8 | " + NEWS,
        "x-windows-949 | " + NEWS,
        "x-Johab | " + NEWS,
        "US-ASCII | they met in the city of seoul and they left it soon ",
        "US-ASCII | They met in Seoul on Tuesday at 10 a.m. They left soon. ",
        "UTF-8 | Президент сообщил, что встретился в среду с лидером. ",
        "KOI8-R | Президент сообщил, что встретился в среду с лидером. ",
        "windows-1251 | Президент сообщил, что встретился в среду с лидером. ",
        "EUC-JP | 北朝鮮の金正恩委員長は火曜日、シンガポールで会談した。 ",
        "GB18030 | 朝鲜领导人金正恩星期二在新加坡会见了美国总统特朗普。 ",
        "windows-1252 | Le président a déclaré qu'il avait rencontré le dirigeant. "
      })
  void of_textInBytesWithAZero_isNotTakenForIt(String charset, String text) {
    byte[] bytes = text.repeat(50).getBytes(Charset.forName(charset));
    for (int i = 0; i < 9; i++) {
      byte[] zeroed = bytes.clone();
      zeroed[i] = 0;
      assertNull(UnmarkedUtf16.of(zeroed));
      zeroed[bytes.length - 1 - 10 * i] = 0;
      assertNull(UnmarkedUtf16.of(zeroed));
    }
  }

  @Test
  void of_numbersInBinary_areNotTakenForIt() {
    Random random = new Random(1);
    for (int bits : List.of(4, 8, 12, 16)) {
      byte[] bytes = new byte[4_096];
      for (int i = 0; i < bytes.length; i += 2) {
        int number = random.nextInt(1 << bits);
        bytes[i] = (byte) number;
        bytes[i + 1] = (byte) (number >> 8);
      }
      bytes[9] = 0;
      assertNull(UnmarkedUtf16.of(bytes), () -> bits + " bits");
    }
  }
}
