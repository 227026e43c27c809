// SPDX-License-Identifier: Apache-2.0
/**
 * From files to extracted text: walks sources, has their files parsed in child processes, and says
 * what came of each. The packages below this one are the parsers, a family of formats in each, and
 * what they share; they know nothing of this one. Implementation, not API.
 */
@NullMarked
package io.github.ireum.ingest;

import org.jspecify.annotations.NullMarked;
