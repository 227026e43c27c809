// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.List;

/**
 * Two spellings to compare.
 *
 * @param a a name in any script
 * @param b a name in any script
 * @param names the names in Hangul, as far as known, that a model must not have seen
 */
record NamePair(String a, String b, List<String> names) {}
