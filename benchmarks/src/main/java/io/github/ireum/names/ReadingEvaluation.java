// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Whether spellings are read right, and written right. */
final class ReadingEvaluation {

  private final EvaluationData data;
  private final UnseenModels models;

  ReadingEvaluation(EvaluationData data, UnseenModels models) {
    this.data = data;
    this.models = models;
  }

  /** Prints the measures. */
  void print(EvaluationTable table) {
    List<List<String>> romanized =
        data.mccuneReischauer().stream().filter(row -> isHangul(row.get(0))).toList();
    Set<String> known = names(data.names());
    table.heading("Latin letters to Hangul: the right name first of " + known.size());
    first(table, "spellings", data.names(), known);
    Set<String> all = new TreeSet<>(known);
    all.addAll(names(romanized));
    table.heading("McCune–Reischauer to Hangul: the right name first of " + all.size());
    first(table, "spellings", romanized, all);
    table.heading("Other readings and writings");
    table.share(
        label("McCune–Reischauer, right of all readings", romanized),
        share(
            romanized, row -> southern(best(row.get(0), row.get(1))).equals(southern(row.get(0)))));
    List<List<String>> han =
        data.mccuneReischauer().stream().filter(row -> !isHangul(row.get(0))).toList();
    table.share(
        label("McCune–Reischauer, Hangul written exactly", romanized),
        share(romanized, row -> isWritten(row.get(0), row.get(1))));
    table.share(
        label("McCune–Reischauer, Han read and written", han),
        share(han, row -> isWritten(best("", row.get(0)), row.get(1))));
    List<List<String>> hanja = data.names().stream().filter(row -> !row.get(2).isBlank()).toList();
    table.share(
        label("Hanja, 리 is not 이", hanja),
        share(hanja, row -> best(row.get(0), row.get(2)).equals(row.get(0))));
    table.share(
        label("Hanja, 리 is 이", hanja),
        share(hanja, row -> southern(best(row.get(0), row.get(2))).equals(southern(row.get(0)))));
  }

  private static Set<String> names(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.get(0))
        .filter(ReadingEvaluation::isHangul)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void first(
      EvaluationTable table, String label, List<List<String>> rows, Set<String> names) {
    forms(table, label(label + ", 리 is not 이", rows), rows, names, name -> name);
    forms(table, label(label + ", 리 is 이", rows), rows, names, ReadingEvaluation::southern);
  }

  private void forms(
      EvaluationTable table,
      String label,
      List<List<String>> rows,
      Set<String> names,
      UnaryOperator<String> form) {
    Set<String> wanted = names.stream().map(form).collect(Collectors.toSet());
    Map<String, List<String>> candidates =
        names.stream()
            .collect(Collectors.groupingBy(form, LinkedHashMap::new, Collectors.toList()));
    table.shares(
        label,
        share(rows, row -> first(row, wanted, form).equals(form.apply(row.get(0)))),
        baseline -> first(baseline, rows, candidates, form));
  }

  /** Returns the most probable of the wanted names, or nothing. */
  private String first(List<String> row, Set<String> wanted, UnaryOperator<String> form) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Reading reading : models.without(row.subList(0, 1)).read(row.get(1))) {
      String name = form.apply(reading.name().hangul());
      if (wanted.contains(name)) {
        weights.merge(name, reading.probability(), Double::sum);
      }
    }
    return weights.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** Returns how often the right name is more similar than every other; a tie is an error. */
  private static <K> double first(
      Baseline<K> baseline,
      List<List<String>> rows,
      Map<String, List<String>> candidates,
      UnaryOperator<String> form) {
    Map<String, List<K>> keys = new LinkedHashMap<>();
    candidates.forEach(
        (name, forms) -> keys.put(name, forms.stream().map(baseline::keyOf).toList()));
    return share(
        rows,
        row -> {
          K key = baseline.keyOf(row.get(1));
          String right = form.apply(row.get(0));
          double score = similarity(baseline, key, keys.getOrDefault(right, List.of()));
          return score > 0
              && keys.entrySet().stream()
                  .filter(other -> !other.getKey().equals(right))
                  .allMatch(other -> similarity(baseline, key, other.getValue()) < score);
        });
  }

  private static <K> double similarity(Baseline<K> baseline, K key, List<K> forms) {
    double best = 0;
    for (K form : forms) {
      best = Math.max(best, baseline.similarity().applyAsDouble(key, form));
    }
    return best;
  }

  /** Returns the best reading of a text by a model that has not seen a name. */
  private String best(String unseen, String text) {
    List<String> names = unseen.isEmpty() ? List.of() : List.of(unseen);
    List<Reading> readings = models.without(names).read(text);
    return readings.isEmpty() ? "" : readings.get(0).name().hangul();
  }

  private static boolean isWritten(String hangul, String spelling) {
    Optional<KoreanName> name = KoreanName.ofHangul(hangul);
    return name.isPresent()
        && NameWriter.write(name.get(), Convention.MCCUNE_REISCHAUER).equals(plain(spelling));
  }

  private static String plain(String spelling) {
    return Normalizer.normalize(spelling, Normalizer.Form.NFC).strip().replaceAll("[’ʼ]", "'");
  }

  private static boolean isHangul(String text) {
    return KoreanName.ofHangul(text).isPresent();
  }

  private static String southern(String hangul) {
    return KoreanName.ofHangul(hangul).map(name -> name.southern().hangul()).orElse(hangul);
  }

  private static double share(List<List<String>> rows, Predicate<List<String>> condition) {
    return rows.parallelStream()
        .mapToInt(row -> condition.test(row) ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }

  private static String label(String text, List<List<String>> rows) {
    return text + " (" + rows.size() + ")";
  }
}
