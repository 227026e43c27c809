// SPDX-License-Identifier: Apache-2.0
/** Documents of Hangul Word Processor: HWP 3 and 5, HWPML and HWPX. Implementation, not API. */
@NullMarked
package io.github.ireum.ingest.hwp;

import org.jspecify.annotations.NullMarked;
