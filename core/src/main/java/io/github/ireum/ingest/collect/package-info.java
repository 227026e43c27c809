// SPDX-License-Identifier: Apache-2.0
/**
 * From what parsers tell to documents: the text, the titles and the limits of one and of all inside
 * it. Implementation, not API.
 */
@NullMarked
package io.github.ireum.ingest.collect;

import org.jspecify.annotations.NullMarked;
