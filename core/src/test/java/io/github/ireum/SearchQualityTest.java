// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.PassageQuery.Grouping;
import io.github.ireum.testing.Testdata;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A floor under the quality of the ranking, to be raised as the ranking gets better. */
@TestInstance(Lifecycle.PER_CLASS)
final class SearchQualityTest {

  /** Measured without names: 0.566. */
  private static final double MEAN_AVERAGE_PRECISION = 0.55;

  private final Map<String, List<String>> relevant = Testdata.relevant();
  private final Map<String, List<String>> ranked = new LinkedHashMap<>();

  @BeforeAll
  void answerTopics(@TempDir Path folder) {
    try (PassageIndex index = PassageIndex.open(folder.resolve("index"))) {
      index.ingest(Testdata.DOCUMENTS);
      Testdata.topics()
          .forEach(
              (topic, query) ->
                  ranked.put(
                      topic,
                      index
                          .search(
                              PassageQuery.of(query)
                                  .withLimit(1_000)
                                  .withGrouping(Grouping.DOCUMENT))
                          .hits()
                          .stream()
                          .map(hit -> hit.document().id())
                          .toList()));
    }
  }

  @Test
  void testdata_everyTopic_hasJudgments() {
    assertEquals(ranked.keySet(), relevant.keySet());
  }

  private List<String> relevant(String topic) {
    return Objects.requireNonNull(relevant.get(topic), topic);
  }

  private List<String> ranked(String topic) {
    return Objects.requireNonNull(ranked.get(topic), topic);
  }

  private double averagePrecision(String topic) {
    List<String> hits = ranked(topic);
    int found = 0;
    double sum = 0;
    for (int i = 0; i < hits.size(); i++) {
      if (relevant(topic).contains(hits.get(i))) {
        found++;
        sum += found / (i + 1.0);
      }
    }
    return sum / relevant(topic).size();
  }

  /** Topics in plain English words, without the name of a Korean person. */
  @ParameterizedTest
  @ValueSource(strings = {"29", "30", "34", "35", "36", "38", "40", "41", "42", "43"})
  void search_plainEnglishTopic_hasRelevantDocumentInFirstThree(String topic) {
    List<String> first = ranked(topic).subList(0, 3);
    assertTrue(first.stream().anyMatch(relevant(topic)::contains), first::toString);
  }

  @Test
  void search_allTopics_reachTheFloor() {
    List<Double> precisions = new ArrayList<>();
    relevant.keySet().forEach(topic -> precisions.add(averagePrecision(topic)));
    double mean = precisions.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    assertTrue(mean >= MEAN_AVERAGE_PRECISION, "mean average precision is " + mean);
  }
}
