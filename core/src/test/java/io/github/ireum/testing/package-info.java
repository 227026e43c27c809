// SPDX-License-Identifier: Apache-2.0
/** What tests share. */
@NullMarked
package io.github.ireum.testing;

import org.jspecify.annotations.NullMarked;
