// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.search.QueryTerms.Word;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Words, their stems and morphemes. */
final class WordHighlightsTest {

  private static final WordQueries QUERIES =
      new WordQueries(RankingWeights.getDefault().words(), Marked.TERMS);

  private static WordHighlights word(String asked) {
    Word word = Marked.TERMS.words(asked).get(0);
    return new WordHighlights(QUERIES.forms(word).keySet());
  }

  @Test
  void in_otherFormsOfTheWord_areMarkedWhole() throws IOException {
    assertEquals(
        List.of("trains", "Train", "TRAINED"),
        Marked.in(word("train"), "Two trains. Train 4 TRAINED nobody to restrain."));
    assertEquals(List.of("train"), Marked.in(word("trains"), "a train"));
  }

  @Test
  void in_koreanWord_isMarkedWithoutItsParticle() throws IOException {
    assertEquals(List.of("기차", "기차"), Marked.in(word("기차"), "기차는 왔고 그는 기차를 탔다."));
  }

  @Test
  void in_decomposedAndBrokenWords_areMarkedToTheirEnd() throws IOException {
    assertEquals(
        List.of("deve-\nlopment"), Marked.in(word("development"), "slow deve-\nlopment here"));
    assertEquals(
        List.of("Cho\u0306ng"), Marked.in(word("chong"), "\uD83D\uDE00 Cho\u0306ng\uD83D\uDE00"));
  }

  @Test
  void in_otherSpelling_isMarkedInItsScript() throws IOException {
    WordHighlights spellings = new WordHighlights(Set.of("panmunjom", "판문점"));
    assertEquals(List.of("Panmunjŏm"), Marked.in(spellings, "They met in Panmunjŏm."));
    assertEquals(List.of("판문점"), Marked.in(spellings, "두 사람은 판문점에서 만났다."));
  }

  @Test
  void in_otherWords_nothingIsMarked() throws IOException {
    assertEquals(List.of(), Marked.in(word("train"), "A bus, and no restraint."));
  }
}
