// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.IndexStatus;
import io.github.ireum.PassageIndex;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    description = "Says what the index holds.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  StatusCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (PassageIndex opened = index.openReadOnly()) {
      IndexStatus status = opened.status();
      if (json) {
        JsonLines.print(
            out,
            object -> {
              object.writeStringField("index", status.path().toString());
              object.writeStringField("version", status.version());
              object.writeNumberField("indexed", status.indexed());
              object.writeNumberField("skipped", status.skipped());
              object.writeNumberField("failed", status.failed());
              object.writeNumberField("passages", status.passages());
              object.writeNumberField("bytes", status.bytes());
              object.writeArrayFieldStart("unfinished");
              for (String source : status.unfinished()) {
                object.writeString(source);
              }
              object.writeEndArray();
            });
      } else {
        out.printf(
            Locale.ROOT,
            "%s (Ireum %s)%n%d documents indexed, %d skipped, %d failed%n%d passages, %.1f MB%n",
            status.path(),
            status.version(),
            status.indexed(),
            status.skipped(),
            status.failed(),
            status.passages(),
            status.bytes() / 1e6);
        for (String source : status.unfinished()) {
          out.printf(
              Locale.ROOT,
              "A run over '%s' has not ended: it goes on now, or 'ireum index' with the same sources"
                  + " goes on from there.%n",
              Terminal.clean(source));
        }
      }
    }
    return ExitCode.DONE;
  }
}
