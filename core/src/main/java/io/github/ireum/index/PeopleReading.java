// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.PersonName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Reads who is named in full in an index, from postings alone. */
public final class PeopleReading {

  private static final class Person {
    private final Map<String, Integer> spellings = new HashMap<>();
    private final Map<String, Integer> readings = new HashMap<>();
    private long documents;
  }

  /** The documents of a segment that name somebody, each as often as it spells the name. */
  private static final class Documents {
    private int[] found = new int[64];
    private int size;

    void add(int document) {
      found = ArrayUtil.grow(found, size + 1);
      found[size++] = document;
    }

    /** Returns how many there are, and begins again with none. */
    int count() {
      Arrays.sort(found, 0, size);
      int count = 0;
      for (int i = 0; i < size; i++) {
        count += i == 0 || found[i] != found[i - 1] ? 1 : 0;
      }
      size = 0;
      return count;
    }
  }

  /** Reads the terms of a segment, where those of a name are one after the other. */
  private static final class SegmentReading implements PrefixTerms.Visitor {
    private final @Nullable Bits live;
    private final Map<String, Person> people;
    private final Documents documents = new Documents();
    private @Nullable PostingsEnum postings;
    private String name = "";

    SegmentReading(@Nullable Bits live, Map<String, Person> people) {
      this.live = live;
      this.people = people;
    }

    @Override
    public boolean see(TermsEnum term) throws IOException {
      PersonTerms.Spelling read = PersonTerms.Spelling.of(term.term());
      if (!read.name().equals(name)) {
        end();
        name = read.name();
      }
      int before = documents.size;
      postings = term.postings(postings, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          documents.add(doc);
        }
      }
      int count = documents.size - before;
      if (count > 0) {
        Person person = people.computeIfAbsent(name, key -> new Person());
        person.readings.merge(read.reading(), count, Integer::sum);
        person.spellings.merge(read.spelling(), count, Integer::sum);
      }
      return true;
    }

    /** Ends the terms of a name. */
    void end() {
      Person person = people.get(name);
      if (person != null) {
        person.documents += documents.count();
      }
    }
  }

  private PeopleReading() {}

  /** Returns the people in the index, those in most documents first. */
  public static List<PersonName> people(LuceneIndex index) {
    return index.read(PeopleReading::people);
  }

  private static List<PersonName> people(IndexSearcher searcher) throws IOException {
    Map<String, Person> people = new HashMap<>();
    for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
      read(context, people);
    }
    List<PersonName> result = new ArrayList<>();
    people.forEach(
        (name, person) ->
            result.add(
                new PersonName(
                    byCount(person.readings).get(0), byCount(person.spellings), person.documents)));
    result.sort(
        Comparator.comparingLong(PersonName::documents)
            .reversed()
            .thenComparing(PersonName::reading));
    return result;
  }

  private static void read(LeafReaderContext context, Map<String, Person> people)
      throws IOException {
    SegmentReading reading = new SegmentReading(context.reader().getLiveDocs(), people);
    PrefixTerms.read(context.reader().terms(Fields.PERSON), PersonTerms.SPELLINGS, reading);
    reading.end();
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
