// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.IngestLimits;
import io.github.ireum.IngestOptions;
import io.github.ireum.IngestReport;
import io.github.ireum.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares how fast documents are taken in with what Tika and Lucene do by themselves. */
@Command(
    name = "throughput",
    description =
        "Measures ingest beside a loop of Tika and Lucene on one thread, and beside Lucene's"
            + " IndexWriter with StandardAnalyzer over the same passages on two.",
    mixinStandardHelpOptions = true)
final class ThroughputCommand implements Callable<Integer> {

  private static final int THREADS = 2;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", description = "A folder of documents, or a collection.")
  private Path documents;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Timed rounds; the median counts. Default ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--inside",
      description = "The loop makes documents of what is inside files, as Ireum does.")
  private boolean inside;

  @Option(
      names = "--passages",
      description = "Only compare with Lucene over the same passages, not with Tika.")
  private boolean onlyPassages;

  ThroughputCommand() {}

  /** Something that takes time. */
  private interface Work {
    void run(Path index) throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    Work tika = onlyPassages ? index -> {} : index -> TikaLoop.run(documents, index, inside);
    IngestReport[] report = new IngestReport[1];
    List<String> passages;
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      report[0] = ingest(folder.resolve("index"));
      passages = BarePassages.of(folder.resolve("index"));
    }
    // Everything once a round, so that a busy machine is unfair to none. The first one warms up.
    List<Work> work =
        List.of(this::ingest, tika, index -> BarePassages.write(passages, index, THREADS));
    double[][] seconds = new double[work.size()][rounds];
    for (int round = -1; round < rounds; round++) {
      for (int i = 0; i < work.size(); i++) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
          long start = System.nanoTime();
          work.get(i).run(folder.resolve("index"));
          if (round >= 0) {
            seconds[i][round] = (System.nanoTime() - start) / 1e9;
          }
        }
      }
    }
    double ireum = median(seconds[0]);
    MeasureTable table = new MeasureTable(spec.commandLine().getOut(), "ireum", "other");
    table.whole("documents", report[0].discovered(), report[0].discovered());
    table.whole("passages", report[0].passages(), passages.size());
    if (!onlyPassages) {
      table.all(
          inside ? "per_second_tika_loop_inside" : "per_second_tika_loop",
          rate(report[0].discovered(), ireum),
          rate(report[0].discovered(), median(seconds[1])));
    }
    table.all(
        "per_second_bare_lucene",
        rate(passages.size(), ireum),
        rate(passages.size(), median(seconds[2])));
    return ExitCode.OK;
  }

  private IngestReport ingest(Path path) {
    try (PassageIndex index = PassageIndex.open(path)) {
      return index.ingest(
          List.of(documents),
          IngestOptions.defaults()
              .withProcesses(THREADS)
              .withOcr(false)
              .withLimits(IngestLimits.defaults()));
    }
  }

  private static double rate(long count, double seconds) {
    return count / seconds;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
