// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.NearPeople;
import io.github.ireum.index.NearPeople.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.IndexSearcher;

/**
 * A query with names of people of the collection in it.
 *
 * @param query the query
 * @param words the words, in small letters, that are no longer in it
 */
record NameSuggestions(String query, Set<String> words) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+");

  /** What may stand between the words of a name. */
  private static final Pattern BETWEEN = Pattern.compile("[\\s,.-]{1,3}");

  private static final int MOST_WORDS = 4;

  /** Runs of words that are compared with the people of the collection. */
  private static final int MOST_RUNS = 24;

  /** What a name may be read as. */
  private static final int MOST_READINGS = 8;

  private record Word(String text, int start, int end) {}

  /**
   * Replaces the names of people whom no passage mentions.
   *
   * @param asked the people that the query asks for
   * @param unknown words, in small letters, that the index does not have: what stands around them
   *     may be a name that nobody can read
   */
  static NameSuggestions of(
      IndexSearcher searcher,
      List<QueryName> asked,
      PersonQuery people,
      String query,
      Set<String> unknown)
      throws IOException {
    Map<String, List<String>> sought = new LinkedHashMap<>();
    for (QueryName person : asked) {
      if (!person.weights().isEmpty() && searcher.count(people.likely(person)) == 0) {
        sought.put(person.text(), readings(person));
      }
    }
    for (String run : runs(query, unknown)) {
      sought.putIfAbsent(run, List.of());
    }
    Map<String, Person> nearest = NearPeople.nearest(searcher.getIndexReader(), sought);
    List<Map.Entry<String, Person>> order = new ArrayList<>(nearest.entrySet());
    order.sort(
        Comparator.comparingDouble((Map.Entry<String, Person> near) -> near.getValue().distance())
            .thenComparing(near -> -near.getKey().length())
            .thenComparing(Map.Entry::getKey));
    String suggested = query;
    Set<String> replaced = new HashSet<>();
    for (Map.Entry<String, Person> near : order) {
      Set<String> words = words(near.getKey());
      if (words.stream().noneMatch(replaced::contains)) {
        suggested = Suggestions.replace(suggested, near.getKey(), near.getValue().spelling());
        replaced.addAll(words);
      }
    }
    return new NameSuggestions(suggested, replaced);
  }

  private static List<String> readings(QueryName person) {
    return person.weights().entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(MOST_READINGS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** Returns the runs of words, as they are written, that have an unknown one. */
  private static List<String> runs(String query, Set<String> unknown) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(unknown.isEmpty() ? "" : query);
    while (matcher.find()) {
      words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
    }
    List<String> runs = new ArrayList<>();
    for (int first = 0; first < words.size(); first++) {
      boolean found = false;
      for (int last = first; last < Math.min(words.size(), first + MOST_WORDS); last++) {
        if (last > first && !isBetween(query, words.get(last - 1), words.get(last))) {
          break;
        }
        found |= unknown.contains(words.get(last).text().toLowerCase(Locale.ROOT));
        if (found && runs.size() < MOST_RUNS) {
          runs.add(query.substring(words.get(first).start(), words.get(last).end()));
        }
      }
    }
    return runs;
  }

  private static boolean isBetween(String query, Word before, Word after) {
    return BETWEEN.matcher(query.substring(before.end(), after.start())).matches();
  }
}
