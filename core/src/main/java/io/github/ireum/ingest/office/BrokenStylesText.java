// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import io.github.ireum.ingest.parser.MarkupText;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The headers and footers of a document of OpenDocument, which stand among its styles. The other
 * texts there are parts of formats.
 */
final class BrokenStylesText {

  // Noncharacters, which no text has.
  private static final String START = "\uFDD0";
  private static final String END = "\uFDD1";

  private static final Pattern HEAD =
      Pattern.compile("/?(?:\\w+:)?(?:header|footer)(?:-left|-first)?");

  private static final Pattern MARKED = Pattern.compile(START + "([^" + END + "]*)");

  private BrokenStylesText() {}

  /** Returns the mark of a tag, or an empty text if it has none. */
  static String mark(String tag) {
    String name = MarkupText.name(tag);
    if (tag.endsWith("/") || !HEAD.matcher(name).matches()) {
      return "";
    }
    return name.startsWith("/") ? END : START;
  }

  /** Returns what stands between marks. */
  static String text(String marked) {
    return MARKED
        .matcher(marked)
        .results()
        .map(BrokenStylesText::inside)
        .collect(Collectors.joining("\n"));
  }

  private static String inside(MatchResult head) {
    return head.group(1).strip();
  }
}
