// SPDX-License-Identifier: Apache-2.0
/** Web pages and feeds: their text by structure, their titles and days. Implementation, not API. */
@NullMarked
package io.github.ireum.ingest.html;

import org.jspecify.annotations.NullMarked;
