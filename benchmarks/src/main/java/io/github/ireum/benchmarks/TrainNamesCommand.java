// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.names.NameTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Makes the name model. */
@Command(
    name = "train-names",
    description = "Makes the numbers of the name model from pairs.",
    mixinStandardHelpOptions = true)
final class TrainNamesCommand implements Callable<Integer> {

  @Option(
      names = "--pairs",
      required = true,
      paramLabel = "FILE",
      description =
          "Names: a header, then a name in Hangul, a tab and a spelling a line; further columns"
              + " are ignored. May be given several times.")
  private List<Path> pairs;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The model.")
  private Path out;

  TrainNamesCommand() {}

  @Override
  public Integer call() throws IOException {
    NameTraining.train(pairs, out);
    return ExitCode.OK;
  }
}
