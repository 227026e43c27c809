// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/**
 * Analysis of text in any language in which Korean names occur, for documents and for queries:
 * words by UAX #29 with {@link LatinStandardTokenizer}, the readings of names with {@link
 * KoreanNameFilter}, small letters, Korean morphemes with {@link HangulMorphologyFilter}.
 *
 * {@snippet class="io.github.ireum.examples.E04_SearchWithLuceneTest" region="lucene"}
 */
public final class KoreanNameAnalyzer extends Analyzer {

  private final KoreanNameSettings settings;

  /** Creates an analyzer with {@link KoreanNameSettings#DEFAULT}. */
  public KoreanNameAnalyzer() {
    this(KoreanNameSettings.DEFAULT);
  }

  /** Creates an analyzer. */
  public KoreanNameAnalyzer(KoreanNameSettings settings) {
    this.settings = settings;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words =
        new LatinStandardTokenizer(
            NameTokenAttributes.FACTORY, StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH);
    TokenStream stream = new KoreanNameFilter(words, settings);
    stream = new LowerCaseFilter(stream);
    return new TokenStreamComponents(words, new HangulMorphologyFilter(stream));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new LowerCaseFilter(in);
  }
}
