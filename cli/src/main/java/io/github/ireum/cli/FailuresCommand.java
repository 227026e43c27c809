// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.DocumentReport;
import io.github.ireum.PassageIndex;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "failures",
    description = "Lists the documents that could not be read, or not to their end, and why.",
    mixinStandardHelpOptions = true)
final class FailuresCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Option(names = "--json", description = "Print one JSON object a document.")
  private boolean json;

  FailuresCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (PassageIndex opened = index.openReadOnly()) {
      List<DocumentReport> failures = opened.failures();
      for (DocumentReport document : failures) {
        if (json) {
          Reports.printJson(document, out);
        } else {
          Reports.print(document, out);
        }
      }
      if (failures.isEmpty()) {
        spec.commandLine().getErr().println("Every document was read to its end.");
      }
    }
    return ExitCode.DONE;
  }
}
