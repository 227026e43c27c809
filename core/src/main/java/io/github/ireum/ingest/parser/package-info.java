// SPDX-License-Identifier: Apache-2.0
/**
 * What parsers of all formats share: streams with limits, parsers around other ones, documents
 * inside and what an exception says of a document. Implementation, not API.
 */
@NullMarked
package io.github.ireum.ingest.parser;

import org.jspecify.annotations.NullMarked;
