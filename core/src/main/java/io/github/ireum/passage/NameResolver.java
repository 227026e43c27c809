// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.names.NameFinder;
import io.github.ireum.names.NameMention;
import io.github.ireum.names.Reading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the full names in a document and resolves the short mentions in it to them: "Kim", "Mr
 * Kim", "President Park", "Jong-un", 김 위원장. A short mention stands for the person of that surname
 * (or given name) in that spelling who was last named in full; where the document has several, they
 * share it. Thread-safe.
 */
public final class NameResolver {

  /** Readings of a name that are kept, and how much they have to weigh. */
  private static final int MAX_READINGS = 8;

  private static final double LEAST_READING = 0.01;

  /** How likely a surname that the document has introduced stands for that person. */
  private static final double ONE_CANDIDATE = 0.9;

  /** What part of a short mention goes to the person who was named last. */
  private static final double LAST_NAMED = 0.7;

  private final NameFinder finder = NameFinder.getDefault();

  private record ShortMention(String form, int start, int end) {}

  /** A person as a document introduces them. */
  private static final class Person {
    private final String reading;
    private final Map<String, Double> weights;
    private int last;

    Person(String reading, Map<String, Double> weights, int last) {
      this.reading = reading;
      this.weights = weights;
      this.last = last;
    }
  }

  /** Returns all mentions in a text, in order and without overlap. */
  public List<ResolvedName> resolve(String text) {
    List<NameMention> mentions = finder.find(text);
    if (mentions.isEmpty()) {
      return List.of();
    }
    List<ResolvedName> resolved = new ArrayList<>();
    Map<String, Map<String, Person>> byShortForm = new LinkedHashMap<>();
    for (NameMention mention : mentions) {
      Map<String, Double> weights = weights(mention);
      String reading = mention.readings().get(0).name().hangul();
      resolved.add(new ResolvedName(mention.start(), mention.end(), true, reading, weights));
      for (String shortForm : ShortForms.of(mention)) {
        byShortForm
            .computeIfAbsent(shortForm, form -> new LinkedHashMap<>())
            .computeIfAbsent(
                mention.surface().toLowerCase(Locale.ROOT),
                surface -> new Person(reading, weights, mention.start()));
      }
    }
    BitSet covered = new BitSet();
    mentions.forEach(mention -> covered.set(mention.start(), mention.end()));
    List<ShortMention> shortMentions = new ArrayList<>();
    ShortForms.find(
        text,
        byShortForm.keySet(),
        (form, start, end) -> {
          int next = covered.nextSetBit(start);
          if (next < 0 || next >= end) {
            shortMentions.add(new ShortMention(form, start, end));
          }
        });
    shortMentions.sort(Comparator.comparingInt(ShortMention::start));
    int named = 0;
    for (ShortMention mention : shortMentions) {
      for (; named < mentions.size() && mentions.get(named).start() < mention.start(); named++) {
        NameMention last = mentions.get(named);
        String surface = last.surface().toLowerCase(Locale.ROOT);
        for (String form : ShortForms.of(last)) {
          Person person = byShortForm.getOrDefault(form, Map.of()).get(surface);
          if (person != null) {
            person.last = last.start();
          }
        }
      }
      resolved.add(shortMention(byShortForm.getOrDefault(mention.form(), Map.of()), mention));
    }
    resolved.sort(Comparator.comparingInt(ResolvedName::start));
    return resolved;
  }

  private static Map<String, Double> weights(NameMention mention) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Reading reading : mention.readings()) {
      if (reading.probability() >= LEAST_READING && weights.size() < MAX_READINGS) {
        weights.merge(
            reading.name().southern().hangul(),
            reading.probability() * mention.probability(),
            Double::sum);
      }
    }
    return weights;
  }

  /** Shares a short mention among the people it may mean, the one named last before it first. */
  private static ResolvedName shortMention(Map<String, Person> people, ShortMention mention) {
    int start = mention.start();
    List<Person> candidates = new ArrayList<>(people.values());
    candidates.sort(
        Comparator.comparingInt((Person p) -> p.last < start ? start - p.last : Integer.MAX_VALUE));
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      double share =
          candidates.size() == 1
              ? ONE_CANDIDATE
              : ONE_CANDIDATE * (i == 0 ? LAST_NAMED : (1 - LAST_NAMED) / (candidates.size() - 1));
      candidates
          .get(i)
          .weights
          .forEach((name, weight) -> weights.merge(name, weight * share, Double::sum));
    }
    return new ResolvedName(start, mention.end(), false, candidates.get(0).reading, weights);
  }
}
