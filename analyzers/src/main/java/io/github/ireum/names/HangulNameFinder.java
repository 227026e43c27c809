// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in Hangul and Han characters: at the beginning of a word in Korean text, with or
 * without particles and titles behind. A logistic regression over {@link HangulFeatures} and {@link
 * HangulContext} decides.
 */
final class HangulNameFinder {

  /** Takes the place of a word. */
  interface WordUse {
    void accept(int start, int end);
  }

  /** A possible name, its place and the logarithm of its odds. */
  record Found(int start, int end, String name, double score) {
    Found movedBy(int offset) {
      return new Found(start + offset, end + offset, name, score);
    }

    Found with(double more) {
      return new Found(start, end, name, score + more);
    }
  }

  /** Against, for, without, late. */
  private static final String HAN_PREFIXES = "反親非脫故";

  /** The same in Hangul, and all kinds of; mostly they begin other words. */
  private static final String PREFIXES = "반친비탈범";

  /** How much it says that the name behind a prefix is that of somebody well known. */
  private static final double KNOWN_BEHIND_PREFIX = 3;

  private static final String SENTENCE_ENDS = ".?!…\"”’」』";

  private static final double LEAST = 0.5;

  /** The score from which a name speaks for other places with the same syllables, and how much. */
  private static final double SURE = 3;

  private static final double REPEATED = 1.2;

  /** Names of four syllables are mostly foreign ones. */
  private static final int LONG = 4;

  /** Longer runs of Han characters are no names. */
  private static final int LONGEST_HAN = 5;

  /** Takes the place of a title in Han characters. */
  private static final String TITLE = "위원장";

  /** How much it says that a name is written once more in Han characters, and what if otherwise. */
  private static final double CONFIRMED = 5;

  private static final double CONTRADICTED = -7;

  /** How much it says against a name that it is an ordinary word. */
  private static final double ORDINARY = -3;

  /** The same for one of two syllables that is a less common word, such as 조국, homeland. */
  private static final double SHORT_WORD = -1;

  /** How much it says for a name of two syllables that a person is called so, with a title. */
  private static final double KNOWN_WITH_TITLE = 1.2;

  private final KoreanNames names;
  private final HangulWords words = new HangulWords();
  private final OrdinaryWords ordinary = new OrdinaryWords(words);
  private final HangulFeatures features;
  private final HangulContext context;
  private final HangulFinderModel model;
  private final HangulApart apart = new HangulApart(words, this::score);

  HangulNameFinder(KoreanNames names) {
    this(names, new HangulFinderModel(NameResource.lines("finder.txt")));
  }

  HangulNameFinder(KoreanNames names, HangulFinderModel model) {
    this.names = names;
    this.model = model;
    features = new HangulFeatures(names.spellings().prior(), words);
    context = new HangulContext(words);
  }

  /** Returns the words that the finder knows. */
  HangulWords words() {
    return words;
  }

