// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.PassageIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "forget",
    description = {
      "Removes the documents of files and folders from the index, whether these are there or not.",
      "A later run over what is there takes them in again. Exits with 2 if the index has none."
    },
    mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "A file, a folder or a collection.")
  private List<Path> paths;

  ForgetCommand() {}

  @Override
  public Integer call() {
    try (PassageIndex opened = index.openExisting()) {
      long removed = opened.forget(paths);
      if (removed == 0) {
        throw new UsageException("The index has no documents of any of these paths.");
      }
      spec.commandLine().getOut().println(removed + " documents removed.");
    }
    return ExitCode.DONE;
  }
}
