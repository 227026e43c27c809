// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.ireum.PassageSettings;
import io.github.ireum.TextRange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodedBlocksTest {

  private static final String BEFORE = "Dear Kim Jong Un, the ferry leaves at noon.\n\n";
  private static final String BEHIND = "\n\nYours, Park Chung Hee\n";

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static String base64(int size, int line, String end) {
    return Base64.getMimeEncoder(line, end.getBytes(StandardCharsets.US_ASCII))
        .encodeToString(bytes(size));
  }

  private static String uuencoded(int size) {
    StringBuilder lines = new StringBuilder();
    byte[] bytes = bytes(size);
    for (int start = 0; start < size; start += 45) {
      int count = Math.min(45, size - start);
      lines.append((char) (' ' + count));
      for (int i = start; i < start + count; i += 3) {
        int group = 0;
        for (int j = i; j < i + 3; j++) {
          group = group << 8 | (j < size ? bytes[j] & 255 : 0);
        }
        for (int shift = 18; shift >= 0; shift -= 6) {
          int six = group >> shift & 63;
          lines.append(six == 0 ? '`' : (char) (' ' + six));
        }
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  /** Asserts that of three parts the one in the middle is found. */
  private static void assertFound(String before, String block, String behind) {
    TextRange range = new TextRange(before.length(), before.length() + block.length());
    assertEquals(List.of(range), EncodedBlocks.of(before + block + behind));
  }

  @Test
  void of_base64_isFound() {
    assertFound(BEFORE, base64(1000, 76, "\n"), BEHIND);
    assertFound(BEFORE, base64(1000, 64, "\r\n"), "\r\n" + BEHIND);
    assertFound("", base64(4 * 48, 64, "\n"), "");
  }

  @Test
  void of_quotedBase64_isFound() {
    assertFound(BEFORE + "> ", base64(1000, 76, "\n> "), BEHIND);
  }

  @Test
  void of_armour_goesWithItsData() {
    String data = base64(700, 64, "\n");
    assertFound(
        BEFORE,
        "-----BEGIN PGP MESSAGE-----\nVersion: 2\n\n" + data + "\n=AbC/\n-----END PGP MESSAGE-----",
        BEHIND);
    assertFound(
        BEFORE, "-----BEGIN CERTIFICATE-----\n" + data + "\n-----END CERTIFICATE-----", BEHIND);
  }

  @Test
  void of_uuencoded_isFound() {
    assertFound(
        BEFORE, "begin 644 the ferry.doc\n" + uuencoded(1000) + "`\nend", BEHIND + "begin now");
  }

  @Test
  void of_uuencodedWithoutItsEnd_isFoundAsFarAsItGoes() {
    assertFound(BEFORE, "begin 644 a.doc\n" + uuencoded(900).strip(), "\nYours, Park Chung Hee\n");
  }

  @Test
  void of_image_isFoundBehindTheWordsBeforeIt() {
    assertFound(
        "background: url(data:image/png;base64,", base64(600, 0, ""), ")\nand the ferry left.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "begin 1945 and end 1950: the war",
        "begin 644 the list\nKim Jong Un\nPark Chung Hee\nend",
        "https://example.org/news/2018/06/12/Kim-Jong-un-Singapore-summit-4d5e6f7a8b9c",
        "KimJongUnParkChungHeeSyngmanRheeYunPosonChangMyonHeoJeong",
        "가나다라마바사아자차카타파하가나다라마바사아자차카타파하가나다라마바사아자차카타파하"
      })
  void of_words_areNoData(String words) {
    assertEquals(List.of(), EncodedBlocks.of(words));
    assertEquals(List.of(), EncodedBlocks.of((words + "\n").repeat(6)));
  }

  @Test
  void of_linesOfOneKindOfLetters_areNoData() {
    assertEquals(List.of(), EncodedBlocks.of(("-".repeat(72) + "\n").repeat(9)));
    assertEquals(List.of(), EncodedBlocks.of(("ACGTTGCA".repeat(8) + "\n").repeat(9)));
    assertEquals(List.of(), EncodedBlocks.of("a1".repeat(500)));
  }

  @Test
  void of_fewLines_areNoData() {
    assertEquals(List.of(), EncodedBlocks.of(base64(3 * 48, 64, "\n")));
  }

  /** Each of them took minutes if lines were looked at again from each word or line. */
  @ParameterizedTest
  @ValueSource(ints = {' ', '\n'})
  void of_manyThatAreAlmostData_takesOneLook(int between) {
    int length = 2_000_000;
    for (String word :
        List.of("begin 644 a", "A".repeat(50), "a1B2".repeat(12), "begin 644 a\nM")) {
      String text = (word + (char) between).repeat(length / (word.length() + 1));
      assertTimeout(Duration.ofSeconds(10), () -> EncodedBlocks.of(text));
    }
  }

  @Test
  void split_letterAroundData_hasBothPartsWithoutThem() {
    String data = base64(6000, 76, "\n");
    String text = BEFORE + data + BEHIND;
    List<TextRange> passages = new PassageSplitter(PassageSettings.getDefault()).split(text);
    assertEquals(
        List.of(BEFORE.strip(), BEHIND.strip()),
        passages.stream().map(passage -> passage.of(text)).toList());
  }

  @Test
  void split_nothingButData_hasNoPassages() {
    String data = base64(600, 76, "\n");
    assertEquals(List.of(), new PassageSplitter(PassageSettings.getDefault()).split(data));
    assertEquals("", RepairedText.of(data, List.of()).text().strip());
  }

  @Test
  void split_dataAndFurniture_hasTheFurniture() {
    String text = "Weather Sport\n\n" + base64(600, 76, "\n");
    RepairedText page = RepairedText.of(text, List.of(new TextRange(0, 13)));
    List<TextRange> passages = new PassageSplitter(PassageSettings.getDefault()).split(page);
    assertEquals(List.of(new TextRange(0, 13)), passages);
    assertEquals("Weather Sport", page.text().strip());
  }
}
