// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.cli.PassageOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares Ireum with bare Lucene on a collection. */
@Command(
    name = "retrieval",
    description = "Compares document retrieval of Ireum with that of bare Lucene.",
    mixinStandardHelpOptions = true)
final class RetrievalCommand implements Callable<Integer> {

  private static final int SPELLINGS_DEPTH = 20;

  @Spec private CommandSpec spec;

  @Option(
      names = "--docs",
      required = true,
      paramLabel = "FILE",
      description = "The collection: a .jsonl file with id, contents, title, date.")
  private Path docs;

  @Option(
      names = "--topics",
      required = true,
      paramLabel = "FILE",
      description = "Queries, one a line: id, tab, query.")
  private Path topics;

  @Option(names = "--qrels", required = true, paramLabel = "FILE", description = "The judgments.")
  private Path qrels;

  @Option(
      names = "--run-out",
      paramLabel = "DIR",
      description = "Keep the runs in this folder, as ireum.run and lucene.run.")
  private @Nullable Path runOut;

  @Option(
      names = "--spellings",
      description =
          "The id of a topic is a person, a dot and a number: print as well how much of the top 20"
              + " any two spellings of one person have in common.")
  private boolean spellings;

  @Mixin private PassageOptions sizes;
  @Mixin private EmbeddingsOption embeddings;

  RetrievalCommand() {}

  @Override
  public Integer call() throws IOException {
    Qrels judgments = Qrels.read(qrels);
    List<Topic> questions = Topic.readAll(topics);
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      RetrievalResult ireum =
          IreumRetrieval.run(
              docs,
              questions,
              folder.resolve("ireum"),
              sizes.settingsOrDefault(),
              embeddings.embedder(),
              spec.commandLine().getErr());
      RetrievalResult lucene = LuceneRetrieval.run(docs, questions, folder.resolve("lucene"));
      print(judgments, ireum, lucene, spec.commandLine().getOut());
      if (runOut != null) {
        Files.createDirectories(runOut);
        write(ireum, runOut);
        write(lucene, runOut);
      }
    }
    return ExitCode.OK;
  }

  private void print(
      Qrels judgments, RetrievalResult ireum, RetrievalResult lucene, PrintWriter out) {
    MeasureTable table = new MeasureTable(out, ireum.system(), lucene.system());
    table.evaluations(
        RunEvaluation.of(judgments, ireum.run()), RunEvaluation.of(judgments, lucene.run()));
    if (spellings) {
      table.all(
          "overlap_20",
          SpellingInvariance.of(ireum.run(), SPELLINGS_DEPTH),
          SpellingInvariance.of(lucene.run(), SPELLINGS_DEPTH));
    }
    table.whole("documents", ireum.documents(), lucene.documents());
    table.whole("index_bytes", ireum.indexBytes(), lucene.indexBytes());
    table.all("index_seconds", ireum.indexSeconds(), lucene.indexSeconds());
  }

  private static void write(RetrievalResult result, Path folder) throws IOException {
    result.run().write(folder.resolve(result.system() + ".run"), result.system());
  }
}
