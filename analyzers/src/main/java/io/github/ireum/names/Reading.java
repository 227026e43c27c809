// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * A Korean name that a spelling may stand for.
 *
 * @param name the name; the surname is in the form of the South or the North, whichever the
 *     spelling makes more likely
 * @param probability how likely the spelling stands for this name if it is a Korean name at all, 0
 *     to 1; over all readings of a spelling at most 1
 * @param convention the convention that most likely wrote the spelling if it stands for this name
 */
public record Reading(KoreanName name, double probability, Convention convention) {}
