// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import static io.github.ireum.search.Marked.mention;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.PassageQuery.NameMatching;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People. */
final class NameHighlightsTest {

  private static NameHighlights person(String name) {
    QueryName asked = new QueryNames().forced(name, NameMatching.SAME);
    if (asked == null) {
      throw new IllegalArgumentException(name);
    }
    return new NameHighlights(asked, Map.of());
  }

  @Test
  void in_mentionsOfThePerson_areMarkedInEveryScript() throws IOException {
    String text = "Kim Jŏng-ŭn, 김정은; Mr Kim. And Kim Min-su.";
    assertEquals(
        List.of("Kim Jŏng-ŭn", "김정은", "Mr Kim"),
        Marked.in(
            person("Kim Jong Un"),
            text,
            mention(text, "Kim Jŏng-ŭn", "김정은", 1, true),
            mention(text, "김정은", "김정은", 1, true),
            mention(text, "Mr Kim", "김정은", 0.6, false),
            mention(text, "Kim Min-su", "김민수", 1, true)));
  }

  @Test
  void in_spellingThatComparesAsTheSame_isMarkedWithItsShortForms() throws IOException {
    String text = "Kim Jung Unn came. Mr Kim left with Kim Min-su.";
    assertEquals(
        List.of("Kim Jung Unn", "Mr Kim"),
        Marked.in(
            person("Kim Jong Un"),
            text,
            mention(text, "Mr Kim", "김중운", 0.6, false),
            mention(text, "Kim Jung Unn", "김중운", 0.9, true),
            mention(text, "Kim Min-su", "김민수", 1, true)));
  }

  @Test
  void in_likelyOtherReading_isMarked() throws IOException {
    String text = "Kim Chong Un was there.";
    assertEquals(
        List.of("Kim Chong Un"),
        Marked.in(person("김정은"), text, mention(text, "Kim Chong Un", "김종운", 0.4, true)));
  }

  @Test
  void in_mentionOfNobodyKnown_isNotMarked() throws IOException {
    String text = "Chong-un met Kim Jong Un.";
    assertEquals(
        List.of("Kim Jong Un"),
        Marked.in(
            person("Kim Jong Un"),
            text,
            mention(text, "Chong-un", "", 0, false),
            mention(text, "Kim Jong Un", "김정은", 0.9, true)));
  }

  @Test
  void in_nobodyButTheSurname_isMarkedInsteadOfThePerson() throws IOException {
    String text = "Mrs. Lee teaches, as Lee Sang-sook does. Park Min-su sings.";
    assertEquals(
        List.of("Lee"),
        Marked.in(
            person("Ri Sol Ju"),
            text,
            mention(text, "Lee", "이", 1, false),
            mention(text, "Lee Sang-sook", "이상숙", 1, true),
            mention(text, "Park Min-su", "박민수", 1, true)));
  }
}
