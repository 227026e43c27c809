// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishStemFilterTest {

  private static Analyzer analyzer(UnaryOperator<TokenStream> stems) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new WhitespaceTokenizer();
        return new TokenStreamComponents(words, stems.apply(new LowerCaseFilter(words)));
      }
    };
  }

  private static Analyzer analyzer() {
    return analyzer(stream -> new EnglishStemFilter(stream, StopWords.ENGLISH));
  }

  private static String tokens(Analyzer analyzer, String text) throws IOException {
    StringBuilder tokens = new StringBuilder();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.append(increment.getPositionIncrement() == 0 ? "|" : " ").append(term);
      }
      stream.end();
    }
    return tokens.toString().strip();
  }

  @Test
  void incrementToken_word_itsStemFollowsWithAMark() throws IOException {
    assertEquals(
        "joint exercises|=exercise suspended|=suspend by 김정은",
        tokens(analyzer(), "Joint exercises suspended by 김정은"));
  }

  @ParameterizedTest
  @CsvSource({
    "benches, bench",
    "speeches, speech",
    "processes, process",
    "boxes, box",
    "ties, tie",
    "studies, study",
    "exercises, exercise",
    "talks, talk"
  })
  void incrementToken_plural_hasTheStemOfItsSingular(String plural, String singular)
      throws IOException {
    assertEquals(plural + "|=" + singular, tokens(analyzer(), plural));
    assertEquals(singular, tokens(analyzer(), singular));
  }

  @Test
  void incrementToken_stopWord_hasNoStem() throws IOException {
    assertEquals("during this having", tokens(analyzer(), "during this having"));
  }

  /** More words than are remembered, in any order, have the stems that they have by themselves. */
  @Test
  void incrementToken_manyWords_haveTheStemsOfKStemOrOfItsSingular() throws IOException {
    Random random = new Random(7);
    String[] beginnings = {"walk", "stud", "exercis", "runn", "nation", "mak", "peninsul", "x"};
    String[] endings = {"s", "ies", "ing", "ed", "al", "es", "a", "er", "ization", ""};
    try (Analyzer stems = analyzer(KStemFilter::new);
        Analyzer singular = analyzer(s -> new KStemFilter(new EnglishMinimalStemFilter(s)));
        Analyzer both = analyzer()) {
      for (int i = 0; i < 40_000; i++) {
        String word =
            Integer.toString(random.nextInt(3_000), 36).replaceAll("[0-9]", "")
                + beginnings[random.nextInt(beginnings.length)]
                + endings[random.nextInt(endings.length)];
        String stem = tokens(stems, word);
        stem = stem.equals(word) ? tokens(singular, word) : stem;
        assertEquals(stem.equals(word) ? word : word + "|=" + stem, tokens(both, word));
      }
    }
  }
}
