// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PassageSplitterTest {

  private final PassageSplitter splitter = new PassageSplitter();

  private List<String> split(String text) {
    return splitter.split(text).stream().map(passage -> passage.of(text)).toList();
  }

  private static String sentence(int length) {
    return "S" + "o".repeat(length - 2) + ".";
  }

  @Test
  void split_shortText_isOnePassage() {
    assertEquals(List.of("Heading\n\nOne sentence."), split("  Heading\n\nOne sentence.\n"));
  }

  @Test
  void split_whiteSpace_isEmpty() {
    assertEquals(List.of(), split(" \n\n\t\u3000"));
    assertEquals(List.of(), split(""));
  }

  @Test
  void split_paragraphsOfOrdinaryLength_areJoinedUpToTarget() {
    String paragraph = sentence(400);
    List<String> passages = split(String.join("\n\n", paragraph, paragraph, paragraph, paragraph));
    assertEquals(List.of(802, 802), passages.stream().map(String::length).toList());
  }

  @Test
  void split_shortParagraphAfterFullOne_isJoinedToIt() {
    assertEquals(1, split(sentence(1_000) + "\n\n" + sentence(100)).size());
  }

  @Test
  void split_longParagraph_isCutBetweenSentences() {
    String text =
        String.join(" ", List.of(sentence(500), sentence(500), sentence(500), sentence(500)));
    List<String> passages = split(text);
    assertTrue(passages.size() > 1);
    passages.forEach(
        passage -> assertTrue(passage.startsWith("S") && passage.endsWith("."), passage));
  }

  @Test
  void split_longSentence_isCutBetweenWords() {
    List<String> passages = split("word ".repeat(1_000));
    assertTrue(passages.size() >= 4);
    passages.forEach(
        passage -> assertTrue(passage.startsWith("word") && passage.endsWith("word"), passage));
  }

  @Test
  void split_longWord_isCutBetweenCharacters() {
    String text = "e\u0301".repeat(2_000);
    for (TextRange passage : splitter.split(text)) {
      assertEquals('e', text.charAt(passage.start()));
      assertEquals('\u0301', text.charAt(passage.end() - 1));
    }
  }

  @Test
  void split_hundredThousandCharactersWithoutBreak_staysInTimeAndLimit() {
    List<String> passages = split("가".repeat(100_000));
    assertEquals(100_000, passages.stream().mapToInt(String::length).sum());
    assertTrue(passages.stream().allMatch(passage -> passage.length() <= PassageSplitter.MAX));
  }
}
