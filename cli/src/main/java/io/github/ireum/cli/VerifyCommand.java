// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.PassageIndex;
import io.github.ireum.VerifyFinding;
import io.github.ireum.VerifyReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "verify",
    description = {
      "Checks the whole index: its files, its texts, and that every document is accounted for.",
      "Exits with 0 if all is well, 1 if a run was interrupted, 3 if the index is damaged, or"
          + " another process writes to it, which then has to end first."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  VerifyCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    VerifyReport report;
    try (PassageIndex opened = index.openReadOnly()) {
      report = opened.verify();
    }
    if (json) {
      printJson(report, out);
    } else {
      print(report, out);
    }
    if (!report.isSound()) {
      return ExitCode.INDEX_UNUSABLE;
    }
    return report.findings().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
  }

  private static void print(VerifyReport report, PrintWriter out) {
    for (VerifyFinding finding : report.findings()) {
      out.printf(
          Locale.ROOT,
          "%s\t%s\t%s\t%s%n",
          finding.kind(),
          Terminal.clean(finding.where()),
          Terminal.clean(finding.detail()),
          finding.kind().remedy());
    }
    out.printf(
        Locale.ROOT,
        "%d files, %d documents, %d passages checked: %s%n",
        report.files(),
        report.documents(),
        report.passages(),
        report.findings().isEmpty() ? "all is well" : report.findings().size() + " findings");
  }

  private static void printJson(VerifyReport report, PrintWriter out) {
    JsonLines.print(
        out,
        object -> {
          object.writeBooleanField("sound", report.isSound());
          object.writeNumberField("files", report.files());
          object.writeNumberField("documents", report.documents());
          object.writeNumberField("passages", report.passages());
          object.writeArrayFieldStart("findings");
          for (VerifyFinding finding : report.findings()) {
            object.writeStartObject();
            object.writeStringField("kind", finding.kind().name());
            object.writeStringField("where", finding.where());
            object.writeStringField("detail", finding.detail());
            object.writeStringField("remedy", finding.kind().remedy());
            object.writeEndObject();
          }
          object.writeEndArray();
        });
  }
}
