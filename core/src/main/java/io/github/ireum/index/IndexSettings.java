// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.PassageSettings;
import org.jspecify.annotations.Nullable;

/**
 * How an index was made, which each of its commits says.
 *
 * @param passages how documents are split
 * @param embedder the name of what makes the vectors of passages; null if they have none
 */
record IndexSettings(PassageSettings passages, @Nullable String embedder) {}
