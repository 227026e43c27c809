// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.List;

/** How likely a Korean, or else a Chinese, has a name in Han characters. Immutable; thread-safe. */
final class HanNameModel {

  /** How many Chinese have a given name of one character. */
  private static final double SHORT_CHINESE = 0.2;

  /** How many times as many have one where the surname has two syllables. */
  private static final double SHORT_AFTER_LONG = 12;

  private final HanReader reader = new HanReader();
  private final HanGivenNames given = new HanGivenNames();
  private final HangulPrior prior;

  HanNameModel(HangulPrior prior) {
    this.prior = prior;
  }

  /**
   * Returns the natural logarithm of how many Koreans have a name; negative infinity if none can.
   *
   * @param text the name as it is written
   * @param simplified the same in simplified characters
   * @param surname how many characters are the surname
   */
  double korean(String text, String simplified, int surname) {
    double share = HanSurnames.korean(simplified.substring(0, surname));
    if (share == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double best = 0;
    for (ScriptReading reading : readings(text)) {
      KoreanName name = reading.name();
      if (name.surname().length() == surname) {
        best = Math.max(best, reading.weight() * prior.givenShare(name.given()));
      }
    }
    for (int i = surname; i < simplified.length(); i++) {
      best *= given.shareOfSyllable(simplified.charAt(i));
    }
    if (surname > 1 && simplified.length() == surname + 1) {
      best *= SHORT_AFTER_LONG;
    }
    return Math.log(share * best);
  }

  private List<ScriptReading> readings(String text) {
    List<ScriptReading> readings = reader.read(text);
    return readings.subList(0, Math.min(2, readings.size()));
  }

  /** Returns the natural logarithm of how many Chinese have a name. */
  double chinese(String simplified, int surname) {
    double share = HanSurnames.chinese(simplified.substring(0, surname));
    share *= simplified.length() - surname == 1 ? SHORT_CHINESE : 1 - SHORT_CHINESE;
    return Math.log(share) + logGiven(simplified, surname, simplified.length());
  }

  /**
   * Returns the natural logarithm of how likely the characters of a part of a text make a given
   * name of a Chinese or a Japanese.
   */
  double logGiven(String simplified, int start, int end) {
    double share = 1;
    for (int i = start; i < end; i++) {
      share *= given.share(simplified.charAt(i));
    }
    return Math.log(share);
  }
}
