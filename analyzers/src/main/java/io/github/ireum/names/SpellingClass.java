// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * The hidden convention of a whole name. The first four and the last two are trained on names
 * written by rule as well as on pairs; the Southern ones of today are what training finds in
 * people's own choices.
 */
enum SpellingClass {
  /** McCune–Reischauer with at least some of its marks. */
  MARKED(Convention.MCCUNE_REISCHAUER),
  /** McCune–Reischauer without marks. */
  PLAIN(Convention.MCCUNE_REISCHAUER_PLAIN),
  /** The North. */
  NORTH(Convention.NORTH),
  /** Revised Romanization. */
  REVISED(Convention.REVISED),
  /** The South's own choices, first group. */
  SOUTH(Convention.SOUTH),
  /** The South's own choices, second group. */
  SOUTH_OTHER(Convention.SOUTH),
  /** What people chose for themselves between about 1900 and 1970. */
  OLDER(Convention.SOUTH),
  /** Yale, French and other spellings. */
  OTHER(Convention.OTHER);

  static final int COUNT = values().length;

  private final Convention convention;

  SpellingClass(Convention convention) {
    this.convention = convention;
  }

  Convention convention() {
    return convention;
  }
}
