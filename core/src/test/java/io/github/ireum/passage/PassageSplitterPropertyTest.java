// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.PassageSettings;
import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for the passages of any text. */
final class PassageSplitterPropertyTest {

  private static final String GRIN = "\uD83D\uDE00";
  private static final List<String> WORDS =
      List.of(
          "Kim",
          "Jong-un",
          "Mr.",
          "U.S.",
          "김정은은",
          "방중했다.",
          "金正恩",
          "e\u0301\u0302\u0303",
          GRIN,
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
          "end.",
          "\u1100\u1161\u11A8",
          "x".repeat(70),
          "\uD83D",
          "\uDE00",
          "\u202E",
          "\u0301",
          "。",
          "!?",
          "\u00AD",
          "\u200B");
  private static final List<String> SPACES =
      List.of(
          " ", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u00A0", "\u3000", "\f", "\u2028", "");

  private final PassageSplitter splitter = new PassageSplitter(PassageSettings.getDefault());

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int words = random.nextInt(1 << random.nextInt(12));
    // Each text has a style of its own: few or many kinds of words and spaces.
    int wordKinds = 1 + random.nextInt(WORDS.size());
    int wordsFrom = random.nextInt(WORDS.size());
    int spaceKinds = 1 + random.nextInt(SPACES.size());
    int spacesFrom = random.nextInt(SPACES.size());
    for (int i = 0; i < words; i++) {
      text.append(WORDS.get((wordsFrom + random.nextInt(wordKinds)) % WORDS.size()));
      text.append(SPACES.get((spacesFrom + random.nextInt(spaceKinds)) % SPACES.size()));
    }
    return text.toString();
  }

  private void check(String text) {
    check(text, PassageSettings.getDefault(), List.of());
  }

  /** Only furniture may lie between passages, and page headers, of which only pages have any. */
  private static void check(String text, PassageSettings settings, List<TextRange> furniture) {
    List<TextRange> passages =
        new PassageSplitter(settings).split(RepairedText.of(text, furniture));
    boolean complete = furniture.isEmpty() && text.indexOf('\f') < 0;
    assertTrue(!passages.isEmpty() || isBlank(text), "no passage");
    TextRange last = new TextRange(0, 0);
    for (TextRange passage : passages) {
      assertTrue(
          passage.start() > last.start() || last.end() == 0, "passage holds the one before it");
      assertTrue(passage.end() > last.end(), "passage inside the one before it");
      assertTrue(last.end() - passage.start() <= settings.overlap(), "passages overlap");
      assertTrue(passage.end() <= text.length(), "passage outside the text");
      assertTrue(passage.length() > 0, "empty passage");
      assertTrue(passage.length() <= settings.max(), "passage of " + passage.length());
      if (complete && passage.start() > last.end()) {
        assertBlank(text, /* start= */ last.end(), /* end= */ passage.start());
      }
      assertFalse(isSpace(text.charAt(passage.start())), "passage starts with white space");
      assertFalse(isSpace(text.charAt(passage.end() - 1)), "passage ends with white space");
      assertNoPairSplit(text, passage.start());
      assertNoPairSplit(text, passage.end());
      last = passage;
    }
    if (complete) {
      assertBlank(text, last.end(), text.length());
    }
  }

  private static boolean isBlank(String text) {
    return text.chars().allMatch(c -> isSpace((char) c));
  }

  private static void assertBlank(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      assertTrue(isSpace(text.charAt(i)), "lost character at " + i);
    }
  }

  private static void assertNoPairSplit(String text, int border) {
    assertFalse(
        border > 0
            && border < text.length()
            && Character.isSurrogatePair(text.charAt(border - 1), text.charAt(border)),
        "pair split at " + border);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void split_randomTexts_coverTheTextInOrder(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      check(randomText(random));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void split_randomSettings_keepToThem(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      int target = 50 + random.nextInt(1_000);
      PassageSettings settings =
          new PassageSettings(
              target, target + random.nextInt(1_000), random.nextInt((target + 1) / 2));
      check(randomText(random), settings, List.of());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44})
  void split_greatestOverlap_repeatsNoWholePassage(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      int target = 50 + random.nextInt(200);
      check(
          randomText(random), new PassageSettings(target, 2 * target, (target - 1) / 2), List.of());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void split_randomFurniture_isCrossedOrLeftOut(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      String text = randomText(random);
      List<TextRange> furniture = new ArrayList<>();
      int start = 0;
      while (start < text.length()) {
        start += random.nextInt(300);
        int end = start + random.nextInt(200);
        if (end < text.length() && isSpace(text.charAt(start)) && isSpace(text.charAt(end))) {
          furniture.add(new TextRange(start, end));
        }
        start = end + 1;
      }
      check(text, PassageSettings.getDefault(), furniture);
    }
  }

  @Test
  void split_randomUtf16_coverTheTextInOrder() {
    Random random = new Random(11);
    for (int i = 0; i < 100; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(5_000); length > 0; length--) {
        text.append((char) random.nextInt(1 << 16));
      }
      check(text.toString());
    }
  }

  @Test
  void split_hardTexts_coverTheText() {
    check(GRIN.repeat(50_000));
    check("x" + GRIN.repeat(50_000));
    check("\uD83D".repeat(5_000));
    check("a" + "\u0301".repeat(10_000));
    check("x" + "a" + "\u0301".repeat(899) + GRIN.repeat(1_000));
    check("가".repeat(100_000));
    check(" \n".repeat(50_000));
    check(("x".repeat(1_400) + "\n\n").repeat(20));
    check(("x".repeat(1_401) + "\n\n").repeat(20));
  }

  @Test
  void split_sameTextTwice_isTheSame() {
    String text = randomText(new Random(3));
    List<TextRange> first = splitter.split(text);
    check("An unrelated text. ".repeat(200));
    assertEquals(first, splitter.split(text));
  }
}
