// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.names.HangulFinderTraining;
import io.github.ireum.names.LatinFinderTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the weights of the finder of one script. */
@Command(
    name = "train-finder",
    description = "Learns the weights of the finder for a script from a data folder.",
    mixinStandardHelpOptions = true)
final class TrainFinderCommand implements Callable<Integer> {

  /** The scripts that have a finder. */
  enum Script {
    LATIN,
    HANGUL
  }

  @Option(names = "--script", required = true, paramLabel = "latin|hangul")
  private Script script;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The weights.")
  private Path out;

  @Parameters(paramLabel = "DATA", description = "Folder with frus-dev/, names/ and text/.")
  private Path data;

  TrainFinderCommand() {}

  @Override
  public Integer call() throws IOException {
    if (script == Script.LATIN) {
      LatinFinderTraining.train(data, out);
    } else {
      HangulFinderTraining.train(data, out);
    }
    return ExitCode.OK;
  }
}
