// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.NameComparison.Verdict;
import io.github.ireum.names.NameReadings.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads and compares Korean names in any spelling: Latin letters in every convention and in
 * people's own choices, Hangul, Han characters, katakana, Cyrillic. Immutable and thread-safe;
 * loads its tables once and does no input or output after that.
 *
 * <p>What is no Korean name is an ordinary answer, no reading, and never an exception: another
 * name, an empty text, a text of any length or of any characters. The time for one text is bounded.
 *
 * <p>Names are compared as names. Whether two people are one person cannot be told from their
 * names.
 *
 * {@snippet class="io.github.ireum.examples.E01_CompareNamesTest" region="same"}
 */
public final class KoreanNames {

  /**
   * Probability from which two spellings are called the same name: where about one in a hundred
   * pairs of names that differ in a near syllable is called so.
   */
  static final double SAME = 0.6;

  /** The same where one of the two says the syllables themselves, which leaves less to doubt. */
  static final double SAME_AS_EXACT = 0.2;

  /** The same where both do. */
  static final double SAME_EXACT = 0.5;

  /** Probability below which two spellings are called different names. */
  static final double DIFFERENT = 0.02;

  /** How likely two are one name at most when they share no reading; one wrong letter included. */
  private static final double NONE_SHARED = 0.01;

  /** How likely two are one name when they have the same parts, in whatever order. */
  private static final double IDENTICAL = 0.97;

  /** How likely two are one name when one of them has only a given name, or only a surname. */
  private static final double ONLY_GIVEN = 0.3;

  private static final double ONLY_SURNAME = 0.03;

  private final NameSpellings spellings;
  private final Calibration sounds;
  private final Calibration exact;
  private final SurnameForms forms;

  /** Holds the one instance, so that its tables are loaded when they are first needed. */
  private static final class Holder {
    private static final KoreanNames DEFAULT = new KoreanNames(NameResource.counts());
  }

  KoreanNames(SpellingCounts counts) {
    spellings = new NameSpellings(new SpellingModel(counts));
    sounds = new Calibration(counts, Calibration.SOUNDS);
    exact = new Calibration(counts, Calibration.EXACT);
    forms = new SurnameForms(counts);
  }

  /** Returns the instance with the model that comes with the library. */
  public static KoreanNames getDefault() {
    return Holder.DEFAULT;
  }

  /**
   * Reads a name.
   *
   * {@snippet class="io.github.ireum.examples.E02_ReadAndWriteNamesTest" region="read"}
   *
   * @param name a name in any script, surname first or last, with or without titles
   * @return what it may stand for, most probable first, a few dozen at most; empty if it is no
   *     Korean name. A name of which only one part is given has only that part
   */
  public List<Reading> read(String name) {
    Spelling spelling = spellings.spelling(name);
    List<Reading> known = spelling.shown();
    if (known == null) {
      known = read(spelling);
      spelling.show(known);
    }
    return known;
  }

  private List<Reading> read(Spelling spelling) {
    NameReadings readings = spelling.readings();
    List<Reading> result = new ArrayList<>();
    List<Entry> entries = readings.entries();
    for (Entry entry : entries.subList(0, Math.min(NameReadings.KEPT, entries.size()))) {
      double probability = readings.probability(entry);
      Convention convention = entry.convention();
      KoreanName northern = entry.name().northern();
      double north = northern.equals(entry.name()) ? 0 : northern(spelling, entry.name());
      if (north > 0) {
        result.add(new Reading(northern, probability * north, convention));
      }
      if (north < 1) {
        result.add(new Reading(entry.name(), probability * (1 - north), convention));
      }
    }
    result.sort(Comparator.comparingDouble(reading -> -reading.probability()));
    return List.copyOf(result);
  }

  private double northern(Spelling spelling, KoreanName name) {
    if (spelling.readings().isExact()) {
      return spellings.isWritten(spelling, name.northern()) ? 1 : 0;
    }
    return forms.northern(spellings.surnameLetters(spelling, name), name.surname());
  }

