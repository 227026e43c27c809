// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;

/**
 * The terms that say who is whom, with how many documents have each. Reads neighbouring terms only,
 * and remembers a part of them. Thread-safe; valid as long as the reader.
 */
final class CountedTerms {

  /** Terms that are looked at, so that the most frequent surname costs no more than others. */
  private static final int MOST_TERMS = 20_000;

  /** Terms that are remembered, of all surnames; some 200 bytes each. */
  private static final long MOST_REMEMBERED = 100_000;

  /**
   * A term.
   *
   * @param name who is named, in a term of a holder; else nothing of meaning
   */
  record Counted(PersonTerms terms, String name, double documents) {}

  private final IndexReader reader;
  private final Cache<String, List<Counted>> read =
      CacheBuilder.newBuilder()
          .maximumWeight(MOST_REMEMBERED)
          .weigher((String prefix, List<Counted> counts) -> counts.size() + 1)
          // A surname alone may have a fifth of all.
          .concurrencyLevel(1)
          .build();

  CountedTerms(IndexReader reader) {
    this.reader = reader;
  }

  /** Returns the documents that name somebody in full. */
  List<Counted> naming(String name) throws IOException {
    return terms(Fields.PERSON, PersonTerms.namePrefix(name), PersonTerms::ofPerson);
  }

  /** Returns the documents that name somebody of a surname in full. */
  List<Counted> ofSurname(String surname) throws IOException {
    return terms(Fields.PERSON, PersonTerms.surnamePrefix(surname), PersonTerms::ofPerson);
  }

  /** Returns the documents that name somebody of a surname in full, and whom. */
  List<Counted> holders(String surname) throws IOException {
    return terms(Fields.PERSON, PersonTerms.holderPrefix(surname), PersonTerms::ofPerson);
  }

  /** Returns those of them in which somebody has a title. */
  List<Counted> holders(String surname, String title) throws IOException {
    return terms(Fields.PERSON, PersonTerms.holderPrefix(surname, title), PersonTerms::ofPerson);
  }

  /** Returns the passages that mention somebody of a surname whom their document never names. */
  List<Counted> unresolved(String surname) throws IOException {
    return terms(
        Fields.UNRESOLVED, PersonTerms.unresolvedPrefix(surname), PersonTerms::ofUnresolved);
  }

  private List<Counted> terms(String field, String prefix, Function<String, PersonTerms> parser)
      throws IOException {
    String key = field + " " + prefix;
    List<Counted> known = read.getIfPresent(key);
    if (known != null) {
      return known;
    }
    List<Counted> counts = new ArrayList<>();
    PrefixTerms.read(
        MultiTerms.getTerms(reader, field),
        prefix,
        term -> {
          String text = term.term().utf8ToString();
          counts.add(new Counted(parser.apply(text), PersonTerms.lastColumn(text), term.docFreq()));
          return counts.size() < MOST_TERMS;
        });
    read.put(key, counts);
    return counts;
  }
}
