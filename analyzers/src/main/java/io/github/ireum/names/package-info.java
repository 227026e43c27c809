// SPDX-License-Identifier: Apache-2.0
/**
 * Korean names: how they are built, read, written and compared. Plain Java; knows nothing of
 * Lucene.
 */
@NullMarked
package io.github.ireum.names;

import org.jspecify.annotations.NullMarked;
