// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.names.KoreanName;
import io.github.ireum.names.NameFinder;
import io.github.ireum.names.NameMention;
import io.github.ireum.names.NameScan;
import io.github.ireum.names.PersonTitles;
import io.github.ireum.names.Reading;
import io.github.ireum.names.SurnameMention;
import io.github.ireum.names.Syllable;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves the mentions in one document, window by window. Not thread-safe. */
final class NameResolution {

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

  private static final Comparator<Map.Entry<String, Double>> BY_WEIGHT =
      Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey);

  /** A share that is smaller says nothing, and is not indexed either. */
  private static final double LEAST_SHARE = 0.005;

  private final NameFinder finder;
  private final Map<String, String> strings = new HashMap<>();
  private final Map<String, Person> byReading = new HashMap<>();
  private final Map<String, Bearers> byForm = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private final Set<String> possibleSurnames = new HashSet<>();
  private final Map<List<String>, Shares> lastShares = new HashMap<>();

  NameResolution(NameFinder finder) {
    this.finder = finder;
  }

  private record ShortMention(int start, int end, String form, SurnameMention surname) {
    String spelling() {
      return surname.surnames().isEmpty() ? "" : form;
    }
  }

  /**
   * A full name.
   *
   * @param next where the next one begins, or the window ends
   */
  private record FullMention(
      NameMention mention, List<Reading> readings, ShortForms forms, int next) {}

  /** Where a window names a person in full. */
  private record Introduction(int start, int end, Person person, boolean companion) {

    /** Whoever comes with somebody is not meant by the surname next, unless nobody else can be. */
    void tell(int base) {
      if (!companion || person.last() < 0) {
        person.named(companion ? 0 : base + end);
      }
    }
  }

  /**
   * How short mentions of one form and title are shared as long as the same people may be meant.
   */
  private record Shares(
      List<Person> candidates, double sure, NameWeights weights, NameWeights surnames) {
    boolean isFor(List<Person> others, double otherSure) {
      return sure == otherSure && candidates.equals(others);
    }
  }

  /**
   * Resolves the mentions in the next window.
   *
   * @param base where the window begins in the document
   * @param resolved takes them, in order
   */
  void resolve(String text, int base, List<ResolvedName> resolved) {
    NameScan scan = finder.scan(text);
    List<NameMention> mentions = scan.names();
    mentions.forEach(mention -> possibleSurnames.addAll(ShortForms.surnames(mention.surface())));
    List<SurnameMention> surnames = scan.surnames(possibleSurnames);
    SurnameEvidence evidence = new SurnameEvidence(surnames);
    List<ResolvedName> found = new ArrayList<>();
    List<Introduction> introductions = new ArrayList<>();
    List<ShortMention> givenNames = new ArrayList<>();
    for (FullMention full : fullMentions(mentions, evidence, text.length())) {
      NameMention mention = full.mention();
      String alone = ShortForms.given(mention.surface());
      if (given.contains(alone)) {
        givenNames.add(givenName(text, alone, mention.start(), mention.end()));
        continue;
      }
      String title = introducing(text, mention, full.next());
      KoreanName name = full.readings().get(0).name();
      ShortForms forms = full.forms();
      NameWeights weights = shared(weights(full.readings(), mention.probability()));
      found.add(
          new ResolvedName(
              base + mention.start(),
              base + mention.end(),
              true,
              shared(name.hangul()),
              weights,
              surnames(weights),
              shared(forms.surname()),
              title));
      Person person =
          byReading.computeIfAbsent(
              shared(name.southern().hangul()),
              reading -> new Person(shared(name.hangul()), weights, byReading.size()));
      person.addTitle(title);
      join(person, forms);
      boolean companion = Companions.isBefore(text, mention.start());
      if (!companion) {
        person.standsAlone();
      }
      introductions.add(new Introduction(mention.start(), mention.end(), person, companion));
    }
    givenNames.addAll(shortMentions(text, mentions, surnames));
    givenNames.sort(Comparator.comparingInt(ShortMention::start));
    int next = 0;
    for (ShortMention mention : givenNames) {
      for (;
          next < introductions.size() && introductions.get(next).start() < mention.start();
          next++) {
        introductions.get(next).tell(base);
      }
      ResolvedName name = resolve(mention, base);
      // A given name before anybody has it says nothing of a person.
      if (!name.reading().isEmpty()) {
        found.add(name);
      }
    }
    introductions.subList(next, introductions.size()).forEach(last -> last.tell(base));
    found.sort(Comparator.comparingInt(ResolvedName::start));
    resolved.addAll(found);
  }

  /** The title of a full name; in Hangul it stands behind and may be far, but not past a name. */
  private static String introducing(String text, NameMention mention, int nextName) {
    CharSequence own =
        Syllable.isSyllable(text.charAt(mention.end() - 1))
            ? CharBuffer.wrap(text, 0, nextName)
            : text;
    return PersonTitles.introducing(own, mention.start(), mention.end());
  }

  /** Returns the full names, and remembers what given names they have. */
  private List<FullMention> fullMentions(
      List<NameMention> mentions, SurnameEvidence evidence, int end) {
    List<FullMention> full = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      NameMention mention = mentions.get(i);
      int next = i + 1 < mentions.size() ? mentions.get(i + 1).start() : end;
      List<Reading> readings = evidence.apply(mention);
      ShortForms forms = ShortForms.of(mention.surface(), readings.get(0).name());
      full.add(new FullMention(mention, readings, forms, next));
      if (!forms.given().isEmpty()) {
        given.add(shared(forms.given()));
      }
    }
    return full;
  }

  private static ShortMention givenName(String text, String form, int start, int end) {
    SurnameMention alone = new SurnameMention(start, end, text.substring(start, end), Map.of(), "");
    return new ShortMention(start, end, form, alone);
  }

  private void join(Person person, ShortForms forms) {
    for (String form : List.of(forms.surname(), forms.given())) {
      if (!form.isEmpty()) {
        person.joins(byForm.computeIfAbsent(shared(form), f -> new Bearers()));
      }
    }
  }

  /** Mentions of one document say the same few words again and again. */
  private String shared(String string) {
    return strings.computeIfAbsent(string, first -> first);
  }

  private NameWeights shared(Map<String, Double> weights) {
    return NameWeights.copyOf(weights, this::shared);
  }

  private List<ShortMention> shortMentions(
      String text, List<NameMention> mentions, List<SurnameMention> surnames) {
    List<ShortMention> found = new ArrayList<>();
    Set<Integer> starts = new HashSet<>();
    for (SurnameMention mention : surnames) {
      String form = shared(ShortForms.form(mention.surface()));
      found.add(new ShortMention(mention.start(), mention.end(), form, mention));
      starts.add(mention.start());
    }
    ShortForms.find(
        text,
        mentions,
        given,
        (form, start, end) -> {
          if (starts.add(start)) {
            found.add(givenName(text, form, start, end));
          }
        });
    return found;
  }

  /** Shares a short mention among the people it may mean. */
  private ResolvedName resolve(ShortMention mention, int base) {
    String title = mention.surname().title();
    @Nullable Bearers bearers = byForm.get(mention.form());
    if (bearers == null) {
      return unresolved(mention, base);
    }
    List<Person> candidates = bearers.withTitle(title, MAX_CANDIDATES);
    boolean otherTitle = !title.isEmpty() && candidates.isEmpty();
    if (candidates.isEmpty()) {
      candidates =
          PersonTitles.isOffice(title)
              ? bearers.withoutOffice(MAX_CANDIDATES)
              : bearers.all(MAX_CANDIDATES);
      candidates = otherTitle ? withoutCompanions(candidates) : candidates;
    }
    if (candidates.isEmpty()) {
      return unresolved(mention, base);
    }
    double sure = otherTitle && !bearers.hasUntitled() ? OTHER_TITLE : ONE_CANDIDATE;
    List<String> key = List.of(mention.form(), title);
    Shares shares = lastShares.get(key);
    if (shares == null || !shares.isFor(candidates, sure)) {
      NameWeights weights = shared(share(candidates, sure));
      shares = new Shares(candidates, sure, weights, surnames(weights));
      lastShares.put(key, shares);
    }
    return new ResolvedName(
        base + mention.start(),
        base + mention.end(),
        false,
        candidates.get(0).reading(),
        shares.weights(),
        shares.surnames(),
        mention.spelling(),
        title);
  }

  /** Whoever is only the daughter of somebody has less often a title that nobody is given. */
  private static List<Person> withoutCompanions(List<Person> people) {
    List<Person> others = people.stream().filter(person -> !person.isCompanion()).toList();
    return others.isEmpty() ? people : others;
  }

  private static Map<String, Double> share(List<Person> candidates, double sure) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      double share =
          candidates.size() == 1
              ? sure
              : sure * (i == 0 ? LAST_NAMED : (1 - LAST_NAMED) / (candidates.size() - 1));
      candidates
          .get(i)
          .weights()
          .forEach((name, weight) -> weights.merge(name, weight * share, Double::sum));
    }
    if (candidates.size() > 1) {
      weights.values().removeIf(weight -> weight < LEAST_SHARE);
    }
    return weights;
  }

  private ResolvedName unresolved(ShortMention mention, int base) {
    Map<String, Double> surnames = mention.surname().surnames();
    String likely =
        surnames.isEmpty() ? "" : Collections.max(surnames.entrySet(), BY_WEIGHT).getKey();
    return new ResolvedName(
        base + mention.start(),
        base + mention.end(),
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

  private NameWeights surnames(Map<String, Double> weights) {
    Map<String, Double> surnames = new LinkedHashMap<>();
    weights.forEach(
        (name, weight) ->
            KoreanName.ofHangul(name)
                .ifPresent(read -> surnames.merge(read.surname(), weight, Double::sum)));
    return shared(surnames);
  }
}
