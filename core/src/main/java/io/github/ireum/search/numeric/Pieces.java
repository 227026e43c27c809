// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.numeric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text cut into runs of digits and runs of letters: {@code 5월27일} is four pieces. Immutable. */
final class Pieces {

  /**
   * A run of one kind.
   *
   * @param text the characters
   * @param numeral whether it begins with a digit; it may have points and commas between digits
   * @param start offset of the first character
   */
  record Piece(String text, boolean numeral, int start) {

    /** Returns the number that the piece is, or -1 if it is none of so many digits. */
    int number(int fewest, int most) {
      return numeral && text.length() >= fewest && text.length() <= most ? digits(text) : -1;
    }

    /** Returns whether it is no numeral and begins with one of two characters. */
    boolean startsWith(char one, char other) {
      return !numeral && (text.charAt(0) == one || text.charAt(0) == other);
    }
  }

  private final String text;
  private final List<Piece> pieces;

  private Pieces(String text, List<Piece> pieces) {
    this.text = text;
    this.pieces = pieces;
  }

  static Pieces of(String text) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(start))) {
        start++;
        continue;
      }
      boolean numeral = Character.isDigit(text.charAt(start));
      int end = start + 1;
      while (end < text.length() && continues(text, end, numeral)) {
        end++;
      }
      pieces.add(new Piece(text.substring(start, end), numeral, start));
      start = end;
    }
    return new Pieces(text, List.copyOf(pieces));
  }

  private static boolean continues(String text, int at, boolean numeral) {
    char c = text.charAt(at);
    if (numeral) {
      boolean inside = c == '.' || c == ',';
      return Character.isDigit(c)
          || (inside && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)));
    }
    return Character.isLetter(c);
  }

  int size() {
    return pieces.size();
  }

  /** Returns the pieces from one on. */
  Pieces from(int first) {
    return new Pieces(text, pieces.subList(first, pieces.size()));
  }

  /** Returns a piece that is there. */
  Piece get(int index) {
    return pieces.get(index);
  }

  /** Returns a piece if there is one and at most so many characters stand before it. */
  @Nullable Piece get(int index, int gap) {
    boolean near = index < pieces.size() && (index == 0 || gap(index) <= gap);
    return near ? pieces.get(index) : null;
  }

  /** Returns how many characters stand between a piece, which is there, and the one before it. */
  int gap(int index) {
    Piece before = pieces.get(index - 1);
    return pieces.get(index).start() - before.start() - before.text().length();
  }

  /** Returns what stands between a piece, which is there, and the one before it. */
  String between(int index) {
    int end = pieces.get(index).start();
    return text.substring(end - gap(index), end);
  }

  /** Returns what digits of any script are worth, or -1 if there is another character. */
  static int digits(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit < 0) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
