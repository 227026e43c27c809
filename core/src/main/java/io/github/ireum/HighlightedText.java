// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/** Shows what matched in a passage. */
public final class HighlightedText {

  private static final char REPLACEMENT = '\uFFFD';

  private HighlightedText() {}

  /**
   * Returns the text of a hit as HTML, with what matched between {@code <mark>} and {@code
   * </mark>}. Everything that means something in HTML is escaped, also for the value of an
   * attribute in quotation marks; control characters other than white space are left out, and half
   * a surrogate pair becomes U+FFFD, since no encoding has it.
   */
  public static String html(PassageHit hit) {
    StringBuilder html = new StringBuilder();
    String text = hit.passage().text();
    int start = hit.passage().start();
    int at = 0;
    for (TextRange range : hit.highlights()) {
      escape(text.substring(at, range.start() - start), html);
      html.append("<mark>");
      escape(text.substring(range.start() - start, range.end() - start), html);
      html.append("</mark>");
      at = range.end() - start;
    }
    escape(text.substring(at), html);
    return html.toString();
  }

  private static void escape(String text, StringBuilder html) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> {
          if (Character.isSurrogate(c)) {
            int whole = text.codePointAt(i);
            html.appendCodePoint(whole > c ? whole : REPLACEMENT);
            i += whole > c ? 1 : 0;
          } else if (!Character.isISOControl(c) || Character.isWhitespace(c)) {
            html.append(c);
          }
        }
      }
    }
  }
}
