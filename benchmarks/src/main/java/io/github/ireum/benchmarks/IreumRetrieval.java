// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.IngestReport;
import io.github.ireum.InvalidQueryException;
import io.github.ireum.PassageHit;
import io.github.ireum.PassageIndex;
import io.github.ireum.PassageQuery;
import io.github.ireum.PassageQuery.Grouping;
import io.github.ireum.PassageQuery.NameMatching;
import io.github.ireum.PassageSettings;
import io.github.ireum.TextEmbedder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Retrieval with Ireum through its public API. */
final class IreumRetrieval {

  private IreumRetrieval() {}

  /**
   * Indexes a source and answers topics by document.
   *
   * @param index an empty or missing folder
   * @param settings how documents are split
   * @param embedder what ranks by meaning as well; null for words alone
   * @param err is told of documents that could not be read, and of topics that are no queries
   * @throws IOException if the size of the index cannot be determined
   */
  static RetrievalResult run(
      Path source,
      List<Topic> topics,
      Path index,
      PassageSettings settings,
      @Nullable TextEmbedder embedder,
      PrintWriter err)
      throws IOException {
    long start = System.nanoTime();
    ingest(source, index, settings, embedder, err);
    double seconds = (System.nanoTime() - start) / 1e9;
    Run run = new Run();
    try (PassageIndex opened =
        embedder == null
            ? PassageIndex.openReadOnly(index)
            : PassageIndex.openReadOnly(index, embedder)) {
      for (Topic topic : topics) {
        for (PassageHit hit : search(opened, topic, err)) {
          run.add(topic.id(), hit.document().id(), hit.score());
        }
      }
      return new RetrievalResult(
          "ireum", run, opened.status().indexed(), TemporaryFolder.size(index), seconds);
    }
  }

  /** Indexes a source in the default way, and tells of documents that could not be read. */
  static void ingest(Path source, Path index, PrintWriter err) {
    ingest(source, index, PassageSettings.getDefault(), null, err);
  }

  /** Indexes a source, and tells of documents that could not be read. */
  static void ingest(
      Path source,
      Path index,
      PassageSettings settings,
      @Nullable TextEmbedder embedder,
      PrintWriter err) {
    try (PassageIndex opened =
        embedder == null
            ? PassageIndex.open(index, settings)
            : PassageIndex.open(index, settings, embedder)) {
      IngestReport report = opened.ingest(source);
      report.problems().forEach(problem -> err.println(problem.id() + ": " + problem.outcome()));
    }
  }

  private static List<PassageHit> search(PassageIndex index, Topic topic, PrintWriter err) {
    try {
      return index
          .search(
              new PassageQuery(
                  topic.query(),
                  RetrievalResult.DEPTH,
                  Grouping.DOCUMENT,
                  false,
                  NameMatching.SAME,
                  false,
                  false))
          .hits();
    } catch (InvalidQueryException e) {
      err.println("Topic " + topic.id() + ": " + e.getMessage());
      return List.of();
    }
  }
}
