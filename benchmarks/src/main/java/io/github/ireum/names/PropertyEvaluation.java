// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What must hold for every name and every pair, with the model of the library. */
final class PropertyEvaluation {

  private final EvaluationData data;
  private final KoreanNames names = KoreanNames.getDefault();

  PropertyEvaluation(EvaluationData data) {
    this.data = data;
  }

  /** Prints for which part each property holds. */
  void print(EvaluationTable table) {
    table.heading("Properties, with the model of the library");
    List<NamePair> pairs =
        Stream.of(data.same(), data.different(), data.hangulLatin(), data.people())
            .flatMap(List::stream)
            .toList();
    table.share("A and B as B and A (" + pairs.size() + ")", share(pairs, this::isSymmetric));
    List<String> twoWords =
        data.names().stream()
            .map(row -> row.get(1))
            .filter(text -> text.matches("[^ ,]+ [^ ,]+") && !names.read(text).isEmpty())
            .distinct()
            .toList();
    table.share(
        "surname last, or before a comma, is the same (" + twoWords.size() + ")",
        share(twoWords, this::knowsNoOrder));
    List<KoreanName> people =
        data.names().stream()
            .map(row -> KoreanName.ofHangul(row.get(0)))
            .flatMap(Optional::stream)
            .filter(name -> name.given().length() <= 3)
            .distinct()
            .toList();
    for (Convention convention : NameWriter.supported()) {
      table.share(
          "written, then read: " + convention.label() + " (" + people.size() + ")",
          share(people, name -> isReadBack(name, convention)));
    }
  }

  private boolean isSymmetric(NamePair pair) {
    NameComparison ab = names.compare(pair.a(), pair.b());
    NameComparison ba = names.compare(pair.b(), pair.a());
    return ab.verdict() == ba.verdict() && ab.probability() == ba.probability();
  }

  private boolean knowsNoOrder(String text) {
    int space = text.indexOf(' ');
    String first = text.substring(0, space);
    String last = text.substring(space + 1);
    return names.compare(text, last + " " + first).verdict() == NameComparison.Verdict.SAME
        && names.compare(text, first + ", " + last).verdict() == NameComparison.Verdict.SAME;
  }

  private boolean isReadBack(KoreanName name, Convention convention) {
    String spelling = NameWriter.write(name, convention);
    return names.read(spelling).stream()
        .anyMatch(reading -> reading.name().southern().equals(name.southern()));
  }

  private static <T> double share(List<T> list, Predicate<T> property) {
    return list.parallelStream()
        .mapToInt(item -> property.test(item) ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }
}
