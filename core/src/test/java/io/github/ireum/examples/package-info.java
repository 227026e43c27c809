// SPDX-License-Identifier: Apache-2.0
/** Examples for newcomers, to be read in order. */
@NullMarked
package io.github.ireum.examples;

import org.jspecify.annotations.NullMarked;
