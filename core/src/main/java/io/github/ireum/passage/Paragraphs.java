// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds paragraphs. A blank line or a form feed ends one. A single line break ends one unless the
 * text is wrapped by hand, that is, unless most of its lines are about as long as each other and
 * short enough for a page and they are not the entries of a list, or a word goes on in the next
 * line. A Korean, Chinese or Japanese character is as wide as two others.
 */
public final class Paragraphs {

  private static final int SHORTEST_WRAPPED_LINE = 40;
  private static final int LONGEST_WRAPPED_LINE = 120;

  /** Lines of wide characters are shorter; then most are to be about as long as the longest. */
  private static final double FULL_LINE = 0.8;

  private Paragraphs() {}

  /** Returns the paragraphs of a text, without the white space around them. */
  public static List<TextRange> of(String text) {
    return of(text, 0, text.length());
  }

  /** Returns the paragraphs of a part of a text, without the white space around them. */
  static List<TextRange> of(String text, int from, int to) {
    List<TextRange> paragraphs = new ArrayList<>();
    List<TextRange> block = new ArrayList<>();
    int start = from;
    while (start <= to) {
      int end = lineEnd(text, start, to);
      TextRange line = trim(text, start, end);
      if (line.length() == 0) {
        addBlock(text, block, paragraphs);
      } else {
        block.add(line);
        if (end < to && text.charAt(end) == '\f') {
          addBlock(text, block, paragraphs);
        }
      }
      start = end + 1;
    }
    addBlock(text, block, paragraphs);
    return paragraphs;
  }

  private static int lineEnd(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\f' || c == '\u2028' || c == '\u2029') {
        return i;
      }
    }
    return to;
  }

  static TextRange trim(String text, int start, int end) {
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new TextRange(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private static void addBlock(String text, List<TextRange> lines, List<TextRange> paragraphs) {
    if (ListLines.haveSigns(text, lines)) {
      addEntries(text, lines, paragraphs);
    } else if (lines.size() > 1 && isWrapped(text, lines)) {
      paragraphs.add(new TextRange(lines.getFirst().start(), lines.getLast().end()));
    } else {
      for (int i = 0; i < lines.size(); i++) {
        int start = lines.get(i).start();
        while (i + 1 < lines.size() && goesOn(text, lines.get(i))) {
          i++;
        }
        paragraphs.add(new TextRange(start, lines.get(i).end()));
      }
    }
    lines.clear();
  }

  /** An entry of a list may go on in lines without a sign. */
  private static void addEntries(String text, List<TextRange> lines, List<TextRange> paragraphs) {
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || ListLines.hasSign(text, lines.get(i))) {
        paragraphs.add(new TextRange(lines.get(start).start(), lines.get(i - 1).end()));
        start = i;
      }
    }
  }

  /** Returns whether the last word of a line goes on in the next one. */
  private static boolean goesOn(String text, TextRange line) {
    char last = text.charAt(line.end() - 1);
    return BrokenWords.isBreak(last) && BrokenWords.nextLine(text, line.end() - 1) > 0;
  }

  private static boolean isWrapped(String text, List<TextRange> lines) {
    List<TextRange> full = lines.subList(0, lines.size() - 1);
    int[] lengths = full.stream().mapToInt(TextRange::length).sorted().toArray();
    int median = lengths[lengths.length / 2];
    if (median > LONGEST_WRAPPED_LINE || lengths[lengths.length - 1] > LONGEST_WRAPPED_LINE) {
      return false;
    }
    return (median >= SHORTEST_WRAPPED_LINE || isWrappedWide(text, full))
        && !ListLines.areEntries(text, lines);
  }

  private static boolean isWrappedWide(String text, List<TextRange> lines) {
    int[] widths = lines.stream().mapToInt(line -> width(text, line)).sorted().toArray();
    double longest = widths[widths.length - 1];
    long full = Arrays.stream(widths).filter(width -> width >= FULL_LINE * longest).count();
    return widths[widths.length / 2] >= SHORTEST_WRAPPED_LINE && full >= FULL_LINE * widths.length;
  }

  private static int width(String text, TextRange line) {
    int width = line.length();
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      width += c >= '\u1100' && (c <= '\u11FF' || (c >= '\u2E80' && c <= '\uD7A3')) ? 1 : 0;
    }
    return width;
  }
}
