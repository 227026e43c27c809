// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.PassageIndex;
import io.github.ireum.PersonName;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "list",
    description =
        "Lists who is in the index, a name a line: in how many documents, the name, its spellings."
            + " People who share a name are not told apart.",
    mixinStandardHelpOptions = true)
final class NamesListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Option(names = "--json", description = "Print one JSON object a name.")
  private boolean json;

  NamesListCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (PassageIndex opened = index.openReadOnly()) {
      List<PersonName> people = opened.people();
      for (PersonName person : people) {
        if (json) {
          printJson(person, out);
        } else {
          String spellings = Terminal.clean(String.join("; ", person.spellings()));
          out.printf(Locale.ROOT, "%d\t%s\t%s%n", person.documents(), person.reading(), spellings);
        }
      }
      if (people.isEmpty()) {
        spec.commandLine().getErr().println("No Korean names were found in the documents.");
      }
    }
    return ExitCode.DONE;
  }

  private static void printJson(PersonName person, PrintWriter out) {
    JsonLines.print(
        out,
        object -> {
          object.writeStringField("reading", person.reading());
          object.writeNumberField("documents", person.documents());
          object.writeArrayFieldStart("spellings");
          for (String spelling : person.spellings()) {
            object.writeString(spelling);
          }
          object.writeEndArray();
        });
  }
}
