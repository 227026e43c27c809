// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * A syllable behind a piece of spelling. Where a final consonant is spelled with the next syllable
 * (근혜 as ク and ネ), both pieces carry the consonant as their link, and only pieces whose links agree
 * follow each other.
 *
 * @param syllable the syllable
 * @param weight how much of the syllable's spellings this is; the better the higher, at most 1
 * @param in the final consonant of the syllable before that this piece begins with, or {@link
 *     #FREE}
 * @param out the syllable's own final consonant that this piece leaves to the next, or {@link
 *     #FREE}
 */
record Emission(char syllable, double weight, char in, char out) {

  static final char FREE = 0;

  /** The link of a final ㄱ or ㅂ that is spelled as the nasal it becomes before ㄴ, ㅁ and ㄹ. */
  static final char NASAL = 'N';

  /** The link of ㄴ and ㄹ that meet and are both spelled as ㄹ. */
  static final char LIQUID = 'L';
}
