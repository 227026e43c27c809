// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what layout and typesetting have done to a text: words broken over lines, soft hyphens and
 * other characters that nobody sees, ligatures, doubled spaces. The text itself is not changed;
 * whoever reads it applies the edits. Text of another normalization form is left to the reader.
 */
public final class TextRepair {

  /** What an edit puts right. */
  public enum Kind {
    /** A character that nobody sees is taken out. */
    INVISIBLE,
    /** A word that was broken is made whole; a hyphen at the end of its line is taken out. */
    BROKEN_WORD,
    /** A line break behind a hyphen is taken out, and the hyphen kept. */
    BROKEN_COMPOUND,
    /** A ligature becomes its letters. */
    LIGATURE,
    /** Spaces become one space. */
    SPACES
  }

  /**
   * A part of the text to be read differently.
   *
   * @param start offset in the text
   * @param end offset after the part
   * @param kind what is put right
   * @param replacement what to read in its place; may be empty
   */
  public record Edit(int start, int end, Kind kind, String replacement) {}

  /** Where a word without spaces may be broken; scraped pages have it inside of any word. */
  private static final char ZERO_WIDTH_SPACE = '\u200B';

  /** Joiners, and marks of direction and byte order. Joiners mean something outside of Latin. */
  private static final String UNSEEN = "\u200C\u200D\u200E\u200F\u2060\uFEFF";

  private static final String JOINERS = "\u200C\u200D";
  private static final char FIRST_LIGATURE = '\uFB00';
  private static final List<String> LIGATURES = List.of("ff", "fi", "fl", "ffi", "ffl", "st", "st");

  private static final Pattern HANGUL_LINE_END = Pattern.compile("(?<=[가-힣])\\r?\\n(?=[가-힣])");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private TextRepair() {}

  /** Returns the edits of a text, in order and without overlap. Text in order costs one look. */
  public static List<Edit> of(String text) {
    List<Edit> edits = List.of();
    BrokenWords words = null;
    int length = text.length();
    int i = 0;
    while (i < length) {
      Edit edit = null;
      char c = text.charAt(i);
      if (isSpace(c)) {
        edit = i + 1 < length && isSpace(text.charAt(i + 1)) ? spaces(text, i) : null;
      } else if (BrokenWords.isBreak(c)) {
        int next = BrokenWords.nextLine(text, i);
        if (next > 0) {
          words = words == null ? new BrokenWords(text) : words;
          boolean broken = c == BrokenWords.SOFT_HYPHEN || words.isBroken(i, next);
          edit =
              broken
                  ? new Edit(i, next, Kind.BROKEN_WORD, "")
                  : new Edit(i, next, Kind.BROKEN_COMPOUND, "-");
        } else if (c == BrokenWords.SOFT_HYPHEN) {
          edit = new Edit(i, i + 1, Kind.INVISIBLE, "");
        }
      } else if (c > BrokenWords.SOFT_HYPHEN) {
        edit = special(text, i, c);
      }
      if (edit != null) {
        edits = edits.isEmpty() ? new ArrayList<>() : edits;
        edits.add(edit);
        i = edit.end();
      } else {
        i++;
      }
    }
    return edits;
  }

  /**
   * Returns a short piece of text, such as a name, as a reader takes it in, in one line. Hangul has
   * no hyphens: where a line of it ends, the word goes on.
   */
  public static String oneLine(String piece) {
    StringBuilder line = new StringBuilder();
    int start = 0;
    for (Edit edit : of(piece)) {
      line.append(piece, start, edit.start()).append(edit.replacement());
      start = edit.end();
    }
    line.append(piece, start, piece.length());
    String joined = HANGUL_LINE_END.matcher(line.toString().strip()).replaceAll("");
    return SPACES.matcher(joined).replaceAll(" ");
  }

  private static Edit spaces(String text, int start) {
    int end = start + 2;
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    return new Edit(start, end, Kind.SPACES, " ");
  }

  private static @Nullable Edit special(String text, int at, char c) {
    if (c == ZERO_WIDTH_SPACE) {
      int end = at + 1;
      while (end < text.length() && text.charAt(end) == ZERO_WIDTH_SPACE) {
        end++;
      }
      boolean inWord = isLetter(text, at - 1) && isLetter(text, end);
      return new Edit(at, end, inWord ? Kind.BROKEN_WORD : Kind.INVISIBLE, "");
    }
    if (UNSEEN.indexOf(c) >= 0) {
      boolean meant = JOINERS.indexOf(c) >= 0 && !isSimple(text, at - 1);
      return meant ? null : new Edit(at, at + 1, Kind.INVISIBLE, "");
    }
    if (c >= FIRST_LIGATURE && c < FIRST_LIGATURE + LIGATURES.size()) {
      return new Edit(at, at + 1, Kind.LIGATURE, LIGATURES.get(c - FIRST_LIGATURE));
    }
    return null;
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  /** Whether a character is white space or of a script whose letters do not join. */
  private static boolean isSimple(String text, int at) {
    if (at < 0) {
      return true;
    }
    char c = text.charAt(at);
    return Character.isWhitespace(c)
        || c < '\u0590'
        || (c >= '\u1100' && c < '\u1200')
        || (c >= '\u2E80' && c < '\uD800');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000';
  }
}
