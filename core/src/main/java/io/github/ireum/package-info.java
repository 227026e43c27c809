// SPDX-License-Identifier: Apache-2.0
/**
 * The API of Ireum: open a {@link io.github.ireum.PassageIndex}, ingest documents, ask questions.
 *
 * <p>Everything else in this module is implementation and may change between releases.
 */
@NullMarked
package io.github.ireum;

import org.jspecify.annotations.NullMarked;
