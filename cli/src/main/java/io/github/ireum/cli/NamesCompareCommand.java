// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.NameComparison;
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
    name = "compare",
    description = {
      "Tells whether two spellings are the same name; the same name is not the same person.",
      "Prints A, B, same|possible|different, the probability that they are one name, and the"
          + " reading they share, with tabs between; on the next line the reason."
    },
    customSynopsis = {"ireum names compare A B", "       ireum names compare --tsv FILE"},
    mixinStandardHelpOptions = true)
final class NamesCompareCommand implements Callable<Integer> {

  private static final TsvLines PAIRS =
      new TsvLines(
          line -> line.indexOf('\t') >= 0 || line.isBlank(),
          "two names with a tab between them",
          NamesCompareCommand::compareLine);

  @Spec private CommandSpec spec;

  @Option(
      names = "--tsv",
      paramLabel = "FILE",
      description =
          "Compare the names of each line, A, tab, B (further columns are ignored), and print one"
              + " line for each, in the same order and without reasons, an empty one for an empty"
              + " one. A line without a tab gets an empty one as well, is told, and the exit code"
              + " is 2. FILE is "
              + NamesCommand.FILE_OR_INPUT
              + ".")
  private @Nullable String tsv;

  @Parameters(
      paramLabel = "A B",
      arity = "0..*",
      description = "Two names in any script, each in quotation marks if it has a space.")
  private @Nullable List<String> names;

  NamesCompareCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (tsv != null) {
      if (names != null) {
        throw new UsageException("Give either two names or --tsv, not both.");
      }
      boolean wellFormed = PAIRS.answer(tsv, out, spec.commandLine().getErr());
      return wellFormed ? ExitCode.DONE : ExitCode.WRONG_USAGE;
    }
    if (names == null || names.size() != 2) {
      throw new UsageException(
          "Give two names, each in quotation marks if it has a space, not "
              + (names == null ? 0 : names.size())
              + ".");
    }
    String a = names.get(0);
    String b = names.get(1);
    NameComparison comparison = KoreanNames.getDefault().compare(a, b);
    out.println(row(Terminal.clean(a), Terminal.clean(b), comparison));
    out.println(Terminal.clean(comparison.reason()));
    return ExitCode.DONE;
  }

  private static String compareLine(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      return "\n";
    }
    int end = line.indexOf('\t', tab + 1);
    String a = line.substring(0, tab);
    String b = line.substring(tab + 1, end < 0 ? line.length() : end);
    return row(a, b, KoreanNames.getDefault().compare(a, b)) + "\n";
  }

  private static String row(String a, String b, NameComparison comparison) {
    return String.join(
        "\t",
        a,
        b,
        comparison.verdict().name().toLowerCase(Locale.ROOT),
        TsvLines.probability(comparison.probability()),
        comparison.reading() == null ? "" : comparison.reading().hangul());
  }
}
