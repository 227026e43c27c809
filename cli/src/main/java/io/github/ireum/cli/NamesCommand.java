// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "names",
    description = "Reads, writes, compares and finds Korean names.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      NamesCompareCommand.class,
      NamesReadCommand.class,
      NamesWriteCommand.class,
      NamesFindCommand.class,
      NamesListCommand.class
    })
final class NamesCommand implements Callable<Integer> {

  /** How FILE is described where it may be standard input. */
  static final String FILE_OR_INPUT = "a UTF-8 file, or - for standard input";

  @Spec private CommandSpec spec;

  NamesCommand() {}

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do with names: compare, read, write, find or list.");
  }
}
