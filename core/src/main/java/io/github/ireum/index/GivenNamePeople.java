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

/** Who of a collection has a given name. Reads terms only, and not more than so many. */
public final class GivenNamePeople {

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
    List<Person> people = given.isEmpty() ? List.of() : read(reader, given, latin);
    return people.stream()
        .sorted(
            Comparator.comparingInt((Person person) -> -person.documents)
                .thenComparing(person -> person.name))
        .limit(most)
        .map(person -> person.spelling)
        .toList();
  }

  private static List<Person> read(IndexReader reader, Set<String> given, boolean latin)
      throws IOException {
    List<Person> people = new ArrayList<>();
    PeopleSpellings.read(
        reader,
        (name, spelling, documents) -> {
          if (KoreanName.ofHangul(name).filter(read -> given.contains(read.given())).isPresent()) {
            if (people.isEmpty() || !people.getLast().name.equals(name)) {
              people.add(new Person(name));
            }
            boolean same = Scripts.has(spelling, UnicodeScript.LATIN) == latin;
            people.getLast().see(spelling, same, documents);
          }
        });
    return people;
  }
}
