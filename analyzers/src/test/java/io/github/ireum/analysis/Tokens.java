// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * What an analyzer makes of a text.
 *
 * @param tokens the tokens, in order
 * @param endOffset final offset of the stream
 * @param endIncrement positions left open at the end of the stream
 */
record Tokens(List<Token> tokens, int endOffset, int endIncrement) {

  record Token(String text, int start, int end, int increment) {}

  /** An analyzer of words in lower case with the filter under test after them. */
  static Analyzer hangulMorphology() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(
            words, new HangulMorphologyFilter(new LowerCaseFilter(words)));
      }
    };
  }

  static Tokens of(Analyzer analyzer, String text) {
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      return read(stream);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Tokens read(TokenStream stream) throws IOException {
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
    PositionIncrementAttribute position = stream.addAttribute(PositionIncrementAttribute.class);
    List<Token> tokens = new ArrayList<>();
    stream.reset();
    while (stream.incrementToken()) {
      tokens.add(
          new Token(
              term.toString(),
              offsets.startOffset(),
              offsets.endOffset(),
              position.getPositionIncrement()));
    }
    stream.end();
    return new Tokens(tokens, offsets.endOffset(), position.getPositionIncrement());
  }

  List<String> texts() {
    return tokens.stream().map(Token::text).toList();
  }

  List<Integer> increments() {
    return tokens.stream().map(Token::increment).toList();
  }
}
