// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinParts.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes pairs of spellings of one name, and of two names that differ in one syllable, from names
 * with their spellings. Few people have the same full name, so given names of people with other
 * surnames are paired as well, under one surname; and few have a Northern or historical spelling,
 * so spellings of people are paired with spellings by rule. Deterministic.
 */
final class ComparisonExamples {

  /**
   * A pair of spellings.
   *
   * @param names what they stand for, one name or two
   * @param weight how much the pair counts
   */
  record Example(String a, String b, List<String> names, boolean same, double weight) {}

  /** A person's name, its spelling taken apart. */
  private record Person(TrainingPair pair, String surname, String given) {
    String name() {
      return pair.name().hangul();
    }

    boolean hasSurnameOf(Person other) {
      return pair.name().surname().equals(other.pair.name().surname());
    }
  }

  /** Pairs of different names weigh as much as this many times the pairs of one name. */
  private static final double DIFFERENT_PER_SAME = 10;

  /** A pair with a spelling by rule counts as much as this many others. */
  private static final double RULE_WEIGHT = 2;

  private static final int SAME_PER_GIVEN = 25;
  private static final int DIFFERENT = 20_000;

  /** People whose given names differ anyhow. */
  private static final int FAR = 3_000;

  private static final int SAME_BY_RULE = 1_500;
  private static final int DIFFERENT_BY_RULE = 15_000;

  /** People whose given names differ in both vowels. */
  private static final int OTHER_VOWELS = 20_000;

  /** More would make the calibration doubt names that are the same. */
  private static final double OTHER_VOWELS_WEIGHT = 0.3;

  /** A surname that most write alike, for people of different surnames. */
  private static final String ANY_SURNAME = "Kim";

  private final List<Person> people = new ArrayList<>();
  private final Map<String, List<Person>> byGiven = new TreeMap<>();
  private final Random random = new Random(20181);

  ComparisonExamples(List<TrainingPair> pairs) {
    Map<String, Set<String>> spellings = new TreeMap<>();
    InitialSpellings.forEachSurname((name, list) -> spellings.put(name, new HashSet<>(list)));
    for (TrainingPair pair : pairs) {
      String surname = Surnames.southern(pair.name().surname());
      Person person = person(pair, spellings.getOrDefault(surname, Set.of()));
      if (person != null) {
        people.add(person);
        byGiven.computeIfAbsent(pair.name().given(), g -> new ArrayList<>()).add(person);
      }
    }
  }

  /** Takes a spelling apart; null if that is not sure or the name is not of three syllables. */
  private static @Nullable Person person(TrainingPair pair, Set<String> surnames) {
    String text = pair.latin().replace(',', ' ').strip();
    List<Part> parts = LatinParts.of(text);
    if (pair.name().surname().length() != 1
        || pair.name().given().length() != 2
        || parts.size() < 2) {
      return null;
    }
    boolean first = surnames.contains(parts.get(0).letters());
    boolean last = surnames.contains(parts.get(parts.size() - 1).letters());
    int space = first ? text.indexOf(' ') : text.lastIndexOf(' ');
    if (space < 0 || !(first || last)) {
      return null;
    }
    String before = text.substring(0, space);
    String after = text.substring(space + 1).strip();
    return first ? new Person(pair, before, after) : new Person(pair, after, before);
  }

  /** Returns pairs of spellings in Latin letters. */
  List<Example> sounds() {
    List<Example> same = new ArrayList<>();
    for (List<Person> bearers : byGiven.values()) {
      List<Example> some = new ArrayList<>();
      for (int i = 0; i < bearers.size(); i++) {
        for (int j = i + 1; j < bearers.size(); j++) {
          if (!letters(bearers.get(i)).equals(letters(bearers.get(j)))) {
            some.add(example(bearers.get(i), bearers.get(j), true, 1));
          }
        }
      }
      Collections.shuffle(some, random);
      same.addAll(some.subList(0, Math.min(SAME_PER_GIVEN, some.size())));
    }
    List<Person[]> near = near();
    List<Example> examples = new ArrayList<>(same);
    double weight = DIFFERENT_PER_SAME * same.size() / DIFFERENT;
    for (Person[] two : near.subList(0, Math.min(DIFFERENT, near.size()))) {
      examples.add(example(two[0], two[1], false, weight));
    }
    Collections.shuffle(people, random);
    for (int i = 0; i + 1 < Math.min(FAR, people.size()); i++) {
      Person a = people.get(i);
      Person b = people.get(i + 1);
      if (!a.pair().name().given().equals(b.pair().name().given())) {
        examples.add(example(a, b, false, 1));
      }
    }
    for (Person person : people.subList(0, Math.min(SAME_BY_RULE, people.size()))) {
      examples.add(
          new Example(
              person.pair().latin(),
              byRule(person.pair().name()),
              List.of(person.name()),
              true,
              RULE_WEIGHT));
    }
    near.stream()
        .skip(DIFFERENT)
        .filter(two -> two[0].hasSurnameOf(two[1]))
        .limit(DIFFERENT_BY_RULE)
        .map(two -> different(two, byRule(two[1].pair().name()), RULE_WEIGHT))
        .forEach(examples::add);
    return examples;
  }

