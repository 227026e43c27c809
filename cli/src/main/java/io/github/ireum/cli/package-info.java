// SPDX-License-Identifier: Apache-2.0
/** The {@code ireum} command. */
@NullMarked
package io.github.ireum.cli;

import org.jspecify.annotations.NullMarked;
