// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.google.common.io.ByteStreams;
import io.github.ireum.ingest.encoding.TextBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file in UTF-8 that is nothing but text, as far as its bytes tell. Whoever is in
 * doubt asks Tika: a null result says no more than that.
 *
 * @param text the text, as Tika's {@code TXTParser} would give it
 * @param truncated whether text was left out because of the limit
 */
record Utf8Text(String text, boolean truncated) {

  /** As far as formats are told apart here; Tika looks for the headers of a mail as far. */
  private static final int BEGINNING = 8_192;

  /** How far mark-up may begin after white space, comments or a line of something else. */
  private static final int MARKUP = 256;

  private static final int LONGEST_HEADER = 40;

  private static final int BYTES_PER_UNIT = 3;
  private static final int LONGEST_CHARACTER = 4;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] MBOX = {'F', 'r', 'o', 'm', ' '};

  private static final char REPLACEMENT = '\uFFFD';

  /**
   * Reads a file no further than it was when it was found.
   *
   * @param limit how many UTF-16 units to keep at most
   * @return null if the file is not UTF-8, or its beginning may be that of another format
   * @throws IOException if the file cannot be read
   */
  static @Nullable Utf8Text read(SourceFile file, int limit) throws IOException {
    long most = BYTE_ORDER_MARK.length + (long) BYTES_PER_UNIT * limit + LONGEST_CHARACTER;
    int length = (int) Math.min(file.size(), Math.min(most, Integer.MAX_VALUE / 2));
    byte[] bytes = new byte[length];
    try (InputStream in = RegularFiles.open(file.path())) {
      length = ByteStreams.read(in, bytes, 0, length);
    }
    int start = startsWith(bytes, 0, length, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    int end = TextBytes.end(bytes, length);
    return isText(bytes, start, end) ? decode(bytes, start, end, limit) : null;
  }

  private static boolean isText(byte[] bytes, int start, int end) {
    int first = start;
    while (first < end && isSpace(bytes[first])) {
      first++;
    }
    if (first == end
        || (bytes[first] >= 0 && !Character.isLetterOrDigit(bytes[first]))
        || startsWith(bytes, first, end, MBOX)
        || isHeader(bytes, first, end)) {
      return false;
    }
    for (int i = start; i < Math.min(end, start + BEGINNING); i++) {
      byte b = bytes[i];
      if ((b >= 0 && b < ' ' && !isSpace(b)) || b == 0x7F || (b == '<' && i < start + MARKUP)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\f';
  }

  /** Whether the text begins as a mail does: a word and a colon. */
  private static boolean isHeader(byte[] bytes, int start, int end) {
    int i = start;
    while (i < Math.min(end, start + LONGEST_HEADER)
        && (bytes[i] == '-' || (bytes[i] >= 0 && Character.isLetterOrDigit(bytes[i])))) {
      i++;
    }
    return i < end && bytes[i] == ':';
  }

  private static boolean startsWith(byte[] bytes, int start, int end, byte[] prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (start + i >= end || bytes[start + i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Utf8Text decode(byte[] bytes, int start, int end, int limit) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(Math.min(limit, end - start));
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, start, end - start), text, true);
    if (result.isError()) {
      return null;
    }
    char[] units = text.array();
    for (int i = 0; i < text.position(); i++) {
      if (isInvalid(units[i])) {
        units[i] = REPLACEMENT;
      }
    }
    return new Utf8Text(text.flip().toString(), result.isOverflow());
  }

  /**
   * What XHTML cannot hold, so that Tika replaces it; but the borders of pages stay. A strict
   * decoder leaves no lone surrogates.
   */
  private static boolean isInvalid(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
        || (c >= 0x7F && c <= 0x9F)
        || c > REPLACEMENT;
  }
}
