// SPDX-License-Identifier: Apache-2.0
/** From extracted text to passages. Implementation, not API. */
@NullMarked
package io.github.ireum.passage;

import org.jspecify.annotations.NullMarked;
