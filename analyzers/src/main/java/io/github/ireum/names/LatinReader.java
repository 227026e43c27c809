// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinParts.Joint;
import io.github.ireum.names.LatinParts.Part;
import io.github.ireum.names.SpellingModel.SurnameSpelling;
import java.util.List;

/**
 * Reads names in Latin letters. A name is taken apart in every way that makes sense (surname first
 * or last, a Western name dropped, apostrophes left out), and each way is weighed by its price.
 * Thread-safe.
 */
final class LatinReader {

  private static final double ANOTHER_WORD = 1e-6;

  /** A spelling less likely than this of any name is read once more, with slips. */
  private static final double UNUSUAL = 1e-8;

  /** How often an apostrophe says nothing: it divides syllables, or has slipped in. */
  private static final double NO_APOSTROPHE = 0.02;

  private static final double NO_VOWEL = 0.001;

  /**
   * No syllable begins so. Where foreign words have a stop before a liquid, Korean puts ㅡ between
   * them (외래어 표기법, 1986, chapter 3, section 1), and some spell a name like such a word: {@code Han
   * Groo} for 한그루. Of these stops with ㅡ only 그 is a syllable of given names.
   */
  private static final String CLUSTER = "gr";

  private static final String WITH_VOWEL = "geur";

  private final SpellingModel model;
  private final GivenDecoder decoder;

  LatinReader(SpellingModel model) {
    this.model = model;
    this.decoder = new GivenDecoder(model);
  }

  /** Reads a name; no readings if it is not a Korean name in Latin letters. */
  NameReadings read(LatinParts name) {
    if (name.parts().isEmpty()) {
      return NameReadings.NONE;
    }
    NameReadings readings = read(name, false);
    if (readings.total() >= UNUSUAL) {
      return readings;
    }
    NameReadings withSlips = read(name, true);
    NameReadings best = withSlips.total() > readings.total() ? withSlips : readings;
    return name.parts().size() > 2 ? better(best, name.parts()) : best;
  }

  /** Reads a name without words before it or behind it, where that fits some name better. */
  private NameReadings better(NameReadings readings, List<Part> parts) {
    NameReadings best = readings;
    double price = 1;
    for (int from = 0; from < parts.size() - 2 && isOther(parts, from); from++) {
      price *= ANOTHER_WORD;
      best = better(best, parts.subList(from + 1, parts.size()), price);
    }
    price = 1;
    for (int to = parts.size(); to > 2 && isOther(parts, to - 1); to--) {
      price *= ANOTHER_WORD;
      best = better(best, parts.subList(0, to - 1), price);
    }
    return best;
  }

  private LatinWays ways(boolean slips) {
    return new LatinWays(model, decoder, slips);
  }

  private NameReadings better(NameReadings best, List<Part> parts, double price) {
    LatinWays ways = ways(false);
    ways.orders(parts, false, price);
    NameReadings rest = ways.readings(NameReadings.KEPT);
    return rest.total() > best.total() ? rest : best;
  }

  /** Whether a part is a word of its own that is no syllable. */
  private boolean isOther(List<Part> parts, int at) {
    Part part = parts.get(at);
    boolean joined = at + 1 < parts.size() && parts.get(at + 1).joint() == Joint.HYPHEN;
    return !joined && part.joint() != Joint.HYPHEN && !decoder.isSyllable(part.letters());
  }

  private NameReadings read(LatinParts name, boolean slips) {
    List<Part> parts = name.parts();
    boolean inverted = name.isInverted();
    LatinWays ways = ways(slips);
    if (parts.size() == 1) {
      ways.single(parts.get(0));
    } else {
      ways.orders(parts, inverted, 1);
      ways.western(parts, inverted);
      if (ways.isEmpty() || parts.stream().anyMatch(this::isBroken)) {
        ways.spaced(parts, inverted);
      }
      if (parts.size() == 2 && !inverted) {
        ways.givenOnly(parts);
      }
    }
    if (name.hasApostrophe()) {
      ways.orders(withoutApostrophes(parts), inverted, NO_APOSTROPHE);
    }
    if (slips && parts.stream().anyMatch(part -> part.letters().startsWith(CLUSTER))) {
      ways.orders(withVowels(parts), inverted, NO_VOWEL);
    }
    boolean initial = parts.stream().anyMatch(Part::initial);
    return ways.readings(initial ? NameReadings.KEPT_OF_INITIAL : NameReadings.KEPT);
  }

  /** Whether a part is no syllable by itself: a space has slipped into one. */
  private boolean isBroken(Part part) {
    return !part.capital() && !decoder.isReadable(part.letters());
  }

  /** Returns the letters that stand for a surname in a spelling; empty if none do. */
  String surnameLetters(List<Part> parts, String surname) {
    if (parts.isEmpty()) {
      return "";
    }
    String first = parts.get(0).letters();
    String last = parts.get(parts.size() - 1).letters();
    return !isSpelled(first, surname) && isSpelled(last, surname) ? last : first;
  }

  private boolean isSpelled(String letters, String surname) {
    for (SurnameSpelling found : model.surnames(letters)) {
      if (found.surname().equals(surname)) {
        return true;
      }
    }
    return false;
  }

  private static List<Part> withVowels(List<Part> parts) {
    return parts.stream()
        .map(
            p ->
                p.letters().startsWith(CLUSTER)
                    ? p.withLetters(WITH_VOWEL + p.letters().substring(CLUSTER.length()))
                    : p)
        .toList();
  }

  private static List<Part> withoutApostrophes(List<Part> parts) {
    return parts.stream()
        .map(p -> p.withLetters(p.letters().replace("'", "")))
        .filter(p -> !p.letters().isEmpty())
        .toList();
  }
}
