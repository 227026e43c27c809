// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/**
 * Reads the people in a header of a mail (RFC 5322, 3.4), as programs write it: with names before
 * an address or in a comment behind it, as those of RFC 822, in groups, with what is no address at
 * all, and with any of them broken. Takes time in proportion to the header. Not thread-safe.
 */
final class MailAddresses {

  /** An encoded word (RFC 2047), which may have anything that parts people otherwise. */
  private static final Pattern ENCODED_WORD =
      Pattern.compile("=\\?[^?\\s]{1,80}\\?[BbQq]\\?[^?]{0,1000}\\?=");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** How far to look for the end of a name, a comment or an address, in UTF-16 units. */
  private static final int LONGEST = 1_000;

  /** What is longer is no name; the decoder takes time in proportion to its square. */
  private static final int MOST_DECODED = 10_000;

  private final String header;
  private final Matcher encodedWord;
  private final List<String> people = new ArrayList<>();

  private final StringBuilder before = new StringBuilder();
  private final StringBuilder address = new StringBuilder();
  private final StringBuilder behind = new StringBuilder();
  private final StringBuilder comments = new StringBuilder();

  private int position;

  private MailAddresses(String header) {
    this.header = header;
    this.encodedWord = ENCODED_WORD.matcher(header);
  }

  /**
   * Returns the people that a header names: a name, an address, or a name and an address between
   * angle brackets for each; also the names of groups.
   *
   * @param header what stands behind its name, with the ends of its lines or without
   */
  static List<String> of(String header) {
    MailAddresses addresses = new MailAddresses(header);
    addresses.read();
    return addresses.people;
  }

  private void read() {
    while (position < header.length()) {
      char c = header.charAt(position);
      int end = end(c);
      if (end < 0) {
        one(c);
        position++;
      } else if (c == '<') {
        if (!address.isEmpty()) {
          String next = behind.toString();
          behind.setLength(0);
          add();
          before.append(next);
        }
        address.append(header, position + 1, end);
        position = end + (end < header.length() && header.charAt(end) == '>' ? 1 : 0);
      } else if (c == '=') {
        words().append(header, position, end);
        position = end;
      } else {
        unescape(end, c == '(' ? comments.append(' ') : words());
        position = end + 1;
      }
    }
    add();
  }

  private StringBuilder words() {
    return address.isEmpty() ? before : behind;
  }

  /** Takes a character that begins nothing. */
  private void one(char c) {
    boolean group =
        c == ':' && address.isEmpty() && before.indexOf("@") < 0 && before.indexOf("[") < 0;
    if (c == ',' || c == ';' || group) {
      add();
    } else if (c != '"') {
      words().append(c);
    }
  }

  /** Returns where ends what a character begins; less than zero if it begins nothing. */
  private int end(char c) {
    return switch (c) {
      case '"' -> closing('"', '"');
      case '(' -> closing('(', ')');
      case '<' -> endOfAddress();
      case '=' ->
          encodedWord.region(position, header.length()).lookingAt() ? encodedWord.end() : -1;
      default -> -1;
    };
  }

  private int closing(char opening, char closing) {
    int depth = 1;
    int last = Math.min(header.length(), position + LONGEST);
    for (int i = position + 1; i < last; i++) {
      char c = header.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == closing) {
        depth--;
        if (depth == 0) {
          return i;
        }
      } else if (c == opening) {
        depth++;
      }
    }
    return -1;
  }

  /** An address that is not closed ends with the person. */
  private int endOfAddress() {
    int last = Math.min(header.length(), position + LONGEST);
    int person = last;
    for (int i = position + 1; i < last; i++) {
      char c = header.charAt(i);
      if (c == '>') {
        return i;
      }
      if (c == '<') {
        return Math.min(i, person);
      }
      if ((c == ',' || c == ';') && person == last) {
        person = i;
      }
    }
    return person;
  }

  /**
   * Takes what stands between here and an end, without the signs that say to take the next as is.
   */
  private void unescape(int end, StringBuilder target) {
    for (int i = position + 1; i < end; i++) {
      if (header.charAt(i) == '\\' && i + 1 < end) {
        i++;
      }
      target.append(header.charAt(i));
    }
  }

  /** Adds the person that ends here, if there is one. */
  private void add() {
    boolean bare = address.isEmpty() && before.indexOf("@") >= 0;
    String name = bare ? "" : decoded(before + " " + behind);
    String place = bare ? decoded(before.toString()) : decoded(address.toString());
    String comment = decoded(comments.toString());
    if (name.isEmpty()) {
      name = comment;
    } else if (!comment.isEmpty()) {
      name += " (" + comment + ")";
    }
    if (!name.isEmpty() || !place.isEmpty()) {
      people.add(name.isEmpty() ? place : place.isEmpty() ? name : name + " <" + place + ">");
    }
    before.setLength(0);
    address.setLength(0);
    behind.setLength(0);
    comments.setLength(0);
  }

  private static String decoded(String text) {
    String line = SPACE.matcher(text).replaceAll(" ").strip();
    if (line.length() > MOST_DECODED) {
      return line;
    }
    String decoded = DecoderUtil.decodeEncodedWords(line, DecodeMonitor.SILENT);
    return SPACE.matcher(decoded).replaceAll(" ").strip();
  }
}
