// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertEquals(7, starts.size());
    for (int from = 0; from <= TEXT.length(); from++) {
      int place = from;
      assertEquals(
          starts.stream().filter(start -> start >= place).toList(),
          starts(FINDER.find(TEXT, from)));
    }
  }

  @ParameterizedTest
  @CsvSource({"'', -1, 0", "'', 1, 0", "Kim Jong Un, -2147483648, 11", "Kim Jong Un, 12, 11"})
  void find_fromOutsideOfTheText_throwsWithWhatIsAllowed(String text, int from, int length) {
    IndexOutOfBoundsException thrown =
        assertThrows(IndexOutOfBoundsException.class, () -> FINDER.find(text, from));
    assertEquals(
        "from must be 0 to " + length + ", the length of the text, not " + from,
        thrown.getMessage());
  }

  @Test
  void find_fromTheEndOfTheText_findsNothing() {
    assertEquals(List.of(), FINDER.find("", 0));
    assertEquals(List.of(), FINDER.find("Kim Jong Un", 11));
  }
}
