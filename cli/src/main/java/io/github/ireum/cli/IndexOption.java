// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.PassageIndex;
import io.github.ireum.PassageSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the index. */
final class IndexOption {

  @Option(
      names = "--index",
      paramLabel = "DIR",
      defaultValue = "ireum.index",
      description = "Folder of the index (default: ${DEFAULT-VALUE}).")
  private Path path;

  IndexOption() {}

  /** Opens the index with settings, or with its own. */
  PassageIndex open(@Nullable PassageSettings settings) {
    return settings == null ? PassageIndex.open(path) : PassageIndex.open(path, settings);
  }

  PassageIndex openReadOnly() {
    return PassageIndex.openReadOnly(path);
  }
}
