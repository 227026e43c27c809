// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.classic.ClassicTokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;

/** Lucene's own checks of analysis components, on all of ours. */
public final class RandomAnalysisTest extends BaseTokenStreamTestCase {

  private static final List<Supplier<Tokenizer>> TOKENIZERS =
      List.of(
          StandardTokenizer::new,
          LatinStandardTokenizer::new,
          WhitespaceTokenizer::new,
          LetterTokenizer::new,
          ClassicTokenizer::new,
          KeywordTokenizer::new,
          KoreanTokenizer::new);

  private static final List<UnaryOperator<TokenStream>> OTHERS =
      List.of(
          LowerCaseFilter::new,
          ASCIIFoldingFilter::new,
          CJKWidthFilter::new,
          EnglishPossessiveFilter::new,
          PorterStemFilter::new,
          KeywordRepeatFilter::new,
          RemoveDuplicatesTokenFilter::new,
          FlattenGraphFilter::new);

  private static final String[] PIECES = {
    "Kim",
    "Jong-un",
    "Jong",
    "un",
    "Lee Seung-man",
    "PARK CHUNG HEE",
    "김대중",
    "김대중은",
    "황교익이",
    "金大中",
    "대통령",
    "Ch'oe Kyu-ha",
    "Chŏng-ŭn",
    "the",
    "in",
    "park",
    "Korea",
    "John",
    "2018",
    "5공화국",
    "met",
    "—",
    "\uD83D\uDE00",
    "ß",
    "김",
    "キム・ジョンウン",
    "Мун Чжэ Ин"
  };

  private static final String[] GAPS = {
    " ", " ", " ", "-", ", ", ". ", "\n", "-\n", "", " (", "'s "
  };

