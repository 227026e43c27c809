// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.GivenNamePeople;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;

/**
 * Suggests the people of the collection who have the given name that a whole query is: 흥민, {@code
 * Heung-min}. In Latin letters it must be written as a convention writes it, or half of all words
 * would be given names. Thread-safe.
 */
final class BareGivenName {

  private static final int MOST_PEOPLE = 3;

  private static final Pattern HANGUL = Pattern.compile("[가-힣]{2}");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z'’]{2,16}(?:[- ][A-Za-z'’]{2,16})?");
  private static final Pattern BETWEEN = Pattern.compile("[- ]");

  private final OtherSpellings spellings;

  BareGivenName(OtherSpellings spellings) {
    this.spellings = spellings;
  }

  /** Returns a query for these people; empty if there are none, or the query is anything else. */
  Optional<String> people(IndexSearcher searcher, String query) throws IOException {
    String text = query.strip();
    Set<String> given = given(text);
    boolean latin = LATIN.matcher(text).matches();
    List<String> people = GivenNamePeople.of(searcher.getIndexReader(), given, latin, MOST_PEOPLE);
    return people.isEmpty() ? Optional.empty() : Optional.of(String.join(" OR ", people));
  }

  private Set<String> given(String text) {
    if (HANGUL.matcher(text).matches()) {
      return Set.of(text);
    }
    if (!LATIN.matcher(text).matches()) {
      return Set.of();
    }
    String word = BETWEEN.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    return spellings.of(word).keySet().stream()
        .filter(spelling -> HANGUL.matcher(spelling).matches())
        .collect(Collectors.toUnmodifiableSet());
  }
}
