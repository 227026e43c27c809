// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** A construct of the query language is clearly meant, but it is incomplete or out of range. */
public final class QuerySyntaxException extends InvalidQueryException {

  /** How much of the query {@link #pointer} shows on either side of the place. */
  private static final int CONTEXT = 40;

  private final String query;
  private final int start;
  private final int end;

  /**
   * Creates the exception.
   *
   * @param message one sentence that names what is wrong and what is allowed
   * @param query the whole query
   * @param start offset of the place in the query, in UTF-16 units
   * @param end offset after it
   */
  public QuerySyntaxException(String message, String query, int start, int end) {
    super(message);
    this.query = query;
    this.start = start;
    this.end = end;
  }

  /** Returns the offset of the place in the query, in UTF-16 units. */
  public int start() {
    return start;
  }

  /** Returns the offset after the place. */
  public int end() {
    return end;
  }

  /**
   * Returns two lines: the query around the place, and carets below the place. Control characters
   * and lone surrogates are replaced, and wide characters get two carets, as on a terminal.
   */
  public String pointer() {
    int from = query.offsetByCodePoints(start, -Math.min(CONTEXT, query.codePointCount(0, start)));
    int to =
        query.offsetByCodePoints(end, Math.min(CONTEXT, query.codePointCount(end, query.length())));
    String before = (from > 0 ? "…" : "") + visible(query.substring(from, start));
    String place = visible(query.substring(start, Math.min(end, start + 2 * CONTEXT)));
    String after = visible(query.substring(end, to)) + (to < query.length() ? "…" : "");
    return before
        + place
        + after
        + "\n"
        + " ".repeat(columns(before))
        + "^".repeat(Math.max(1, columns(place)));
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                visible.append(' ');
              } else if (type == Character.CONTROL
                  || type == Character.SURROGATE
                  || type == Character.FORMAT) {
                visible.append('\uFFFD');
              } else {
                visible.appendCodePoint(c);
              }
            });
    return visible.toString();
  }

  private static int columns(String text) {
    return text.codePoints().map(QuerySyntaxException::columns).sum();
  }

  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    boolean wide =
        width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    return wide ? 2 : 1;
  }
}
