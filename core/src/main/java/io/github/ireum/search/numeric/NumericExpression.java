// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A date or a number in a text, however it is written. Immutable.
 *
 * @param start offset of its first character
 * @param end offset after its last one; particles and units behind it are no part of it
 * @param writings the ways to write it in English and Korean text
 */
public record NumericExpression(int start, int end, List<Writing> writings) {

  /**
   * A way to write it.
   *
   * @param text the words
   * @param slop how many other words may stand among them
   * @param vague whether it may mean another date, or no date at all
   * @param others what may stand in place of some of the words; the words as the analysis has them,
   *     which are among them only if they may stand there themselves
   */
  public record Writing(String text, int slop, boolean vague, Map<String, List<String>> others) {

    /** Copies the map. */
    public Writing {
      others = Map.copyOf(others);
    }

    Writing(String text, int slop, boolean vague) {
      this(text, slop, vague, Map.of());
    }

    static Writing exact(String text) {
      return new Writing(text, 0, false);
    }
  }

  /** Copies the list. */
  public NumericExpression {
    writings = List.copyOf(writings);
  }

  /** Returns the dates and numbers of a text that can be written in another way, in order. */
  public static List<NumericExpression> find(String text) {
    List<NumericExpression> found = new ArrayList<>();
    Pieces pieces = Pieces.of(text);
    int at = 0;
    while (at < pieces.size()) {
      Pieces rest = pieces.from(at);
      Match match = DateReader.read(rest);
      match = match == null ? NumberReader.read(rest) : match;
      if (match == null) {
        at++;
      } else {
        int last = at + match.pieces() - 1;
        int end = pieces.get(last).start() + match.tail();
        found.add(new NumericExpression(pieces.get(at).start(), end, match.writings()));
        at = last + 1;
      }
    }
    return found;
  }

  /**
   * What a text begins with.
   *
   * @param pieces how many pieces it takes
   * @param tail how many characters of the last piece are part of it
   */
  record Match(int pieces, int tail, List<Writing> writings) {}
}
