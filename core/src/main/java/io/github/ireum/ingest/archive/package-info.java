// SPDX-License-Identifier: Apache-2.0
/**
 * Archives and compressed files: their entries, as many as can be read, and the names of these.
 * Implementation, not API.
 */
@NullMarked
package io.github.ireum.ingest.archive;

import org.jspecify.annotations.NullMarked;
