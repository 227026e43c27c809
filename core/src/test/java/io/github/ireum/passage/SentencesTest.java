// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentencesTest {

  private static List<String> of(String text) {
    return new Sentences()
        .of(text, new TextRange(0, text.length())).stream().map(range -> range.of(text)).toList();
  }

  @Test
  void of_twoSentences_areSplitWithoutTheSpaceBetween() {
    assertEquals(List.of("It rained.", "Kim left!"), of("It rained.  Kim left!"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He met Mr. Kim in the hall.",
        "He met Mrs. Park and Dr. Lee there.",
        "The U.S. Army stayed.",
        "The D.P.R.K. Army left.",
        "J. Park said no.",
        "Gen. Park Chung Hee took power.",
        "On Jan. 8 he arrived.",
        "Room No. 5 was empty.",
      })
  void of_abbreviation_doesNotEndSentence(String sentence) {
    assertEquals(List.of(sentence, "It rained."), of(sentence + " It rained."));
  }

  @Test
  void of_capitalsAtEnd_endSentence() {
    assertEquals(List.of("He is from the UN.", "It rained."), of("He is from the UN. It rained."));
    assertEquals(List.of("He left the U.S."), of("He left the U.S."));
  }

  @Test
  void of_korean_isSplit() {
    assertEquals(List.of("김정은은 방중했다.", "기차를 탔다."), of("김정은은 방중했다. 기차를 탔다."));
  }

  @Test
  void of_chineseFullStop_isSplitWithoutSpace() {
    assertEquals(List.of("金正恩访华。", "他乘火车。"), of("金正恩访华。他乘火车。"));
  }

  @Test
  void of_lineBreakInside_doesNotEndSentence() {
    assertEquals(
        List.of("Kim came\nby train.", "Xi waited."), of("Kim came\nby train. Xi waited."));
  }

  @Test
  void of_paragraphInsideText_hasOffsetsOfTheText() {
    String text = "Before. One. Two. After.";
    List<TextRange> sentences = new Sentences().of(text, new TextRange(8, 17));
    assertEquals(List.of(new TextRange(8, 12), new TextRange(13, 17)), sentences);
  }
}
