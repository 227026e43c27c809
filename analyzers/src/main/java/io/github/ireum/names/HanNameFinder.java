// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds names of Koreans in text of Han characters without Hangul: Chinese, Japanese, and what
 * Koreans wrote in Han characters alone. There are no spaces, so each run of Han characters is cut
 * into words in all ways: the words of {@link HanWords}, names of Koreans and names of Chinese, by
 * how likely each is. The share of all the ways in which a name is one of the words is its
 * probability (forward-backward algorithm). Immutable; thread-safe; linear in the text.
 */
final class HanNameFinder {

  /** One of the words that a run may be cut into. */
  private record Edge(int start, int end, double logShare, boolean korean) {}

  private record Found(int start, int end, double logOdds) {}

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

  private final HanWords words = new HanWords(NameResource.lines("han-words.txt"));
  private final HanNameModel model;
  private final KoreanNames names;

  HanNameFinder(KoreanNames names) {
    this.names = names;
    model = new HanNameModel(names.spellings().prior());
  }

  /**
   * Returns whether text is in Han characters, with kana or without, rather than in Hangul with
   * some: then it is for this finder.
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

  /**
   * Adds the names in those parts of a text that are in Han characters.
   *
   * @param aboutKorea whether the text is about Korea, as far as the caller knows
   */
  void find(String text, boolean aboutKorea, List<NameMention> mentions) {
    String simplified = HanShapes.simplified(text);
    HanContext context = new HanContext(simplified, aboutKorea);
    List<Found> found = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int to = HangulNameFinder.endOfBlock(text, from);
      if (isHanText(text.substring(from, to))) {
        runs(text, simplified, from, to, context, found);
      }
      from = to + 1;
    }
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
        String surface = text.substring(name.start(), name.end());
        mentions.add(
            new NameMention(name.start(), name.end(), surface, probability, names.read(surface)));
        last = name.end();
      }
    }
  }

  private void runs(
      String text, String simplified, int from, int to, HanContext context, List<Found> found) {
    int start = -1;
    for (int i = from; i <= to; i++) {
      boolean in = i < to && HanShapes.isHan(text.charAt(i));
      if (in && start < 0) {
        start = i;
      } else if (start >= 0 && (!in || i - start == LONGEST_RUN)) {
        run(text, simplified, start, i, context, found);
        start = in ? i : -1;
      }
    }
  }

  private void run(
      String text, String simplified, int start, int end, HanContext context, List<Found> found) {
    List<List<Edge>> edges = new ArrayList<>();
    boolean any = false;
    for (int i = start; i < end; i++) {
      List<Edge> here = new ArrayList<>();
      any |= names(text, simplified, i, end, context, here);
      edges.add(here);
    }
    if (!any) {
      return;
    }
    for (int i = start; i < end; i++) {
      words(simplified, i, end, edges.get(i - start));
    }
    probabilities(edges, start, end, found);
  }

  /** Adds the words that may begin at a place, and names of Japanese. */
  private void words(String simplified, int start, int end, List<Edge> edges) {
    for (int j = start + 1; j <= Math.min(end, start + HanWords.LONGEST); j++) {
      double share = words.logShare(simplified, start, j);
      if (share == Double.NEGATIVE_INFINITY) {
        continue;
      }
      edges.add(new Edge(start, j, share, false));
      boolean surname = j - start == JAPANESE_SURNAME;
      for (int k = j + 1; surname && k <= Math.min(end, j + LONGEST_GIVEN); k++) {
        double given = model.logGiven(simplified, j, k);
        edges.add(new Edge(start, k, share + given, false));
      }
    }
  }

  /** Adds the names that may begin at a place; returns whether one is Korean. */
  private boolean names(
      String text, String simplified, int start, int end, HanContext context, List<Edge> edges) {
    boolean any = false;
    for (int surname = 1; surname <= LONGEST_SURNAME && start + surname < end; surname++) {
      boolean korean = HanSurnames.korean(simplified.substring(start, start + surname)) > 0;
      boolean chinese = HanSurnames.isChinese(simplified.substring(start, start + surname));
      for (int j = start + surname + 1;
          (korean || chinese) && j <= Math.min(end, start + surname + LONGEST_GIVEN);
          j++) {
        String name = simplified.substring(start, j);
        if (HanTitles.isTitle(name.substring(surname))) {
          continue;
        }
        double around =
            (HanTitles.begins(simplified, j) ? TITLE_BEHIND : 0)
                + (HanTitles.ends(simplified, start) ? TITLE_BEFORE : 0);
        if (korean) {
          double share = model.korean(text.substring(start, j), name, surname);
          if (share > Double.NEGATIVE_INFINITY) {
            edges.add(new Edge(start, j, share + context.koreans() + around, true));
            any = true;
          }
        }
        if (chinese) {
          double share = model.chinese(name, surname);
          edges.add(new Edge(start, j, share + context.chinese() + around, false));
        }
      }
    }
    return any;
  }

  private static void probabilities(List<List<Edge>> edges, int start, int end, List<Found> found) {
    int length = end - start;
    double[] before = new double[length + 1];
    double[] behind = new double[length + 1];
    Arrays.fill(before, 1, length + 1, Double.NEGATIVE_INFINITY);
    Arrays.fill(behind, 0, length, Double.NEGATIVE_INFINITY);
    for (List<Edge> here : edges) {
      for (Edge edge : here) {
        int to = edge.end() - start;
        before[to] = sum(before[to], before[edge.start() - start] + edge.logShare());
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      for (Edge edge : edges.get(i)) {
        behind[i] = sum(behind[i], edge.logShare() + behind[edge.end() - start]);
      }
    }
    for (List<Edge> here : edges) {
      for (Edge edge : here) {
        if (edge.korean()) {
          double ways = before[edge.start() - start] + edge.logShare() + behind[edge.end() - start];
          double share = Math.min(ways - before[length], -1e-9);
          found.add(new Found(edge.start(), edge.end(), share - Math.log(-Math.expm1(share))));
        }
      }
    }
  }

  /** Adds two numbers given by their logarithms. */
  private static double sum(double a, double b) {
    double more = Math.max(a, b);
    return more == Double.NEGATIVE_INFINITY
        ? more
        : more + Math.log1p(Math.exp(Math.min(a, b) - more));
  }
}
