// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.CyrillicWords.Gap;
import io.github.ireum.names.CyrillicWords.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds names in Cyrillic letters: a surname and the syllables of a given name as two words with
 * capitals, with a hyphen or as one word, the surname first. Chinese names are hardly ever read as
 * Korean ones, since their letters differ. A case ending is left out of the name. Thread-safe.
 */
final class CyrillicNameFinder {

  /** How the parts of a name are joined. */
  private enum Shape {
    /** Two syllables apart, also with a hyphen: Ким Чен Ын. */
    APART,
    /** Two syllables as one word: Ким Ченын. */
    JOINED,
    /** One syllable: Ким Ку. */
    SINGLE
  }

  private record Candidate(int from, int to, int end, String key, Shape shape, double evidence) {}

  /** A name that is so likely tells that a text is about Koreans. */
  private static final double CERTAIN = 0.95;

  /** By how much a letter makes a word less likely to fit by chance, as a natural logarithm. */
  private static final double LETTER = 1.5;

  /** Of the logistic function, by the shape of a name that fits as well as most. */
  private static final double APART = 6.4;

  private static final double APART_FIT = 0.6;
  private static final double JOINED = 3.8;
  private static final double JOINED_FIT = 0.9;
  private static final double SINGLE = -2.5;
  private static final double SINGLE_FIT = 0.8;

  /** Of what stands around a name. */
  private static final double KOREAN = 2.5;

  private static final double KOREAN_SINGLE = 3.5;

  private static final double ELSEWHERE = -1.5;
  private static final double TITLE = 1;
  private static final double REPEATED = 0.7;
  private static final double ENDING = -0.5;
  private static final double FOLLOWED = -2.5;
  private static final double UPPER = -2;
  private static final double COMMON_WORD = -4;

  /** Fewer letters are too few to tell. */
  private static final int LEAST_LETTERS = 4;

  private static final Set<String> COMMON = WordList.COMMON_IN_RUSSIAN.set();
  private static final Set<String> OPENING = WordList.OPENING_IN_RUSSIAN.set();

  private static final Set<String> OTHERS = WordList.OTHER_IN_RUSSIAN.set();

  private final KoreanNames names;
  private final SpellingDecoder decoder = CyrillicReader.DECODER;

  CyrillicNameFinder(KoreanNames names) {
    this.names = names;
  }

  /** Adds the names of a text to a list. */
  void find(String text, List<NameMention> mentions) {
    List<Word> words = CyrillicWords.of(text);
    List<Candidate> candidates = candidates(text, words);
    if (candidates.isEmpty()) {
      return;
    }
    for (ScoredSpan span : ScoredSpan.best(spans(candidates, words))) {
      span.addTo(mentions, text, names);
    }
  }

