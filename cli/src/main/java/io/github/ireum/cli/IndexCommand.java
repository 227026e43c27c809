// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.IngestOptions;
import io.github.ireum.IngestReport;
import io.github.ireum.PassageIndex;
import io.github.ireum.SourceNotFoundException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "index",
    description = "Takes in files, folders and .jsonl or .ndjson collections.",
    mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {

  /** Each takes the memory of a parser. */
  private static final int MAX_PROCESSES = 256;

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Option(
      names = "--retry",
      description = "Read files again that failed or lost a part, although they have not changed.")
  private boolean retry;

  @Option(
      names = "--no-ocr",
      description = "Do not read pictures and scanned pages, although Tesseract is installed.")
  private boolean noOcr;

  @Option(
      names = "--embeddings",
      description =
          "Keep a vector of each passage, so that plain English questions are ranked by meaning as"
              + " well. For a new index; takes many times as long.")
  private boolean embeddings;

  @Option(
      names = "--processes",
      paramLabel = "N",
      description = "Files that are read at a time (default: as many as there are cores).")
  private @Nullable Integer processes;

  @Mixin private PassageOptions passages;

  @ArgGroup(
      exclusive = false,
      validate = false,
      order = 1,
      heading = "%nLimits of a file; what goes past one is left out and told:%n")
  private LimitOptions limits = new LimitOptions();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "A file, a folder, or a collection: .jsonl with id, contents, title, author, date.")
  private List<Path> paths;

  IndexCommand() {}

  @Override
  public Integer call() {
    IngestOptions options = options();
    requireSources();
    try (Interruption interruption = Interruption.listen();
        PassageIndex opened = open()) {
      IngestReport report = ingest(opened, options.withStop(interruption::isRequested));
      print(report);
      boolean lost = report.failed() + report.partial() > 0 || !report.missing().isEmpty();
      return lost ? ExitCode.PARTLY_DONE : ExitCode.DONE;
    }
  }

  /** Before there is an index, which nothing would be in; one that is there may know a path. */
  private void requireSources() {
    for (Path path : paths) {
      if (!Files.exists(path) && !index.exists()) {
        throw new SourceNotFoundException(path);
      }
    }
  }

  private IngestOptions options() {
    IngestOptions options =
        IngestOptions.defaults().withRetry(retry).withOcr(!noOcr).withLimits(limits.limits());
    if (processes == null) {
      return options;
    }
    if (processes < 1 || processes > MAX_PROCESSES) {
      throw new UsageException(
          "--processes is " + processes + "; allowed is 1 to " + MAX_PROCESSES + ".");
    }
    return options.withProcesses(processes);
  }

  private PassageIndex open() {
    return embeddings
        ? index.openWithEmbeddings(passages.settings())
        : index.open(passages.settings());
  }

  private IngestReport ingest(PassageIndex opened, IngestOptions options) {
    try (IngestBar bar = IngestBar.onTerminal(spec.commandLine().getErr())) {
      return opened.ingest(paths, options.withProgress(bar::show));
    }
  }

  private void print(IngestReport report) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Reports.printJson(report, out);
    } else {
      Reports.print(report, !noOcr, out);
    }
    out.flush();
    if (!report.complete()) {
      spec.commandLine()
          .getErr()
          .println("Stopped. What was done is saved: the same command goes on from there.");
    }
  }
}
