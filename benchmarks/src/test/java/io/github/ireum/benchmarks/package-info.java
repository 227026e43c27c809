// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.github.ireum.benchmarks;

import org.jspecify.annotations.NullMarked;
