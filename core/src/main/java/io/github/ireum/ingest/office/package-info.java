// SPDX-License-Identifier: Apache-2.0
/**
 * Documents of Office and iWork, RTF and EPUB: what Tika leaves out of them, and the text of broken
 * ones. Implementation, not API.
 */
@NullMarked
package io.github.ireum.ingest.office;

import org.jspecify.annotations.NullMarked;
