// SPDX-License-Identifier: Apache-2.0
/** Evaluation of Ireum with judged collections, beside a baseline. */
@NullMarked
package io.github.ireum.benchmarks;

import org.jspecify.annotations.NullMarked;
