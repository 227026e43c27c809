// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.names.WordNumber;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The stems of English words: those of KStem, and of the singular of a word that KStem leaves as it
 * is, since its dictionary takes some plurals for words of their own, such as exercises. The
 * singular comes second, as it is only cut off: benche. Remembers them, since a text has the same
 * few thousand words again and again. Not thread-safe.
 */
final class EnglishStems {

  /** What {@link #of} returns for a word whose stem is the word itself. */
  static final char[] NONE = {};

  private static final int SHORT_BITS = 15;
  private static final int LONG_BITS = 12;

  private final CharArraySet unstemmed;

  /** Short words as {@link WordNumber} has them, in one of two places, and the stem of each. */
  private final long[] numbers = new long[1 << SHORT_BITS];

  private final char[][] stems = new char[1 << SHORT_BITS][];

  /** Other words, in a place by their hash, and the stem of each. */
  private final char[][] words = new char[1 << LONG_BITS][];

  private final char[][] stemsOfWords = new char[1 << LONG_BITS][];
  private final Word word = new Word();
  private final TokenStream stemmer = new KStemFilter(word);
  private final TokenStream singularStemmer = new KStemFilter(new EnglishMinimalStemFilter(word));

  /**
   * Creates stems.
   *
   * @param unstemmed words that have none
   */
  EnglishStems(CharArraySet unstemmed) {
    this.unstemmed = unstemmed;
  }

  /** A stream of one word. */
  private static final class Word extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    @Override
    public boolean incrementToken() {
      return true;
    }
  }

  /**
   * Returns the stem of a word in small letters with {@link TextAnalysis#STEM_MARK} in front, or
   * {@link #NONE}. The array must not be changed.
   */
  char[] of(char[] letters, int length) throws IOException {
    char last = letters[length - 1];
    if (last < 'a' || last > 'z') {
      return NONE;
    }
    long number = WordNumber.of(letters, 0, length);
    return number == WordNumber.OTHER ? ofLong(letters, length) : ofShort(number, letters, length);
  }

  private char[] ofShort(long number, char[] letters, int length) throws IOException {
    int place = WordNumber.place(number, SHORT_BITS);
    if (numbers[place] == number) {
      return stems[place];
    }
    int second = place ^ 1;
    if (numbers[second] == number) {
      return stems[second];
    }
    // A new word takes the first place, and the one that had it the second.
    char[] stem = stem(letters, length);
    numbers[second] = numbers[place];
    stems[second] = stems[place];
    numbers[place] = number;
    stems[place] = stem;
    return stem;
  }

  private char[] ofLong(char[] letters, int length) throws IOException {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + letters[i];
    }
    int place = WordNumber.place(hash, LONG_BITS);
    char[] known = words[place];
    if (known == null || !Arrays.equals(known, 0, known.length, letters, 0, length)) {
      stemsOfWords[place] = stem(letters, length);
      words[place] = Arrays.copyOf(letters, length);
    }
    return stemsOfWords[place];
  }

  private char[] stem(char[] letters, int length) throws IOException {
    if (unstemmed.contains(letters, 0, length)) {
      return NONE;
    }
    String text = new String(letters, 0, length);
    String stem = stem(stemmer, text);
    if (stem.equals(text)) {
      stem = stem(singularStemmer, text);
    }
    return stem.equals(text) ? NONE : (TextAnalysis.STEM_MARK + stem).toCharArray();
  }

  private String stem(TokenStream stemming, String text) throws IOException {
    word.term.setEmpty().append(text);
    stemming.incrementToken();
    return word.term.toString();
  }
}
