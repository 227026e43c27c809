// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.Fields;
import io.github.ireum.index.TextAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Analyses pieces of a query as the text of passages is. Thread-safe. */
final class QueryTerms {

  /**
   * A word of a query.
   *
   * @param text the term as it is spelled
   * @param stem the term of its stem, with the mark; null if the word is its own stem
   * @param position counted from 0, with gaps where the analysis drops a word
   * @param start offset in the analysed text
   * @param end offset after it
   */
  record Word(String text, @Nullable String stem, int position, int start, int end) {

    /** Returns the term that stands for every other form of the word. */
    String otherForms() {
      return stem == null ? TextAnalysis.STEM_MARK + text : stem;
    }
  }

  private final Analyzer analyzer;

  QueryTerms(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** Returns the terms of a text as they are spelled, in order, and how often each occurs. */
  Map<BytesRef, Integer> of(String text) {
    Map<BytesRef, Integer> terms = new LinkedHashMap<>();
    for (Word word : words(text)) {
      terms.merge(new BytesRef(word.text()), 1, Integer::sum);
    }
    return terms;
  }

  /** Returns a text with its words. */
  AnalysedText analysed(String text) {
    return new AnalysedText(text, words(text));
  }

  /** Returns the words of a text, in order. */
  List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(Fields.TEXT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        String token = term.toString();
        if (token.charAt(0) == TextAnalysis.STEM_MARK) {
          Word word = words.removeLast();
          words.add(new Word(word.text(), token, word.position(), word.start(), word.end()));
        } else {
          words.add(new Word(token, null, position, offset.startOffset(), offset.endOffset()));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string cannot fail", e);
    }
    return words;
  }

  /** Returns a text as the analysis would spell a term of it, without cutting or stemming it. */
  String normalized(String text) {
    return analyzer.normalize(Fields.TEXT, text).utf8ToString();
  }
}
