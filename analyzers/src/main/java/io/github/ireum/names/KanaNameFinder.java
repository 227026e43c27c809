// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.KanaWords.Gap;
import io.github.ireum.names.KanaWords.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names in katakana: a surname and a given name with a dot or a space between, the surname
 * first, and in text about Korea without one. Few other foreign names are read as Korean ones, and
 * those mostly with a mark of length, which Korean names do not have. Thread-safe.
 */
final class KanaNameFinder {

  /** By how much a letter makes a word less likely to fit by chance, as a natural logarithm. */
  private static final double LETTER = 1.5;

  /** Of the logistic function, for a given name of two syllables, and by how well it reads. */
  private static final double TWO = 6.3;

  private static final double FIT = 0.9;

  /** For a given name of one syllable, and in two words. */
  private static final double ONE = -1;

  private static final double DRAWN = -6;
  private static final double SPACE = -1;
  private static final double JOINED = -3;
  private static final double ENGLISH = -3;

  /** Of what stands around a name. */
  private static final double KOREAN = 2.5;

  private static final double ELSEWHERE = -1.5;
  private static final double TITLE = 1.2;

  private static final int LEAST_LETTERS = 3;

  /** A word with fewer letters is not taken apart. */
  private static final int LEAST_JOINED = 5;

  private static final Pattern KOREA = WordList.KOREA_IN_JAPANESE.pattern();
  private static final Pattern ELSEWHERE_WORDS = WordList.ELSEWHERE_IN_JAPANESE.pattern();

  private static final Pattern TITLES = WordList.TITLE_IN_JAPANESE.pattern();
  private static final Set<String> ENGLISH_WORDS = WordList.WORD_IN_KATAKANA.set();

  private static final Set<String> OTHERS = WordList.OTHER_IN_KATAKANA.set();

  private final KoreanNames names;
  private final SpellingDecoder decoder = KanaReader.DECODER;

  KanaNameFinder(KoreanNames names) {
    this.names = names;
  }

  /**
   * Adds the names of a text to a list.
   *
   * @param aboutKorea whether the text is known to be about Koreans
   */
  void find(String text, boolean aboutKorea, List<NameMention> mentions) {
    List<Word> words = KanaWords.of(text);
    List<ScoredSpan> spans = new ArrayList<>();
    Context context = new Context(text, aboutKorea);
    int from = 0;
    while (from < words.size()) {
      int to = from + 1;
      while (to < words.size() && words.get(to).gap() == Gap.DOT) {
        to++;
      }
      add(words, from, to, context, spans);
      from = to;
    }
    for (ScoredSpan span : ScoredSpan.best(spans)) {
      span.addTo(mentions, text, names);
    }
  }

  /**
   * Adds the surnames that stand before a title (キム委員長), of people whom the text names in full.
   *
   * @param covered the characters of full names, which are passed over
   * @param introduced surnames of people whom the text names in full, as they are written
   */
  void findSurnames(
      String text, BitSet covered, Set<String> introduced, List<SurnameMention> mentions) {
    Set<String> surnames = new HashSet<>();
    introduced.stream()
        .filter(surname -> !surname.isEmpty() && KanaWords.isKatakana(surname.charAt(0)))
        .forEach(surname -> surnames.add(KanaReader.letters(surname)));
    if (surnames.isEmpty()) {
      return;
    }
    List<Word> words = KanaWords.of(text);
    Matcher titles = TITLES.matcher(text);
    for (Word word : words) {
      if (surnames.contains(word.letters())
          && !word.drawn()
          && word.gap() != Gap.DOT
          && !covered.get(word.start())
          && titles.region(word.end(), text.length()).lookingAt()) {
        mentions.add(
            new SurnameMention(
                word.start(),
                word.end(),
                text.substring(word.start(), word.end()),
                decoder.surnameShares(word.letters()),
                PersonTitles.around(text, word.start(), word.end())));
      }
    }
  }

  /** Adds what may be a name of some words between which there are dots. */
  private void add(List<Word> words, int from, int to, Context context, List<ScoredSpan> spans) {
    switch (to - from) {
      case 1 -> {
        addJoined(words.get(from), context, spans);
        boolean alone = to + 1 >= words.size() || words.get(to + 1).gap() != Gap.DOT;
        if (to < words.size() && words.get(to).gap() == Gap.SPACE && alone) {
          addParts(words.subList(from, to + 1), SPACE, context, spans);
        }
      }
      case 2, 3 -> addParts(words.subList(from, to), 0, context, spans);
      default -> {}
    }
  }

  private void addParts(
      List<Word> words, double evidence, Context context, List<ScoredSpan> spans) {
    List<String> letters = words.stream().map(Word::letters).toList();
    int length = letters.stream().mapToInt(String::length).sum();
    if (length < LEAST_LETTERS
        || letters.contains("")
        || !decoder.isSurname(letters.get(0))
        || OTHERS.contains(String.join("", letters))) {
      return;
    }
    int start = words.get(0).start();
    int end = words.get(words.size() - 1).end();
    double sum = evidence + context.evidence(start, end);
    sum += words.stream().anyMatch(Word::drawn) ? DRAWN : 0;
    sum += ENGLISH_WORDS.contains(letters.get(0)) ? ENGLISH : 0;
    double two = decoder.fit(letters, 2);
    double one = words.size() == 2 ? decoder.fit(letters, 1) : 0;
    if (two > 0) {
      spans.add(ScoredSpan.of(start, end, sum + TWO + reading(two, length)));
    }
    if (one > 0) {
      spans.add(ScoredSpan.of(start, end, sum + ONE + reading(one, length)));
    }
  }

  private static double reading(double fit, int letters) {
    return FIT * (Math.log(fit) + LETTER * letters);
  }

  /**
   * A word without a dot is a name where the text speaks of Korea, if it has two syllables more.
   */
  private void addJoined(Word word, Context context, List<ScoredSpan> spans) {
    String letters = word.letters();
    if (letters.length() < LEAST_JOINED
        || letters.length() > SpellingDecoder.MAX_LETTERS
        || word.drawn()
        || OTHERS.contains(letters)
        || !context.isKorean(word.start())) {
      return;
    }
    double fit = 0;
    for (int end = 1; end < letters.length(); end++) {
      if (decoder.isSurname(letters.substring(0, end))) {
        fit += decoder.fit(List.of(letters.substring(0, end), letters.substring(end)), 2);
      }
    }
    if (fit > 0) {
      double sum = TWO + JOINED + reading(fit, letters.length());
      sum += context.evidence(word.start(), word.end());
      spans.add(ScoredSpan.of(word.start(), word.end(), sum));
    }
  }

  /** What stands around the names of a text. */
  private static final class Context {

    private final String text;
    private final boolean aboutKorea;
    private final NearbyPlaces korea = new NearbyPlaces();
    private final NearbyPlaces elsewhere = new NearbyPlaces();

    Context(String text, boolean aboutKorea) {
      this.text = text;
      this.aboutKorea = aboutKorea;
      KOREA.matcher(text).results().forEach(word -> korea.add(word.start()));
      ELSEWHERE_WORDS.matcher(text).results().forEach(word -> elsewhere.add(word.start()));
    }

    boolean isKorean(int place) {
      return aboutKorea || korea.isNear(place);
    }

    double evidence(int start, int end) {
      Matcher behind = TITLES.matcher(text).region(end, text.length());
      return (isKorean(start) ? KOREAN : 0)
          + (elsewhere.isNear(start) ? ELSEWHERE : 0)
          + (behind.lookingAt() ? TITLE : 0);
    }
  }
}
