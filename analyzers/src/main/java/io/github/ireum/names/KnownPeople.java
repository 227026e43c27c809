// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.List;

/**
 * The people of one given name whom a dictionary knows, by their surnames. Immutable.
 *
 * @param surnames surnames of one syllable as the South writes them, each with a plus sign behind
 *     it if the person is well known
 */
record KnownPeople(String surnames) {

  /** A given name that nobody in the dictionary has. */
  static final KnownPeople NONE = new KnownPeople("");

  private static final String WELL_KNOWN = "+";

  /** How well people of a name are known. */
  enum Fame {
    /** Not to the dictionary. */
    UNKNOWN,
    /** The dictionary has the name. */
    KNOWN,
    /** Texts name them, or they were often searched for. */
    WELL_KNOWN
  }

  /** Returns the surnames that the dictionary knows. */
  List<String> eachSurname() {
    return surnames.replace(WELL_KNOWN, "").codePoints().mapToObj(Character::toString).toList();
  }

  /**
   * Returns how well people of a surname are known.
   *
   * @param surname one of one syllable as the South writes it
   */
  Fame fame(String surname) {
    int at = surnames.indexOf(surname);
    if (at < 0) {
      return Fame.UNKNOWN;
    }
    return surnames.startsWith(WELL_KNOWN, at + 1) ? Fame.WELL_KNOWN : Fame.KNOWN;
  }
}
