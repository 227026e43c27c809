// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishWordFilterTest {

  private static final String[] PIECES = {
    "a",
    "Z",
    "s",
    "S",
    "'s",
    "’s",
    "’S",
    "＇s",
    "'",
    "é",
    "É",
    "ŏ",
    "ß",
    "İ",
    "Æ",
    "ﬁ",
    "⑳",
    "김",
    "金",
    "\u00AD",
    "\uD801\uDC00",
    "\uD83D\uDE00",
    "Ω",
    "1",
    "_",
    " "
  };

  private static Analyzer analyzer(boolean lucene) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new WhitespaceTokenizer();
        TokenStream stream =
            lucene
                ? new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)))
                : new EnglishWordFilter(words);
        return new TokenStreamComponents(words, stream);
      }
    };
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }

  @ParameterizedTest
  @CsvSource({"Korea’s,korea", "KIM'S,kim", "Élan,elan", "s,s", "Œuvre,oeuvre", "김정은's,김정은"})
  void incrementToken_word_isSmallFoldedWithoutPossessive(String word, String expected)
      throws IOException {
    try (Analyzer words = analyzer(false)) {
      assertEquals(List.of(expected), terms(words, word));
    }
  }

  @Test
  void incrementToken_anyText_isThatOfThreeFilters() throws IOException {
    Random random = new Random(1);
    try (Analyzer words = analyzer(false);
        Analyzer lucene = analyzer(true)) {
      for (int round = 0; round < 2_000; round++) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
          text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        assertEquals(terms(lucene, text.toString()), terms(words, text.toString()));
      }
    }
  }
}
