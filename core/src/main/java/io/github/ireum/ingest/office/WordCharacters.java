// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What stands for what in the text of Word 97 and later. */
final class WordCharacters {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private static final char CELL_END = '\u0007';
  private static final char LINE_END = '\u000B';
  private static final char PAGE_END = '\f';
  private static final char PARAGRAPH_END = '\r';
  private static final char FIELD_BEGIN = '\u0013';
  private static final char FIELD_RESULT = '\u0014';
  private static final char FIELD_END = '\u0015';
  private static final char HYPHEN = '\u001E';

  /** Characters of the instruction of a field, such as the address of a link. */
  private static final int LONGEST_INSTRUCTION = 2_000;

  private WordCharacters() {}

  /** Returns the encoding of bytes of a text, or null if they are none. */
  static @Nullable Charset charset(byte[] bytes, int start, int length) {
    int ascii = 0;
    int letters = 0;
    int wide = 0;
    int zeros = 0;
    for (int i = start; i < start + length; i++) {
      int b = bytes[i] & 0xFF;
      ascii += isAscii(b) ? 1 : 0;
      letters += b >= 0xC0 ? 1 : 0;
      if ((i - start) % 2 == 1) {
        char c = (char) ((b << 8) | (bytes[i - 1] & 0xFF));
        zeros += b == 0 && isAscii(c) ? 1 : 0;
        wide += isLikely(c) ? 1 : 0;
      }
    }
    int pairs = length / 2;
    if (wide * 10 >= pairs * 9 && (zeros * 10 >= pairs || ascii * 4 < length * 3)) {
      return StandardCharsets.UTF_16LE;
    }
    boolean western = (ascii + letters) * 20 >= length * 19 && ascii * 2 >= length;
    return western ? WESTERN : null;
  }

  private static boolean isAscii(int c) {
    return (c >= ' ' && c < 0x7F) || isSign(c);
  }

  private static boolean isSign(int c) {
    return c == '\t'
        || (c >= CELL_END && c <= PARAGRAPH_END)
        || (c >= FIELD_BEGIN && c <= FIELD_END)
        || c == HYPHEN;
  }

  /** Whether a character is of a script that people write office documents in. */
  private static boolean isLikely(char c) {
    return isAscii(c)
        || (c >= 0xA0 && c < 0x0530)
        || (c >= 0x2010 && c < 0x2200)
        || (c >= 0x3000 && c < 0x3200)
        || (c >= 0x4E00 && c < 0xA000)
        || (c >= 0xAC00 && c < 0xD7A4)
        || (c >= 0xFF00 && c < 0xFFF0);
  }

  /** Returns a text without the signs that are Word's own. */
  static String plain(CharSequence text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case PARAGRAPH_END, LINE_END, PAGE_END -> plain.append('\n');
        case CELL_END -> plain.append(' ');
        case HYPHEN -> plain.append('-');
        case FIELD_BEGIN -> i = afterInstruction(text, i);
        default -> {
          if (c >= ' ' || c == '\t' || c == '\n') {
            plain.append(c);
          }
        }
      }
    }
    return plain.toString();
  }

  /** Returns where the instruction of a field ends, or its beginning if it has no end. */
  private static int afterInstruction(CharSequence text, int begin) {
    int last = Math.min(text.length(), begin + LONGEST_INSTRUCTION);
    for (int i = begin + 1; i < last && text.charAt(i) != FIELD_BEGIN; i++) {
      if (text.charAt(i) == FIELD_RESULT || text.charAt(i) == FIELD_END) {
        return i;
      }
    }
    return begin;
  }
}