  /** Returns pairs of a name in Hangul and a spelling in Latin letters. */
  List<Example> exact() {
    List<Example> examples = new ArrayList<>();
    for (Person person : people) {
      String name = person.name();
      examples.add(new Example(name, person.pair().latin(), List.of(name), true, 1));
    }
    near().stream()
        .filter(two -> two[0].hasSurnameOf(two[1]))
        .limit(DIFFERENT)
        .map(two -> different(two, two[1].name(), 1))
        .forEach(examples::add);
    otherVowels().stream()
        .map(
            two -> {
              KoreanName other =
                  new KoreanName(two[0].pair().name().surname(), two[1].pair().name().given());
              return new Example(
                  two[0].pair().latin(),
                  other.hangul(),
                  List.of(two[0].name(), two[1].name()),
                  false,
                  OTHER_VOWELS_WEIGHT);
            })
        .forEach(examples::add);
    return examples;
  }

  private static Example different(Person[] two, String spelling, double weight) {
    return new Example(
        two[0].pair().latin(), spelling, List.of(two[0].name(), two[1].name()), false, weight);
  }

  private String byRule(KoreanName name) {
    List<TrainingPair> spellings = GeneratedSpellings.of(name);
    return spellings.get(random.nextInt(spellings.size())).latin();
  }

  private static Example example(Person a, Person b, boolean same, double weight) {
    boolean own = a.hasSurnameOf(b);
    return new Example(
        (own ? a.surname() : ANY_SURNAME) + " " + a.given(),
        (own ? b.surname() : ANY_SURNAME) + " " + b.given(),
        List.of(a.name(), b.name()),
        same,
        weight);
  }

  private static String letters(Person person) {
    return LatinParts.letters(LatinParts.of(person.surname() + " " + person.given()))
        .substring(person.surname().length());
  }

  /** Returns people whose given names differ in one syllable, in a random order. */
  private List<Person[]> near() {
    List<Person[]> near = new ArrayList<>();
    near(near, given -> given.substring(0, 1));
    near(near, given -> given.substring(1));
    Collections.shuffle(near, random);
    return near;
  }

  /**
   * Returns people whose given names have the same consonants and other vowels in both syllables,
   * in a random order: the nearest of the names that differ in more than one syllable.
   */
  private List<Person[]> otherVowels() {
    Map<String, List<Person>> byConsonants = new TreeMap<>();
    for (Person person : people) {
      byConsonants.computeIfAbsent(consonants(person), c -> new ArrayList<>()).add(person);
    }
    List<Person[]> found = new ArrayList<>();
    for (List<Person> group : byConsonants.values()) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = i + 1; j < group.size(); j++) {
          String a = group.get(i).pair().name().given();
          String b = group.get(j).pair().name().given();
          if (a.charAt(0) != b.charAt(0) && a.charAt(1) != b.charAt(1)) {
            found.add(new Person[] {group.get(i), group.get(j)});
          }
        }
      }
    }
    Collections.shuffle(found, random);
    return found.subList(0, Math.min(OTHER_VOWELS, found.size()));
  }

  private static String consonants(Person person) {
    String given = person.pair().name().given();
    Syllable first = Syllable.of(given.charAt(0));
    Syllable second = Syllable.of(given.charAt(1));
    return first.onset() + " " + first.coda() + " " + second.onset() + " " + second.coda();
  }

  private void near(List<Person[]> near, Function<String, String> part) {
    Map<String, List<Person>> byPart = new TreeMap<>();
    for (Person person : people) {
      byPart
          .computeIfAbsent(part.apply(person.pair().name().given()), p -> new ArrayList<>())
          .add(person);
    }
    for (List<Person> group : byPart.values()) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = i + 1; j < group.size(); j++) {
          if (!group.get(i).pair().name().given().equals(group.get(j).pair().name().given())) {
            near.add(new Person[] {group.get(i), group.get(j)});
          }
        }
      }
    }
  }
}
