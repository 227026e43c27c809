// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.names.LatinFinderModel.Words;
import io.github.ireum.names.LatinTokens.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatinTextTest {

  private static final WordFacts FACTS =
      new WordFacts(
          new LatinFinderModel(NameResource.lines("latin-finder.txt")),
          KoreanNames.getDefault().spellings().model());

  /** What words are made of, and what stands between them. */
  private static final String[] PIECES = {
    "Kim",
    "kim",
    "Park",
    "park",
    "He",
    "he",
    "In",
    "Jong",
    "un",
    "Nam",
    "gung",
    "II",
    "McKim",
    "iKim",
    "Ch'oe",
    "ch'oe",
    "Sŏng",
    "élan",
    "Élan",
    "Elan",
    "elan",
    "A",
    "a",
    "Recommendation",
    "ㄱ",
    "김",
    " ",
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "-",
    "-\n",
    "‑",
    ". ",
    ", ",
    "'",
    "’",
    "'s",
    "’s ",
    "\u0301",
    "1",
    "\u1112",
    "K.",
    "…"
  };

  private static LatinText read(String text) {
    return new LatinText(text, FACTS);
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static String describe(LatinTokens words, int at) {
    return words.letters(at)
        + words.start(at)
        + "-"
        + words.end(at)
        + words.gap(at)
        + words.isSentence(at)
        + words.isCapital(at)
        + words.isUpper(at)
        + words.isInitial(at)
        + words.facts(at)
        + words.number(at);
  }

  @Test
  void capitalized_anyText_areThoseOfAllWords() {
    Random random = new Random(1);
    for (int round = 0; round < 3_000; round++) {
      String text = random(random);
      LatinText read = read(text);
      LatinTokens all = read.all();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (all.isCapital(i)) {
          expected.add(all.start(i) + " " + all.number(i) + " " + all.facts(i));
        }
      }
      CapitalizedWords words = read.capitalized();
      List<String> found = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        found.add(words.start(i) + " " + words.number(i) + " " + words.facts(i));
      }
      assertEquals(expected, found, text);
    }
  }

  @Test
  void tokens_anyText_areWhatStandsAroundSurnames() {
    Random random = new Random(2);
    int seen = 0;
    for (int round = 0; round < 3_000; round++) {
      String text = random(random);
      LatinText read = read(text);
      LatinTokens all = read.all();
      LatinTokens tokens = read.tokens();
      for (int i = 0; i < all.size(); i++) {
        boolean surname = all.isCapital(i) && (all.facts(i) & WordFacts.SURNAME) != 0;
        if (surname && !all.has(Words.STOP, i)) {
          int at = tokens.at(all.start(i));
          for (int j = Math.max(-i, -4); j <= Math.min(all.size() - 1 - i, 4); j++) {
            assertEquals(describe(all, i + j), describe(tokens, at + j), text);
          }
          LatinTokens near = read.near(all.start(i));
          assertEquals(describe(all, i), describe(near, near.at(all.start(i))), text);
          seen++;
        }
      }
    }
    assertTrue(seen > 1_000);
  }

  @Test
  void lower_anyText_hasWordsInSmallLetters() {
    Random random = new Random(3);
    for (int round = 0; round < 3_000; round++) {
      String text = random(random);
      LatinText read = read(text);
      LatinTokens all = read.all();
      List<String> small = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (!all.isCapital(i) && all.gap(i) != Gap.HYPHEN) {
          small.add(all.letters(i));
        }
      }
      for (int i = 0; i < all.size(); i++) {
        String letters = all.letters(i);
        if (all.isCapital(i) && !letters.isEmpty()) {
          boolean expected = letters.length() <= LowerWords.LONGEST && small.contains(letters);
          assertEquals(expected, read.lower().contains(letters), letters + " in " + text);
        }
      }
    }
  }

  @Test
  void facts_ofWords_fitIntoShort() {
    assertTrue(WordFacts.ANY_SURNAME <= Short.MAX_VALUE);
  }

  @Test
  void forEach_wordsOfOneSpelling_visitsEachInOrder() {
    List<Integer> places = new ArrayList<>();
    read("Kim, kim, McKim and KIM's Kimchi; Ch’oe, Kim").capitalized().forEach("kim", places::add);
    assertEquals(List.of(0, 20, 41), places);
    places.clear();
    read("Ch’oe and Ch'oe").capitalized().forEach("ch'oe", places::add);
    assertEquals(List.of(0, 10), places);
  }

  @Test
  void tokens_commonWordAlone_areNone() {
    assertEquals(
        0,
        read("He saw it at the end of the day. In the end we did what he said we would, and He went.")
            .tokens()
            .size());
    assertTrue(read("and He Chung went").tokens().size() > 0);
    assertTrue(read("and Chung-he He went").tokens().size() > 0);
  }

  @Test
  void hasKorean_hangulHanOrNone_isTold() {
    assertTrue(read("Kim 김").hasKorean());
    assertTrue(read("\u1100\u1161").hasKorean());
    assertTrue(read("Kim 金").hasKorean());
    assertFalse(read("Kim ŏ Ким").hasKorean());
  }

  @Test
  void korea_wordsOfKorea_areInOrder() {
    assertEquals(List.of(3, 15), read("In Seoul, then Korea").korea());
  }

  @Test
  void tokens_letters_areFoldedAsNamesAre() {
    LatinTokens words = read("Ch‘oe II Élan McKim ForMin wireless-telegraphy").all();
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      letters.add(words.letters(i));
    }
    assertEquals(List.of("ch'oe", "il", "elan", "", "formin", "wireless", "telegraphy"), letters);
  }
}
