// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;
import java.util.BitSet;
import java.util.List;

/** Tells headings from text by their form: short, and without the end of a sentence. */
final class Headings {

  private static final int LONGEST = 100;

  /** More short lines than this in a row are a list, of which only the last may be a heading. */
  private static final int LONGEST_RUN = 3;

  private static final String SENTENCE_END = ".!?…。！？;:,；：，";
  private static final String CLOSING = "\"'”’»)]」』";

  private Headings() {}

  /** Returns which of the paragraphs are headings of the text below them. */
  static BitSet of(String text, List<TextRange> paragraphs) {
    BitSet headings = new BitSet();
    int run = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      if (isShort(text, paragraphs.get(i))) {
        run++;
        continue;
      }
      if (run > 0) {
        headings.set(run > LONGEST_RUN ? i - 1 : i - run, i);
      }
      run = 0;
    }
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      if (headings.get(i) && ListLines.sameSign(text, paragraphs.get(i), paragraphs.get(i + 1))) {
        headings.clear(i);
      }
    }
    return headings;
  }

  /** Returns whether a paragraph is a short line that does not end like a sentence or in a word. */
  static boolean isShort(String text, TextRange paragraph) {
    return paragraph.length() <= LONGEST
        && !endsSentence(text, paragraph)
        && !endsInWord(text, paragraph);
  }

  /** Returns whether a paragraph ends with a hyphen, so that its last word goes on behind it. */
  static boolean endsInWord(String text, TextRange paragraph) {
    int end = paragraph.end() - 1;
    return end > paragraph.start()
        && BrokenWords.isBreak(text.charAt(end))
        && Character.isLetter(text.charAt(end - 1));
  }

  /** Returns whether a paragraph ends with the punctuation of a sentence or of a part of one. */
  static boolean endsSentence(String text, TextRange paragraph) {
    int end = paragraph.end();
    while (end > paragraph.start() && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > paragraph.start() && SENTENCE_END.indexOf(text.charAt(end - 1)) >= 0;
  }
}
