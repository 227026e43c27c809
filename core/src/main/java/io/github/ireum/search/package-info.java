// SPDX-License-Identifier: Apache-2.0
/** From a question to ranked passages. Implementation, not API. */
@NullMarked
package io.github.ireum.search;

import org.jspecify.annotations.NullMarked;
