// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what is written in letters and says nothing to a reader: files, keys and messages in base64
 * (RFC 4648) with the armour around them (RFC 9580, RFC 7468), or uuencoded (POSIX). Mails have
 * them, above all those that came back, and pages have images in them.
 */
final class EncodedBlocks {

  /** A shorter line is a word, or the last one of a block. */
  private static final int SHORTEST_LINE = 40;

  /** As many lines of one length are a block. */
  private static final int FEWEST_LINES = 4;

  /** So long a word by itself is one. */
  private static final int LONGEST_WORD = 200;

  /** Of a hundred random letters of base64 so many at least are of each kind. */
  private static final int LEAST_PERCENT = 4;

  /**
   * How many lines of an armour may stand before the data: its beginning, a version, an empty one.
   */
  private static final int MOST_HEADERS = 8;

  /** What may stand before the lines of what is quoted. */
  private static final String QUOTATION = " \t>|";

  private static final String ENCRYPTED_BEGIN = "-----BEGIN PGP MESSAGE-----";
  private static final Pattern ARMOUR_BEGIN = Pattern.compile("-----BEGIN [A-Z0-9 ]+-----");
  private static final Pattern ARMOUR_END = Pattern.compile("-----END [A-Z0-9 ]+-----");
  private static final Pattern ARMOUR_HEADER = Pattern.compile("[A-Z][A-Za-z-]+: .*|");
  private static final Pattern CHECKSUM = Pattern.compile("=[A-Za-z0-9+/]{4}");

  private static final String UU_BEGIN = "begin ";
  private static final Pattern UU_HEADER = Pattern.compile("begin [0-7]{3,4} \\S.{0,250}");
  private static final String UU_END = "end";

  /** How many spaces at the end of a line may have been lost, which are zeros to some programs. */
  private static final int LOST_SPACES = 8;

  private final String text;
  private final List<TextRange> blocks = new ArrayList<>();

  private EncodedBlocks(String text) {
    this.text = text;
  }

  /** Returns the blocks of a text, in order. Takes one look or two at each character. */
  static List<TextRange> of(String text) {
    EncodedBlocks found = new EncodedBlocks(text);
    found.base64();
    found.uuencoded();
    return PageFurniture.apart(found.blocks);
  }

  /** Returns whether a text begins with an encrypted message in armour. */
  static boolean isEncrypted(String text) {
    return text.stripLeading().startsWith(ENCRYPTED_BEGIN);
  }

  private void base64() {
    int at = 0;
    while (at < text.length()) {
      int start = at;
      at = wordEnd(start);
      if (at - start >= SHORTEST_LINE && isLine(start, at)) {
        at = lines(start, at);
      } else if (at - start >= LONGEST_WORD) {
        word(start, at);
      }
      at++;
    }
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) > ' ') {
      end++;
    }
    return end;
  }

  private void uuencoded() {
    int at = text.indexOf(UU_BEGIN);
    while (at >= 0) {
      int end = at;
      boolean beginsLine = at == 0 || text.charAt(at - 1) == '\n';
      if (beginsLine && UU_HEADER.matcher(text.substring(at, lineEnd(at))).matches()) {
        end = uuEnd(lineEnd(at));
      }
      if (end > at) {
        blocks.add(new TextRange(at, end));
      }
      at = text.indexOf(UU_BEGIN, Math.max(end, at + 1));
    }
  }

  /** Returns where the data end whose first line is behind an offset, or 0 if they are none. */
  private int uuEnd(int header) {
    int lines = 0;
    int last = header;
    while (last < text.length()) {
      int start = nextLine(last);
      int end = lineEnd(start);
      String line = text.substring(start, end).stripTrailing();
      if (line.equals(UU_END)) {
        return lines > 0 ? end : 0;
      }
      if (!line.isEmpty()) {
        if (!isUuLine(line)) {
          break;
        }
        lines++;
      }
      last = Math.max(end, start + 1);
    }
    return lines >= FEWEST_LINES ? Math.min(last, text.length()) : 0;
  }

  /** Whether a line is as long as its first character says, and of characters for six bits. */
  private static boolean isUuLine(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) < ' ' || line.charAt(i) > '`') {
        return false;
      }
    }
    int bytes = line.charAt(0) - ' ' & 63;
    int letters = (bytes + 2) / 3 * 4;
    int given = line.length() - 1;
    return given <= letters + 1 && given >= letters - LOST_SPACES;
  }

  /** A long word, or what of it stands between marks, as in a {@code data:} address. */
  private void word(int start, int end) {
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || !isLetter(text.charAt(i))) {
        if (i - from >= LONGEST_WORD && isMixed(from, i)) {
          blocks.add(new TextRange(from, i));
        }
        from = i + 1;
      }
    }
  }

  /** Looks at lines as long as one of base64, and a shorter one behind them; returns their end. */
  private int lines(int start, int end) {
    int indent = start - lineStart(start);
    int length = end - start;
    int lines = 1;
    int last = end;
    boolean more = true;
    while (more) {
      int from = nextLine(last) + indent;
      int to = wordEnd(from);
      more = to > from && to - from <= length && isLine(from, to);
      if (more) {
        lines++;
        last = to;
        more = to - from == length;
      }
    }
    if (lines >= FEWEST_LINES && isMixed(start, last)) {
      blocks.add(new TextRange(armourStart(start), armourEnd(last)));
      return blocks.getLast().end();
    }
    if (lines == 1 && length >= LONGEST_WORD) {
      word(start, last);
    }
    return last;
  }

  /** Whether a word of base64 is alone in its line, but for marks of a quotation before it. */
  private boolean isLine(int start, int end) {
    int before = start;
    while (before > 0 && QUOTATION.indexOf(text.charAt(before - 1)) >= 0) {
      before--;
    }
    int behind = end;
    while (behind < text.length() && " \t\r".indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    boolean alone =
        (before == 0 || text.charAt(before - 1) == '\n')
            && (behind == text.length() || text.charAt(behind) == '\n');
    for (int i = start; alone && i < end; i++) {
      alone = isLetter(text.charAt(i));
    }
    return alone;
  }

  private int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  /** Returns where the line behind an offset begins, or the end of the text. */
  private int nextLine(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '='
        || c == '-'
        || c == '_';
  }

  /** Whether small and capital letters and digits are mixed as they are in data. */
  private boolean isMixed(int start, int end) {
    int small = 0;
    int capital = 0;
    int digits = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      small += c >= 'a' && c <= 'z' ? 1 : 0;
      capital += c >= 'A' && c <= 'Z' ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    int least = (end - start) * LEAST_PERCENT / 100;
    return small >= least && capital >= least && digits >= least;
  }

  private int armourStart(int block) {
    int start = lineStart(block);
    for (int i = 0; i < MOST_HEADERS && start > 0; i++) {
      int before = lineStart(start - 1);
      String line = unquoted(before, start - 1);
      if (ARMOUR_BEGIN.matcher(line).matches()) {
        return before;
      }
      if (!ARMOUR_HEADER.matcher(line).matches()) {
        break;
      }
      start = before;
    }
    return block;
  }

  private int armourEnd(int block) {
    int next = nextLine(block);
    int end = lineEnd(next);
    if (CHECKSUM.matcher(unquoted(next, end)).matches()) {
      block = end;
      next = nextLine(end);
      end = lineEnd(next);
    }
    return ARMOUR_END.matcher(unquoted(next, end)).matches() ? end : block;
  }

  private int lineEnd(int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private String unquoted(int start, int end) {
    int from = start;
    while (from < end && QUOTATION.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return text.substring(from, end).strip();
  }
}
