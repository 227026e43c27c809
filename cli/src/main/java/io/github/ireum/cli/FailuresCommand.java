// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.DocumentOutcome.Skipped;
import io.github.ireum.DocumentProblem;
import io.github.ireum.DocumentReport;
import io.github.ireum.FailureReason;
import io.github.ireum.PassageIndex;
import io.github.ireum.SkipReason;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "failures",
    description =
        "Lists the documents that could not be read, or not to their end, and why; or those that"
            + " were left out on purpose.",
    mixinStandardHelpOptions = true)
final class FailuresCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Option(names = "--json", description = "Print one JSON object a document.")
  private boolean json;

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      description = "Only those with this reason: ${COMPLETION-CANDIDATES}.")
  private @Nullable FailureReason reason;

  @Option(
      names = "--skipped",
      description = "List the documents that were left out on purpose instead, and why.")
  private boolean skipped;

  FailuresCommand() {}

  @Override
  public Integer call() {
    if (skipped && reason != null) {
      throw new UsageException("--reason is one of a failure: leave it out, or --skipped.");
    }
    try (PassageIndex opened = index.openReadOnly()) {
      if (skipped) {
        listSkipped(opened);
        return ExitCode.DONE;
      }
      List<DocumentReport> failures =
          opened.failures().stream()
              .filter(document -> reason == null || reasons(document).contains(reason))
              .sorted(
                  Comparator.<DocumentReport, FailureReason>comparing(d -> reasons(d).get(0))
                      .thenComparing(DocumentReport::path))
              .toList();
      failures.forEach(this::print);
      spec.commandLine().getErr().println(failures.isEmpty() ? none() : summary(failures));
    }
    return ExitCode.DONE;
  }

  private void print(DocumentReport document) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Reports.printJson(document, out);
    } else {
      Reports.print(document, out);
    }
  }

  private void listSkipped(PassageIndex opened) {
    List<DocumentReport> documents =
        opened.skipped().stream()
            .sorted(
                Comparator.comparing(FailuresCommand::skipReason)
                    .thenComparing(DocumentReport::path))
            .toList();
    documents.forEach(this::print);
    Map<SkipReason, Long> counts = new EnumMap<>(SkipReason.class);
    documents.forEach(document -> counts.merge(skipReason(document), 1L, Long::sum));
    spec.commandLine()
        .getErr()
        .println(documents.isEmpty() ? "No document was left out." : text(counts));
  }

  private static SkipReason skipReason(DocumentReport document) {
    return ((Skipped) document.outcome()).reason();
  }

  private String none() {
    return reason == null
        ? "Every document was read to its end."
        : "No document has the problem " + reason + ".";
  }

  private static List<FailureReason> reasons(DocumentReport document) {
    return Reports.problems(document).stream().map(DocumentProblem::reason).toList();
  }

  /** Counts each document under its first problem. */
  private static String summary(List<DocumentReport> failures) {
    Map<FailureReason, Long> counts = new EnumMap<>(FailureReason.class);
    failures.forEach(document -> counts.merge(reasons(document).get(0), 1L, Long::sum));
    return text(counts);
  }

  private static String text(Map<?, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }
}
