// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.List;

/**
 * A pair with each piece of the name beside the letters that spell it.
 *
 * @param pair the pair
 * @param surnameLetters the spelling of the surname
 * @param pattern how the parts are joined
 * @param syllables the syllables of the given name
 * @param spellings onset, nucleus and coda of each syllable as they are spelled
 * @param score log-likelihood
 */
record NameAlignment(
    TrainingPair pair,
    String surnameLetters,
    String pattern,
    List<Syllable> syllables,
    List<String[]> spellings,
    double score) {}
