// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.names.NameFinder;
import io.github.ireum.names.NameMention;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "find",
    description =
        "Finds the full names of Koreans in a text file (UTF-8), a line each: start, end, surface,"
            + " reading, probability, with tabs between. Offsets are UTF-16 units.",
    mixinStandardHelpOptions = true)
final class NamesFindCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A text file.")
  private Path file;

  NamesFindCommand() {}

  @Override
  public Integer call() {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw UsageException.unreadable("The file '" + file + "' cannot be read as UTF-8 text", e);
    }
    PrintWriter out = spec.commandLine().getOut();
    for (NameMention mention : NameFinder.getDefault().find(text)) {
      out.printf(
          Locale.ROOT,
          "%d\t%d\t%s\t%s\t%.4f%n",
          mention.start(),
          mention.end(),
          Terminal.clean(mention.surface()),
          mention.readings().get(0).name().hangul(),
          mention.probability());
    }
    return ExitCode.DONE;
  }
}
