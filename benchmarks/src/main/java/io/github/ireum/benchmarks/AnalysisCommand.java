// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.analysis.KoreanNameAnalyzer;
import io.github.ireum.index.TextAnalysis;
import io.github.ireum.passage.NameResolver;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the cost of analysis with that of {@link StandardAnalyzer}. */
@Command(
    name = "analysis",
    description = "Measures time and index size of analysis beside Lucene's StandardAnalyzer.",
    mixinStandardHelpOptions = true)
final class AnalysisCommand implements Callable<Integer> {

  private static final String TEXT = "text";
  private static final int WARM_UP = 3;

  /** Time on the processor: on a shared machine the time on the wall is that of others. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "A collection: a .jsonl file with id, contents, title.")
  private Path collection;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "15",
      description = "Timed rounds; the median counts. Default ${DEFAULT-VALUE}.")
  private int rounds;

  /** Something that takes time. */
  private interface Work {
    void run() throws IOException;
  }

  AnalysisCommand() {}

  @Override
  public Integer call() throws IOException {
    List<String> texts = new ArrayList<>();
    CollectionDocument.readAll(collection, document -> texts.add(document.text()));
    try (Analyzer standard = new StandardAnalyzer();
        Analyzer names = new KoreanNameAnalyzer();
        Analyzer core = new TextAnalysis()) {
      NameResolver resolver = new NameResolver();
      List<Work> work =
          List.of(
              () -> analyze(standard, texts),
              () -> analyze(names, texts),
              () -> {
                analyze(core, texts);
                texts.forEach(resolver::resolve);
              },
              () -> analyze(core, texts),
              () -> index(standard, texts),
              () -> index(names, texts));
      double[] seconds = medians(work);
      MeasureTable table = new MeasureTable(spec.commandLine().getOut(), "ireum", "lucene");
      table.all("analyze_seconds_names", seconds[1], seconds[0]);
      table.all("analyze_seconds_core", seconds[2], seconds[0]);
      table.all("analyze_seconds_core_text", seconds[3], seconds[0]);
      table.all("index_seconds_names", seconds[5], seconds[4]);
      table.whole("index_bytes_names", size(names, texts), size(standard, texts));
    }
    return ExitCode.OK;
  }

  /** Does everything once a round, so that a busy machine is unfair to none. */
  private double[] medians(List<Work> work) throws IOException {
    double[][] seconds = new double[work.size()][rounds];
    for (int round = -WARM_UP; round < rounds; round++) {
      for (int i = 0; i < work.size(); i++) {
        long start = CPU.getCurrentThreadCpuTime();
        work.get(i).run();
        if (round >= 0) {
          seconds[i][round] = (CPU.getCurrentThreadCpuTime() - start) / 1e9;
        }
      }
    }
    return Arrays.stream(seconds).mapToDouble(AnalysisCommand::median).toArray();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static void analyze(Analyzer analyzer, List<String> texts) throws IOException {
    for (String text : texts) {
      try (TokenStream stream = analyzer.tokenStream(TEXT, text)) {
        stream.reset();
        while (stream.incrementToken()) {
          // Only the time counts.
        }
        stream.end();
      }
    }
  }

  private static void index(Analyzer analyzer, List<String> texts) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      write(analyzer, texts, directory);
    }
  }

  private static long size(Analyzer analyzer, List<String> texts) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path index = Files.createDirectories(folder.resolve("index"));
      try (Directory directory = FSDirectory.open(index)) {
        write(analyzer, texts, directory);
      }
      return TemporaryFolder.size(index);
    }
  }

  /** Merges in the thread that writes, so that its time counts. */
  private static IndexWriterConfig config(Analyzer analyzer) {
    return new IndexWriterConfig(analyzer).setMergeScheduler(new SerialMergeScheduler());
  }

  private static void write(Analyzer analyzer, List<String> texts, Directory directory)
      throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, config(analyzer))) {
      for (String text : texts) {
        Document document = new Document();
        document.add(new TextField(TEXT, text, Store.YES));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }
}
