// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * A name in Hangul with one of its spellings.
 *
 * @param name the name
 * @param latin the spelling
 * @param spellingClass the class that is known to have written it, or -1
 */
record TrainingPair(KoreanName name, String latin, int spellingClass) {}
