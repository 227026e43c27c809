// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.IngestReport;
import io.github.ireum.PassageIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures runs over files that have not changed. */
@Command(
    name = "unchanged",
    description = "Measures how many unchanged files a second run goes over in a second.",
    mixinStandardHelpOptions = true)
final class UnchangedCommand implements Callable<Integer> {

  private static final int FILES_IN_A_FOLDER = 1_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--files",
      paramLabel = "N",
      defaultValue = "100000",
      description = "How many files. Default ${DEFAULT-VALUE}.")
  private int files;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Timed runs; the median counts. Default ${DEFAULT-VALUE}.")
  private int rounds;

  UnchangedCommand() {}

  @Override
  public Integer call() throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create();
        PassageIndex index = PassageIndex.open(folder.resolve("index"))) {
      Path documents = folder.resolve("documents");
      for (int i = 0; i < files; i++) {
        Path below = documents.resolve(Integer.toString(i / FILES_IN_A_FOLDER));
        if (i % FILES_IN_A_FOLDER == 0) {
          Files.createDirectories(below);
        }
        String text = "The train of line " + i + " left the station.";
        Files.write(below.resolve(i + ".txt"), text.getBytes(StandardCharsets.UTF_8));
      }
      double first = seconds(index, documents, 0);
      double[] seconds = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        seconds[round] = seconds(index, documents, files);
      }
      Arrays.sort(seconds);
      MeasureTable table = new MeasureTable(spec.commandLine().getOut());
      table.whole("files_per_second_first", Math.round(files / first));
      table.whole("files_per_second_unchanged", Math.round(files / seconds[rounds / 2]));
    }
    return ExitCode.OK;
  }

  private static double seconds(PassageIndex index, Path documents, int unchanged) {
    long start = System.nanoTime();
    IngestReport report = index.ingest(documents);
    if (report.unchanged() != unchanged) {
      throw new IllegalStateException("not " + unchanged + " unchanged files, but " + report);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
