// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/** A way to write Korean names in another script. */
public enum Convention {
  /** Revised Romanization, the standard of the South since 2000. */
  REVISED("Revised"),
  /** McCune–Reischauer as ALA-LC tables have it, with marks. */
  MCCUNE_REISCHAUER("McCune–Reischauer"),
  /** McCune–Reischauer with the breves and apostrophes left out. */
  MCCUNE_REISCHAUER_PLAIN("McCune–Reischauer without marks"),
  /** The standard of the North as its news agency writes names. */
  NORTH("North"),
  /** Yale, used in linguistics. */
  YALE("Yale"),
  /** What people in the South choose for themselves: whole-surname habits, English-like vowels. */
  SOUTH("South"),
  /** Kontsevich's transcription into Cyrillic. */
  KONTSEVICH("Kontsevich"),
  /** Transcription into katakana as Japanese newspapers do it. */
  KATAKANA("katakana"),
  /** Older French, Japanese and other spellings that follow no standard. */
  OTHER("other"),
  /** Hangul itself. */
  HANGUL("Hangul"),
  /** Han characters. */
  HANJA("Hanja");

  private final String label;

  Convention(String label) {
    this.label = label;
  }

  /** Returns the name of the convention for people to read. */
  public String label() {
    return label;
  }
}
