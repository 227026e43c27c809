// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.PassageIndex;
import java.nio.file.Path;
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

  PassageIndex open() {
    return PassageIndex.open(path);
  }

  PassageIndex openReadOnly() {
    return PassageIndex.openReadOnly(path);
  }
}
