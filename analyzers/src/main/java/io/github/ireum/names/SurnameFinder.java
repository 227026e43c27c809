// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinFinderModel.Words;
import io.github.ireum.names.LatinTokens.Gap;
import io.github.ireum.names.SpellingModel.SurnameSpelling;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds surnames that stand for a person by themselves: after a title, where the text has named
 * somebody of that surname in full or with a title, and in texts about Korea where the word is
 * hardly anything else. Thread-safe.
 */
final class SurnameFinder {

  /** Readings of a surname that are kept. */
  private static final double LEAST = 0.05;

  /** How much better a word fits a Korean surname than other words, to be one without a title. */
  private static final double KOREAN = 2;

  /** How often the text must speak of Korea for that. */
  private static final int KOREA = 2;

  private static final int LONGEST = 8;

  /** Words after which a capitalised Park, Moon or Han is no person: Namsan Park, the Han River. */
  private static final Set<String> PLACES =
      Set.of(
          "river",
          "street",
          "avenue",
          "road",
          "island",
          "mountain",
          "university",
          "dynasty",
          "hotel",
          "landing",
          "festival");

  private static final Pattern HANGUL =
      Pattern.compile(
          "(?<![가-힣])(?:([가-힣]|남궁|황보|제갈|선우|독고|사공|서문)\\s(?:전\\s)?(?="
              + "(?:국무|국방|부)?(?:위원장|대통령|총리|장관|차관|대표|의원|총재|회장|사장|교수|감독|선수|후보|지사|시장|검사|판사|변호사"
              + "|기자|작가|박사|여사|대사|총장|의장|이사장|원장|실장|부장|차장|장군|목사|신부|스님)(?![가-힣]{4}))"
              + "|([김이박최정강조윤장임신유한오서권황안송류홍])(?=씨(?![가-힣]{2})))");

  private final LatinFinderModel model;
  private final SpellingModel spellings;
  private final Map<String, Map<String, Double>> known = new HashMap<>();

  SurnameFinder(KoreanNames names, LatinFinderModel model) {
    this.model = model;
    spellings = names.spellings().model();
  }

  /**
   * Returns the surnames in a text, in order.
   *
   * @param names the full names in the text, which are passed over
   * @param introduced surnames of people whom the text names in full, as they are spelled, in lower
   *     case
   */
  List<SurnameMention> find(LatinText latin, List<NameMention> names, Set<String> introduced) {
    String text = latin.text();
    BitSet covered = new BitSet();
    names.forEach(name -> covered.set(name.start(), name.end()));
    List<SurnameMention> mentions = new ArrayList<>();
    latin(latin, covered, introduced, mentions);
    if (HangulNameFinder.isKorean(text)) {
      hangul(text, covered, mentions);
    }
    return mentions;
  }

  private void hangul(String text, BitSet covered, List<SurnameMention> mentions) {
    Matcher matcher = HANGUL.matcher(text);
    while (matcher.find()) {
      int group = matcher.group(1) == null ? 2 : 1;
      String surname = matcher.group(group);
      if (Surnames.isSurname(surname) && !covered.get(matcher.start(group))) {
        String southern = new KoreanName(surname, "").southern().surname();
        mentions.add(
            new SurnameMention(
                matcher.start(group),
                matcher.end(group),
                surname,
                Map.of(southern, 1.0),
                PersonTitles.around(text, matcher.start(group), matcher.end(group))));
      }
    }
  }

