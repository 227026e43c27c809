// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.names.FinderEvaluation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evaluates the finders of names in running text. */
@Command(
    name = "finders",
    description =
        "Evaluates how names are found in Korean and in English text, with weights learnt from"
            + " other text than they are tried on.",
    mixinStandardHelpOptions = true)
final class FindersCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Write every name that was missed or found wrongly to this file.")
  private @Nullable Path errors;

  @Parameters(paramLabel = "DATA", description = "Folder with frus-dev/, names/ and text/.")
  private Path data;

  FindersCommand() {}

  @Override
  public Integer call() throws IOException {
    Writer sink =
        errors == null
            ? Writer.nullWriter()
            : Files.newBufferedWriter(errors, StandardCharsets.UTF_8);
    try (PrintWriter lines = new PrintWriter(sink)) {
      FinderEvaluation.run(data, spec.commandLine().getOut(), lines);
    }
    return ExitCode.OK;
  }
}
