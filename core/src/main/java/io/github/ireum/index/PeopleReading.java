// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.NameOccurrence;
import io.github.ireum.PersonName;
import io.github.ireum.index.IndexReading.StoredPassage;
import io.github.ireum.names.KoreanName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/** Reads who is in an index. */
public final class PeopleReading {

  /**
   * Mentions less likely than this are not listed: the index is full of people who may be meant.
   */
  private static final double LEAST = 0.25;

  private static final class Person {
    private final Map<String, Integer> spellings = new HashMap<>();
    private final Set<String> documents = new HashSet<>();
    private final Map<String, Integer> readings = new HashMap<>();
  }

  private PeopleReading() {}

  /** Returns the people in the index, those in most documents first. */
  public static List<PersonName> people(LuceneIndex index) {
    return index.read(PeopleReading::people);
  }

  private static List<PersonName> people(IndexSearcher searcher) throws IOException {
    Map<String, Person> people = new HashMap<>();
    for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
      Bits live = context.reader().getLiveDocs();
      var passages = context.reader().getNumericDocValues(Fields.START);
      if (passages == null) {
        continue;
      }
      for (int doc = passages.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = passages.nextDoc()) {
        if (live == null || live.get(doc)) {
          count(IndexReading.passage(searcher, context.docBase + doc), people);
        }
      }
    }
    List<PersonName> result = new ArrayList<>();
    people.forEach(
        (southern, person) -> {
          if (!person.spellings.isEmpty()) {
            result.add(
                new PersonName(
                    byCount(person.readings).get(0),
                    byCount(person.spellings),
                    person.documents.size()));
          }
        });
    result.sort(
        Comparator.comparingLong(PersonName::documents)
            .reversed()
            .thenComparing(PersonName::reading));
    return result;
  }

  private static void count(StoredPassage passage, Map<String, Person> people) {
    for (NameOccurrence name : passage.names()) {
      if (name.probability() < LEAST) {
        continue;
      }
      KoreanName reading = KoreanName.ofHangul(name.reading()).orElse(null);
      if (reading == null) {
        continue;
      }
      Person person = people.computeIfAbsent(reading.southern().hangul(), r -> new Person());
      person.documents.add(passage.documentKey());
      if (name.full()) {
        person.spellings.merge(name.text().replaceAll("\\s+", " "), 1, Integer::sum);
        person.readings.merge(name.reading(), 1, Integer::sum);
      }
    }
  }

  private static List<String> byCount(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