  private void latin(
      LatinText latin, BitSet covered, Set<String> introduced, List<SurnameMention> mentions) {
    String text = latin.text();
    List<LatinToken> tokens = latin.tokens();
    LowerWords lower = latin.lower();
    int korea = latin.korea().size();
    Set<String> people = new HashSet<>(introduced);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      LatinToken token = tokens.get(i);
      if (token.capital()
          && token.letters().length() > 1
          && token.letters().length() <= LONGEST
          && !covered.get(token.start())
          && (introduced.contains(token.letters())
              || !spellings.surnames(token.letters()).isEmpty())
          && standsAlone(text, tokens, i, lower)) {
        places.add(i);
        if (isTitled(text, tokens, i)) {
          people.add(token.letters());
        }
      }
    }
    for (int i : places) {
      LatinToken token = tokens.get(i);
      String letters = token.letters();
      boolean ordinary = model.has(Words.STOP, letters) || lower.contains(letters);
      boolean titled = isTitled(text, tokens, i);
      boolean introduction = people.contains(letters) && !(ordinary && token.sentence());
      boolean bare =
          korea >= KOREA
              && !ordinary
              && !model.has(Words.PLACE, letters)
              && !model.has(Words.CONTEXT, letters)
              && !model.has(Words.FOREIGN, letters)
              && !model.has(Words.TITLE, letters)
              && fit(letters) >= KOREAN;
      if (titled || introduction || bare) {
        mentions.add(
            new SurnameMention(
                token.start(),
                token.end(),
                text.substring(token.start(), token.end()),
                surnames(letters),
                PersonTitles.around(text, token.start(), token.end())));
      }
    }
  }

  private boolean isTitled(String text, List<LatinToken> tokens, int at) {
    if (at == 0) {
      return false;
    }
    LatinToken token = tokens.get(at);
    LatinToken before = tokens.get(at - 1);
    return before.capital()
        && token.start() - before.end() <= 2
        && token.gap() != Gap.HYPHEN
        && (model.has(Words.TITLE, before) || !PersonTitles.before(text, token.start()).isEmpty());
  }

  /** Whether a word is no part of a longer name. */
  private boolean standsAlone(String text, List<LatinToken> tokens, int at, LowerWords lower) {
    LatinToken token = tokens.get(at);
    LatinToken next = at + 1 == tokens.size() ? null : tokens.get(at + 1);
    if (next != null && next.gap() == Gap.HYPHEN) {
      return false;
    }
    if (next != null && next.gap() == Gap.SPACE) {
      boolean name =
          next.capital()
              && !next.upper()
              && !token.upper()
              && !model.has(Words.TITLE, next)
              && !lower.contains(next.letters());
      if (name || PLACES.contains(next.letters())) {
        return false;
      }
    }
    LatinToken before = at == 0 ? null : tokens.get(at - 1);
    if (before == null || token.gap() == Gap.BREAK || isTitled(text, tokens, at)) {
      return true;
    }
    return token.gap() != Gap.HYPHEN
        && !before.dotted()
        && (!before.capital()
            || token.upper()
            || before.sentence()
            || lower.contains(before.letters())
            || model.has(Words.STOP, before));
  }

  /** How much better letters fit a Korean surname than another word, as a logarithm. */
  private double fit(String letters) {
    double sum = 0;
    for (SurnameSpelling spelling : spellings.surnames(letters)) {
      sum += weight(spelling);
    }
    return Math.log(Math.max(sum, 1e-40)) - model.other(letters);
  }

  private double weight(SurnameSpelling spelling) {
    double weight = 0;
    for (int c = 0; c < spellings.classes(); c++) {
      weight += spellings.classPrior()[c] * spelling.weights()[c];
    }
    return weight * spellings.prior().surname(spelling.surname());
  }

  /** Returns what surnames letters may be, with probabilities; nothing if they are none. */
  private synchronized Map<String, Double> surnames(String letters) {
    return known.computeIfAbsent(letters, this::read);
  }

  private Map<String, Double> read(String letters) {
    Map<String, Double> weights = new HashMap<>();
    double sum = 0;
    for (SurnameSpelling spelling : spellings.surnames(letters)) {
      double weight = weight(spelling);
      sum += weight;
      weights.merge(
          new KoreanName(spelling.surname(), "").southern().surname(), weight, Double::sum);
    }
    double all = sum;
    weights.replaceAll((surname, weight) -> weight / all);
    weights.values().removeIf(weight -> weight < LEAST);
    return weights;
  }
}
