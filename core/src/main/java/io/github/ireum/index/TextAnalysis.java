// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import com.ibm.icu.text.Normalizer2;
import io.github.ireum.analysis.HangulMorphologyFilter;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Analysis of titles and texts, in documents and in queries alike: words by UAX #29, marks off
 * Latin letters, English stems, Korean morphemes.
 */
public final class TextAnalysis extends Analyzer {

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    TokenStream stream = new EnglishPossessiveFilter(words);
    stream = new LowerCaseFilter(stream);
    stream = new ASCIIFoldingFilter(stream);
    // Stems come last, so that the Latin part of KBS는 has the same one as KBS alone.
    stream = new HangulMorphologyFilter(stream);
    stream = new PorterStemFilter(stream);
    return new TokenStreamComponents(words, stream);
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return new ICUNormalizer2CharFilter(reader, NFC);
  }

  @Override
  protected Reader initReaderForNormalization(String fieldName, Reader reader) {
    return new ICUNormalizer2CharFilter(reader, NFC);
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(in));
  }
}
