// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.names.PersonTitles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The people whom a document may call by one short name, the last named first. What is asked of
 * them takes the same time for two and for ten thousand.
 */
final class Bearers {

  private static final String NO_TITLE = "";

  private static final Comparator<Person> LAST_NAMED_FIRST =
      Comparator.comparingInt((Person person) -> -person.last()).thenComparingInt(Person::number);

  /** By title, of which there are few; whoever has several stands under each. */
  private final Map<String, SequencedSet<Person>> byTitle = new TreeMap<>();

  void add(Person person) {
    if (person.titles().isEmpty()) {
      of(NO_TITLE).addLast(person);
    }
    person.titles().forEach(title -> of(title).addLast(person));
  }

  private SequencedSet<Person> of(String title) {
    return byTitle.computeIfAbsent(title, t -> new LinkedHashSet<>(2));
  }

  /** One of them has got a title. */
  void titled(Person person, String title, boolean first) {
    if (first) {
      of(NO_TITLE).remove(person);
    }
    of(title).addLast(person);
  }

  /** One of them has been named. */
  void named(Person person) {
    if (person.titles().isEmpty()) {
      of(NO_TITLE).addFirst(person);
    }
    person.titles().forEach(title -> of(title).addFirst(person));
  }

  /** Returns whether there is somebody without a title. */
  boolean hasUntitled() {
    return !of(NO_TITLE).isEmpty();
  }

  /** Returns those with a title that agrees, the last named first. */
  List<Person> withTitle(String title, int most) {
    return best(own -> !own.isEmpty() && PersonTitles.agree(own, title), most);
  }

  /** Returns those who hold no office, as far as the document says, the last named first. */
  List<Person> withoutOffice(int most) {
    return best(title -> !PersonTitles.isOffice(title), most).stream()
        .filter(person -> person.titles().stream().noneMatch(PersonTitles::isOffice))
        .toList();
  }

  /** Returns any of them, the last named first. */
  List<Person> all(int most) {
    return best(title -> true, most);
  }

  private List<Person> best(Predicate<String> titles, int most) {
    List<Person> best = new ArrayList<>();
    byTitle.forEach(
        (title, people) -> {
          if (titles.test(title)) {
            addFirst(people, most, best);
          }
        });
    best.sort(LAST_NAMED_FIRST);
    return best.size() <= most ? best : best.subList(0, most);
  }

  private static void addFirst(SequencedSet<Person> people, int most, List<Person> best) {
    int left = most;
    for (Person person : people) {
      if (left-- == 0) {
        return;
      }
      if (!best.contains(person)) {
        best.add(person);
      }
    }
  }
}
