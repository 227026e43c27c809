// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.names.KoreanName;
import io.github.ireum.passage.Scripts;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Who of a collection has a given name. Reads terms only, and not more than so many. */
public final class GivenNamePeople {

  /** Spellings that are looked at, some tenths of a second's worth. */
  private static final int MOST_SEEN = 300_000;

  private GivenNamePeople() {}

  /** Somebody of the collection, while the spellings of the name are read. */
  private static final class Person {
    private final String name;
    private String spelling = "";
    private boolean sameScript;
    private int frequency;
    private int documents;

    Person(String name) {
      this.name = name;
    }

    void see(String text, boolean same, int count) {
      documents += count;
      if (spelling.isEmpty() || (same != sameScript ? same : count > frequency)) {
        spelling = text;
        sameScript = same;
        frequency = count;
      }
    }
  }

  /**
   * Returns the people who have one of some given names, those in most documents first: how most
   * documents write each, in the script that is asked for where one does.
   *
   * @param given given names in Hangul
   * @param latin whether spellings in Latin letters are asked for
   * @param most how many to return
   */
  public static List<String> of(IndexReader reader, Set<String> given, boolean latin, int most)
      throws IOException {
    Terms terms = given.isEmpty() ? null : MultiTerms.getTerms(reader, Fields.PERSON);
    List<Person> people = terms == null ? List.of() : read(terms.iterator(), given, latin);
    return people.stream()
        .sorted(
            Comparator.comparingInt((Person person) -> -person.documents)
                .thenComparing(person -> person.name))
        .limit(most)
        .map(person -> person.spelling)
        .toList();
  }

  private static List<Person> read(TermsEnum term, Set<String> given, boolean latin)
      throws IOException {
    List<Person> people = new ArrayList<>();
    BytesRef start = new BytesRef(PersonTerms.SPELLINGS);
    if (term.seekCeil(start) == SeekStatus.END) {
      return people;
    }
    int seen = 0;
    do {
      if (!StringHelper.startsWith(term.term(), start)) {
        break;
      }
      String[] columns = term.term().utf8ToString().split(" ", 4);
      String name = columns[1];
      if (KoreanName.ofHangul(name).filter(read -> given.contains(read.given())).isPresent()) {
        if (people.isEmpty() || !people.getLast().name.equals(name)) {
          people.add(new Person(name));
        }
        boolean same = Scripts.has(columns[3], UnicodeScript.LATIN) == latin;
        people.getLast().see(columns[3], same, term.docFreq());
      }
    } while (++seen < MOST_SEEN && term.next() != null);
    return people;
  }
}
