// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

/** What broken words become, and that offsets stay inside the text. */
final class TextAnalysisTest {

  private static final List<String> PIECES =
      List.of(
          "deve",
          "lopment",
          "Kim",
          "-\n",
          "-",
          "\u00AD",
          "\u00AD\n",
          " ",
          "  ",
          "\uFB01",
          "\u2060",
          "\u1100\u1161",
          "김정은",
          "\n\n",
          ". ",
          "é",
          "\uD83D\uDE00",
          "\uFEFF",
          "ing");

  private record Token(String term, int position, int start, int end) {}

  private final Analyzer analyzer = new TextAnalysis();

  private List<Token> tokens(String text) throws IOException {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(Fields.TEXT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(
            new Token(term.toString(), position, offsets.startOffset(), offsets.endOffset()));
      }
      stream.end();
    }
    return tokens;
  }

  private List<String> words(String text) throws IOException {
    return tokens(text).stream()
        .filter(token -> token.term().charAt(0) != TextAnalysis.STEM_MARK)
        .map(token -> token.term() + "@" + token.position())
        .toList();
  }

  @Test
  void tokenStream_brokenWord_isTheWordAndBesideItItsParts() throws IOException {
    assertEquals(
        List.of(
            "positive@0", "deve@0", "development@1", "deve@1", "lopment@1", "lopment@2", "of@2"),
        words("positive deve-\nlopment of"));
  }

  @Test
  void tokenStream_brokenCompound_isTwoWordsAndBesideTheFirstTheWhole() throws IOException {
    assertEquals(
        List.of("kim@0", "jong@1", "jongun@1", "un@2", "left@3"), words("Kim Jong-\nun left"));
  }

  @Test
  void tokenStream_softHyphen_isNotThere() throws IOException {
    assertEquals(List.of("denuclearisation@0"), words("denuclear\u00ADisation"));
  }

  @Test
  void tokenStream_randomTexts_offsetsStayInsideAndDoNotFall() throws IOException {
    Random random = new Random(5);
    for (int round = 0; round < 1_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(25); i > 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      int last = 0;
      for (Token token : tokens(text.toString())) {
        assertTrue(token.start() >= last && token.end() > token.start(), text::toString);
        assertTrue(token.end() <= text.length(), text::toString);
        last = token.start();
      }
    }
  }

  @Test
  void tokenStream_brokenWordAtTheBeginning_takesOnePlaceMore() throws IOException {
    assertEquals(
        List.of("deve@0", "development@1", "deve@1", "lopment@1", "lopment@2", "of@2"),
        words("deve-\nlopment of"));
  }

  @Test
  void tokenStream_brokenWordsInARow_haveOnePlaceEach() throws IOException {
    List<String> words = words("a deve-\nlopment coopera-\ntion of");
    assertTrue(
        words.containsAll(List.of("development@1", "cooperation@2", "of@3")), words::toString);
  }
}
