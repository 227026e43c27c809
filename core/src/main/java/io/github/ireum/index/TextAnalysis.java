// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import com.ibm.icu.text.Normalizer2;
import io.github.ireum.analysis.HangulMorphologyFilter;
import io.github.ireum.analysis.LatinStandardTokenizer;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Analysis of titles and texts, in documents and in queries alike: words by UAX #29, marks off
 * Latin letters, Korean morphemes, and beside each English word its stem with {@link #STEM_MARK} in
 * front where it differs. So a name, a phrase and the beginning of a word can be looked for as they
 * are spelled, and everything else in all its forms.
 */
public final class TextAnalysis extends Analyzer {

  /** Stands before a stem; no word begins with it. */
  public static final char STEM_MARK = '=';

  /** Longer words are cut: nori takes more than proportionally longer for a longer word. */
  private static final int MAX_WORD = 64;

  /** Of a passage, in UTF-16 units. */
  private static final int USUAL_LENGTH = 2_048;

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words =
        new LatinStandardTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, MAX_WORD);
    TokenStream stream = new BrokenWordFilter(words);
    stream = new EnglishWordFilter(stream);
    // Stems come last, so that the Latin part of KBS는 has the same one as KBS alone.
    stream = new HangulMorphologyFilter(stream);
    return new TokenStreamComponents(words, new EnglishStemFilter(stream, StopWords.ENGLISH));
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    try (reader) {
      char[] text = new char[USUAL_LENGTH];
      int length = 0;
      for (int count = 0; count >= 0; count = reader.read(text, length, text.length - length)) {
        length += count;
        if (length == text.length) {
          text = Arrays.copyOf(text, 2 * length);
        }
      }
      divideWords(text, length);
      Reader whole = new CharArrayReader(text, 0, length);
      return RepairCharFilter.isInOrder(text, length)
          ? whole
          : new ICUNormalizer2CharFilter(new RepairCharFilter(whole), NFC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * UAX #29 takes the colon of Name:Kim for a letter, as Swedish has it in words, and the line of
   * Kim_Jong_Un, as programs have it. Neither is one in forms, mail headers, notes and addresses.
   */
  private static void divideWords(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      if (text[i] == ':' || text[i] == '_') {
        text[i] = ' ';
      }
    }
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