  /**
   * Compares two spellings. Symmetric in its verdict, probability and reading.
   *
   * {@snippet class="io.github.ireum.examples.E01_CompareNamesTest" region="possible"}
   *
   * @param a a name in any script
   * @param b a name in any script
   */
  public NameComparison compare(String a, String b) {
    Spelling spellingA = spellings.spelling(a);
    Spelling spellingB = spellings.spelling(b);
    NameReadings readingsA = spellingA.readings();
    NameReadings readingsB = spellingB.readings();
    if (readingsA.isEmpty() || readingsB.isEmpty()) {
      String unread = readingsA.isEmpty() ? a : b;
      return new NameComparison(
          Verdict.DIFFERENT, 0, null, "no Korean reading of '" + shorten(unread) + "'");
    }
    boolean partA = isPart(readingsA);
    boolean partB = isPart(readingsB);
    if (partA != partB) {
      return comparePart(partA ? readingsA : readingsB, partA ? readingsB : readingsA);
    }
    // In one order for both, so that the answer is the same to the last digit.
    boolean swapped = a.compareTo(b) > 0;
    ComparisonFeatures features =
        swapped
            ? new ComparisonFeatures(spellingB, spellingA)
            : new ComparisonFeatures(spellingA, spellingB);
    double probability = probability(readingsA, readingsB, features);
    if (spellingA.sortedParts().equals(spellingB.sortedParts())) {
      probability = Math.max(probability, IDENTICAL);
    } else if (spellingA.initial() || spellingB.initial()) {
      double least = features.shared() == null ? 0 : DIFFERENT;
      probability = Math.max(least, Math.min(probability, SAME - 0.01));
    }
    Entry shared = swapped ? features.other() : features.shared();
    Entry other = swapped ? features.shared() : features.other();
    if (shared == null || other == null) {
      return new NameComparison(
          Verdict.DIFFERENT,
          Math.min(probability, NONE_SHARED),
          null,
          "no shared reading: " + best(readingsA) + ", but " + best(readingsB));
    }
    String reason = shorten(a) + reason(shared) + " = " + shorten(b) + reason(other);
    KoreanName reading = features.shared() == null ? shared.name() : features.shared().name();
    return new NameComparison(
        verdict(probability, bar(readingsA, readingsB)), probability, reading, reason);
  }

  private static String reason(Entry entry) {
    KoreanName name = entry.name();
    return "→" + name.surname() + name.given() + " (" + entry.convention().label() + ")";
  }

  private double probability(NameReadings a, NameReadings b, ComparisonFeatures features) {
    if (a.isExact() && b.isExact()) {
      return features.overlap();
    }
    return (a.isExact() || b.isExact() ? exact : sounds).probability(features.values());
  }

  private static boolean isPart(NameReadings readings) {
    KoreanName name = readings.entries().get(0).name();
    return name.surname().isEmpty() || name.given().isEmpty();
  }

  /** A given name or a surname alone fits every full name that has it. */
  private static NameComparison comparePart(NameReadings part, NameReadings full) {
    double fit = 0;
    double best = 0;
    double limit = ONLY_SURNAME;
    KoreanName reading = null;
    for (Entry entry : full.entries()) {
      for (Entry fragment : part.entries()) {
        boolean given = fragment.name().surname().isEmpty();
        boolean fits =
            given
                ? fragment.name().given().equals(entry.name().given())
                : fragment.name().surname().equals(entry.name().surname());
        if (fits) {
          double weight = Math.sqrt(full.probability(entry) * part.probability(fragment));
          fit += weight;
          limit = given ? ONLY_GIVEN : limit;
          if (weight > best) {
            best = weight;
            reading = entry.name();
          }
        }
      }
    }
    double probability = Math.min(1, fit) * limit;
    Verdict verdict = fit > 0.1 ? Verdict.POSSIBLE : Verdict.DIFFERENT;
    return new NameComparison(
        verdict, probability, reading, "one of them is only a part of a name");
  }

  private static double bar(NameReadings a, NameReadings b) {
    if (a.isExact() && b.isExact()) {
      return SAME_EXACT;
    }
    return a.isExact() || b.isExact() ? SAME_AS_EXACT : SAME;
  }

  private static Verdict verdict(double probability, double bar) {
    return probability >= bar
        ? Verdict.SAME
        : probability < DIFFERENT ? Verdict.DIFFERENT : Verdict.POSSIBLE;
  }

  private static String best(NameReadings readings) {
    return readings.entries().get(0).name().hangul();
  }

  private static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  NameSpellings spellings() {
    return spellings;
  }
}
