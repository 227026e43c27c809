// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.List;

/**
 * How often names of Koreans and of Chinese are to be expected among the words of a text in Han
 * characters, by how often it speaks of Korea and whether it is Japanese.
 */
final class HanContext {

  static final List<String> KOREA = WordList.KOREA_IN_HAN.words();
  private static final List<String> CHINA = WordList.CHINA_IN_HAN.words();

  /** Share of names among the words of a text that is all about Korea, and in one that is not. */
  private static final double MOST = 0.02;

  private static final double LEAST = 1e-6;

  /** So many characters may stand between two words about Korea in a text that is about it. */
  private static final double NEAR = 400;

  private static final double CHINESE = 0.005;
  private static final double CHINESE_IN_JAPANESE = 0.001;

  private final double koreans;
  private final double chinese;

  /** Looks at a text in simplified characters. */
  HanContext(String text, boolean aboutKorea) {
    int about = count(text, KOREA) + (aboutKorea || HangulNameFinder.isKorean(text) ? 1 : 0);
    int kana = 0;
    int han = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      kana += isKana(c) ? 1 : 0;
      han += HanShapes.isHan(c) ? 1 : 0;
    }
    double near = Math.min(1, about * NEAR / Math.max(han + kana, 1));
    koreans = Math.log(LEAST + MOST * near);
    double abroad = (1.0 + count(text, CHINA)) / (1.0 + count(text, CHINA) + about);
    chinese = Math.log((kana * 10 > han ? CHINESE_IN_JAPANESE : CHINESE) * abroad);
  }

  private static int count(String text, List<String> words) {
    int count = 0;
    for (String word : words) {
      for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length())) {
        count++;
      }
    }
    return count;
  }

  static boolean isKana(char c) {
    return c >= '\u3041' && c <= '\u30FF';
  }

  /** Returns the natural logarithm of the share that names of Koreans have. */
  double koreans() {
    return koreans;
  }

  /** Returns the natural logarithm of the share that names of Chinese have. */
  double chinese() {
    return chinese;
  }
}
