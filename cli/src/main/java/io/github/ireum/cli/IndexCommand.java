// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.IngestReport;
import io.github.ireum.PassageIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "index",
    description = "Takes in files, folders and .jsonl collections.",
    mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "A file, a folder, or a collection: .jsonl with id, contents, title, date.")
  private List<Path> paths;

  IndexCommand() {}

  @Override
  public Integer call() {
    try (PassageIndex opened = index.open()) {
      IngestReport report = opened.ingest(paths);
      if (json) {
        Reports.printJson(report, spec.commandLine().getOut());
      } else {
        Reports.print(report, spec.commandLine().getOut());
      }
      return report.failed() + report.partial() > 0 ? ExitCode.DOCUMENTS_FAILED : ExitCode.DONE;
    }
  }
}
