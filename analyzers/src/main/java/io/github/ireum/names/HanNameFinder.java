// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds Koreans among Han characters: in Chinese and Japanese text, and in Korean where they stand
 * for words. There are no spaces, so each run of Han characters is cut into words in all ways: the
 * words of {@link HanWords}, names of Koreans, and names of Chinese and Japanese, by how likely
 * each is. Immutable; thread-safe; linear in the text.
 */
final class HanNameFinder {

  private record Found(int start, int end, double logOdds) {}

  /** Adds what is asked for, if it may begin at a place, to a lattice. */
  private interface Wanted {
    void add(int start, int end, HanLattice lattice);
  }

  private static final double LEAST = 0.5;

  /** The log odds from which a name speaks for other places where it stands, and how much. */
  private static final double SURE = 3;

  private static final double REPEATED = 1.2;

  /** A longer run is cut, so that time stays linear. */
  private static final int LONGEST_RUN = 200;

  /** Text in Han characters may have one syllable of Hangul in so many. */
  private static final int HANGUL_IN_HAN = 4;

  private static final int LONGEST_GIVEN = 2;
  private static final int LONGEST_SURNAME = 2;

  /** Most surnames of Japan have so many characters, and are words. */
  private static final int JAPANESE_SURNAME = 2;

  /** How much more likely a title follows a name than other words, and stands before one. */
  private static final double TITLE_BEHIND = Math.log(30);

  private static final double TITLE_BEFORE = Math.log(8);

  /** How much more likely a surname stands alone before a title than another name does anywhere. */
  private static final double ALONE = Math.log(3);

  /** Share of a surname that a text has introduced among the words before titles. */
  private static final double INTRODUCED = Math.log(0.01);

  private final HanWords words = new HanWords(NameResource.lines("han-words.txt"));
  private final HanNameModel model;
  private final KoreanNames names;

  HanNameFinder(KoreanNames names) {
    this.names = names;
    model = new HanNameModel(names.spellings().prior());
  }

