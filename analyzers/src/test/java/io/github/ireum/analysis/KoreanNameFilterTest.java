// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.ireum.analysis.GraphTokens.Token;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KoreanNameFilterTest {

  private static final KoreanNameSettings BEST =
      new KoreanNameSettings(true, 1, 0.05, 0.5, "name:", true);
  private static final KoreanNameSettings NAMES_ONLY =
      new KoreanNameSettings(false, 1, 0.05, 0.5, "name:", true);

  @Test
  void incrementToken_entryOfAList_hasTheNameOverAllItsWords() {
    GraphTokens tokens = GraphTokens.of(BEST, "KIM, Jong Un");
    assertEquals(List.of("name:김정은"), tokens.names(), tokens::toString);
    assertEquals(new Token("name:김정은", 0, 12, 0, 3), tokens.tokens().get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Gen. Kim Jong Un", "Seoul. Kim Jong Un", "Nam. Kim Jong Un"})
  void incrementToken_endOfAClause_isNoComma(String text) {
    GraphTokens tokens = GraphTokens.of(BEST, text);
    assertEquals(List.of("name:김정은"), tokens.names(), tokens::toString);
    assertEquals(
        new Token("name:김정은", text.indexOf("Kim"), text.length(), 0, 3), tokens.tokens().get(2));
  }

  @Test
  void incrementToken_caseEnding_isOutsideOfTheName() {
    assertEquals(
        List.of(new Token("name:김정은", 4, 15, 0, 3), new Token("name:안철수", 27, 40, 0, 3)),
        GraphTokens.of(BEST, "die Kim Jong Uns, lettre d’Ahn Cheol-soo").tokens().stream()
            .filter(token -> token.text().startsWith("name:"))
            .toList());
  }

  @Test
  void incrementToken_nameInEnglish_spansItsWordsAtTheirOffsets() {
    assertEquals(
        List.of(
            new Token("met", 0, 3, 1, 1),
            new Token("gim", 4, 7, 1, 1),
            new Token("name:김정은", 4, 17, 0, 3),
            new Token("jeong", 8, 13, 1, 1),
            new Token("eun's", 14, 19, 1, 1),
            new Token("son", 20, 23, 1, 1)),
        GraphTokens.of(BEST, "met Gim Jeong-eun's son").tokens());
  }

  @Test
  void incrementToken_nameInKatakana_spansItsWordsAtTheirOffsets() {
    assertEquals(
        List.of(
            new Token("前", 0, 1, 1, 1),
            new Token("キム", 1, 3, 1, 1),
            new Token("name:김정은", 1, 9, 0, 2),
            new Token("ジョンウン", 4, 9, 1, 1),
            new Token("氏", 9, 10, 1, 1)),
        GraphTokens.of(BEST, "前キム・ジョンウン氏").tokens());
  }

  @Test
  void incrementToken_nameInRussian_hasOffsetsWithoutTheEnding() {
    assertEquals(
        List.of(
            new Token("с", 0, 1, 1, 1),
            new Token("ким", 2, 5, 1, 1),
            new Token("name:김정은", 2, 12, 0, 3),
            new Token("чен", 6, 9, 1, 1),
            new Token("ыном", 10, 14, 1, 1),
            new Token("и", 15, 16, 1, 1),
            new Token("мун", 17, 20, 1, 1),
            new Token("name:문재인", 17, 27, 0, 3),
            new Token("чжэ", 21, 24, 1, 1),
            new Token("ином", 25, 29, 1, 1)),
        GraphTokens.of(BEST, "с Ким Чен Ыном и Мун Чжэ-ином").tokens());
  }

  @Test
  void incrementToken_nameWithParticle_hasOffsetsWithoutIt() {
    assertEquals(
        List.of(
            new Token("김정은", 0, 3, 1, 1),
            new Token("name:김정은", 0, 3, 0, 1),
            new Token("기차", 5, 7, 2, 1)),
        GraphTokens.of(BEST, "김정은은 기차").tokens());
  }

  @Test
  void incrementToken_nameThatMorphologySplits_spansItsMorphemes() {
    GraphTokens tokens = GraphTokens.of(BEST, "황교익은 말했다");
    List<Token> words = tokens.tokens().stream().filter(t -> t.end() <= 3 && !t.keyword()).toList();
    assertTrue(words.size() > 1, tokens::toString);
    assertEquals(new Token("name:황교익", 0, 3, 0, words.size()), tokens.tokens().get(1));
  }

  @Test
  void incrementToken_severalReadings_areWeightedByTheLikeliest() {
    GraphTokens tokens = GraphTokens.of(KoreanNameSettings.DEFAULT, "Kim Jong-un");
    assertEquals(3, tokens.names().size());
    List<Float> boosts = tokens.boostsOfNames();
    assertEquals(1f, boosts.get(0));
    assertTrue(boosts.get(1) < 1 && boosts.get(2) <= boosts.get(1) && boosts.get(2) > 0);
  }

  @Test
  void incrementToken_readings_areKeywordsOfTheirOwnType() {
    for (GraphTokens.Token token : GraphTokens.of(BEST, "met Kim Jong-un").tokens()) {
      assertEquals(token.text().startsWith("name:"), token.keyword(), token::toString);
    }
  }

  @Test
  void incrementToken_withoutOriginal_leavesHolesForItsWords() {
    assertEquals(
        List.of(
            new Token("met", 0, 3, 1, 1),
            new Token("name:김정은", 4, 15, 1, 1),
            new Token("today", 16, 21, 3, 1)),
        GraphTokens.of(NAMES_ONLY, "met Kim Jong-un today").tokens());
  }

  @Test
  void end_withoutOriginal_leavesHoleAtTheEnd() {
    GraphTokens tokens = GraphTokens.of(NAMES_ONLY, "Kim Jong-un");
    assertEquals(List.of("name:김정은"), tokens.names());
    assertEquals(2, tokens.endIncrement());
    assertEquals(11, tokens.endOffset());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "40, 5"})
  void incrementToken_maxReadings_limitsTerms(int most, int least) {
    KoreanNameSettings settings = new KoreanNameSettings(true, most, 0, 0.5, "", true);
    long names =
        GraphTokens.of(settings, "Kim Jong-un").tokens().stream().filter(Token::keyword).count();
    assertTrue(names >= least && names <= most, () -> names + " names");
  }

  @Test
  void incrementToken_ignoreCaseOff_findsNoNameInSmallLetters() {
    KoreanNameSettings settings = new KoreanNameSettings(true, 3, 0.05, 0.5, "name:", false);
    assertEquals(List.of(), GraphTokens.of(settings, "kim jong un").names());
    assertFalse(GraphTokens.of(settings, "Kim Jong Un").names().isEmpty());
  }

  @Test
  void incrementToken_whitespaceTokenizer_cutsPunctuationOff() {
    try (Analyzer analyzer = analyzer(new WhitespaceTokenizer())) {
      GraphTokens tokens = GraphTokens.of(analyzer, "Seoul: (Park Geun-hye), Korea");
      assertEquals(
          new Token("name:박근혜", 8, 21, 0, 2),
          tokens.tokens().stream().filter(Token::keyword).findFirst().orElseThrow());
    }
  }

  @Test
  void incrementToken_overlappingTokens_offsetsGoForward() {
    try (Analyzer analyzer = analyzer(new NGramTokenizer(2, 3))) {
      int last = 0;
      for (Token token : GraphTokens.of(analyzer, "Kim Jong-un 김정은은 金正恩이").tokens()) {
        assertTrue(last <= token.start(), token::toString);
        last = token.start();
      }
    }
  }

  @Test
  void incrementToken_nameAnywhereInLongText_isFound() {
    String filler = "The delegation of North Korea, led by Director No, spoke at length. ";
    for (int words = 0; words < 60; words++) {
      String text = filler.repeat(40) + "so ".repeat(words) + "Park Geun-hye said. " + filler;
      GraphTokens tokens = GraphTokens.of(BEST, text);
      assertEquals(List.of("name:박근혜"), tokens.names(), "after " + words);
      Token name = tokens.tokens().stream().filter(Token::keyword).findFirst().orElseThrow();
      assertEquals("Park Geun-hye", text.substring(name.start(), name.end()));
    }
  }

  @Test
  void incrementToken_longText_holdsABoundedNumberOfTokens() throws IOException {
    String names =
        "President Kim Dae-jung of the Republic of Korea met Lee Hoi-chang. ".repeat(500);
    assertTrue(held(names) <= KoreanNameFilter.MOST_HELD);
    assertTrue(held("김대중 대통령이 이회창 총재를 만났다. ".repeat(500)) <= KoreanNameFilter.MOST_HELD);
    assertTrue(held("THE REPUBLIC OF KOREA ".repeat(500)) <= KoreanNameFilter.MOST_HELD);
    assertTrue(held("the ship of the line sailed. ".repeat(500)) <= 17);
  }

  /** Returns how many tokens at most were read and not yet passed on. */
  private static int held(String text) throws IOException {
    Tokenizer words = new StandardTokenizer();
    words.setReader(new StringReader(text));
    Counting counting = new Counting(words);
    try (TokenStream stream = new KoreanNameFilter(counting, BEST)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      int passed = 0;
      int held = 0;
      while (stream.incrementToken()) {
        passed += term.toString().startsWith("name:") ? 0 : 1;
        held = Math.max(held, counting.count - passed);
      }
      stream.end();
      return held;
    }
  }

  @Test
  void incrementToken_eachTokenTwice_readsTextNotMuchMoreOften() throws IOException {
    String text =
        "President Kim Dae-jung of the Republic of Korea met Lee Hoi-chang. ".repeat(2_000);
    Tokenizer once = new StandardTokenizer();
    Tokenizer twice = new StandardTokenizer();
    TokenStream plain = new KoreanNameFilter(once, BEST);
    TokenStream repeated = new KoreanNameFilter(new KeywordRepeatFilter(twice), BEST);
    allocated(once, plain, text);
    allocated(twice, repeated, text);
    long usual = allocated(once, plain, text);
    long bytes = allocated(twice, repeated, text);
    assertTrue(bytes < 3 * usual, () -> bytes + " bytes instead of " + usual);
  }

  /** Returns how many bytes are allocated for a text, which does not depend on the machine. */
  private static long allocated(Tokenizer words, TokenStream stream, String text)
      throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    words.setReader(new StringReader(text));
    stream.reset();
    while (stream.incrementToken()) {}
    stream.end();
    stream.close();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void reset_streamLeftInTheMiddle_startsAfresh() throws IOException {
    try (Analyzer analyzer = new KoreanNameAnalyzer()) {
      GraphTokens fresh = GraphTokens.of(analyzer, "Gim Jeong-eun");
      try (TokenStream stream = analyzer.tokenStream("text", "met Kim Jong-un today")) {
        stream.reset();
        for (int i = 0; i < 3; i++) {
          assertTrue(stream.incrementToken());
        }
        stream.end();
      }
      assertEquals(fresh, GraphTokens.of(analyzer, "Gim Jeong-eun"));
    }
  }

  @Test
  void incrementToken_namesAndNoise_offsetsCutNamesOutOfTheText() {
    String[] pieces = {
      "Kim",
      "Jong",
      "-",
      "un",
      " ",
      " ",
      ", ",
      "\n",
      "park",
      "Park Chung Hee",
      "김대중",
      "은",
      "金",
      "大中",
      "(",
      ")",
      "the",
      "in",
      "Mr. ",
      "ß",
      "\uD83D\uDE00",
      "’s",
      "Yi",
      "Ch'oe"
    };
    Random random = new Random(20180612);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      int last = 0;
      for (Token token : GraphTokens.of(KoreanNameSettings.DEFAULT, text.toString()).tokens()) {
        assertTrue(last <= token.start() && token.start() < token.end(), token::toString);
        assertTrue(token.end() <= text.length(), token::toString);
        assertTrue(token.keyword() || token.increment() > 0, token::toString);
        last = token.start();
        if (token.keyword()) {
          String surface = text.substring(token.start(), token.end());
          assertEquals(surface.strip(), surface);
          assertTrue(Character.isLetter(surface.codePointAt(0)), surface);
        }
      }
    }
  }

  private static Analyzer analyzer(Tokenizer words) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(words, new KoreanNameFilter(words, BEST));
      }
    };
  }

  private static final class Counting extends TokenFilter {
    private int count;

    Counting(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      boolean more = input.incrementToken();
      count += more ? 1 : 0;
      return more;
    }
  }
}
