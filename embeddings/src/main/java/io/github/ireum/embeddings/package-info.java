// SPDX-License-Identifier: Apache-2.0
/** A model that turns English texts into vectors. */
@NullMarked
package io.github.ireum.embeddings;

import org.jspecify.annotations.NullMarked;
