// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.NameOccurrence;
import io.github.ireum.TextRange;
import io.github.ireum.names.KoreanName;
import java.util.ArrayList;
import java.util.List;

/** Finds the people who are asked for among those whom a passage mentions. */
final class PersonHighlights {

  private PersonHighlights() {}

  /**
   * Returns where the people stand, in whatever spelling or script; for somebody who is not there,
   * where whoever has the surname does. In no order.
   */
  static List<TextRange> of(List<QueryName> asked, List<NameOccurrence> mentioned) {
    List<TextRange> ranges = new ArrayList<>();
    for (QueryName person : asked) {
      List<TextRange> same = new ArrayList<>();
      List<TextRange> surname = new ArrayList<>();
      for (NameOccurrence name : mentioned) {
        KoreanName read =
            KoreanName.ofHangul(name.reading())
                .orElseGet(() -> new KoreanName(name.reading(), ""))
                .southern();
        if (person.weights().containsKey(read.hangul())) {
          same.add(name.range());
        } else if (person.surnames().containsKey(read.surname())) {
          surname.add(name.range());
        }
      }
      ranges.addAll(same.isEmpty() ? surname : same);
    }
    return ranges;
  }
}
