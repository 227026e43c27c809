// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.PassageSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options for how documents are split. An index keeps them, so that they are given once. Public
 * for the benchmarks, which sweep over them.
 */
public final class PassageOptions {

  @Option(
      names = "--passage-target",
      paramLabel = "N",
      description = "Size that passages are near to, in characters (default: 600).")
  private @Nullable Integer target;

  @Option(
      names = "--passage-max",
      paramLabel = "N",
      description = "Size that no passage exceeds, in characters (default: 1200, or the target).")
  private @Nullable Integer max;

  @Option(
      names = "--passage-overlap",
      paramLabel = "N",
      description = "Characters that passages overlap by at most, in whole sentences (default: 0).")
  private @Nullable Integer overlap;

  /** Creates the options, none of them given. */
  public PassageOptions() {}

  /**
   * Returns the settings that are asked for, or null if there are none.
   *
   * @throws UsageException if a value is out of range
   */
  public @Nullable PassageSettings settings() {
    if (target == null && max == null && overlap == null) {
      return null;
    }
    PassageSettings preset = PassageSettings.getDefault();
    int aim = target == null ? preset.target() : target;
    try {
      return new PassageSettings(
          aim,
          max == null ? Math.max(aim, preset.max()) : max,
          overlap == null ? preset.overlap() : overlap);
    } catch (IllegalArgumentException e) {
      throw new UsageException("Not possible: " + e.getMessage() + ".");
    }
  }

  /**
   * Returns the settings that are asked for, with those of the library where there are none.
   *
   * @throws UsageException if a value is out of range
   */
  public PassageSettings settingsOrDefault() {
    PassageSettings asked = settings();
    return asked == null ? PassageSettings.getDefault() : asked;
  }
}
