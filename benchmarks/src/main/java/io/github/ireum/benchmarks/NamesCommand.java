// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.names.NameEvaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evaluates names. */
@Command(
    name = "names",
    description = "Measures how names are read, written and compared, beside baselines.",
    mixinStandardHelpOptions = true)
final class NamesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DATA",
      description = "A folder that has names/ with pairs, and maybe frus-dev/ with topics.")
  private Path data;

  NamesCommand() {}

  @Override
  public Integer call() throws IOException {
    CommandLine commandLine = spec.commandLine();
    NameEvaluation.run(data, commandLine.getOut(), commandLine.getErr());
    return ExitCode.OK;
  }
}
