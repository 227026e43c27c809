// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.names.KoreanName;
import io.github.ireum.names.NameWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "write",
    description =
        "Prints the spellings of a name in Hangul, one a line: the convention, a tab, the spelling.",
    mixinStandardHelpOptions = true)
final class NamesWriteCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      arity = "1..*",
      description = "Surname and given name in Hangul, such as 김정은.")
  private List<String> words;

  NamesWriteCommand() {}

  @Override
  public Integer call() {
    String text = String.join(" ", words);
    KoreanName name =
        KoreanName.ofHangul(text)
            .orElseThrow(
                () ->
                    new UsageException(
                        "'"
                            + Terminal.clean(text)
                            + "' is no surname and given name in Hangul such as 김정은; only those"
                            + " can be written ('ireum names read' finds the Hangul)."));
    PrintWriter out = spec.commandLine().getOut();
    NameWriter.writeAll(name)
        .forEach((convention, spelling) -> out.println(convention.label() + "\t" + spelling));
    return ExitCode.DONE;
  }
}
