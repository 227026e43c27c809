// SPDX-License-Identifier: Apache-2.0
/**
 * The encoding of a text: what it says of itself, what its bytes allow and what can be read best.
 * Knows nothing of formats. Implementation, not API.
 */
@NullMarked
package io.github.ireum.ingest.encoding;

import org.jspecify.annotations.NullMarked;
