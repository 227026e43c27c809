// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the layout of pages has put between the words of a text. It stays in the text, where offsets
 * lead, and is not read as part of it.
 *
 * @param furniture page headers, navigation and the like, in order and without overlap
 * @param joints line ends inside of words, with the furniture that may stand there, each with a
 *     letter on either side; in order and without overlap
 */
public record LayoutMarks(List<TextRange> furniture, List<TextRange> joints) {

  /** Of a text that has none. */
  public static final LayoutMarks NONE = new LayoutMarks(List.of(), List.of());

  /** What stands for white space inside a word, see {@link TextRepair}. */
  private static final char JOINT = '\u200B';

  /** Copies the lists. */
  public LayoutMarks {
    furniture = List.copyOf(furniture);
    joints = List.copyOf(joints);
  }

  /** Returns the marks of a part of the text, with offsets from its start. */
  public LayoutMarks within(TextRange part) {
    return new LayoutMarks(within(furniture, part), within(joints, part));
  }

  private static List<TextRange> within(List<TextRange> ranges, TextRange part) {
    List<TextRange> within = new ArrayList<>();
    for (int i = firstBehind(ranges, part.start()); i < ranges.size(); i++) {
      TextRange range = ranges.get(i);
      if (range.start() >= part.end()) {
        break;
      }
      int start = Math.max(range.start(), part.start());
      int end = Math.min(range.end(), part.end());
      if (start < end) {
        within.add(new TextRange(start - part.start(), end - part.start()));
      }
    }
    return within;
  }

  /** Returns the place of the first range that ends behind an offset. */
  private static int firstBehind(List<TextRange> ranges, int offset) {
    int low = 0;
    int high = ranges.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ranges.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns whether there is nothing of the kind. */
  public boolean isEmpty() {
    return furniture.isEmpty() && joints.isEmpty();
  }

  /**
   * Returns a text as it is to be analysed: of the same length, with spaces for furniture, and
   * broken words marked as such.
   */
  public String applyTo(String text) {
    if (isEmpty()) {
      return text;
    }
    char[] analysed = text.toCharArray();
    for (TextRange range : furniture) {
      Arrays.fill(analysed, range.start(), range.end(), ' ');
      // What is before and what is behind it are as close as they were meant: one line break stays.
      int first = range.start();
      while (first > 0 && Character.isWhitespace(analysed[first - 1])) {
        analysed[first--] = ' ';
      }
      int last = range.end();
      while (first < range.start()
          && last < analysed.length
          && Character.isWhitespace(analysed[last])) {
        analysed[last++] = ' ';
      }
    }
    for (TextRange range : joints) {
      Arrays.fill(analysed, range.start(), range.end(), JOINT);
    }
    return new String(analysed);
  }
}
