// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.TextRange;
import java.util.List;

/** Makes text from documents safe and readable on a terminal. */
final class Terminal {

  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private Terminal() {}

  /** Returns whether standard output is a terminal, which the launcher can tell and Java cannot. */
  static boolean isInteractive() {
    return Boolean.getBoolean("ireum.terminal") && System.getenv("NO_COLOR") == null;
  }

  /**
   * Folds white space to one space and replaces what could steer a terminal or turn the reading
   * direction: control characters, bidirectional overrides, lone surrogates.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = !clean.isEmpty();
        continue;
      }
      if (space) {
        clean.append(' ');
        space = false;
      }
      clean.appendCodePoint(isUnsafe(c) ? '\uFFFD' : c);
    }
    return clean.toString();
  }

  private static boolean isUnsafe(int c) {
    int type = Character.getType(c);
    boolean bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return type == Character.CONTROL || type == Character.SURROGATE || bidi;
  }

  /**
   * Returns a text, cleaned, with ranges marked: bold on a terminal, in square brackets elsewhere.
   *
   * @param ranges ranges of the text, in order and without overlap
   */
  static String mark(String text, List<TextRange> ranges, boolean interactive) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (TextRange range : ranges) {
      append(marked, text.substring(at, range.start()));
      marked.append(interactive ? BOLD : "[");
      marked.append(clean(range.of(text)));
      marked.append(interactive ? PLAIN : "]");
      at = range.end();
    }
    append(marked, text.substring(at));
    return marked.toString().strip();
  }

  private static void append(StringBuilder marked, String part) {
    if (part.isEmpty()) {
      return;
    }
    if (Character.isWhitespace(part.charAt(0))) {
      marked.append(' ');
    }
    String clean = clean(part);
    marked.append(clean);
    if (!clean.isEmpty() && Character.isWhitespace(part.charAt(part.length() - 1))) {
      marked.append(' ');
    }
  }
}
