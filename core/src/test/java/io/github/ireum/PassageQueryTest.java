// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.PassageQuery.Grouping;
import io.github.ireum.PassageQuery.NameMatching;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks of the values of the API. */
final class PassageQueryTest {

  @Test
  void of_text_hasDefaults() {
    assertEquals(
        new PassageQuery(
            "Kim",
            PassageQuery.DEFAULT_LIMIT,
            Grouping.PASSAGE,
            true,
            NameMatching.SAME,
            true,
            false),
        PassageQuery.of("Kim"));
  }

  @Test
  void with_change_leavesTheOriginal() {
    PassageQuery query = PassageQuery.of("Kim");
    assertEquals(
        new PassageQuery("Kim", 3, Grouping.DOCUMENT, false, NameMatching.SAME, false, true),
        query
            .withLimit(3)
            .withGrouping(Grouping.DOCUMENT)
            .withHighlights(false)
            .withCollapsing(false)
            .withRecency(true));
    assertEquals(PassageQuery.DEFAULT_LIMIT, query.limit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
  void of_blank_throws(String text) {
    assertThrows(InvalidQueryException.class, () -> PassageQuery.of(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001})
  void withLimit_outOfRange_throwsAndNamesTheValue(int limit) {
    PassageQuery query = PassageQuery.of("Kim");
    InvalidQueryException thrown =
        assertThrows(InvalidQueryException.class, () -> query.withLimit(limit));
    assertTrue(thrown.toString().contains(limit + "; it must be from 1 to 10000"));
  }

  @Test
  void of_tooLong_throws() {
    String longest = "a".repeat(PassageQuery.MAX_LENGTH);
    assertEquals(longest, PassageQuery.of(longest).text());
    assertThrows(InvalidQueryException.class, () -> PassageQuery.of(longest + "a"));
  }

  @Test
  void ingestReport_numbersThatDoNotAddUp_areRefused() {
    assertThrows(
        IllegalStateException.class,
        () ->
            new IngestReport(
                3, 1, 1, 0, 0, 0, 0, 1, List.of(), List.of(), true, "", Duration.ZERO));
  }

  @Test
  void passage_offsetsThatDoNotFit_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Passage("abc", 0, 2));
    assertThrows(IllegalArgumentException.class, () -> new Passage("abc", -1, 2));
  }

  @Test
  void textRange_negative_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new TextRange(2, 1));
    assertThrows(IllegalArgumentException.class, () -> new TextRange(-1, 1));
    assertEquals("b", new TextRange(1, 2).of("abc"));
  }
}
