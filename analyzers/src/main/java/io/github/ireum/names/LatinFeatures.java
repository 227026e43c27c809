// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/** What speaks for or against a name in running text; the names stand in the resource. */
enum LatinFeatures {
  BIAS,
  /** Logarithm of the probability of the surname's spelling among Korean surnames. */
  SURNAME,
  /** How much better the letters of the surname fit a Korean one than another word. */
  SURNAME_RATIO,
  /** How much better the letters of the given name fit a Korean one than another word. */
  GIVEN_RATIO,
  /** Logarithm of the probability of the given name, by letter. */
  GIVEN_FIT,
  /** How well surname, given name and the way they are joined fit each other. */
  COHERENCE,
  /** The surname stands last. */
  LAST,
  /** The surname has two syllables. */
  COMPOUND,
  /** A given name of one syllable. */
  MONOSYLLABLE,
  /** As above, of a given name of one syllable. */
  MONO_RATIO,
  MONO_FIT,
  /** A given name of one syllable in a text that speaks of Korea. */
  MONO_KOREA,
  /** A given name of several syllables in one run of letters. */
  JOINED,
  /** How much better surname and given name fit a Chinese person than a Korean. */
  CHINESE,
  /** As above, of a given name of one syllable. */
  MONO_CHINESE,
  /** Jong-un. */
  HYPHEN_LOWER,
  /** Jong-Un. */
  HYPHEN_CAPITAL,
  /** Jong Un. */
  SPACED,
  /** More than two parts. */
  LONG,
  /** A hyphen after the surname. */
  SURNAME_HYPHEN,
  /** A Western name or an initial beside Korean syllables. */
  WESTERN,
  INITIAL,
  /** The surname is a common word. */
  STOP_SURNAME,
  /** Some part of the given name is a common word. */
  STOP_GIVEN,
  /** All of it are common words. */
  STOP_ALL,
  /** The text has the surname in lower case. */
  LOWER_SURNAME,
  /** The text has a part of the given name in lower case. */
  LOWER_GIVEN,
  TITLE,
  /** A sentence starts here, and the first word is a common one. */
  SENTENCE_STOP,
  UPPER,
  /** Words around it have capitals as in a heading, and say nothing by them. */
  HEADING,
  /** A word that is only written with a capital stands before it. */
  CAPITAL_BEFORE,
  /** A Western name or an initial stands before it. */
  WESTERN_BEFORE,
  /** What stands before a surname and one syllable could belong to it. */
  SYLLABLE_BEFORE,
  /** What stands before a name of three syllables could belong to it. */
  FULL_BEFORE,
  /** A word that is only written with a capital stands after it. */
  CAPITAL_AFTER,
  /** What stands after a surname and one syllable could be one more. */
  SYLLABLE_AFTER,
  /** What stands after a name of three syllables could be one more. */
  FULL_AFTER,
  /** The name goes over the end of a line. */
  LINE,
  /** Parts of the given name that are hardly Korean. */
  FOREIGN,
  /** The text speaks of Korea nearby. */
  KOREA_NEAR,
  /** The text speaks of Korea. */
  KOREA,
  /** The text speaks of Korea again and again. */
  ABOUT_KOREA,
  /** The surname stands alone elsewhere in the text. */
  SURNAME_ALONE,
  /** It does so behind a title. */
  SURNAME_TITLED,
  /** As above, of a given name of one syllable. */
  MONO_ALONE,
  /** The word at the other end stands alone elsewhere. */
  OTHER_ALONE,
  /** The same words stand elsewhere in the text. */
  REPEATED,
  /** As above, of a given name of one syllable. */
  MONO_REPEATED,
  /** A title before a given name of one syllable. */
  MONO_TITLE;

  static final int COUNT = values().length;
}
