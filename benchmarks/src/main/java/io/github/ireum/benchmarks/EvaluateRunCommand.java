// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Evaluates a run that is a file. */
@Command(
    name = "evaluate-run",
    description = "Evaluates a TREC run with the definitions of trec_eval -c.",
    mixinStandardHelpOptions = true)
final class EvaluateRunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--qrels", required = true, paramLabel = "FILE", description = "The judgments.")
  private Path qrels;

  @Option(names = "--run", required = true, paramLabel = "FILE", description = "The run.")
  private Path run;

  @Option(
      names = "--baseline",
      paramLabel = "RUN",
      description = "A run to compare with; the ratio is that of the run to this one.")
  private @Nullable Path baseline;

  EvaluateRunCommand() {}

  @Override
  public Integer call() throws IOException {
    Qrels judgments = Qrels.read(qrels);
    RunEvaluation evaluation = RunEvaluation.of(judgments, Run.read(run));
    PrintWriter out = spec.commandLine().getOut();
    if (baseline == null) {
      new MeasureTable(out).evaluations(evaluation);
    } else {
      RunEvaluation other = RunEvaluation.of(judgments, Run.read(baseline));
      new MeasureTable(out, "run", "baseline").evaluations(evaluation, other);
    }
    return ExitCode.OK;
  }
}