  /**
   * Returns whether text is in Han characters, with kana or without, rather than in Hangul with
   * some: then the other finder has nothing to say of them.
   */
  static boolean isHanText(String text) {
    int hangul = 0;
    int han = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      hangul += Syllable.isSyllable(c) ? 1 : 0;
      han += HanShapes.isHan(c) || HanContext.isKana(c) ? 1 : 0;
    }
    return hangul * HANGUL_IN_HAN < han;
  }

  static boolean hasHan(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (HanShapes.isHan(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds the names in Han characters.
   *
   * @param aboutKorea whether the text is about Korea, as far as the caller knows
   */
  void find(HanText joined, boolean aboutKorea, List<NameMention> mentions) {
    String text = joined.text();
    String simplified = joined.simplified();
    HanContext context = new HanContext(simplified, aboutKorea);
    List<Found> found = new ArrayList<>();
    runs(
        text,
        simplified,
        context,
        (start, end, lattice) -> names(text, simplified, start, end, context, lattice),
        found);
    Map<String, Double> best = new HashMap<>();
    for (Found name : found) {
      best.merge(simplified.substring(name.start(), name.end()), name.logOdds(), Math::max);
    }
    int last = 0;
    for (Found name : found) {
      boolean sure = best.getOrDefault(simplified.substring(name.start(), name.end()), 0.0) >= SURE;
      double odds = name.logOdds() + (sure && name.logOdds() < SURE ? REPEATED : 0);
      double probability = 1 / (1 + Math.exp(-odds));
      if (probability >= LEAST && name.start() >= last) {
        int start = joined.original(name.start());
        int end = joined.originalEnd(name.end());
        List<Reading> readings = names.read(text.substring(name.start(), name.end()));
        if (!readings.isEmpty()) {
          mentions.add(
              new NameMention(
                  start, end, joined.original().substring(start, end), probability, readings));
          last = name.end();
        }
      }
    }
  }

  /**
   * Adds the surnames that stand before a title (金委員長), of people whom the text names in full.
   *
   * @param covered the characters of full names, which are passed over
   * @param introduced surnames of people whom the text names in full, as they are written
   */
  void findSurnames(
      HanText joined, BitSet covered, Set<String> introduced, List<SurnameMention> mentions) {
    String text = joined.text();
    String simplified = joined.simplified();
    HanContext context = new HanContext(simplified, true);
    List<Found> found = new ArrayList<>();
    runs(
        text,
        simplified,
        context,
        (start, end, lattice) -> {
          boolean person = introduced.contains(text.substring(start, start + 1));
          if (person
              && !covered.get(joined.original(start))
              && HanTitles.lengthAt(simplified, start + 1) > 0) {
            lattice.add(start, start + 1, INTRODUCED, true);
          }
        },
        found);
    for (Found mention : found) {
      if (mention.logOdds() > 0) {
        int start = joined.original(mention.start());
        mentions.add(
            new SurnameMention(
                start,
                start + 1,
                joined.original().substring(start, start + 1),
                HanReadings.surname(joined.original().charAt(start)),
                PersonTitles.around(text, mention.start(), mention.end())));
      }
    }
  }

  /** Finds what is asked for in the runs of Han characters. */
  private void runs(
      String text, String simplified, HanContext context, Wanted wanted, List<Found> found) {
    for (int from = 0; from < text.length(); ) {
      int to = HangulNameFinder.endOfBlock(text, from);
      boolean hanText = isHanText(text.substring(from, to));
      int start = -1;
      for (int i = from; i <= to; i++) {
        boolean in = i < to && HanShapes.isHan(text.charAt(i));
        if (in && start < 0) {
          start = i;
        } else if (start >= 0 && (!in || i - start == LONGEST_RUN)) {
          if (hanText || !isInBrackets(text, start)) {
            run(simplified, start, i, context, wanted, found);
          }
          start = in ? i : -1;
        }
      }
      from = to + 1;
    }
  }

  /** Whether Han characters say once more what Hangul before them says: 원자바오(溫家寶). */
  private static boolean isInBrackets(String text, int start) {
    return start > 1
        && text.charAt(start - 1) == '('
        && Syllable.isSyllable(text.charAt(start - 2));
  }

  private void run(
      String simplified, int start, int end, HanContext context, Wanted wanted, List<Found> found) {
    HanLattice lattice = new HanLattice(start, end);
    for (int i = start; i < end; i++) {
      wanted.add(i, end, lattice);
    }
    if (lattice.hasWanted()) {
      for (int i = start; i < end; i++) {
        words(simplified, i, end, lattice);
        chinese(simplified, i, end, context, lattice);
      }
      lattice.forEachWanted((from, to, odds) -> found.add(new Found(from, to, odds)));
    }
  }

  /** Adds the words that may begin at a place, and names of Japanese. */
  private void words(String simplified, int start, int end, HanLattice lattice) {
    for (int j = start + 1; j <= Math.min(end, start + HanWords.LONGEST); j++) {
      double share = words.logShare(simplified, start, j);
      lattice.add(start, j, share, false);
      boolean surname = j - start == JAPANESE_SURNAME;
      for (int k = j + 1; surname && k <= Math.min(end, j + LONGEST_GIVEN); k++) {
        lattice.add(start, k, share + model.logGiven(simplified, j, k), false);
      }
    }
  }

  /** Adds the names of Chinese that may begin at a place. */
  private void chinese(
      String simplified, int start, int end, HanContext context, HanLattice lattice) {
    for (int surname = 1; surname <= LONGEST_SURNAME && start + surname < end; surname++) {
      String family = simplified.substring(start, start + surname);
      if (HanSurnames.isChinese(family)) {
        for (int j = start + surname + 1; j <= endOfName(start + surname, end); j++) {
          String name = simplified.substring(start, j);
          if (!HanTitles.isTitle(name.substring(surname))) {
            double share = model.chinese(name, surname) + context.chinese();
            lattice.add(start, j, share + titles(simplified, start, j), false);
          }
        }
        if (HanTitles.lengthAt(simplified, start + surname) > 0) {
          double share = Math.log(HanSurnames.chinese(family)) + context.chinese() + ALONE;
          lattice.add(start, start + surname, share, false);
        }
      }
    }
  }

  /** Adds the names of Koreans that may begin at a place. */
  private void names(
      String text, String simplified, int start, int end, HanContext context, HanLattice lattice) {
    for (int surname = 1; surname <= LONGEST_SURNAME && start + surname < end; surname++) {
      if (HanSurnames.korean(simplified.substring(start, start + surname)) > 0) {
        for (int j = start + surname + 1; j <= endOfName(start + surname, end); j++) {
          String name = simplified.substring(start, j);
          if (!HanTitles.isTitle(name.substring(surname))) {
            double share = model.korean(text.substring(start, j), name, surname);
            share += context.koreans() + titles(simplified, start, j);
            lattice.add(start, j, share, true);
          }
        }
      }
    }
  }

  private static int endOfName(int start, int end) {
    return Math.min(end, start + LONGEST_GIVEN);
  }

  /** How much the titles beside a name make it more likely. */
  private static double titles(String simplified, int start, int end) {
    return (HanTitles.lengthAt(simplified, end) > 0 ? TITLE_BEHIND : 0)
        + (HanTitles.endsAt(simplified, start) ? TITLE_BEFORE : 0);
  }
}
