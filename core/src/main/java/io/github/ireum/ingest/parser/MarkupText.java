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
 * references to characters are resolved, those to entities that nothing declares stay. A sign that
 * begins a tag, a comment or a declaration without an end is a sign of the text, as is one in front
 * of another tag. Takes time in proportion to the markup. Not thread-safe.
 */
public final class MarkupText {

  /** UTF-16 units of a tag or a declaration; what is longer is none. */
  private static final int LONGEST_TAG = 1 << 16;

  /** UTF-16 units of a comment; what is longer is none. */
  private static final int LONGEST_COMMENT = 1 << 20;

  private static final int LONGEST_REFERENCE = 12;

  private static final int LONGEST_GIVEN_UP = 1 << 10;

  private static final Pattern GIVEN_UP =
      Pattern.compile("(?:<[^<>]{0,500}|&[^;&<>\\s]{0,60};?\\s?)$");

  /** What the end of a file may leave of a tag: no more than a name, or an attribute. */
  private static final Pattern HALF_TAG =
      Pattern.compile("[/?]?[\\w:.-]{0,100}|[^=]{0,1000}=\\s{0,9}[\"'].*", Pattern.DOTALL);

  private static final String COMMENT = "!--";
  private static final String CDATA = "![CDATA[";

  private BufferedReader markup;
  private final ContentHandler handler;
  private final Function<String, String> separators;
  private final StringBuilder text = new StringBuilder();

  /** UTF-16 units that have been read, a line end for one. */
  private long position;

  private boolean afterReturn;
  private long markedPosition;
  private boolean markedAfterReturn;

  // Up to where a comment and a declaration that begin are known to have no end.
  private long endlessComments;
  private long endlessDeclarations;

  /**
   * Reads markup.
   *
   * @param separators what stands in the text for a tag: given all between its brackets
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
      c = next();
      at += c == '\n' ? 1 : 0;
    }
    StringBuilder read = new StringBuilder();
    for (int i = 1; i < column && c >= 0; i++) {
      c = next();
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
    for (int c = next(); c >= 0; c = next()) {
      if (c == '<') {
        tagOrSign();
      } else if (c == '&') {
        reference();
      } else {
        append(c);
      }
      if (text.length() >= LONGEST_TAG) {
        flush();
      }
    }
    flush();
  }

  /** Returns the next unit, and for any end of a line that of Unix. */
  private int next() throws IOException {
    int c = markup.read();
    if (c == '\n' && afterReturn) {
      c = markup.read();
    }
    position++;
    afterReturn = c == '\r';
    return afterReturn ? '\n' : c;
  }

  private void mark(int length) throws IOException {
    // Each unit may be a line end of two.
    markup.mark(2 * length + 2);
    markedPosition = position;
    markedAfterReturn = afterReturn;
  }

  private void reset() throws IOException {
    markup.reset();
    position = markedPosition;
    afterReturn = markedAfterReturn;
  }

  private void append(int c) {
    if (c == '\n' || c >= ' ' || c == '\t') {
      text.append((char) c);
    }
  }

  private void flush() throws SAXException {
    handler.characters(text.toString().toCharArray(), 0, text.length());
    text.setLength(0);
  }

  private void tagOrSign() throws IOException, SAXException {
    mark(LONGEST_TAG);
    int c = next();
    if (c == '!') {
      declaration();
    } else if (c == '/' || c == '?' || Character.isLetter(c) || c == '_') {
      tag(c);
    } else {
      sign();
    }
  }

  /** What seemed to begin a tag is a sign, and what follows is text. */
  private void sign() throws IOException {
    text.append('<');
    reset();
  }

  private void tag(int first) throws IOException {
    StringBuilder tag = new StringBuilder();
    int c = first;
    while (c >= 0 && c != '<' && c != '>' && tag.length() < LONGEST_TAG) {
      tag.append((char) c);
      c = next();
    }
    if (c == '>' || (c < 0 && HALF_TAG.matcher(tag).matches())) {
      text.append(separators.apply(tag.toString()));
    } else {
      sign();
    }
  }

  private void declaration() throws IOException, SAXException {
    StringBuilder tag = new StringBuilder();
    int brackets = 0;
    int c = '!';
    while (c >= 0 && (c != '>' || brackets > 0) && tag.length() < LONGEST_TAG) {
      tag.append((char) c);
      if (isAll(tag, COMMENT)) {
        comment();
        return;
      }
      if (isAll(tag, CDATA)) {
        characterData();
        return;
      }
      if (position < endlessDeclarations && tag.length() >= CDATA.length()) {
        break;
      }
      // The declarations in a document type stand in brackets.
      brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
      c = next();
    }
    if (c == '>' && brackets <= 0) {
      text.append(separators.apply(tag.toString()));
    } else {
      endlessDeclarations = Math.max(endlessDeclarations, position);
      sign();
    }
  }

  private static boolean isAll(StringBuilder tag, String of) {
    return tag.length() == of.length() && of.contentEquals(tag);
  }

  private void comment() throws IOException {
    mark(LONGEST_COMMENT);
    if (position >= endlessComments && isPassed()) {
      text.append(separators.apply(COMMENT));
    } else {
      text.append('<').append(COMMENT);
      reset();
    }
  }

  /** Passes over a comment, if it has an end. */
  private boolean isPassed() throws IOException {
    int dashes = 0;
    for (int i = 0; i < LONGEST_COMMENT; i++) {
      int c = next();
      if (c == '>' && dashes >= 2) {
        return true;
      }
      if (c < 0) {
        break;
      }
      dashes = c == '-' ? dashes + 1 : 0;
    }
    endlessComments = position;
    return false;
  }

  /** Without an end it is all that follows. */
  private void characterData() throws IOException, SAXException {
    int brackets = 0;
    for (int c = next(); c >= 0; c = next()) {
      if (c == '>' && brackets >= 2) {
        text.setLength(Math.max(0, text.length() - 2));
        return;
      }
      brackets = c == ']' ? brackets + 1 : 0;
      append(c);
      if (text.length() >= LONGEST_TAG && (brackets == 0 || text.length() >= 2 * LONGEST_TAG)) {
        flush();
      }
    }
  }

  /** Returns the name in a tag, with a slash before that of an end tag. */
  public static String name(String tag) {
    int end = 0;
    while (end < tag.length()
        && (end == 0 || tag.charAt(end) != '/')
        && !Character.isWhitespace(tag.charAt(end))) {
      end++;
    }
    return tag.substring(0, end);
  }

  private void reference() throws IOException {
    StringBuilder reference = new StringBuilder("&");
    mark(LONGEST_REFERENCE);
    for (int c = next(); c >= 0 && reference.length() < LONGEST_REFERENCE; ) {
      reference.append((char) c);
      if (c == ';') {
        text.append(Parser.unescapeEntities(reference.toString(), false));
        return;
      }
      c = Character.isLetterOrDigit(c) || c == '#' ? next() : -1;
    }
    text.append('&');
    reset();
  }
}
