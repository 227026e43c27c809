// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.PassageSettings;
import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text by length alone, at white space where there is any. For a text that {@link
 * PassageSplitter} cannot cope with, and therefore without any of its parts. Thread-safe.
 */
public final class LengthSplitter {

  private final int target;

  /** Creates a splitter of which no passage is longer than the target of the settings. */
  public LengthSplitter(PassageSettings settings) {
    target = settings.target();
  }

  /** Returns the passages of a text, in order and without overlap; what is between is white. */
  public List<TextRange> split(String text) {
    List<TextRange> passages = new ArrayList<>();
    int start = nextVisible(text, 0);
    while (start < text.length()) {
      int border = text.length() - start > target ? border(text, start) : text.length();
      int end = border;
      while (isSpace(text.charAt(end - 1))) {
        end--;
      }
      passages.add(new TextRange(start, end));
      start = nextVisible(text, border);
    }
    return passages;
  }

  /** The last border between words, or else between characters, that keeps to the target. */
  private int border(String text, int start) {
    int most = start + target;
    for (int border = most; border > start; border--) {
      if (isSpace(text.charAt(border))) {
        return border;
      }
    }
    boolean inside =
        Character.isHighSurrogate(text.charAt(most - 1))
            && Character.isLowSurrogate(text.charAt(most));
    return inside ? most - 1 : most;
  }

  private static int nextVisible(String text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
