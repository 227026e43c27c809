// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.names.KoreanName;
import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.NameComparison;
import io.github.ireum.names.Reading;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;

/**
 * Which spellings in a collection are another form of a name, as {@link KoreanNames} compares them:
 * more than readings can tell, since it knows the letters as well. Looks at terms only, those of
 * the same surname.
 */
final class SpellingVariants {

  /** Spellings of one surname that are looked at, and of them compared. */
  private static final int MOST_SEEN = 50_000;

  private static final int MOST_COMPARED = 2_000;

  private final KoreanNames comparer = KoreanNames.getDefault();
  private final IndexReader reader;
  private final String text;

  /** Syllables that the given name may have, with their place before them. */
  private final Set<String> syllables = new HashSet<>();

  SpellingVariants(IndexReader reader, String text) {
    this.reader = reader;
    this.text = text;
    for (Reading reading : comparer.read(text)) {
      addSyllables(reading.name().given());
    }
  }

  private void addSyllables(String given) {
    for (int i = 0; i < given.length(); i++) {
      syllables.add(i + given.substring(i, i + 1));
    }
  }

  /** Returns the names of the variants, with how likely they are the same. */
  Map<String, Double> names(Set<String> surnames, double least) throws IOException {
    Map<String, Double> names = new HashMap<>();
    for (String surname : surnames) {
      read(PersonTerms.SPELLINGS + surname, this::isNear, least, names);
      read(PersonTerms.variantPrefix(surname), name -> true, least, names);
    }
    return names;
  }

  /**
   * Reads the terms with a prefix.
   *
   * @param near says of a name whether its spelling may be another form of the text
   */
  private void read(String prefix, Predicate<String> near, double least, Map<String, Double> names)
      throws IOException {
    int[] seen = new int[1];
    int[] compared = new int[1];
    PrefixTerms.read(
        MultiTerms.getTerms(reader, Fields.PERSON),
        prefix,
        term -> {
          PersonTerms.Spelling read = PersonTerms.Spelling.of(term.term());
          if (near.test(read.name())) {
            compared[0]++;
            NameComparison comparison = comparer.compare(text, read.spelling());
            if (comparison.probability() >= least) {
              names.merge(read.name(), comparison.probability(), Math::max);
            }
          }
          return ++seen[0] < MOST_SEEN && compared[0] < MOST_COMPARED;
        });
  }

  private boolean isNear(String name) {
    String given = KoreanName.ofHangul(name).map(KoreanName::given).orElse("");
    for (int i = 0; i < given.length(); i++) {
      if (syllables.contains(i + given.substring(i, i + 1))) {
        return true;
      }
    }
    return false;
  }
}
