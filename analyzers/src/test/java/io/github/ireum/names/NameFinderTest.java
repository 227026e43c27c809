// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
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
  void find_decomposedText_isAsComposedText() {
    String text = TEXT + " 북조선의 キム・ジョンウン 委員長, 박근혜 대통령. 북한 김정은, キム・ジョンウン氏.";
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    List<NameMention> expected = FINDER.find(text);
    List<NameMention> found = FINDER.find(decomposed);
    assertEquals(
        expected.stream().map(NameMention::surface).toList(),
        found.stream()
            .map(name -> Normalizer.normalize(name.surface(), Normalizer.Form.NFC))
            .toList());
    assertTrue(expected.stream().anyMatch(name -> name.surface().startsWith("キム")));
    for (NameMention name : found) {
      assertEquals(name.surface(), decomposed.substring(name.start(), name.end()));
      assertTrue(
          FINDER.find(decomposed, name.start()).contains(name), () -> name + " is not found alone");
    }
  }

  @Test
  void surnames_decomposedText_areAsInComposedText() {
    String text = "박근혜 대통령이 왔다. 박 대통령은 말했다.";
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    List<SurnameMention> found = FINDER.scan(decomposed).surnames(Set.of());
    assertEquals(1, found.size());
    SurnameMention surname = found.get(0);
    assertEquals("박", Normalizer.normalize(surname.surface(), Normalizer.Form.NFC));
    assertEquals(surname.surface(), decomposed.substring(surname.start(), surname.end()));
  }

  @Test
  void surnames_ofSeveralScripts_areInOrder() {
    List<Integer> starts =
        FINDER
            .scan("박 대통령은 말했다. Президент Пак. President Park spoke of Korea. 노 대통령은 갔다.")
            .surnames(Set.of("пак", "park"))
            .stream()
            .map(SurnameMention::start)
            .toList();
    assertEquals(4, starts.size());
    assertEquals(starts.stream().sorted().toList(), starts);
  }

  @Test
  void findInQuery_endlessWord_isAnswered() {
    assertEquals(List.of(), FINDER.findInQuery("A" + "-a".repeat(20_000)));
  }

  @Test
  void find_fromTheEndOfTheText_findsNothing() {
    assertEquals(List.of(), FINDER.find("", 0));
    assertEquals(List.of(), FINDER.find("Kim Jong Un", 11));
  }
}
