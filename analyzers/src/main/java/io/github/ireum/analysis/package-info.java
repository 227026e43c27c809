// SPDX-License-Identifier: Apache-2.0
/** Analysis components for Lucene, Solr and OpenSearch. */
@NullMarked
package io.github.ireum.analysis;

import org.jspecify.annotations.NullMarked;
