// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.names.KoreanNames;
import io.github.ireum.passage.Scripts;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the surname of a name in Latin letters at its other end. Thread-safe. */
final class NameOrder {

  private static final int MOST_WORDS = 4;

  /** How likely a word must be the surname of the name. */
  private static final double LIKELY = 0.5;

  private final KoreanNames names = KoreanNames.getDefault();

  /**
   * Returns the words of a name in the other order: {@code Park Jin} for {@code Jin Park}, {@code
   * Jong Un Kim} for {@code Kim Jong Un}.
   *
   * @param words the words of the name, in small letters
   * @return the words, or none if it is not clear which is the surname
   */
  List<String> other(QueryName name, List<String> words) {
    int count = words.size();
    if (count < 2 || count > MOST_WORDS || !Scripts.has(name.text(), UnicodeScript.LATIN)) {
      return List.of();
    }
    boolean first = isSurname(words.getFirst(), name);
    boolean last = isSurname(words.getLast(), name);
    if (count > 2 && first == last) {
      return List.of();
    }
    List<String> turned = new ArrayList<>(words);
    if (first) {
      turned.addLast(turned.removeFirst());
    } else {
      turned.addFirst(turned.removeLast());
    }
    return turned;
  }

  private boolean isSurname(String word, QueryName name) {
    String surname =
        name.surnames().entrySet().stream()
            .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse("");
    return names.read(word).stream()
            .filter(reading -> reading.name().given().isEmpty())
            .filter(reading -> reading.name().southern().surname().equals(surname))
            .mapToDouble(reading -> reading.probability())
            .sum()
        > LIKELY;
  }
}
