// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.analysis.Tokens.Token;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HangulMorphologyFilterTest {

  private final Analyzer analyzer = Tokens.hangulMorphology();

  @AfterEach
  void closeAnalyzer() {
    analyzer.close();
  }

  @Test
  void incrementToken_english_passesThroughUntouched() {
    Tokens tokens = Tokens.of(analyzer, "Kim Jong-un's train");
    assertEquals(
        List.of(
            new Token("kim", 0, 3, 1),
            new Token("jong", 4, 8, 1),
            new Token("un's", 9, 13, 1),
            new Token("train", 14, 19, 1)),
        tokens.tokens());
  }

  @Test
  void incrementToken_copyOfReading_staysWhole() throws IOException {
    try (Analyzer repeating =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer words = new StandardTokenizer();
            TokenStream names = new KoreanNameFilter(words);
            return new TokenStreamComponents(
                words, new HangulMorphologyFilter(new KeywordRepeatFilter(names)));
          }
        }) {
      List<String> texts = Tokens.of(repeating, "Kim Jong-un").texts();
      assertEquals(2, texts.stream().filter("name:김정은"::equals).count(), texts::toString);
      assertFalse(texts.contains("name:"), texts::toString);
    }
  }

  @Test
  void incrementToken_nameWithParticle_dropsParticle() {
    assertEquals(List.of("김정은"), Tokens.of(analyzer, "김정은은").texts());
  }

  @Test
  void incrementToken_compoundWithParticle_splitsCompound() {
    Tokens tokens = Tokens.of(analyzer, "정상회담을");
    assertEquals(List.of(new Token("정상", 0, 2, 1), new Token("회담", 2, 4, 1)), tokens.tokens());
  }

  @Test
  void incrementToken_mixedScripts_keepsEachRun() {
    Tokens tokens = Tokens.of(analyzer, "5공화국 KBS는");
    assertEquals("5", tokens.texts().getFirst());
    assertTrue(tokens.texts().contains("공화"), tokens.texts()::toString);
    assertEquals(new Token("kbs", 5, 8, 1), tokens.tokens().getLast());
  }

  @Test
  void incrementToken_droppedParticleBetweenWords_leavesHole() {
    Tokens tokens = Tokens.of(analyzer, "김정은은 기차");
    assertEquals(List.of("김정은", "기차"), tokens.texts());
    assertEquals(List.of(1, 2), tokens.increments());
  }

  @Test
  void incrementToken_droppedParticleBeforeEnglish_leavesHole() {
    assertEquals(List.of(1, 2), Tokens.of(analyzer, "김정은은 train").increments());
  }

  @Test
  void end_droppedParticleAtEnd_leavesHoleAndEndsAtTextEnd() {
    Tokens tokens = Tokens.of(analyzer, "기차는  ");
    assertEquals(List.of("기차"), tokens.texts());
    assertEquals(1, tokens.endIncrement());
    assertEquals(5, tokens.endOffset());
  }

  @ParameterizedTest
  @CsvSource({
    "2만, 2 만",
    "2만5천여 명, 2 만 5 천 여 명",
    "1억2천만원, 1 억 2 천 만 원",
    "1.5조원, 1.5 조 원",
    "5조각, 5 조각",
    "너만, 너"
  })
  void incrementToken_scaleBehindNumeral_isATokenOfItsOwn(String text, String tokens) {
    assertEquals(List.of(tokens.split(" ")), Tokens.of(analyzer, text).texts());
  }

  @Test
  void incrementToken_onlyParticles_hasNoTokens() {
    Tokens tokens = Tokens.of(analyzer, "에서");
    assertEquals(List.of(), tokens.texts());
    assertEquals(2, tokens.endOffset());
  }

  @Test
  void incrementToken_emptyText_hasNoTokens() {
    assertEquals(new Tokens(List.of(), 0, 0), Tokens.of(analyzer, ""));
  }

  @Test
  void reset_streamUsedBefore_startsAfresh() throws IOException {
    Tokens first = Tokens.of(analyzer, "김정은은 방중했다");
    Tokens.of(analyzer, "train to China");
    assertEquals(first, Tokens.of(analyzer, "김정은은 방중했다"));
  }

  @Test
  void reset_streamLeftInTheMiddle_startsAfresh() throws IOException {
    Tokens whole = Tokens.of(analyzer, "기차");
    try (TokenStream stream = analyzer.tokenStream("text", "정상회담을 했다")) {
      stream.reset();
      assertTrue(stream.incrementToken());
      stream.end();
    }
    assertEquals(whole, Tokens.of(analyzer, "기차"));
  }

  @Test
  void incrementToken_lengthChangedBefore_givesOffsetsOfTheWholeToken() {
    try (Analyzer folding =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer whole = new KeywordTokenizer();
            return new TokenStreamComponents(
                whole, new HangulMorphologyFilter(new ASCIIFoldingFilter(whole)));
          }
        }) {
      Tokens tokens = Tokens.of(folding, "ßa정상회담");
      assertEquals(List.of("ssa", "정상", "회담"), tokens.texts());
      tokens
          .tokens()
          .forEach(token -> assertEquals(List.of(0, 6), List.of(token.start(), token.end())));
    }
  }

  @Test
  void incrementToken_otherAttributes_areThoseOfTheToken() throws IOException {
    try (TokenStream stream = analyzer.tokenStream("text", "정상회담 train")) {
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      assertTrue(stream.incrementToken());
      String hangul = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HANGUL];
      assertEquals("정상", term.toString());
      assertEquals(hangul, type.type());
      assertTrue(stream.incrementToken());
      assertEquals(hangul, type.type());
      assertTrue(stream.incrementToken());
      assertEquals(StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM], type.type());
      assertFalse(stream.incrementToken());
      stream.end();
    }
  }

  @Test
  void incrementToken_randomTexts_offsetsGoForwardInsideTheText() {
    // Whole code points: StandardTokenizer itself loses the end offset at a lone surrogate.
    int[] alphabet = "김정은은이가를회담했다한국만천5 kA.-\n\u0301\uD83D\uDE00\u1100\u1161".codePoints().toArray();
    Random random = new Random(20180612);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
      }
      int last = 0;
      Tokens tokens = Tokens.of(analyzer, text.toString());
      for (Token token : tokens.tokens()) {
        assertFalse(token.text().isEmpty());
        assertTrue(last <= token.start() && token.start() < token.end(), token::toString);
        assertTrue(token.increment() >= 1, token::toString);
        last = token.start();
      }
      assertEquals(text.length(), tokens.endOffset());
    }
  }
}
