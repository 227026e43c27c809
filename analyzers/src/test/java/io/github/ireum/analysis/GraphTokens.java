// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.search.BoostAttribute;

/**
 * What an analyzer makes of a text, with names.
 *
 * @param tokens the tokens, in order
 * @param boostsOfNames the boosts of the readings of names, in order
 * @param endOffset final offset of the stream
 * @param endIncrement positions left open at the end of the stream
 */
record GraphTokens(List<Token> tokens, List<Float> boostsOfNames, int endOffset, int endIncrement) {

  /** A token; a keyword if it is the reading of a name. */
  record Token(String text, int start, int end, int increment, int length, boolean keyword) {

    Token(String text, int start, int end, int increment, int length) {
      this(text, start, end, increment, length, text.startsWith("name:"));
    }
  }

  /** Analyzes a text with {@link KoreanNameAnalyzer}. */
  static GraphTokens of(KoreanNameSettings settings, String text) {
    try (Analyzer analyzer = new KoreanNameAnalyzer(settings)) {
      return of(analyzer, text);
    }
  }

  static GraphTokens of(Analyzer analyzer, String text) {
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      return read(stream);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static GraphTokens read(TokenStream stream) throws IOException {
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
    PositionIncrementAttribute position = stream.addAttribute(PositionIncrementAttribute.class);
    PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
    KeywordAttribute keyword = stream.addAttribute(KeywordAttribute.class);
    TypeAttribute type = stream.addAttribute(TypeAttribute.class);
    BoostAttribute boost = stream.addAttribute(BoostAttribute.class);
    List<Token> tokens = new ArrayList<>();
    List<Float> boosts = new ArrayList<>();
    stream.reset();
    while (stream.incrementToken()) {
      tokens.add(
          new Token(
              term.toString(),
              offsets.startOffset(),
              offsets.endOffset(),
              position.getPositionIncrement(),
              length.getPositionLength(),
              keyword.isKeyword()));
      if (type.type().equals(KoreanNameFilter.TYPE_NAME)) {
        boosts.add(boost.getBoost());
      }
    }
    stream.end();
    return new GraphTokens(tokens, boosts, offsets.endOffset(), position.getPositionIncrement());
  }

  /** The readings of names, in order. */
  List<String> names() {
    return tokens.stream().filter(Token::keyword).map(Token::text).toList();
  }
}
