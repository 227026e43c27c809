// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.Reading;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "read",
    description =
        "Prints the names in Hangul that a spelling may stand for, most probable first, ten at"
            + " most: the probability, the name, and the convention that most likely wrote it.",
    customSynopsis = {"ireum names read NAME", "       ireum names read --tsv FILE"},
    mixinStandardHelpOptions = true)
final class NamesReadCommand implements Callable<Integer> {

  private static final int MOST = 10;

  private static final TsvLines NAMES =
      new TsvLines(line -> true, "a name", NamesReadCommand::readLine);

  @Spec private CommandSpec spec;

  @Option(
      names = "--tsv",
      paramLabel = "FILE",
      description =
          "Read the name that each line has (further columns, after a tab, are ignored), and print"
              + " a line for each reading, in the same order: name, rank, reading, probability,"
              + " with tabs between. A name without a reading gets no line. FILE is "
              + NamesCommand.FILE_OR_INPUT
              + ".")
  private @Nullable String tsv;

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "A name in any script.")
  private @Nullable List<String> words;

  NamesReadCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if ((tsv == null) == (words == null)) {
      throw new UsageException("Give either a name or --tsv.");
    }
    if (tsv != null) {
      NAMES.answer(tsv, out, spec.commandLine().getErr());
    } else if (words != null) {
      print(String.join(" ", words), out);
    }
    return ExitCode.DONE;
  }

  private static List<Reading> read(String name) {
    List<Reading> readings = KoreanNames.getDefault().read(name);
    return readings.subList(0, Math.min(MOST, readings.size()));
  }

  private static void print(String name, PrintWriter out) {
    List<Reading> readings = read(name);
    for (Reading reading : readings) {
      out.printf(
          Locale.ROOT,
          "%.4f  %s  (%s)%n",
          reading.probability(),
          reading.name().hangul(),
          reading.convention().label());
    }
    if (readings.isEmpty()) {
      out.println("No Korean reading of '" + Terminal.clean(name) + "'.");
    }
  }

  private static String readLine(String line) {
    int tab = line.indexOf('\t');
    String name = tab < 0 ? line : line.substring(0, tab);
    StringBuilder rows = new StringBuilder();
    int rank = 0;
    for (Reading reading : read(name)) {
      rank++;
      rows.append(name).append('\t').append(rank).append('\t').append(reading.name().hangul());
      rows.append('\t').append(TsvLines.probability(reading.probability())).append('\n');
    }
    return rows.toString();
  }
}
