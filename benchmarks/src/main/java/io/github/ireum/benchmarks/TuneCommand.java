// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.InvalidQueryException;
import io.github.ireum.PassageHit;
import io.github.ireum.PassageQuery;
import io.github.ireum.PassageQuery.Grouping;
import io.github.ireum.benchmarks.SweepOption.Step;
import io.github.ireum.index.LuceneIndex;
import io.github.ireum.search.PassageSearcher;
import io.github.ireum.search.RankingWeights;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sweeps the weights of the ranking over a judged collection, cross-validated in two halves. */
@Command(
    name = "tune",
    description =
        "Tries values of the weights of the ranking, one weight after the other. Tunes on the"
            + " topics of odd number and reports those of even number, and the other way round.",
    mixinStandardHelpOptions = true)
final class TuneCommand implements Callable<Integer> {

  private static final int DEPTH = 200;

  @Spec private CommandSpec spec;
  @Mixin private WeightsOption base;
  @Mixin private SweepOption sweep;

  @Option(names = "--docs", required = true, paramLabel = "FILE", description = "The collection.")
  private Path docs;

  @Option(names = "--topics", required = true, paramLabel = "FILE", description = "Queries.")
  private Path topics;

  @Option(names = "--qrels", required = true, paramLabel = "FILE", description = "Judgments.")
  private Path qrels;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often to go through all weights (default: ${DEFAULT-VALUE}).")
  private int rounds;

  TuneCommand() {}

  /** The mean of average precision and nDCG@10 over two sets of topics. */
  private record Quality(double[] precision, double[] gain, int[] counts) {

    double objective(int half) {
      return (precision[half] + gain[half]) / 2 / counts[half];
    }

    double precision(int half) {
      return precision[half] / counts[half];
    }

    double gain(int half) {
      return gain[half] / counts[half];
    }
  }

  @Override
  public Integer call() throws IOException {
    Qrels judgments = Qrels.read(qrels);
    List<Topic> questions = Topic.readAll(topics);
    PrintWriter out = spec.commandLine().getOut();
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path path = folder.resolve("ireum");
      IreumRetrieval.ingest(docs, path, spec.commandLine().getErr());
      try (LuceneIndex index = LuceneIndex.open(path, false)) {
        Map<RankingWeights, Quality> known = new LinkedHashMap<>();
        Quality before = quality(index, judgments, questions, base.weights(), known);
        print(out, "before", base.weights(), before);
        if (!sweep.isEmpty()) {
          double precision = 0;
          double gain = 0;
          for (int half = 0; half < 2; half++) {
            RankingWeights tuned = tune(index, judgments, questions, half, known, out);
            Quality quality = quality(index, judgments, questions, tuned, known);
            print(out, half == 0 ? "tuned on odd" : "tuned on even", tuned, quality);
            precision += quality.precision(1 - half) / 2;
            gain += quality.gain(1 - half) / 2;
          }
          out.printf(
              Locale.ROOT,
              "cross-validated map %.4f (before %.4f), ndcg_cut_10 %.4f (before %.4f)%n",
              precision,
              (before.precision(0) + before.precision(1)) / 2,
              gain,
              (before.gain(0) + before.gain(1)) / 2);
        }
      }
    }
    return ExitCode.OK;
  }

  private RankingWeights tune(
      LuceneIndex index,
      Qrels judgments,
      List<Topic> questions,
      int half,
      Map<RankingWeights, Quality> known,
      PrintWriter out) {
    RankingWeights best = base.weights();
    for (int round = 0; round < rounds; round++) {
      for (List<Step> steps : sweep.weights()) {
        RankingWeights from = best;
        for (Step step : steps) {
          RankingWeights tried = step.change(from);
          Quality quality = quality(index, judgments, questions, tried, known);
          print(out, step.toString(), null, quality);
          if (quality.objective(half)
              > quality(index, judgments, questions, best, known).objective(half)) {
            best = tried;
          }
        }
      }
    }
    return best;
  }

  private Quality quality(
      LuceneIndex index,
      Qrels judgments,
      List<Topic> questions,
      RankingWeights weights,
      Map<RankingWeights, Quality> known) {
    return known.computeIfAbsent(weights, tried -> measure(index, judgments, questions, tried));
  }

  private static Quality measure(
      LuceneIndex index, Qrels judgments, List<Topic> questions, RankingWeights weights) {
    PassageSearcher searcher = new PassageSearcher(index, weights);
    Quality quality = new Quality(new double[2], new double[2], new int[2]);
    for (int i = 0; i < questions.size(); i++) {
      Topic topic = questions.get(i);
      if (judgments.grades().containsKey(topic.id())) {
        GradedRanking ranking = judgments.grade(topic.id(), search(searcher, topic));
        quality.precision()[i % 2] += Measure.MAP.of(ranking);
        quality.gain()[i % 2] += Measure.NDCG_10.of(ranking);
        quality.counts()[i % 2]++;
      }
    }
    return quality;
  }

  private static List<String> search(PassageSearcher searcher, Topic topic) {
    try {
      return new ArrayList<>(
          searcher
              .search(
                  PassageQuery.of(topic.query())
                      .withLimit(DEPTH)
                      .withGrouping(Grouping.DOCUMENT)
                      .withHighlights(false)
                      .withCollapsing(false))
              .hits()
              .stream()
              .map(PassageHit::document)
              .map(document -> document.id())
              .toList());
    } catch (InvalidQueryException e) {
      return List.of();
    }
  }

  private static void print(
      PrintWriter out, String what, @Nullable RankingWeights weights, Quality quality) {
    out.printf(
        Locale.ROOT,
        "%-24s map %.4f odd %.4f even, ndcg_cut_10 %.4f odd %.4f even, objective %.4f%s%n",
        what,
        quality.precision(0),
        quality.precision(1),
        quality.gain(0),
        quality.gain(1),
        Arrays.stream(new int[] {0, 1}).mapToDouble(quality::objective).average().orElse(0),
        weights == null ? "" : "\n    " + weights);
    out.flush();
  }
}
