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
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

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
    Terms terms = context.reader().terms(Fields.PERSON);
    if (terms == null) {
      return;
    }
    Bits live = context.reader().getLiveDocs();
    BytesRef start = new BytesRef(PersonTerms.SPELLINGS);
    TermsEnum term = terms.iterator();
    if (term.seekCeil(start) == SeekStatus.END) {
      return;
    }
    PostingsEnum postings = null;
    Documents documents = new Documents();
    String name = "";
    do {
      if (!StringHelper.startsWith(term.term(), start)) {
        break;
      }
      String[] columns = term.term().utf8ToString().split(" ", 4);
      if (!columns[1].equals(name)) {
        end(name, documents, people);
        name = columns[1];
      }
      postings = term.postings(postings, PostingsEnum.NONE);
      int before = documents.size;
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
        person.readings.merge(columns[2], count, Integer::sum);
        person.spellings.merge(columns[3], count, Integer::sum);
      }
    } while (term.next() != null);
    end(name, documents, people);
  }

  /** Ends the terms of a name in a segment, where they are one after the other. */
  private static void end(String name, Documents documents, Map<String, Person> people) {
    Person person = people.get(name);
    if (person != null) {
      person.documents += documents.count();
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
