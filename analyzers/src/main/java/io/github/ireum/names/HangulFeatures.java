// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.HangulNeighbors.After;
import io.github.ireum.names.HangulNeighbors.Before;

/** Says in numbers what speaks for and against a name at the beginning of a Korean word. */
final class HangulFeatures {

  private static final int KINDS = HangulRest.Kind.values().length;
  private static final int LENGTHS = 3;
  private static final int AFTER_KINDS = After.values().length;
  private static final int BEFORE_KINDS = Before.values().length;

  /** Where each block of features begins. */
  private static final int LENGTH = 1;

  private static final int NAME = LENGTH + 5;
  private static final int TRANSITIONS = NAME + 4 * LENGTHS;
  private static final int REST = TRANSITIONS + LENGTHS;
  private static final int AFTER = REST + 2 * KINDS;
  private static final int BEFORE = AFTER + 2 * AFTER_KINDS;
  private static final int EXACT = BEFORE + BEFORE_KINDS;
  private static final int LONGER = EXACT + 2 * HangulWords.LEVELS;
  private static final int SHORTER = LONGER + 2 * HangulWords.LEVELS;
  private static final int TAIL = SHORTER + 3 * HangulWords.LEVELS;
  private static final int GIVEN = TAIL + 2 * HangulWords.LEVELS;
  private static final int OPEN = GIVEN + 4 * GivenNames.LEVELS;

  private static final int CROSSED = OPEN + 5;

  private static final int ENDING = CROSSED + 4 * GivenNames.LEVELS;
  private static final int NEIGHBORS = ENDING + 2;

  /** How many features there are. */
  static final int COUNT = NEIGHBORS + 2;

  private static final double SCALE = 3;

  /** How much rarer a surname is in the North's form, in text of the South. */
  private static final double NORTHERN = 0.05;

  private final HangulPrior prior;
  private final HangulWords words;

  HangulFeatures(HangulPrior prior, HangulWords words) {
    this.prior = prior;
    this.words = words;
  }

  /**
   * Returns the features of a possible name.
   *
   * @param text the whole text
   * @param start where the word begins in it
   * @param end where the word ends in it
   * @param word the word in Hangul
   * @param length how many syllables of the word are the name
   */
  double[] of(String text, int start, int end, String word, int length) {
    double[] values = new double[COUNT];
    values[0] = 1;
    int surname = HangulLengths.surname(word, length);
    int size = Math.min(length - 2, LENGTHS - 1);
    values[LENGTH + (surname == 2 ? 3 : size)] = 1;
    String given = word.substring(surname, length);
    values[NAME + size] = Math.log(surname(word.substring(0, surname))) / SCALE;
    values[NAME + LENGTHS + size] = Math.log(prior.given(given)) / SCALE;
    values[NAME + 2 * LENGTHS + size] = Math.log(prior.preference(given)) / SCALE;
    values[NAME + 3 * LENGTHS + size] =
        Surnames.isSurname(word.substring(0, 1))
            ? Math.log(1 + SyllableCounts.surname(word.charAt(0))) / SCALE
            : 0;
    for (int i = 0; i + 1 < length; i++) {
      values[TRANSITIONS + size] += words.transition(word, i) / SCALE;
    }
    HangulRest.Kind kind = HangulRest.of(word, length);
    int shortName = length == 2 ? 1 : 0;
    values[REST + shortName * KINDS + kind.ordinal()] = 1;
    After after =
        kind == HangulRest.Kind.NOTHING ? HangulNeighbors.after(text, end) : After.UNASKED;
    values[AFTER + shortName * AFTER_KINDS + after.ordinal()] = 1;
    values[BEFORE + HangulNeighbors.before(text, start).ordinal()] = 1;
    words(values, word, length, kind, after);
    if (length > 2) {
      values[ENDING] = words.ending(word.charAt(2)) / SCALE;
      values[ENDING + 1] = kind.isRegular() ? 0 : values[ENDING];
    }
    values[NEIGHBORS] = words.looksLikeName(HangulNeighbors.wordBefore(text, start)) ? 1 : 0;
    values[NEIGHBORS + 1] = words.looksLikeName(HangulNeighbors.wordAfter(text, end)) ? 1 : 0;
    return values;
  }

  private double surname(String surname) {
    String southern = Surnames.southern(surname);
    double north = southern.equals(surname) ? 0 : NORTHERN * prior.surname(southern);
    return Math.max(prior.surname(surname), north);
  }

  private void words(double[] values, String word, int length, HangulRest.Kind kind, After after) {
    int open = kind.isRegular() ? 0 : 1;
    values[EXACT + open * HangulWords.LEVELS + words.level(word.substring(0, length))] = 1;
    int best = HangulWords.UNKNOWN;
    int rest = 0;
    for (int l = length + 1; l <= Math.min(word.length(), HangulWords.LONGEST); l++) {
      int level = words.level(word.substring(0, l));
      if (level != HangulWords.UNKNOWN) {
        best = level;
        rest = HangulRest.of(word, l).isRegular() ? 0 : 1;
      }
    }
    values[LONGER + rest * HangulWords.LEVELS + best] = 1;
    best = HangulWords.UNKNOWN;
    rest = 3;
    for (int l = 2; l < length; l++) {
      int level = words.level(word.substring(0, l));
      if (level != HangulWords.UNKNOWN) {
        HangulRest.Kind restKind = HangulRest.of(word, l);
        best = level;
        rest = restKind == HangulRest.Kind.VERB ? 2 : restKind.isRegular() ? 0 : 1;
      }
    }
    values[SHORTER + rest % 3 * HangulWords.LEVELS + best] = 1;
    if (length == 3) {
      int determiner = word.charAt(0) == '이' ? 1 : 0;
      int tail = words.level(word.substring(1, 3));
      values[TAIL + determiner * HangulWords.LEVELS + tail] = 1;
      values[GIVEN + GivenNames.level(word.substring(1, 3))] = 1;
      values[CROSSED + rest * GivenNames.LEVELS + GivenNames.level(word.substring(1, 3))] = 1;
    } else if (length == 2) {
      values[OPEN + 4] = words.isShortName(word.substring(0, 2)) ? 1 : 0;
      values[GIVEN + GivenNames.LEVELS + GivenNames.level(word)] = 1;
      if (word.length() > 2) {
        values[GIVEN + 2 * GivenNames.LEVELS + GivenNames.level(word.substring(1, 3))] = 1;
      }
    } else if (length == 4) {
      values[GIVEN + 3 * GivenNames.LEVELS + GivenNames.level(word.substring(2, 4))] = 1;
    }
    // A title is strong evidence even for a syllable sequence that is also a word.
    boolean titled = kind == HangulRest.Kind.TITLE || kind == HangulRest.Kind.HONORIFIC;
    if (titled || after.isTitle()) {
      values[OPEN + (length == 3 ? 0 : 1)] = 1;
    }
    if (length == word.length()) {
      values[OPEN + (length == 3 ? 2 : 3)] = 1;
    }
  }
}
