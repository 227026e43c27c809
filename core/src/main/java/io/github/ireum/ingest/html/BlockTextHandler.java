// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.html;

import io.github.ireum.TextRange;
import io.github.ireum.ingest.parser.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the text of Tika's XHTML events: a blank line between blocks, a new line for a line
 * break, a space between cells, a form feed between pages. White space inside HTML is folded as a
 * browser does; in any other format it is kept, because there the line breaks of the original are
 * part of the text.
 */
public final class BlockTextHandler extends DefaultHandler {

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "dd",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "main",
          "nav",
          "ol",
          "p",
          StructuralHtmlMapper.PAGE,
          "pre",
          "section",
          "table",
          "ul");
  private static final Set<String> LINES = Set.of("br", "li", "tr", "option");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> IGNORED = Set.of("title", "script", "style", "template");

  private final StringBuilder text = new StringBuilder();
  private final List<HtmlFurniture> pages = new ArrayList<>();
  private final int limit;
  private int before;
  private boolean truncated;

  /** The page whose body is open; null outside of HTML. */
  private @Nullable HtmlFurniture page;

  private int ignored;
  private int preformatted;
  private boolean pendingSpace;
  private boolean pendingPage;
  private int pendingLines;

  /**
   * Creates a handler.
   *
   * @param limit how many UTF-16 units to keep at most
   */
  public BlockTextHandler(int limit) {
    this.limit = limit;
  }

  /** Returns whether text was left out because of the limit. */
  public boolean truncated() {
    return truncated;
  }

  /**
   * Returns what of the text belongs to a page and not to the document, in order and without
   * overlap; of any format but HTML nothing.
   */
  public List<TextRange> furniture() {
    int end = text.length();
    String pageText = text.substring(Math.min(before, end));
    return pages.stream()
        .flatMap(part -> part.ranges(pageText).stream())
        .filter(range -> range.start() + before < end)
        .map(range -> new TextRange(range.start() + before, Math.min(range.end() + before, end)))
        .toList();
  }

  /**
   * Puts a paragraph before the text, when all of the text has come. Both together are held to the
   * limit.
   */
  public void putBefore(String paragraph) {
    String head = text.toString().isBlank() ? paragraph : paragraph + "\n\n";
    text.insert(0, head);
    before = head.length();
    if (text.length() > limit) {
      String cut = Cut.to(text.toString(), limit);
      text.setLength(cut.length());
      truncated = true;
    }
  }

  /** Returns the text collected so far. */
  @Override
  public String toString() {
    return text.toString();
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    if (localName.equals(StructuralHtmlMapper.PAGE)) {
      page = new HtmlFurniture(text.length());
      pages.add(page);
    } else if (IGNORED.contains(localName)) {
      ignored++;
    } else if (localName.equals("pre")) {
      preformatted++;
    }
    breakAt(localName);
    pendingPage |= page == null && "page".equals(attributes.getValue("class"));
    if (page != null) {
      page.start(localName, attributes, text.length());
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    if (IGNORED.contains(localName)) {
      ignored--;
    } else if (localName.equals("pre")) {
      preformatted--;
    }
    breakAt(localName);
    if (page != null) {
      page.end(localName, text.length());
      if (localName.equals(StructuralHtmlMapper.PAGE)) {
        page.close(text.length());
        page = null;
      }
    }
  }

  private void breakAt(String element) {
    if (BLOCKS.contains(element)) {
      pendingLines = 2;
      border();
    } else if (LINES.contains(element)) {
      pendingLines = Math.max(pendingLines, 1);
      border();
    } else if (CELLS.contains(element)) {
      pendingSpace = true;
    }
  }

  private void border() {
    if (page != null) {
      page.border(text.length());
    }
  }

  @Override
  public void characters(char[] ch, int start, int length) {
    if (ignored > 0 || length == 0) {
      return;
    }
    if (page != null && preformatted == 0) {
      folded(ch, start, length);
    } else {
      flushBreaks();
      append(ch, start, length);
    }
  }

  /** PDF lines and other breaks that Tika adds come this way. */
  @Override
  public void ignorableWhitespace(char[] ch, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (ch[i] == '\n') {
        pendingLines = Math.max(pendingLines, 1);
      } else {
        pendingSpace = true;
      }
    }
  }

  private void folded(char[] ch, int start, int length) {
    int end = start + length;
    int from = start;
    for (int i = start; i < end; i++) {
      if (isHtmlSpace(ch[i])) {
        if (i > from) {
          flushBreaks();
          append(ch, from, i - from);
        }
        pendingSpace = true;
        from = i + 1;
      }
    }
    if (end > from) {
      flushBreaks();
      append(ch, from, end - from);
    }
  }

  private static boolean isHtmlSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  private void flushBreaks() {
    if (text.length() > 0) {
      if (pendingPage) {
        append('\n');
        append('\f');
      } else if (pendingLines > 0) {
        int have = 0;
        while (have < pendingLines
            && have < text.length()
            && text.charAt(text.length() - 1 - have) == '\n') {
          have++;
        }
        for (; have < pendingLines; have++) {
          append('\n');
        }
      } else if (pendingSpace) {
        append(' ');
      }
    }
    pendingPage = false;
    pendingLines = 0;
    pendingSpace = false;
  }

  private void append(char c) {
    if (!truncated && text.length() < limit) {
      text.append(c);
    } else {
      truncated = true;
    }
  }

  private void append(char[] ch, int start, int length) {
    if (truncated) {
      return;
    }
    int room = limit - text.length();
    text.append(ch, start, Math.min(length, room));
    if (length > room) {
      truncated = true;
      // The pair may have come in two calls.
      if (!text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1))) {
        text.setLength(text.length() - 1);
      }
    }
  }
}
