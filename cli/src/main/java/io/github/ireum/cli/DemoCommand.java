// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.ireum.PassageIndex;
import io.github.ireum.PassageQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description = "Indexes the documents of testdata into a temporary index and searches it.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private static final String DEFAULT_QUERY = "Kim Jong Un";

  @Spec private CommandSpec spec;

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      defaultValue = "${sys:ireum.root:-.}/testdata/documents",
      description = "What to index (default: testdata/documents).")
  private Path documents;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "What to look for (default: " + DEFAULT_QUERY + ").")
  private @Nullable List<String> words;

  DemoCommand() {}

  @Override
  public Integer call() throws IOException {
    PassageQuery query = PassageQuery.of(words == null ? DEFAULT_QUERY : String.join(" ", words));
    Path folder = Files.createTempDirectory("ireum-demo");
    try (PassageIndex index = PassageIndex.open(folder)) {
      Reports.print(index.ingest(documents), true, spec.commandLine().getErr());
      Hits.print(index.search(query), spec.commandLine().getOut());
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
    return ExitCode.DONE;
  }
}
