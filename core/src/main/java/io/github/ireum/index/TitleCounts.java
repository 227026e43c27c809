// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.names.PersonTitles;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many documents say which titles of somebody, in which spellings and years. Keeps sums, so
 * that a question costs as much for many terms as for few. Not thread-safe.
 */
final class TitleCounts {

  /** Years after which a title says half as much. */
  private static final double YEARS = 2;

  /** How much a document of another time says where one of both has no date. */
  private static final double UNDATED = 0.3;

  /** What a surname in another spelling says, as a part of what it says in the same. */
  private static final double OTHER_SPELLING = 0.05;

  /** A title in a spelling; null stands for any. */
  private record Said(@Nullable String title, @Nullable String spelling) {}

  private record Question(Said said, int year) {}

  private final Map<Said, Map<Integer, Double>> documents = new HashMap<>();
  private final Set<String> titles = new LinkedHashSet<>();
  private final Map<String, List<String>> agreeing = new HashMap<>();
  private final Map<Question, Double> answers = new HashMap<>();

  /** Adds the documents that have a term. */
  void add(PersonTerms said, double count) {
    titles.add(said.title());
    add(new Said(said.title(), said.spelling()), said.year(), count);
    add(new Said(said.title(), null), said.year(), count);
    add(new Said(null, said.spelling()), said.year(), count);
    add(new Said(null, null), said.year(), count);
  }

  private void add(Said said, int year, double count) {
    documents.computeIfAbsent(said, key -> new HashMap<>()).merge(year, count, Double::sum);
  }

  /**
   * Returns how many documents say the same, those of other years and spellings less.
   *
   * @param titled whether only titles count that agree with the one that is asked for; else all do
   */
  double near(PersonTerms asked, boolean titled) {
    if (!titled) {
      return near(null, asked);
    }
    double sum = 0;
    for (String title : agreeing.computeIfAbsent(asked.title(), this::agreeing)) {
      sum += near(title, asked);
    }
    return sum;
  }

  private List<String> agreeing(String asked) {
    return titles.stream().filter(title -> PersonTitles.agree(asked, title)).toList();
  }

  private double near(@Nullable String title, PersonTerms asked) {
    return OTHER_SPELLING * near(new Said(title, null), asked.year())
        + (1 - OTHER_SPELLING) * near(new Said(title, asked.spelling()), asked.year());
  }

  private double near(Said said, int year) {
    return answers.computeIfAbsent(new Question(said, year), this::answer);
  }

  private double answer(Question question) {
    double sum = 0;
    for (Map.Entry<Integer, Double> of :
        documents.getOrDefault(question.said(), Map.of()).entrySet()) {
      sum += of.getValue() * closeness(question.year(), of.getKey());
    }
    return sum;
  }

  /** Returns how much what a term says tells of what is asked for, whatever the titles. */
  static double closeness(PersonTerms asked, PersonTerms said) {
    return closeness(asked.year(), said.year())
        * (asked.spelling().equals(said.spelling()) ? 1 : OTHER_SPELLING);
  }

  private static double closeness(int a, int b) {
    if (a == 0 || b == 0) {
      return UNDATED;
    }
    double years = (a - b) / YEARS;
    return 1 / (1 + years * years);
  }
}
