// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text without the files that are uuencoded in it (POSIX), as mails had them before they had
 * parts: it ends before each of them, and goes on behind it. A file begins where a line says so and
 * its first lines are such as it says; it ends with its end, or before the first line that is none
 * of it. Holds no more than a few lines. Not thread-safe.
 */
final class UuReader extends Reader {

  private static final int BUFFER = 1 << 13;

  /** How far to look ahead, in UTF-16 units: the beginning of a file and its first lines. */
  private static final int BEGINNING = 1 << 10;

  /** So many lines of data are no words. */
  private static final int ENOUGH = 4;

  private static final Pattern HEADER = Pattern.compile("begin [0-7]{3,4} (\\S.{0,250})");
  private static final String END = "end";

  private final Reader in;
  private final char[] buffer = new char[BUFFER];
  private int position;
  private int end;
  private boolean atLine = true;
  private @Nullable UuFile file;

  /** Reads a text, and leaves it open. */
  UuReader(Reader in) {
    this.in = in;
  }

  @Override
  public int read(char[] units, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, units.length);
    if (length == 0) {
      return 0;
    }
    if (file != null || !fill(1)) {
      return -1;
    }
    if (atLine && buffer[position] == HEADER.pattern().charAt(0)) {
      file = begin();
      if (file != null) {
        return -1;
      }
    }
    int count = ofText(length);
    System.arraycopy(buffer, position, units, offset, count);
    position += count;
    return count;
  }

  /** Returns how many units up to a line that may begin a file can be read at once. */
  private int ofText(int length) {
    int last = Math.min(end, position + length);
    atLine = false;
    for (int i = position; i < last && !atLine; i++) {
      atLine = buffer[i] == '\n' && (i + 1 == end || buffer[i + 1] == 'b');
      if (atLine) {
        return i + 1 - position;
      }
    }
    return last - position;
  }

  /**
   * Returns the file that the text has ended before; null if it has ended for good. When the bytes
   * of the file are closed, the text goes on behind it.
   */
  @Nullable UuFile file() {
    return file;
  }

  /** Begins a file; null if there is none here. */
  private @Nullable UuFile begin() throws IOException {
    fill(BEGINNING);
    int[] at = {position};
    Matcher header = HEADER.matcher(Objects.requireNonNullElse(line(at), ""));
    if (!header.matches()) {
      return null;
    }
    int first = at[0];
    for (int lines = 0; lines < ENOUGH; lines++) {
      String line = line(at);
      if (lines > 0 && "".equals(line)) {
        // The line before the last is a space, which may have been lost.
        line = line(at);
        if (!END.equals(line)) {
          return null;
        }
      }
      if (lines > 0 && END.equals(line)) {
        break;
      }
      if (line == null || UuLine.decode(line) == null) {
        return null;
      }
    }
    position = first;
    return new UuFile(header.group(1).strip(), new Data());
  }

  /** Returns a line of the buffer and goes behind it; null if there is none or it is too long. */
  private @Nullable String line(int[] at) {
    int i = at[0];
    while (i < end && buffer[i] != '\n') {
      i++;
    }
    if (i == end && (i == at[0] || end == BUFFER)) {
      return null;
    }
    String line = new String(buffer, at[0], i - at[0]).stripTrailing();
    at[0] = Math.min(end, i + 1);
    return line;
  }

  private boolean fill(int count) throws IOException {
    if (end - position >= count) {
      return true;
    }
    System.arraycopy(buffer, position, buffer, 0, end - position);
    end -= position;
    position = 0;
    int read = 0;
    while (end < count && read >= 0) {
      read = in.read(buffer, end, BUFFER - end);
      end += Math.max(0, read);
    }
    return end >= count;
  }

  @Override
  public void close() {}

  /**
   * A file in the text.
   *
   * @param name as the text says
   * @param bytes of the file
   */
  record UuFile(String name, Data bytes) {}

  /** The bytes of a file. */
  final class Data extends InputStream {
    private byte[] line = {};
    private int next;
    private boolean ended;
    private boolean whole;

    /** Whether the file has ended as it should. */
    boolean isWhole() {
      return whole;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      while (next == line.length && !ended) {
        nextLine();
      }
      int count = Math.min(length, line.length - next);
      System.arraycopy(line, next, bytes, offset, count);
      next += count;
      return count == 0 && length > 0 ? -1 : count;
    }

    private void nextLine() throws IOException {
      fill(BEGINNING);
      int[] at = {position};
      String text = line(at);
      byte[] decoded = text == null ? null : UuLine.decode(text);
      next = 0;
      whole = END.equals(text);
      if (whole || (decoded == null && !"".equals(text))) {
        line = new byte[0];
        ended = true;
      } else {
        line = decoded == null ? new byte[0] : decoded;
      }
      if (!ended || whole) {
        position = at[0];
      }
    }

    /** Passes over what has not been read, so that the text goes on. */
    @Override
    public void close() throws IOException {
      while (!ended) {
        nextLine();
      }
      next = line.length;
      atLine = true;
      file = null;
    }
  }
}
