// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.commons.io.IOUtils;

/** Finds where the text of RTF begins. Not thread-safe. */
final class RtfHead {

  /** Groups that are no text of the body, beside those that say so with a star. */
  private static final Set<String> DESTINATIONS =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "filetbl",
          "listtable",
          "revtbl",
          "rsidtbl",
          "pict",
          "object",
          "shp",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "footnote",
          "fldinst",
          "upr",
          "xe",
          "tc",
          "bkmkstart",
          "bkmkend");

  /** After one of these the text is a text to Tika. */
  private static final Set<String> PARAGRAPHS =
      Set.of("par", "pard", "sect", "sectd", "plain", "ltrch", "rtlch", "htmlrtf", "line");

  /** Bytes; a head that is longer has a text with a word about its paragraph. */
  private static final int LONGEST = 16 << 20;

  private static final int LONGEST_WORD = 32;

  private final InputStream in;
  private final Deque<Boolean> groups = new ArrayDeque<>();
  private int read;

  /** What has been read and is read again; less than 0 for nothing. */
  private int again = -1;

  /** Whether nothing has come in the group so far. */
  private boolean atBegin;

  /**
   * Creates a reader.
   *
   * @param in is read one byte after the other, and not closed
   */
  RtfHead(InputStream in) {
    this.in = in;
  }

  /**
   * Returns at which byte the text begins, or -1 if a word about its paragraph stands before it, or
   * if there is none.
   */
  long bareText() throws IOException {
    for (int c = next(); c >= 0 && read < LONGEST; c = next()) {
      int at = read - 1;
      boolean inBody = Boolean.FALSE.equals(groups.peek());
      if (c == '{') {
        groups.push(!groups.isEmpty() && !inBody);
        atBegin = true;
        continue;
      } else if (c == '}') {
        groups.poll();
      } else if (c == '\\') {
        int sign = next();
        if (isLetter(sign)) {
          String word = word(sign);
          if (atBegin && DESTINATIONS.contains(word)) {
            groups.poll();
            groups.push(true);
          } else if (inBody && PARAGRAPHS.contains(word)) {
            return -1;
          } else if (inBody && word.equals("u")) {
            return at;
          }
        } else if (sign == '*') {
          groups.poll();
          groups.push(true);
        } else if (inBody) {
          return at;
        }
      } else if (inBody && c > ' ') {
        return at;
      }
      atBegin = false;
    }
    return -1;
  }

  /** Reads a word with its number and the space that ends it. */
  private String word(int letter) throws IOException {
    StringBuilder word = new StringBuilder();
    int c = letter;
    while (isLetter(c) && word.length() < LONGEST_WORD) {
      word.append((char) c);
      c = next();
    }
    int number = 0;
    while (c == '-' || (c >= '0' && c <= '9')) {
      number = c == '-' ? 0 : Math.min(number * 10 + c - '0', LONGEST);
      c = next();
    }
    if (c != ' ') {
      again = c;
      read--;
    }
    if (word.toString().equals("bin")) {
      read += (int) IOUtils.skip(in, number);
    }
    return word.toString();
  }

  private int next() throws IOException {
    int c = again >= 0 ? again : in.read();
    again = -1;
    read++;
    return c;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
