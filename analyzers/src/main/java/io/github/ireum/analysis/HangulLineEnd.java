// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Tells what the end of a line cuts apart where Hangul stands on both sides of it, by the morphemes
 * that Lucene's nori finds in both pieces together. Not thread-safe.
 */
public final class HangulLineEnd {

  /** What stands at the end of a line. */
  public enum Kind {
    /** A morpheme goes on in the next line: 정상회|담. */
    MORPHEME,
    /** The next line begins with what no word begins with, a particle or an ending: 회담|을. */
    ENDING,
    /** A word may end there: 회담 열었다, and, written in one, 정상|회담. */
    WORD
  }

  private final KoreanTokenizer tokenizer =
      new KoreanTokenizer(
          KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.NONE, false);
  private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
  private final PartOfSpeechAttribute partOfSpeech =
      tokenizer.addAttribute(PartOfSpeechAttribute.class);

  /** Creates an instance with nori's own dictionary. */
  public HangulLineEnd() {}

  /**
   * Returns what stands between two pieces.
   *
   * @param before the Hangul right before the end of the line, back to the last space; not empty
   * @param after the Hangul of the next line, up to the first space; not empty
   */
  public Kind between(String before, String after) {
    try {
      tokenizer.setReader(new StringReader(before + after));
      tokenizer.reset();
      Kind kind = Kind.WORD;
      while (tokenizer.incrementToken()) {
        if (offset.startOffset() < before.length() && offset.endOffset() > before.length()) {
          kind = Kind.MORPHEME;
        } else if (offset.startOffset() == before.length() && isEnding(partOfSpeech.getLeftPOS())) {
          kind = Kind.ENDING;
        }
      }
      tokenizer.end();
      return kind;
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string cannot fail", e);
    } finally {
      close();
    }
  }

  private void close() {
    try {
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing a string cannot fail", e);
    }
  }

  private static boolean isEnding(POS.Tag tag) {
    return switch (tag) {
      case JKS, JKC, JKG, JKO, JKB, JKV, JKQ, JX, JC, EP, EF, EC, ETN, ETM, XSN, XSV, XSA, VCP ->
          true;
      default -> false;
    };
  }
}
