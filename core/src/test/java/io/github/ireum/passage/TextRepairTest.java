// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text is read as, and that all of it leads back to where it stood. */
final class TextRepairTest {

  private static final List<String> PIECES =
      List.of(
          "Kim",
          "Jong",
          "un",
          "deve",
          "lopment",
          "-",
          "-\n",
          "-\r\n",
          "\u00AD",
          "\u00AD\n",
          " ",
          "  ",
          "\n",
          "\n\n",
          "\uFB01",
          "\uFB03",
          "\u2060",
          "\uFEFF",
          "\u2010\n",
          "\f",
          "7",
          "김정은",
          "\u1100\u1161",
          "\uD83D\uDE00",
          "\uD83D",
          "\u0301",
          ". ",
          "\t\u00A0");

  private static String repaired(String text) {
    return RepairedText.of(text, List.of()).text();
  }

  @ParameterizedTest
  @CsvSource({
    "positive deve-|lopment of many, positive development of many",
    "the capi-|tal of the South, the capital of the South",
    "with Kim Jong-|un at his side, with Kim Jong-un at his side",
    "with Kim Jong-|Un at his side, with Kim Jong-Un at his side",
    "the South Korean Presi-|dent said, the South Korean President said",
    "from 1964-|65 on, from 1964-|65 on",
    "a well-|known man; the well-known man, a well-known man; the well-known man",
    "a two-|faced plan; his two plans faced it, a two-faced plan; his two plans faced it",
    "a re-|elected man was reelected, a reelected man was reelected",
    "a list: -|dash, a list: -|dash",
  })
  void of_hyphenAtLineEnd_isJudgedByTheText(String text, String expected) {
    assertEquals(expected.replace('|', '\n'), repaired(text.replace('|', '\n')));
  }

  @Test
  void of_softHyphen_goes() {
    assertEquals("denuclearisation", repaired("denu\u00ADclear\u00AD\nisation"));
  }

  @Test
  void of_ligatures_becomeLetters() {
    assertEquals("first office flag", repaired("\uFB01rst o\uFB03ce \uFB02ag"));
  }

  @Test
  void of_doubledSpaces_areOne() {
    assertEquals("Kim Jong Un\nXi", repaired("Kim  Jong \u00A0\tUn\nXi"));
  }

  @Test
  void of_pageHeaderInsideName_isCut() {
    String text =
        "They saw Kim Jong-\n7\f\nThe Report 8\nun leave.\n8\f\nThe Report 9\nThen it rained.\n9";
    RepairedText repaired = RepairedText.of(text, List.of());
    int start = repaired.text().indexOf("Kim Jong-un");
    assertTrue(start > 0, repaired.text());
    assertEquals(
        "Kim Jong-\n7\f\nThe Report 8\nun", repaired.toExtracted(start, start + 11).of(text));
  }

  @Test
  void of_furniture_isCut() {
    String text = "Home World\n\nThe ferry left.";
    RepairedText repaired = RepairedText.of(text, List.of(new TextRange(0, 10)));
    int start = repaired.text().indexOf("The ferry");
    assertEquals(-1, repaired.text().indexOf("Home"));
    assertEquals("The ferry", repaired.toExtracted(start, start + 9).of(text));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void toExtracted_randomTexts_leadsToTheSameCharacters(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String extracted = text.toString();
      RepairedText repaired = RepairedText.of(extracted, furniture(random, extracted.length()));
      int last = 0;
      for (int i = 0; i < repaired.text().length(); i++) {
        TextRange range = repaired.toExtracted(i, i + 1);
        char c = repaired.text().charAt(i);
        String source = range.of(extracted);
        assertTrue(range.start() >= last, "offsets fall back at " + i);
        assertTrue(
            source.equals(String.valueOf(c))
                || (source.equals("\uFB01") && "fi".indexOf(c) >= 0)
                || (source.equals("\uFB03") && "ffi".indexOf(c) >= 0)
                || (c == ' ' && source.isBlank())
                || (c == ' ' && source.equals("\u00A0"))
                || (c == '-' && source.equals("\u2010")),
            () -> "'" + c + "' leads to '" + source + "'");
        last = range.start();
      }
    }
  }

  private static List<TextRange> furniture(Random random, int length) {
    List<TextRange> furniture = new ArrayList<>();
    int start = random.nextInt(30);
    while (start < length && random.nextBoolean()) {
      int end = Math.min(length, start + 1 + random.nextInt(20));
      furniture.add(new TextRange(start, end));
      start = end + random.nextInt(30);
    }
    return furniture;
  }
}
