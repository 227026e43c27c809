// SPDX-License-Identifier: Apache-2.0
/**
 * Dates and numbers in a query, and the other ways to write them. Knows nothing of Lucene.
 * Implementation, not API.
 */
@NullMarked
package io.github.ireum.search.numeric;

import org.jspecify.annotations.NullMarked;
