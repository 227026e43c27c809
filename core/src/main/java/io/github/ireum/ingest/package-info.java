// SPDX-License-Identifier: Apache-2.0
/**
 * From files to extracted text: walks sources and extracts text and metadata. Implementation, not
 * API.
 */
@NullMarked
package io.github.ireum.ingest;

import org.jspecify.annotations.NullMarked;
