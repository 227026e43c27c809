// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameFinderTest {

  private static final NameFinder FINDER = NameFinder.getDefault();

  private static final String TEXT =
      "Kim Jong Un of Korea met Ban Ki-moon. 김정은은 반기문을 만났다. Ким Чен Ын встретил Пан Ги Муна."
          + " In Seoul, Moon Jae-in spoke of Korea.";

  private static List<Integer> starts(List<NameMention> mentions) {
    return mentions.stream().map(NameMention::start).toList();
  }

  @Test
  void find_fromAPlace_hasThoseOfTheTextThatBeginThere() {
    List<Integer> starts = starts(FINDER.find(TEXT));
    assertEquals(6, starts.size());
    for (int from = 0; from <= TEXT.length(); from++) {
      int place = from;
      assertEquals(
          starts.stream().filter(start -> start >= place).toList(),
          starts(FINDER.find(TEXT, from)));
    }
  }
}