  /**
   * Adds the surnames that stand alone, of people whom the text names in full.
   *
   * @param covered the characters of full names, which are passed over
   * @param introduced surnames of people whom the text names in full, as they are written, in lower
   *     case
   */
  void findSurnames(
      String text, BitSet covered, Set<String> introduced, List<SurnameMention> mentions) {
    Set<String> surnames = new HashSet<>();
    introduced.stream()
        .filter(surname -> !surname.isEmpty() && CyrillicWords.isLetter(surname.charAt(0)))
        .forEach(surname -> surnames.add(CyrillicReader.letters(surname)));
    surnames.removeAll(COMMON);
    if (surnames.isEmpty()) {
      return;
    }
    List<Word> words = CyrillicWords.of(text);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.capital() && !covered.get(word.start()) && standsAlone(words, i)) {
        String letters = word.letters();
        int end = word.end();
        if (!surnames.contains(letters)) {
          end = CyrillicWords.beginningOfLast(text, word, CyrillicEndings.length(letters));
          letters = CyrillicEndings.nominative(letters);
        }
        if (surnames.contains(letters)) {
          String surface = text.substring(word.start(), end);
          String title = PersonTitles.around(text, word.start(), end);
          mentions.add(
              new SurnameMention(
                  word.start(), end, surface, decoder.surnameShares(letters), title));
        }
      }
    }
  }

  /** Whether a word is no part of a longer name. */
  private static boolean standsAlone(List<Word> words, int at) {
    Word word = words.get(at);
    boolean followed = at + 1 < words.size() && isPart(words.get(at + 1));
    return !followed
        && (at == 0
            || !isPart(word)
            || !words.get(at - 1).capital()
            || isAfterTitle(words, at)
            || (words.get(at - 1).sentence() && isOpening(words.get(at - 1).letters())));
  }

  private static boolean isOpening(String letters) {
    return OPENING.contains(letters) || COMMON.contains(letters);
  }

  /** Whether a word with a capital goes on with what the one before it has begun. */
  private static boolean isPart(Word word) {
    return word.gap() == Gap.HYPHEN || (word.gap() == Gap.SPACE && word.capital());
  }

  private List<Candidate> candidates(String text, List<Word> words) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      Word word = words.get(i);
      Word next = words.get(i + 1);
      if (word.capital()
          && word.gap() != Gap.HYPHEN
          && next.capital()
          && next.gap() == Gap.SPACE
          && decoder.isSurname(word.letters())) {
        add(text, words, i, i + 2, Shape.JOINED, found);
        add(text, words, i, i + 2, Shape.SINGLE, found);
        if (i + 2 < words.size()) {
          Word last = words.get(i + 2);
          if (last.gap() == Gap.HYPHEN || (last.gap() == Gap.SPACE && last.capital())) {
            add(text, words, i, i + 3, Shape.APART, found);
          }
        }
      }
    }
    return found;
  }

  /** Adds words that can be read as a name, with or without a case ending. */
  private void add(
      String text, List<Word> words, int from, int to, Shape shape, List<Candidate> found) {
    if (to < words.size() && words.get(to).gap() == Gap.HYPHEN) {
      return;
    }
    List<String> letters = new ArrayList<>();
    for (Word word : words.subList(from, to)) {
      letters.add(word.letters());
    }
    Word last = words.get(to - 1);
    add(letters, from, to, last.end(), shape, 0, found);
    int ending = CyrillicEndings.length(last.letters());
    if (ending > 0) {
      letters.set(letters.size() - 1, CyrillicEndings.nominative(last.letters()));
      int end = CyrillicWords.beginningOfLast(text, last, ending);
      add(letters, from, to, end, shape, ENDING, found);
    }
  }

  private void add(
      List<String> letters,
      int from,
      int to,
      int end,
      Shape shape,
      double evidence,
      List<Candidate> found) {
    String key = String.join(" ", letters);
    int length = key.length() - letters.size() + 1;
    if (length < LEAST_LETTERS || OTHERS.contains(key)) {
      return;
    }
    double fit = decoder.fit(letters, shape == Shape.SINGLE ? 1 : 2);
    if (fit > 0) {
      double reading = Math.log(fit) + LETTER * length;
      double sum =
          switch (shape) {
            case APART -> APART + APART_FIT * reading;
            case JOINED -> JOINED + JOINED_FIT * reading;
            case SINGLE -> SINGLE + SINGLE_FIT * reading;
          };
      found.add(new Candidate(from, to, end, key, shape, sum + evidence));
    }
  }

  /** Decides how likely candidates are names, first those that are certain without the others. */
  private static List<ScoredSpan> spans(List<Candidate> candidates, List<Word> words) {
    CyrillicContext context = new CyrillicContext(words);
    Map<String, Set<Integer>> places = new HashMap<>();
    for (Candidate candidate : candidates) {
      places.computeIfAbsent(candidate.key(), key -> new HashSet<>()).add(candidate.from());
    }
    for (Candidate candidate : candidates) {
      if (candidate.shape() == Shape.APART
          && span(candidate, words, context, places).probability() >= CERTAIN) {
        context.addKorean(words.get(candidate.from()).start());
      }
    }
    List<ScoredSpan> spans = new ArrayList<>();
    for (Candidate candidate : candidates) {
      spans.add(span(candidate, words, context, places));
    }
    return spans;
  }

  private static ScoredSpan span(
      Candidate candidate,
      List<Word> words,
      CyrillicContext context,
      Map<String, Set<Integer>> places) {
    Word first = words.get(candidate.from());
    double sum = candidate.evidence();
    boolean korean = context.isKorean(first.start());
    sum += !korean ? 0 : candidate.shape() == Shape.SINGLE ? KOREAN_SINGLE : KOREAN;
    sum += context.isElsewhere(first.start()) ? ELSEWHERE : 0;
    sum += isAfterTitle(words, candidate.from()) ? TITLE : 0;
    sum += places.getOrDefault(candidate.key(), Set.of()).size() > 1 ? REPEATED : 0;
    sum += isFollowed(candidate, words) ? FOLLOWED : 0;
    boolean upper = words.subList(candidate.from(), candidate.to()).stream().allMatch(Word::upper);
    if (upper && !korean) {
      sum += UPPER;
    }
    if (COMMON.contains(first.letters()) && (first.sentence() || upper)) {
      sum += COMMON_WORD;
    }
    if (upper && COMMON.contains(words.get(candidate.from() + 1).letters())) {
      sum += COMMON_WORD;
    }
    return ScoredSpan.of(first.start(), candidate.end(), sum);
  }

  private static boolean isAfterTitle(List<Word> words, int from) {
    return from > 0
        && words.get(from).gap() == Gap.SPACE
        && CyrillicTitles.isTitle(words.get(from - 1).letters());
  }

  /** Whether another word with a capital goes on where a name would end: Ли Харви Освальд. */
  private static boolean isFollowed(Candidate candidate, List<Word> words) {
    if (candidate.to() == words.size()) {
      return false;
    }
    Word next = words.get(candidate.to());
    return next.capital()
        && next.gap() == Gap.SPACE
        && !(next.upper() && words.get(candidate.to() - 1).upper());
  }
}
