// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SpellingCounts.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Learns the spelling model from pairs: aligns letters with jamo, then finds the hidden convention
 * of each name by expectation maximisation, with spellings written by rule holding the known
 * classes in place. Deterministic.
 */
final class ModelTrainer {

  private static final int ALIGNMENT_ROUNDS = 4;
  private static final int CLASS_ROUNDS = 20;
  private static final double WORST_SCORE_PER_SYLLABLE = -9;

  /** What part of the names that will be asked for is in each class whatever the pairs show. */
  private static final double[] EXPECTED = {0.03, 0.07, 0.08, 0.04, 0, 0, 0.04, 0.012};

  private static final int CLASSES = SpellingClass.COUNT;

  /** One observed piece of a name. */
  private record Event(Kind kind, String key, String value) {}

  private ModelTrainer() {}

  /**
   * Trains.
   *
   * @param pairs names from real life
   * @param inventory syllables that names may have, besides those of the pairs
   */
  static SpellingCounts train(List<TrainingPair> pairs, Iterable<String> inventory) {
    List<TrainingPair> all = new ArrayList<>(pairs);
    Set<KoreanName> names = new HashSet<>();
    for (TrainingPair pair : pairs) {
      if (names.add(pair.name())) {
        all.addAll(GeneratedSpellings.of(pair.name()));
      }
    }
    List<NameAlignment> aligned = align(all);
    SpellingCounts counts = classes(aligned);
    hangul(counts, aligned, inventory);
    FameTraining.train(counts, names);
    forms(counts, aligned);
    habits(counts);
    return counts;
  }

  private static List<NameAlignment> align(List<TrainingPair> pairs) {
    Aligner aligner = new Aligner();
    List<NameAlignment> aligned = List.of();
    for (int round = 0; round < ALIGNMENT_ROUNDS; round++) {
      boolean last = round == ALIGNMENT_ROUNDS - 1;
      List<NameAlignment> next = new ArrayList<>();
      for (TrainingPair pair : pairs) {
        NameAlignment alignment = aligner.align(pair);
        if (alignment != null
            && (!last
                || alignment.score() / (1 + alignment.syllables().size())
                    > WORST_SCORE_PER_SYLLABLE)) {
          next.add(alignment);
        }
      }
      aligner.learn(next);
      aligned = next;
    }
    return aligned;
  }

  private static List<Event> events(NameAlignment alignment) {
    List<Event> events = new ArrayList<>();
    events.add(
        new Event(
            Kind.SURNAME,
            Surnames.southern(alignment.pair().name().surname()),
            alignment.surnameLetters()));
    List<Syllable> syllables = alignment.syllables();
    events.add(
        new Event(Kind.PATTERN, SpellingContext.pattern(syllables.size()), alignment.pattern()));
    for (int i = 0; i < syllables.size(); i++) {
      Syllable syllable = syllables.get(i);
      String[] spelling = alignment.spellings().get(i);
      Syllable previous = i == 0 ? null : syllables.get(i - 1);
      Syllable next = i + 1 == syllables.size() ? null : syllables.get(i + 1);
      events.add(
          new Event(
              Kind.ONSET,
              syllable.onsetLetter() + "" + SpellingContext.onset(previous),
              spelling[0]));
      events.add(
          new Event(
              Kind.NUCLEUS,
              syllable.nucleusLetter() + "" + SpellingContext.nucleus(syllable),
              spelling[1]));
      events.add(
          new Event(
              Kind.CODA, syllable.codaLetter() + "" + SpellingContext.coda(next), spelling[2]));
    }
    return events;
  }

