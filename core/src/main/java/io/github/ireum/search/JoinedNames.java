// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.names.NameFinder;
import io.github.ireum.names.NameMention;
import io.github.ireum.names.NameWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes a name apart that is written as one word, as addresses and tags have it: {@code kimjongun},
 * {@code KimJongUn}. The surname comes first unless capitals tell the parts. Of 18,000 words of
 * English text one may be such a name by mistake. Thread-safe.
 */
final class JoinedNames {

  /** How likely the parts must be a name; English words are up to .93: hamilton, ronaldo. */
  private static final double CERTAIN = 0.95;

  /** The shortest surname, and two short syllables. */
  private static final int LEAST_SURNAME = 2;

  private static final int LEAST_GIVEN = 4;

  private static final int LONGEST = 24;

  private static final Pattern CAPITALS = Pattern.compile("(?:[A-Z][a-z]+){2,4}");
  private static final Pattern SMALL = Pattern.compile("[A-Z]?[a-z]{5,}|[A-Z]{6,}");
  private static final Pattern BORDER = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private final NameFinder finder;
  private final NameWords words;
  private final Set<String> surnames;

  JoinedNames(NameFinder finder, NameWords words) {
    this.finder = finder;
    this.words = words;
    surnames = words.surnames();
  }

  /** Returns the name that a word is, with its parts apart; empty for nearly every word. */
  Optional<NameMention> apart(String word) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    if (CAPITALS.matcher(word).matches()) {
      return name(BORDER.matcher(word).replaceAll(" "));
    }
    return SMALL.matcher(word).matches()
        ? surnameFirst(word.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /**
   * Returns whether a word may be the name of somebody who is written so elsewhere: whether it
   * begins or ends with a surname.
   *
   * @param word in small letters
   */
  boolean mayBeName(String word) {
    if (word.length() > LONGEST) {
      return false;
    }
    for (int end = LEAST_SURNAME; end <= word.length() - LEAST_SURNAME - 1; end++) {
      if (surnames.contains(word.substring(0, end))
          || surnames.contains(word.substring(word.length() - end))) {
        return true;
      }
    }
    return false;
  }

  private Optional<NameMention> surnameFirst(String word) {
    Optional<NameMention> best = Optional.empty();
    for (int end = LEAST_SURNAME; end <= word.length() - LEAST_GIVEN; end++) {
      String surname = word.substring(0, end);
      String given = word.substring(end);
      if (surnames.contains(surname) && words.syllables(given) == 2) {
        Optional<NameMention> name = name(capitalized(surname) + " " + capitalized(given));
        if (name.isPresent()
            && (best.isEmpty() || name.get().probability() > best.get().probability())) {
          best = name;
        }
      }
    }
    return best;
  }

  private Optional<NameMention> name(String text) {
    List<NameMention> found = finder.findInQuery(text);
    return found.stream()
        .filter(name -> name.start() == 0 && name.end() == text.length())
        .filter(name -> name.probability() >= CERTAIN)
        .filter(name -> name.readings().getFirst().name().given().length() == 2)
        .findFirst();
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
