// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.names.KoreanName;
import io.github.ireum.names.NameFinder;
import io.github.ireum.names.NameMention;
import io.github.ireum.names.PersonTitles;
import io.github.ireum.names.Reading;
import io.github.ireum.names.SurnameMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the full names in a document and resolves the short mentions in it to them: "Kim", "Mr
 * Kim", "President Park", "Jong-un", 김 위원장. A short mention stands for the person of that surname
 * (or given name) in that spelling who has the title of the mention, or else was last named in
 * full; where the document has several, they share it. A surname that no full name in the document
 * explains stays unresolved. Thread-safe.
 */
public final class NameResolver {

  /** Readings of a name that are kept, and how much they have to weigh. */
  private static final int MAX_READINGS = 8;

  private static final double LEAST_READING = 0.01;

  /** How likely a surname that the document has introduced stands for that person. */
  private static final double ONE_CANDIDATE = 0.9;

  /** How likely it does so with a title that the person is not given elsewhere. */
  private static final double OTHER_TITLE = 0.6;

  /** What part of a short mention goes to the person who was named last. */
  private static final double LAST_NAMED = 0.7;

  /**
   * Among how many people a short mention is shared at most, those named last. A list of members
   * names hundreds of one surname, and every mention of it would hold them all.
   */
  private static final int MAX_CANDIDATES = 8;

  /** There is one at a time, and whoever has another title is somebody else. */
  private static final String PRESIDENT = "president";

  private final NameFinder finder = NameFinder.getDefault();

  private record ShortMention(int start, int end, String form, SurnameMention surname) {
    String spelling() {
      return surname.surnames().isEmpty() ? "" : form;
    }
  }

  /** A person as a document introduces them. */
  private static final class Person {
    private final String reading;
    private final Map<String, Double> weights;
    private final Set<String> titles = new HashSet<>();
    private int last;

    Person(String reading, Map<String, Double> weights) {
      this.reading = reading;
      this.weights = weights;
    }

    boolean has(String title) {
      return titles.stream().anyMatch(own -> PersonTitles.agree(own, title));
    }
  }

  /** The people of a document, by what they may be called. */
  private static final class People {
    private final Map<String, Person> byReading = new HashMap<>();
    private final Map<String, Set<Person>> byForm = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    void add(Person person, ShortForms forms) {
      for (String form : List.of(forms.surname(), forms.given())) {
        if (!form.isEmpty()) {
          byForm.computeIfAbsent(form, f -> new LinkedHashSet<>()).add(person);
        }
      }
      if (!forms.given().isEmpty()) {
        given.add(forms.given());
      }
    }

    Set<Person> of(String form) {
      return byForm.getOrDefault(form, Set.of());
    }
  }

  /** Returns all mentions in a text, in order and without overlap. */
  public List<ResolvedName> resolve(String text) {
    List<NameMention> mentions = finder.find(text);
    Set<String> possible = new HashSet<>();
    mentions.forEach(mention -> possible.addAll(ShortForms.surnames(mention.surface())));
    List<SurnameMention> surnames = finder.findSurnames(text, mentions, possible);
    SurnameEvidence evidence = new SurnameEvidence(surnames);
    List<ResolvedName> resolved = new ArrayList<>();
    People people = new People();
    List<Person> named = new ArrayList<>();
    for (NameMention mention : mentions) {
      String title = PersonTitles.around(text, mention.start(), mention.end());
      List<Reading> readings = evidence.apply(mention);
      KoreanName name = readings.get(0).name();
      ShortForms forms = ShortForms.of(mention.surface(), name);
      Map<String, Double> weights = weights(readings, mention.probability());
      resolved.add(
          new ResolvedName(
              mention.start(),
              mention.end(),
              true,
              name.hangul(),
              weights,
              surnames(weights),
              forms.surname(),
              title));
      Person person =
          people.byReading.computeIfAbsent(
              name.southern().hangul(), reading -> new Person(name.hangul(), weights));
      if (!title.isEmpty()) {
        person.titles.add(title);
      }
      people.add(person, forms);
      named.add(person);
    }
    int next = 0;
    for (ShortMention mention : shortMentions(text, mentions, surnames, people)) {
      for (; next < named.size() && mentions.get(next).start() < mention.start(); next++) {
        named.get(next).last = mentions.get(next).end();
      }
      resolved.add(resolve(mention, people));
    }
    resolved.sort(Comparator.comparingInt(ResolvedName::start));
    return resolved;
  }

