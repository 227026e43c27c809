// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xml.sax.helpers.AttributesImpl;

final class BlockTextHandlerTest {

  private static final String GRIN = "\uD83D\uDE00";

  private BlockTextHandler handler = new BlockTextHandler(1_000);

  private void html() {
    start(StructuralHtmlMapper.PAGE);
  }

  private void start(String element) {
    handler.startElement("", element, element, new AttributesImpl());
  }

  private void end(String element) {
    handler.endElement("", element, element);
  }

  private void text(String text) {
    handler.characters(text.toCharArray(), 0, text.length());
  }

  private void element(String element, String text) {
    start(element);
    text(text);
    end(element);
  }

  @Test
  void characters_html_whiteSpaceIsFolded() {
    html();
    element("p", "\n  Kim \t Jong\r\n\f Un  \n");
    assertEquals("Kim Jong Un", handler.toString());
  }

  @Test
  void characters_htmlSpaceBetweenInlineElements_isKeptOnce() {
    html();
    start("p");
    text("Kim ");
    element("b", " Jong");
    text(" Un");
    end("p");
    assertEquals("Kim Jong Un", handler.toString());
  }

  @Test
  void characters_pages_areSeparatedByFormFeed() {
    AttributesImpl page = new AttributesImpl();
    page.addAttribute("", "class", "class", "CDATA", "page");
    for (String text : List.of("One", "Two")) {
      handler.startElement("", "div", "div", page);
      element("p", text);
      end("div");
    }
    assertEquals("One\n\fTwo", handler.toString());
  }

  @Test
  void characters_htmlNoBreakSpace_isNotFolded() {
    html();
    element("p", "Kim\u00A0 Jong");
    assertEquals("Kim\u00A0 Jong", handler.toString());
  }

  @Test
  void characters_htmlPre_whiteSpaceIsKept() {
    html();
    element("p", "a  b");
    element("pre", "c  d\n  e");
    element("p", "f  g");
    assertEquals("a b\n\nc  d\n  e\n\nf g", handler.toString());
  }

  @Test
  void characters_htmlBetweenOtherText_isFoldedAlone() {
    element("p", "a  b");
    html();
    text(" c  d ");
    end(StructuralHtmlMapper.PAGE);
    element("p", "e\nf");
    assertEquals("a  b\n\nc d\n\ne\nf", handler.toString());
  }

  @Test
  void characters_notHtml_whiteSpaceIsKept() {
    element("p", "wrapped  by\nhand");
    assertEquals("wrapped  by\nhand", handler.toString());
  }

  @Test
  void startElement_blocks_areSeparatedByOneBlankLine() {
    start("div");
    element("p", "one");
    end("div");
    start("section");
    element("p", "two");
    end("section");
    assertEquals("one\n\ntwo", handler.toString());
  }

  @Test
  void startElement_blockAfterLineBreakInText_addsOnlyWhatIsMissing() {
    element("p", "one\n");
    element("p", "two");
    assertEquals("one\n\ntwo", handler.toString());
  }

  @Test
  void startElement_lineBreak_isOneLine() {
    html();
    start("p");
    text("one");
    element("br", "");
    text("two");
    end("p");
    assertEquals("one\ntwo", handler.toString());
  }

  @Test
  void startElement_listItems_areLines() {
    html();
    start("ul");
    element("li", "one");
    element("li", "two");
    end("ul");
    assertEquals("one\ntwo", handler.toString());
  }

  @Test
  void startElement_tableCells_areSeparatedBySpaceAndRowsByLine() {
    html();
    start("table");
    for (String row : new String[] {"1", "2"}) {
      start("tr");
      element("th", "a" + row);
      element("td", "b" + row);
      end("tr");
    }
    end("table");
    assertEquals("a1 b1\na2 b2", handler.toString());
  }

  @Test
  void ignorableWhitespace_lineBreakAndSpace_areKeptOnce() {
    text("one");
    handler.ignorableWhitespace(" \n\n".toCharArray(), 0, 3);
    text("two");
    handler.ignorableWhitespace("  ".toCharArray(), 0, 2);
    text("three");
    assertEquals("one\ntwo three", handler.toString());
  }

  @Test
  void characters_titleScriptAndStyle_areLeftOut() {
    element("title", "Title");
    element("script", "var a;");
    element("style", "p {}");
    element("p", "text");
    assertEquals("text", handler.toString());
  }

  @Test
  void characters_upToLimit_isNotTruncated() {
    handler = new BlockTextHandler(4);
    text("abcd");
    assertEquals("abcd", handler.toString());
    assertFalse(handler.truncated());
  }

  @Test
  void characters_overLimit_isTruncated() {
    handler = new BlockTextHandler(4);
    text("abcdef");
    assertEquals("abcd", handler.toString());
    assertTrue(handler.truncated());
  }

  @Test
  void characters_limitInsideSurrogatePair_leavesPairOut() {
    handler = new BlockTextHandler(4);
    text("abc" + GRIN);
    assertEquals("abc", handler.toString());
    assertTrue(handler.truncated());
  }

  @Test
  void characters_limitInsideSurrogatePairOfTwoCalls_leavesPairOut() {
    handler = new BlockTextHandler(4);
    text("abc" + GRIN.charAt(0));
    text(GRIN.charAt(1) + "d");
    assertEquals("abc", handler.toString());
    assertTrue(handler.truncated());
  }

  @Test
  void characters_afterTruncation_addNothing() {
    handler = new BlockTextHandler(4);
    text("abc" + GRIN);
    text("d");
    element("p", "e");
    assertEquals("abc", handler.toString());
  }

  @Test
  void characters_blockBreakReachesLimit_isTruncated() {
    handler = new BlockTextHandler(4);
    element("p", "abc");
    element("p", "d");
    assertTrue(handler.truncated());
    assertTrue(handler.toString().startsWith("abc"));
    assertTrue(handler.toString().length() <= 4);
  }
}