  /**
   * Adds the names of a text to a list.
   *
   * @param text composed, as by {@link ComposedText}
   */
  void find(String text, List<NameMention> mentions) {
    if (!isKorean(text)) {
      return;
    }
    List<Found> found = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int to = endOfBlock(text, from);
      find(text.substring(from, to).replace('\n', ' '), from, found);
      from = to + 1;
    }
    found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    Map<String, Double> best = new HashMap<>();
    found.forEach(name -> best.merge(name.name(), name.score(), Math::max));
    for (Found name : found) {
      boolean sure = best.getOrDefault(name.name(), 0.0) >= SURE;
      double score = name.score() + (sure && name.score() < SURE ? REPEATED : 0);
      double probability = 1 / (1 + Math.exp(-score));
      if (probability >= LEAST) {
        String surface = text.substring(name.start(), name.end());
        List<Reading> readings = names.read(surface);
        if (!readings.isEmpty()) {
          mentions.add(new NameMention(name.start(), name.end(), surface, probability, readings));
        }
      }
    }
  }

  /** Finds the names of some lines by themselves, which begin at an offset of the text. */
  private void find(String lines, int from, List<Found> all) {
    List<Found> found = new ArrayList<>();
    words(lines, (start, end) -> add(hangul(lines, start, end), found));
    apart.find(lines, found);
    if (!HanNameFinder.isHanText(lines)) {
      han(lines, found);
    }
    found.forEach(name -> all.add(name.movedBy(from)));
  }

  /**
   * Returns where the lines from an offset on end that belong together: before an empty line, or
   * where a line ends with a sentence. Elsewhere the end of a line is a space.
   */
  static int endOfBlock(String text, int from) {
    for (int i = text.indexOf('\n', from); i >= 0; i = text.indexOf('\n', i + 1)) {
      char before = i > from ? text.charAt(i - 1) : '\n';
      char behind = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
      if (behind == '\n' || before == '\n' || SENTENCE_ENDS.indexOf(before) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private static void add(@Nullable Found name, List<Found> found) {
    if (name != null) {
      found.add(name);
    }
  }

  /** Returns whether a text has any Hangul. */
  static boolean isKorean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x1100 && (c <= 0x1112 || Syllable.isSyllable(c))) {
        return true;
      }
    }
    return false;
  }

  /** Visits the runs of Hangul that do not follow Han characters. */
  static void words(String text, WordUse use) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean syllable = i < text.length() && Syllable.isSyllable(text.charAt(i));
      if (syllable && start < 0) {
        start = i;
      } else if (!syllable && start >= 0) {
        if (start == 0 || !HanShapes.isHan(text.charAt(start - 1)) || isPrefix(text, start - 1)) {
          use.accept(start, i);
        }
        start = -1;
      }
    }
  }

  /** Returns whether a Han character by itself is written onto a name: 反김철수, 前대통령. */
  private static boolean isPrefix(String text, int at) {
    return HAN_PREFIXES.indexOf(text.charAt(at)) >= 0
        && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
  }

  private @Nullable Found hangul(String text, int start, int end) {
    String word = text.substring(start, Math.min(end, start + 20));
    Found best = null;
    for (int length : HangulLengths.of(word)) {
      double score = score(text, start, end, word, length);
      if (best == null || score > best.score()) {
        best = new Found(start, start + length, word.substring(0, length), score);
      }
    }
    return isBehindPrefix(word) ? behindPrefix(text, start + 1, end, word.substring(1)) : best;
  }

  /** Whether somebody well known is named behind the first syllable of a word: 친박근혜. */
  private boolean isBehindPrefix(String word) {
    return word.length() > 3
        && PREFIXES.indexOf(word.charAt(0)) >= 0
        && HangulLengths.surname(word.substring(1), 3) == 1
        && words.isWellKnown(word.substring(1, 4));
  }

  private Found behindPrefix(String text, int start, int end, String word) {
    double score = score(text, start, end, word, 3) + KNOWN_BEHIND_PREFIX;
    return new Found(start, start + 3, word.substring(0, 3), score);
  }

  private double score(String text, int start, int end, String word, int length) {
    double sum = model.score(features.of(text, start, end, word, length));
    double around = model.around(context.of(text, start, end, word, length));
    if (ordinary.isOrdinary(text, end, word, length)) {
      return sum + Math.min(0, around) + ORDINARY;
    }
    double more = ordinary.isKnownWithTitle(text, start, end, word, length) ? KNOWN_WITH_TITLE : 0;
    return sum + around + more + (ordinary.isShortWord(text, end, word, length) ? SHORT_WORD : 0);
  }

  /** Adds the names in Han characters, and what they say about the names before them. */
  private void han(String text, List<Found> found) {
    Map<Integer, Integer> byEnd = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      byEnd.put(found.get(i).end(), i);
    }
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean in = i < text.length() && HanShapes.isHan(text.charAt(i));
      if (in && start < 0) {
        start = i;
      } else if (!in && start >= 0) {
        han(text, start, i, byEnd, found);
        start = -1;
      }
    }
  }

  private void han(
      String text, int start, int end, Map<Integer, Integer> byEnd, List<Found> found) {
    int nameEnd = end - HanTitles.length(text, start, end);
    if (nameEnd - start < 2 || nameEnd - start > LONGEST_HAN) {
      return;
    }
    boolean bracketed = start > 1 && text.charAt(start - 1) == '(';
    Integer before = bracketed ? byEnd.get(start - 1) : null;
    Found best = null;
    if (!HanSurnames.begins(text.substring(start, nameEnd))) {
      // 최고(最古): the characters of a word, which nobody is called.
      if (before != null) {
        found.set(before, found.get(before).with(CONTRADICTED));
      }
      return;
    }
    for (Reading reading : names.read(text.substring(start, nameEnd))) {
      String name = reading.name().hangul();
      if (before != null && found.get(before).name().equals(name)) {
        Found hangul = found.get(before);
        double score = Math.max(hangul.score(), 0) + CONFIRMED;
        found.set(before, new Found(hangul.start(), hangul.end(), name, score));
        found.add(new Found(start, nameEnd, name, score));
        return;
      }
      int length = name.length();
      if (length < 2 || HangulLengths.surname(name, length) == 0) {
        continue;
      }
      String title = nameEnd < end ? TITLE : "";
      String word = name + title + HangulNeighbors.word(text, end);
      double score =
          score(text, start, end + word.length() - length - title.length(), word, length);
      score += Math.log(Math.max(reading.probability(), 0.01));
      if (best == null || score > best.score()) {
        best = new Found(start, nameEnd, name, score);
      }
    }
    if (before != null && isContradicted(found.get(before).name(), nameEnd - start)) {
      found.set(before, found.get(before).with(CONTRADICTED));
    }
    if (best != null && bracketed && Syllable.isSyllable(text.charAt(start - 2))) {
      best = best.with(CONTRADICTED);
    }
    add(best, found);
  }

  /**
   * Whether as many Han characters that read otherwise, or any after a long name, speak against.
   */
  private static boolean isContradicted(String name, int length) {
    return name.length() == length || name.length() == LONG;
  }
}
