// SPDX-License-Identifier: Apache-2.0
/** Where passages live: the store and its Lucene implementation. Implementation, not API. */
@NullMarked
package io.github.ireum.index;

import org.jspecify.annotations.NullMarked;
