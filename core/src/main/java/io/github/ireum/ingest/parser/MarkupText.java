// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.input.SequenceReader;
import org.jsoup.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The text between the tags of XML that need not be well-formed. What looks like a tag is left out,
 * references to characters are resolved, those to entities that nothing declares stay.
 */
public final class MarkupText {

  /** UTF-16 units of a tag; what is longer is none. */
  private static final int LONGEST_TAG = 1 << 16;

  private static final int LONGEST_REFERENCE = 12;

  private static final int LONGEST_GIVEN_UP = 1 << 10;

  private static final Pattern GIVEN_UP =
      Pattern.compile("(?:<[^<>]{0,500}|&[^;&<>\\s]{0,60};?\\s?)$");

  private BufferedReader markup;
  private final ContentHandler handler;
  private final Function<String, String> separators;
  private final StringBuilder text = new StringBuilder();

  /**
   * Reads markup.
   *
   * @param separators what stands in the text for a tag: given the name in it, with a slash before
   *     that of an end tag
   */
  public MarkupText(Reader markup, ContentHandler handler, Function<String, String> separators) {
    this.markup = new BufferedReader(markup);
    this.handler = handler;
    this.separators = separators;
  }

  /**
   * Passes over what a parser has read, up to the tag or reference that it has given up in. Lines
   * and columns count from 1, as those of SAX.
   */
  public void skipTo(int line, int column) throws IOException {
    int at = 1;
    int c = 0;
    while (at < line && c >= 0) {
      c = markup.read();
      at += c == '\n' ? 1 : 0;
    }
    StringBuilder read = new StringBuilder();
    for (int i = 1; i < column && c >= 0; i++) {
      c = markup.read();
      if (c >= 0) {
        read.append((char) c);
      }
      if (read.length() > 2 * LONGEST_GIVEN_UP) {
        read.delete(0, LONGEST_GIVEN_UP);
      }
    }
    Matcher givenUp = GIVEN_UP.matcher(read);
    if (givenUp.find()) {
      markup = new BufferedReader(new SequenceReader(new StringReader(givenUp.group()), markup));
    }
  }

  /** Gives the text to the handler. */
  public void read() throws IOException, SAXException {
    for (int c = markup.read(); c >= 0; c = markup.read()) {
      if (c == '<') {
        tag();
      } else if (c == '&') {
        reference();
      } else if (c == '\n' || c >= ' ' || c == '\t') {
        text.append((char) c);
      }
      if (text.length() >= LONGEST_TAG) {
        flush();
      }
    }
    flush();
  }

  private void flush() throws SAXException {
    handler.characters(text.toString().toCharArray(), 0, text.length());
    text.setLength(0);
  }

  private void tag() throws IOException {
    StringBuilder tag = new StringBuilder();
    int brackets = 0;
    markup.mark(LONGEST_TAG);
    for (int c = markup.read(); c >= 0 && tag.length() < LONGEST_TAG; c = markup.read()) {
      if (tag.isEmpty() && c != '/' && c != '!' && c != '?' && !Character.isLetter(c) && c != '_') {
        // A sign in the text.
        text.append('<');
        markup.reset();
        return;
      }
      brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == '>' && isEnd(tag, brackets)) {
        break;
      }
      tag.append((char) c);
    }
    if (tag.indexOf("![CDATA[") == 0) {
      text.append(tag, "![CDATA[".length(), Math.max("![CDATA[".length(), tag.length() - 2));
    } else {
      text.append(separators.apply(name(tag)));
    }
  }

  private static boolean isEnd(StringBuilder tag, int brackets) {
    if (tag.indexOf("!--") == 0) {
      return tag.length() >= "!----".length() && tag.substring(tag.length() - 2).equals("--");
    }
    // The declarations in a document type, and CDATA, stand in brackets.
    return tag.charAt(0) != '!' || brackets <= 0;
  }

  private static String name(CharSequence tag) {
    int end = 0;
    while (end < tag.length()
        && (end == 0 || tag.charAt(end) != '/')
        && !Character.isWhitespace(tag.charAt(end))) {
      end++;
    }
    return tag.subSequence(0, end).toString();
  }

  private void reference() throws IOException {
    StringBuilder reference = new StringBuilder("&");
    markup.mark(LONGEST_REFERENCE);
    for (int c = markup.read(); c >= 0 && reference.length() < LONGEST_REFERENCE; ) {
      reference.append((char) c);
      if (c == ';') {
        text.append(Parser.unescapeEntities(reference.toString(), false));
        return;
      }
      c = Character.isLetterOrDigit(c) || c == '#' ? markup.read() : -1;
    }
    text.append('&');
    markup.reset();
  }
}
