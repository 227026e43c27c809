// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Tells the lines that divide the mails of a mailbox (RFC 4155) from lines of a text that begin as
 * they do: such a line has a sender and a time, stands behind an empty line, and has headers behind
 * it. Programs write the time in many ways, and not all write the empty line or a time; so two of
 * the three are enough.
 */
final class DividingLine {

  /** How far into the mailbox a decision has to see, in bytes: the line, and the name behind it. */
  static final int LOOK = 1 << 10;

  private static final byte[] BEGINNING = "From ".getBytes(StandardCharsets.US_ASCII);

  private static final String TIME = "\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?: ?[AaPp][Mm])?";
  private static final String YEAR = "(?:19|20)\\d\\d";

  /** As letters, as an offset, by a city, or several of them. */
  private static final String ZONE =
      "(?: ?\\(?(?:[A-Z]{1,5}|[+-]\\d\\d?:?\\d\\d|[A-Z][a-z]{2,20}/[A-Z]\\w{2,20})\\)?){0,3}";

  /** The name of a month or of a day of the week in any language. */
  private static final String WORD = "\\d{0,2}[^\\s\\d,;:]{1,20}[,.]?";

  /** The time as Unix writes it, as mails have it, and as a number of digits. */
  private static final Pattern SENT =
      Pattern.compile(
          " (?:"
              + ("(?:" + WORD + " {1,2})?")
              + ("(?:" + WORD + " {1,2}\\d{1,2}|\\d{1,2} {1,2}" + WORD + "),? {1,2}")
              + ("(?:" + TIME + ZONE + " " + YEAR + "|" + YEAR + " {1,2}" + TIME + ")")
              + ("|" + YEAR + "[-/.]\\d{1,2}[-/.]\\d{1,2}[ T]{1,2}" + TIME)
              + (")" + ZONE + "(?: remote from [^\\n]*+)?\\s*$"));

  private DividingLine() {}

  /**
   * Returns whether a line begins as a dividing line does.
   *
   * @param end of what there is in the block
   */
  static boolean mayBegin(byte[] block, int start, int end) {
    return end - start >= BEGINNING.length
        && Arrays.equals(block, start, start + BEGINNING.length, BEGINNING, 0, BEGINNING.length);
  }

  /** The most bytes that {@link #mayBegin} looks at. */
  static int beginning() {
    return BEGINNING.length;
  }

  /**
   * Returns whether a line divides.
   *
   * @param end of what there is in the block: {@link #LOOK} bytes behind the start, or the end of
   *     the mailbox
   * @param afterEmpty whether the line before it is empty
   */
  static boolean isAt(byte[] block, int start, int end, boolean afterEmpty) {
    if (!mayBegin(block, start, end)) {
      return false;
    }
    int last = Math.min(end, start + LOOK);
    String lines = new String(block, start, last - start, StandardCharsets.ISO_8859_1);
    int lineEnd = lines.indexOf('\n');
    String line = lineEnd < 0 ? lines : lines.substring(0, lineEnd);
    boolean header = lineEnd >= 0 && HeaderNames.begin(lines.substring(lineEnd + 1));
    if (afterEmpty && header) {
      return true;
    }
    return (afterEmpty || header) && SENT.matcher(line).find();
  }
}
