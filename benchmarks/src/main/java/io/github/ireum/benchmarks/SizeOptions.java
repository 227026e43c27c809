// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.PassageSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the size of passages, to sweep over. */
final class SizeOptions {

  @Option(
      names = "--target",
      paramLabel = "N",
      description = "Target size of passages in characters (default: that of the library).")
  private @Nullable Integer target;

  @Option(
      names = "--max",
      paramLabel = "N",
      description = "Largest size of passages in characters (default: that of the library).")
  private @Nullable Integer max;

  @Option(
      names = "--overlap",
      paramLabel = "N",
      description = "Overlap of passages in characters (default: that of the library).")
  private @Nullable Integer overlap;

  SizeOptions() {}

  /** Returns the settings that the options ask for. */
  PassageSettings settings() {
    PassageSettings preset = PassageSettings.getDefault();
    return new PassageSettings(
        target == null ? preset.target() : target,
        max == null ? preset.max() : max,
        overlap == null ? preset.overlap() : overlap);
  }
}
