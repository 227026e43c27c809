// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BearersTest {

  private final Bearers bearers = new Bearers();
  private final List<Person> people = new ArrayList<>();

  private Person person(String reading, String title) {
    Person person = new Person(reading, Map.of(reading, 1.0), people.size());
    people.add(person);
    person.addTitle(title);
    person.joins(bearers);
    return person;
  }

  private static List<String> readings(List<Person> people) {
    return people.stream().map(Person::reading).toList();
  }

  @Test
  void all_lastNamedComesFirst_thenInOrderOfTheText() {
    person("김하나", "");
    Person two = person("김두리", "minister");
    Person three = person("김세나", "");
    two.named(10);
    three.named(20);
    assertEquals(List.of("김세나", "김두리", "김하나"), readings(bearers.all(8)));
    two.named(30);
    assertEquals(List.of("김두리", "김세나"), readings(bearers.all(2)));
  }

  @Test
  void withTitle_kindOfTitle_agrees() {
    person("김하나", "");
    person("김두리", "foreign minister").named(10);
    person("김세나", "minister").named(20);
    person("김네오", "general").named(30);
    assertEquals(List.of("김세나", "김두리"), readings(bearers.withTitle("minister", 8)));
    assertEquals(List.of(), readings(bearers.withTitle("", 8)));
  }

  @Test
  void withoutOffice_personWhoGetsOne_isNoLongerAmongThem() {
    Person person = person("김하나", "");
    assertTrue(bearers.hasUntitled());
    person.addTitle("general");
    assertFalse(bearers.hasUntitled());
    assertEquals(List.of("김하나"), readings(bearers.withoutOffice(8)));
    person.addTitle("president");
    assertEquals(List.of(), bearers.withoutOffice(8));
    assertEquals(List.of("김하나"), readings(bearers.all(8)));
    assertEquals(List.of("김하나"), readings(bearers.withTitle("president", 8)));
  }
}
