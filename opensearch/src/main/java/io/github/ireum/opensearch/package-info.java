// SPDX-License-Identifier: Apache-2.0
/** The analysis of Korean names as a plugin of OpenSearch. */
@NullMarked
package io.github.ireum.opensearch;

import org.jspecify.annotations.NullMarked;
