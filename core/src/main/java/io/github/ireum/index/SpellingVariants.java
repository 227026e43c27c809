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
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

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
    Terms terms = MultiTerms.getTerms(reader, Fields.PERSON);
    if (terms != null) {
      for (String surname : surnames) {
        read(terms.iterator(), PersonTerms.SPELLINGS + surname, 1, least, names);
        read(terms.iterator(), PersonTerms.variantPrefix(surname), 2, least, names);
      }
    }
    return names;
  }

  /**
   * Reads the terms with a prefix.
   *
   * @param column where the name stands; after the first column it may be any name
   */
  private void read(
      TermsEnum term, String prefix, int column, double least, Map<String, Double> names)
      throws IOException {
    BytesRef start = new BytesRef(prefix);
    if (term.seekCeil(start) == SeekStatus.END) {
      return;
    }
    int seen = 0;
    int compared = 0;
    do {
      if (!StringHelper.startsWith(term.term(), start)) {
        return;
      }
      String[] columns = term.term().utf8ToString().split(" ", 4);
      String name = columns[column];
      if (column > 1 || isNear(name)) {
        compared++;
        NameComparison comparison = comparer.compare(text, columns[columns.length - 1]);
        if (comparison.probability() >= least) {
          names.merge(name, comparison.probability(), Math::max);
        }
      }
    } while (++seen < MOST_SEEN && compared < MOST_COMPARED && term.next() != null);
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