  private static Analyzer chain(
      Supplier<Tokenizer> tokenizer, List<UnaryOperator<TokenStream>> filters) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = tokenizer.get();
        TokenStream stream = words;
        for (UnaryOperator<TokenStream> filter : filters) {
          stream = filter.apply(stream);
        }
        return new TokenStreamComponents(words, stream);
      }
    };
  }

  private static UnaryOperator<TokenStream> names(boolean preserveOriginal) {
    KoreanNameSettings settings =
        new KoreanNameSettings(preserveOriginal, 3, 0.05, 0.5, "name:", true);
    return stream -> new KoreanNameFilter(stream, settings);
  }

  private static String textWithNames(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(60); n > 0; n--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(GAPS[random.nextInt(GAPS.length)]);
    }
    return text.toString();
  }

  private static void check(Analyzer analyzer) throws IOException {
    try (analyzer) {
      checkRandomData(random(), analyzer, atLeast(50), 20, false, false);
      checkRandomData(random(), analyzer, 3, 8_192, false, false);
      for (int i = 0; i < atLeast(30); i++) {
        // The offsets of a name are those of its letters, not of the tokens it begins and ends in.
        boolean moved = random().nextBoolean();
        checkAnalysisConsistency(random(), analyzer, moved, textWithNames(random()), false);
      }
    }
  }

  public void testLatinStandardTokenizer_randomText_isConsistent() throws IOException {
    check(chain(LatinStandardTokenizer::new, List.of()));
    check(
        chain(
            () ->
                new LatinStandardTokenizer(
                    LatinStandardTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, 8),
            List.of()));
  }

  public void testKoreanNameFilter_randomText_isConsistent() throws IOException {
    check(chain(StandardTokenizer::new, List.of(names(true))));
  }

  public void testKoreanNameFilter_withoutOriginal_isConsistent() throws IOException {
    check(chain(StandardTokenizer::new, List.of(names(false))));
  }

  public void testHangulMorphologyFilter_randomText_isConsistent() throws IOException {
    check(chain(StandardTokenizer::new, List.of(HangulMorphologyFilter::new)));
  }

  public void testKoreanNameAnalyzer_randomText_isConsistent() throws IOException {
    check(new KoreanNameAnalyzer());
  }

  public void testKoreanNameAnalyzer_noNames_hasGraphOffsetsOfItsTokens() throws IOException {
    try (Analyzer analyzer = new KoreanNameAnalyzer()) {
      checkRandomData(random(), analyzer, atLeast(50), true);
    }
  }

  public void testComponents_emptyTerm_isPassedOn() throws IOException {
    for (UnaryOperator<TokenStream> filter :
        List.of(names(true), names(false), HangulMorphologyFilter::new)) {
      try (Analyzer analyzer = chain(KeywordTokenizer::new, List.of(filter))) {
        checkOneTerm(analyzer, "", "");
      }
    }
  }

  /** MockTokenizer asserts that it is not called again once it has ended. */
  public void testComponents_hangulAtTheEnd_doNotReadPastIt() throws IOException {
    for (UnaryOperator<TokenStream> filter :
        List.of(names(true), names(false), HangulMorphologyFilter::new)) {
      try (Analyzer analyzer = chain(MockTokenizer::new, List.of(filter))) {
        for (String text : List.of("기차", "기차는", "에서", "5공화국", "Kim Jong-un 김정은은", "이라희")) {
          // Twice, since a stream is used again.
          Tokens tokens = Tokens.of(analyzer, text);
          assertEquals(text.length(), tokens.endOffset());
          assertEquals(tokens, Tokens.of(analyzer, text));
        }
      }
    }
  }

  public void testComponents_notReset_areRefused() throws IOException {
    try (Analyzer analyzer = new KoreanNameAnalyzer()) {
      checkResetException(analyzer, "Kim Jong-un");
    }
  }

  public void testComponents_randomChains_areConsistent() throws IOException {
    for (int round = 0; round < atLeast(12); round++) {
      List<UnaryOperator<TokenStream>> filters = new ArrayList<>();
      addOthers(filters);
      filters.add(names(random().nextBoolean()));
      addOthers(filters);
      if (random().nextBoolean()) {
        filters.add(HangulMorphologyFilter::new);
        addOthers(filters);
      }
      Supplier<Tokenizer> words = TOKENIZERS.get(random().nextInt(TOKENIZERS.size()));
      try (Analyzer analyzer = chain(words, filters)) {
        checkRandomData(random(), analyzer, 5, 20, false, false);
        for (int i = 0; i < 10; i++) {
          checkAnalysisConsistency(random(), analyzer, false, textWithNames(random()), false);
        }
      }
    }
  }

  private static void addOthers(List<UnaryOperator<TokenStream>> filters) {
    for (int n = random().nextInt(3); n > 0; n--) {
      filters.add(OTHERS.get(random().nextInt(OTHERS.size())));
    }
  }

  public void testFactories_bogusArgument_isRefused() {
    int ours = 0;
    for (String name : TokenFilterFactory.availableTokenFilters()) {
      if (TokenFilterFactory.lookupClass(name).getPackage().equals(getClass().getPackage())) {
        ours++;
        Map<String, String> arguments = new HashMap<>(Map.of("bogus", "argument"));
        IllegalArgumentException thrown =
            expectThrows(
                IllegalArgumentException.class, () -> TokenFilterFactory.forName(name, arguments));
        assertTrue(thrown.toString(), thrown.toString().contains("bogus"));
      }
    }
    for (String name : TokenizerFactory.availableTokenizers()) {
      if (TokenizerFactory.lookupClass(name).getPackage().equals(getClass().getPackage())) {
        ours++;
        Map<String, String> arguments = new HashMap<>(Map.of("bogus", "argument"));
        IllegalArgumentException thrown =
            expectThrows(
                IllegalArgumentException.class, () -> TokenizerFactory.forName(name, arguments));
        assertTrue(thrown.toString(), thrown.toString().contains("bogus"));
      }
    }
    assertEquals(3, ours);
  }
}
