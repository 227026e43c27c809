// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;
import io.github.ireum.analysis.HangulLineEnd;
import io.github.ireum.analysis.HangulLineEnd.Kind;
import io.github.ireum.names.NameFinder;
import io.github.ireum.names.NameMention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the words of Hangul that a line end cuts apart. Korean is set without hyphens: in books and
 * PDFs a line ends anywhere in a word, in mails and by hand between words. Which of both a text
 * does its line ends tell together; where a line ends inside of words, each tells for itself.
 */
final class WrappedHangul {

  /**
   * What each kind of line end says for a text that is set without regard for words, as the
   * logarithm of how much more often it is found there; counted in 1,500 sentences of KLUE-NER.
   */
  private static final double MORPHEME = 2.3;

  private static final double ENDING = 2.7;
  private static final double WORD = -1;

  /** What has to be said for it: one line end alone does not. */
  private static final double NEEDED = 3;

  /** So many line ends decide about a text. */
  private static final int MOST_ASKED = 1_000;

  /** How likely somebody must be named across a line end. */
  private static final double NAME = 0.5;

  /** How much text tells whether somebody is named. */
  private static final int CONTEXT = 30;

  private record LineEnd(TextRange range, Kind kind) {}

  private final String text;
  private final HangulLineEnd ends = new HangulLineEnd();
  private final NameFinder names = NameFinder.getDefault();

  private WrappedHangul(String text) {
    this.text = text;
  }

  /** Returns the line ends inside of words, in order. */
  static List<TextRange> joints(String text) {
    int first = next(text, 0);
    return first < 0 || next(text, first + 1) < 0 ? List.of() : new WrappedHangul(text).find();
  }

  /** Returns the first line end from an offset on that has Hangul on both sides, or -1. */
  private static int next(String text, int from) {
    for (int at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
      int start = start(text, at);
      if (start > 0
          && at + 1 < text.length()
          && Scripts.isSyllable(text.charAt(start - 1))
          && Scripts.isSyllable(text.charAt(at + 1))) {
        return at;
      }
    }
    return -1;
  }

  private static int start(String text, int lineFeed) {
    return lineFeed > 0 && text.charAt(lineFeed - 1) == '\r' ? lineFeed - 1 : lineFeed;
  }

  private List<TextRange> find() {
    List<LineEnd> found = new ArrayList<>();
    double said = -NEEDED;
    for (int at = next(text, 0); at >= 0; at = next(text, at + 1)) {
      TextRange range = new TextRange(start(text, at), at + 1);
      Kind kind =
          ends.between(
              text.substring(wordStart(range.start()), range.start()),
              text.substring(range.end(), wordEnd(range.end())));
      found.add(new LineEnd(range, kind));
      said +=
          switch (kind) {
            case MORPHEME -> MORPHEME;
            case ENDING -> ENDING;
            case WORD -> WORD;
          };
      if (found.size() == MOST_ASKED && said < 0) {
        return List.of();
      }
    }
    if (said < 0) {
      return List.of();
    }
    Set<String> words = words();
    return found.stream()
        .filter(end -> end.kind() != Kind.WORD || isWord(end.range(), words) || isName(end.range()))
        .map(LineEnd::range)
        .toList();
  }

  /** The words that stand inside of lines. */
  private Set<String> words() {
    Set<String> words = new HashSet<>();
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(at);
      boolean whole = at > 0 && end < text.length() && isInLine(at - 1) && isInLine(end);
      if (end - at > 1 && whole) {
        words.add(text.substring(at, end));
      }
      at = Math.max(end, at + 1);
    }
    return words;
  }

  private boolean isInLine(int at) {
    return text.charAt(at) != '\n' && text.charAt(at) != '\r';
  }

  /** Whether both pieces stand elsewhere in one. */
  private boolean isWord(TextRange end, Set<String> words) {
    return words.contains(
        text.substring(wordStart(end.start()), end.start())
            + text.substring(end.end(), wordEnd(end.end())));
  }

  /** Whether somebody is named across a line end. */
  private boolean isName(TextRange end) {
    int from = Math.max(0, end.start() - CONTEXT);
    int to = Math.min(text.length(), end.end() + CONTEXT);
    String before = text.substring(from, end.start()).replace('\n', ' ');
    String joined = before + text.substring(end.end(), to).replace('\n', ' ');
    for (NameMention mention : names.find(joined)) {
      if (mention.start() < before.length()
          && mention.end() > before.length()
          && mention.probability() >= NAME) {
        return true;
      }
    }
    return false;
  }

  private int wordStart(int end) {
    int start = end;
    while (start > 0 && Scripts.isSyllable(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < text.length() && Scripts.isSyllable(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