  private static List<ShortMention> shortMentions(
      String text, List<NameMention> mentions, List<SurnameMention> surnames, People people) {
    List<ShortMention> found = new ArrayList<>();
    Set<Integer> starts = new HashSet<>();
    for (SurnameMention mention : surnames) {
      String form = ShortForms.form(mention.surface());
      found.add(new ShortMention(mention.start(), mention.end(), form, mention));
      starts.add(mention.start());
    }
    ShortForms.find(
        text,
        mentions,
        people.given,
        (form, start, end) -> {
          if (starts.add(start)) {
            String surface = text.substring(start, end);
            SurnameMention given = new SurnameMention(start, end, surface, Map.of(), "");
            found.add(new ShortMention(start, end, form, given));
          }
        });
    found.sort(Comparator.comparingInt(ShortMention::start));
    return found;
  }

  /** Shares a short mention among the people it may mean. */
  private static ResolvedName resolve(ShortMention mention, People people) {
    String title = mention.surname().title();
    List<Person> candidates = new ArrayList<>(people.of(mention.form()));
    List<Person> titled = candidates.stream().filter(person -> person.has(title)).toList();
    boolean otherTitle = !title.isEmpty() && titled.isEmpty();
    if (!titled.isEmpty()) {
      candidates = new ArrayList<>(titled);
    } else if (title.equals(PRESIDENT)) {
      candidates.removeIf(person -> !person.titles.isEmpty());
    }
    if (candidates.isEmpty()) {
      return unresolved(mention);
    }
    candidates.sort(Comparator.comparingInt(person -> -person.last));
    double sure =
        otherTitle && candidates.stream().noneMatch(person -> person.titles.isEmpty())
            ? OTHER_TITLE
            : ONE_CANDIDATE;
    if (candidates.size() > MAX_CANDIDATES) {
      candidates = candidates.subList(0, MAX_CANDIDATES);
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      double share =
          candidates.size() == 1
              ? sure
              : sure * (i == 0 ? LAST_NAMED : (1 - LAST_NAMED) / (candidates.size() - 1));
      candidates
          .get(i)
          .weights
          .forEach((name, weight) -> weights.merge(name, weight * share, Double::sum));
    }
    return new ResolvedName(
        mention.start(),
        mention.end(),
        false,
        candidates.get(0).reading,
        weights,
        surnames(weights),
        mention.spelling(),
        title);
  }

  private static ResolvedName unresolved(ShortMention mention) {
    Map<String, Double> surnames = mention.surname().surnames();
    String likely =
        surnames.entrySet().stream()
            .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse("");
    return new ResolvedName(
        mention.start(),
        mention.end(),
        false,
        likely,
        Map.of(),
        surnames,
        mention.spelling(),
        mention.surname().title());
  }

  private static Map<String, Double> weights(List<Reading> readings, double probability) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Reading reading : readings) {
      if (reading.probability() >= LEAST_READING && weights.size() < MAX_READINGS) {
        weights.merge(
            reading.name().southern().hangul(), reading.probability() * probability, Double::sum);
      }
    }
    return weights;
  }

  private static Map<String, Double> surnames(Map<String, Double> weights) {
    Map<String, Double> surnames = new LinkedHashMap<>();
    weights.forEach(
        (name, weight) ->
            KoreanName.ofHangul(name)
                .ifPresent(read -> surnames.merge(read.surname(), weight, Double::sum)));
    return surnames;
  }
}
