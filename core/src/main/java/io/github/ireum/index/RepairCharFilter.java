// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.passage.TextRepair;
import io.github.ireum.passage.TextRepair.Edit;
import io.github.ireum.passage.TextRepair.Kind;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/**
 * Reads a text as {@link TextRepair} repairs it. A word that was broken keeps a mark where it was,
 * from which {@link BrokenWordFilter} makes both words that it may be. Ligatures and spaces are
 * left to filters and tokenizer. Not thread-safe.
 */
final class RepairCharFilter extends BaseCharFilter {

  /** Stands where a word was broken. To the tokenizer it is part of the word (UAX #29, Format). */
  static final char BROKEN_WORD = '\u00AD';

  /** Stands for the hyphen of a compound that was broken there; part of the word as well. */
  static final char BROKEN_COMPOUND = '\u2060';

  /** Below this no character is special but the hyphen. */
  private static final char SPECIAL = BROKEN_WORD;

  /** The first combining mark. */
  private static final char FIRST_MARK = '\u0300';

  private final Function<String, List<Edit>> finder;

  private char[] repaired = {};
  private int length = -1;
  private int next;

  RepairCharFilter(Reader in) {
    this(in, TextRepair::of);
  }

  RepairCharFilter(Reader in, Function<String, List<Edit>> finder) {
    super(in);
    this.finder = finder;
  }

  /**
   * Returns whether there is clearly nothing to repair in a text, nor to normalize (NFC), as there
   * mostly is not. Costs one look.
   */
  static boolean isInOrder(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (c == '-') {
        if (i + 1 < length && Character.isWhitespace(text[i + 1])) {
          return false;
        }
      } else if (c >= SPECIAL && !isSimple(c)) {
        return false;
      }
    }
    return true;
  }

  /** Dashes and quotes, Han characters and syllables: nothing composes with them or breaks them. */
  private static boolean isSimple(char c) {
    return (c > BROKEN_WORD && c < FIRST_MARK)
        || (c >= '\u2012' && c <= '\u2026')
        || (c >= '\u4E00' && c <= '\u9FFF')
        || (c >= '\uAC00' && c <= '\uD7A3');
  }

  @Override
  public int read(char[] buffer, int offset, int count) throws IOException {
    if (length < 0) {
      readAll();
      repair();
    }
    if (next == length) {
      return -1;
    }
    int copied = Math.min(count, length - next);
    System.arraycopy(repaired, next, buffer, offset, copied);
    next += copied;
    return copied;
  }

  private void readAll() throws IOException {
    repaired = new char[2_048];
    length = 0;
    for (int count = 0; count >= 0; count = read(length)) {
      length += count;
      if (length == repaired.length) {
        repaired = Arrays.copyOf(repaired, 2 * length);
      }
    }
  }

  private int read(int from) throws IOException {
    return input.read(repaired, from, repaired.length - from);
  }

  private void repair() {
    String text = new String(repaired, 0, length);
    List<Edit> edits = edits(text);
    if (edits.isEmpty()) {
      return;
    }
    // A repaired text is never longer.
    length = 0;
    int start = 0;
    for (Edit edit : edits) {
      if (edit.kind() == Kind.LIGATURE || edit.kind() == Kind.SPACES) {
        continue;
      }
      copy(text, start, edit.start());
      if (edit.kind() == Kind.BROKEN_WORD) {
        repaired[length++] = BROKEN_WORD;
      } else if (edit.kind() == Kind.BROKEN_COMPOUND) {
        repaired[length++] = BROKEN_COMPOUND;
      }
      start = edit.end();
      addOffCorrectMap(length, start - length);
    }
    copy(text, start, text.length());
  }

  private List<Edit> edits(String text) {
    try {
      return finder.apply(text);
    } catch (RuntimeException | StackOverflowError e) {
      // The same fault was told of the document. Its words are worth more than their repair.
      return List.of();
    }
  }

  private void copy(String text, int start, int end) {
    text.getChars(start, end, repaired, length);
    length += end - start;
  }
}
