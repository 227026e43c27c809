// SPDX-License-Identifier: Apache-2.0
/** The query language: text in, a tree out. Knows nothing of Lucene. Implementation, not API. */
@NullMarked
package io.github.ireum.search.syntax;

import org.jspecify.annotations.NullMarked;
