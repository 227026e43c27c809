// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.NameOccurrence;
import io.github.ireum.SearchFacets;
import io.github.ireum.SearchFacets.Count;
import io.github.ireum.SourceDocument;
import io.github.ireum.index.IndexReading;
import io.github.ireum.index.IndexReading.StoredPassage;
import io.github.ireum.names.KoreanName;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** Counts in how many documents of a result a value is. For one result; not thread-safe. */
final class FacetCounter {

  /** Who is less likely meant is not counted. */
  private static final double LIKELY = 0.25;

  private final Map<String, Map<String, Integer>> readings = new HashMap<>();
  private final Map<String, Set<String>> people = new HashMap<>();
  private final Map<String, Integer> sources = new HashMap<>();
  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> languages = new HashMap<>();
  private final Set<String> documents = new HashSet<>();

  SearchFacets count(IndexSearcher searcher, List<ScoreDoc> passages) throws IOException {
    for (ScoreDoc passage : passages) {
      StoredPassage stored = IndexReading.passage(searcher, passage.doc);
      if (documents.add(stored.documentKey())) {
        add(IndexReading.source(searcher, stored.documentKey()));
      }
      stored.names().forEach(name -> add(name, stored.documentKey()));
    }
    Map<String, Integer> persons = new HashMap<>();
    people.forEach((southern, in) -> persons.put(mostFrequent(southern), in.size()));
    return new SearchFacets(
        documents.size(), sorted(persons), sorted(sources), sorted(months), sorted(languages));
  }

  private void add(SourceDocument document) {
    sources.merge(source(document), 1, Integer::sum);
    if (document.date() != null) {
      months.merge(YearMonth.from(document.date()).toString(), 1, Integer::sum);
    }
    if (document.language() != null) {
      languages.merge(document.language(), 1, Integer::sum);
    }
  }

  /** What holds the document: an archive, a collection, or else the folder. */
  private static String source(SourceDocument document) {
    String path = document.path();
    int inside = path.indexOf("!/");
    if (inside > 0) {
      return path.substring(0, inside);
    }
    if (path.endsWith(".jsonl")) {
      return path;
    }
    int slash = path.replace('\\', '/').lastIndexOf('/');
    return slash > 0 ? path.substring(0, slash) : path;
  }

  private void add(NameOccurrence name, String document) {
    KoreanName reading = KoreanName.ofHangul(name.reading()).orElse(null);
    if (reading != null && name.probability() >= LIKELY) {
      String southern = reading.southern().hangul();
      people.computeIfAbsent(southern, key -> new HashSet<>()).add(document);
      readings
          .computeIfAbsent(southern, key -> new HashMap<>())
          .merge(name.reading(), 1, Integer::sum);
    }
  }

  private String mostFrequent(String southern) {
    return sorted(readings.getOrDefault(southern, Map.of(southern, 1))).getFirst().value();
  }

  private static List<Count> sorted(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt((Count count) -> -count.documents())
                .thenComparing(Count::value))
        .toList();
  }
}