  private static SpellingCounts classes(List<NameAlignment> aligned) {
    List<List<Event>> events = aligned.stream().map(ModelTrainer::events).toList();
    double[][] shares = new double[aligned.size()][];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = firstGuess(aligned.get(i), i);
    }
    SpellingCounts counts = count(aligned, events, shares);
    for (int round = 0; round < CLASS_ROUNDS; round++) {
      Likelihoods likelihoods = new Likelihoods(counts);
      for (int i = 0; i < shares.length; i++) {
        if (aligned.get(i).pair().spellingClass() < 0) {
          shares[i] = likelihoods.shares(events.get(i));
        }
      }
      counts = count(aligned, events, shares);
    }
    return counts;
  }

  private static double[] firstGuess(NameAlignment alignment, int index) {
    double[] share = new double[CLASSES];
    int fixed = alignment.pair().spellingClass();
    if (fixed >= 0) {
      share[fixed] = 1;
      return share;
    }
    String latin = LatinFolding.fold(alignment.pair().latin());
    boolean marked = latin.matches(".*[ŏŭ'].*");
    boolean revised = latin.matches(".*e[ou].*");
    SpellingClass guess =
        marked
            ? SpellingClass.MARKED
            : revised
                ? SpellingClass.REVISED
                : index % 10 < 7 ? SpellingClass.SOUTH : SpellingClass.SOUTH_OTHER;
    for (int c = 0; c < CLASSES; c++) {
      share[c] = (c == guess.ordinal() ? 1 : 0.03) / (1 + 0.03 * (CLASSES - 1));
    }
    return share;
  }

  private static SpellingCounts count(
      List<NameAlignment> aligned, List<List<Event>> events, double[][] shares) {
    SpellingCounts counts = new SpellingCounts(CLASSES);
    double[] real = new double[CLASSES];
    double realTotal = 0;
    for (int i = 0; i < shares.length; i++) {
      boolean generated = aligned.get(i).pair().spellingClass() >= 0;
      for (int c = 0; c < CLASSES; c++) {
        if (shares[i][c] < 1e-4) {
          continue;
        }
        if (!generated) {
          real[c] += shares[i][c];
          realTotal += shares[i][c];
        }
        for (Event event : events.get(i)) {
          counts.add(event.kind(), event.key(), event.value(), c, shares[i][c]);
        }
        if (!generated) {
          NameAlignment alignment = aligned.get(i);
          for (int k = 0; k < alignment.syllables().size(); k++) {
            counts.add(
                Kind.SYLLABLE,
                alignment.syllables().get(k).toString(),
                String.join("", alignment.spellings().get(k)),
                c,
                shares[i][c]);
          }
        }
      }
    }
    double expected = 0;
    for (double share : EXPECTED) {
      expected += share;
    }
    for (int c = 0; c < CLASSES; c++) {
      double share = EXPECTED[c] + (1 - expected) * real[c] / realTotal;
      counts.add(Kind.CLASS, "", "", c, Math.max(share, 0.005) * 1000);
    }
    return counts;
  }

  /** The share of each class in a name, given the counts so far. */
  private static final class Likelihoods {
    private final Map<String, Shrinkage> shrinkages = new HashMap<>();
    private final SpellingCounts counts;
    private final float[] prior;

    Likelihoods(SpellingCounts counts) {
      this.counts = counts;
      this.prior = Objects.requireNonNull(counts.of(Kind.CLASS, "").get(""));
    }

    double[] shares(List<Event> events) {
      double[] logs = new double[CLASSES];
      for (int c = 0; c < CLASSES; c++) {
        logs[c] = Math.log(prior[c]);
      }
      for (Event event : events) {
        float[] weights =
            shrinkages
                .computeIfAbsent(
                    event.kind() + event.key(),
                    k -> new Shrinkage(counts.of(event.kind(), event.key()), CLASSES))
                .weights(event.value());
        for (int c = 0; weights != null && c < CLASSES; c++) {
          logs[c] += Math.log(weights[c]);
        }
      }
      double max = Double.NEGATIVE_INFINITY;
      for (double log : logs) {
        max = Math.max(max, log);
      }
      double sum = 0;
      for (int c = 0; c < CLASSES; c++) {
        logs[c] = Math.exp(logs[c] - max);
        sum += logs[c];
      }
      for (int c = 0; c < CLASSES; c++) {
        logs[c] /= sum;
      }
      return logs;
    }
  }

  /** Which spellings of a surname stand for its Northern form. */
  private static void forms(SpellingCounts counts, List<NameAlignment> aligned) {
    for (NameAlignment alignment : aligned) {
      String surname = alignment.pair().name().surname();
      String southern = Surnames.southern(surname);
      if (alignment.pair().spellingClass() < 0 && !Surnames.northern(southern).equals(southern)) {
        counts.add(Kind.FORM, alignment.surnameLetters(), surname, 0, 1);
      }
    }
  }

  /** Lets what is usual somewhere, but rare in the pairs, be possible in every class. */
  private static void habits(SpellingCounts counts) {
    InitialSpellings.forEachSurname(
        (surname, spellings) -> {
          for (String spelling : spellings) {
            everyClass(counts, Kind.SURNAME, surname, spelling, 0.3);
          }
        });
    InitialSpellings.forEach(
        (kind, jamo, spellings) -> {
          int contexts =
              kind == Kind.ONSET
                  ? SpellingContext.ONSETS
                  : kind == Kind.NUCLEUS ? SpellingContext.NUCLEI : SpellingContext.CODAS;
          for (String spelling : spellings) {
            for (int context = 0; context < contexts; context++) {
              everyClass(counts, kind, jamo + "" + context, spelling, 0.05);
            }
          }
        });
  }

  private static void everyClass(
      SpellingCounts counts, Kind kind, String key, String value, double weight) {
    for (int c = 0; c < CLASSES; c++) {
      counts.add(kind, key, value, c, weight / CLASSES);
    }
  }

  private static void hangul(
      SpellingCounts counts, List<NameAlignment> aligned, Iterable<String> inventory) {
    Set<KoreanName> names = new HashSet<>();
    for (String surname : Surnames.compound()) {
      counts.add(Kind.HANGUL, HangulPrior.SURNAME, surname, 0, 0);
    }
    for (char surname : Surnames.single().toCharArray()) {
      counts.add(
          Kind.HANGUL, HangulPrior.SURNAME, Surnames.southern(String.valueOf(surname)), 0, 0);
    }
    for (String syllable : inventory) {
      counts.add(Kind.HANGUL, HangulPrior.FIRST, syllable, 0, 0);
      counts.add(Kind.HANGUL, HangulPrior.LATER, syllable, 0, 0);
    }
    for (NameAlignment alignment : aligned) {
      KoreanName name = alignment.pair().name();
      if (alignment.pair().spellingClass() >= 0 || !names.add(name)) {
        continue;
      }
      counts.add(Kind.HANGUL, HangulPrior.SURNAME, Surnames.southern(name.surname()), 0, 1);
      String given = name.given();
      counts.add(Kind.HANGUL, HangulPrior.GIVEN, given, 0, 1);
      for (int i = 0; i < given.length(); i++) {
        String syllable = given.substring(i, i + 1);
        counts.add(Kind.HANGUL, HangulPrior.FIRST, syllable, 0, i == 0 ? 1 : 0);
        counts.add(Kind.HANGUL, HangulPrior.LATER, syllable, 0, i == 0 ? 0 : 1);
      }
    }
  }
}
