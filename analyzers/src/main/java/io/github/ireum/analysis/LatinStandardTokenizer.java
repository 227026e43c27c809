// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Gives the tokens of Lucene's {@link StandardTokenizer}, one for one with types and offsets, in
 * two thirds of the time where the text is in Latin letters: words by UAX #29. Words in other
 * scripts, and what stands beside them, go through StandardTokenizer's own scanner.
 *
 * <p>Reads its input piece by piece; the memory it takes does not grow with the text.
 */
public final class LatinStandardTokenizer extends Tokenizer {

  /** Characters read at once. */
  private static final int PIECE = 4_096;

  /** What {@link #word()} returns where the scanner has to look. */
  private static final int UNKNOWN = 0;

  /** Stands behind the text that was read; hard, so that no loop goes past it. */
  private static final char END = '\uFFFF';

  private static final String LETTERS =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizerImpl.WORD_TYPE];
  private static final String DIGITS =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizerImpl.NUMERIC_TYPE];

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final int maxTokenLength;
  private final StandardTokenizerImpl scanner;

  /** The text from offset {@link #base} on, up to {@link #limit}, and {@link #END} behind it. */
  private char[] buffer = new char[PIECE];

  private int base;
  private int limit;

  /** The first character that was in no token yet. */
  private int next;

  /** Whether there is no more text to read. */
  private boolean ended;

  /** Whether the scanner goes on at {@link #next}, and up to where it has read the buffer. */
  private boolean scanning;

  private int scanned;

  /** The offset that is 0 to the scanner. */
  private int scanBase;

  /** Whether the last word had a letter. */
  private boolean letters;

  /** Creates a tokenizer with StandardTokenizer's usual longest token. */
  public LatinStandardTokenizer() {
    this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY, StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH);
  }

  /**
   * Creates a tokenizer.
   *
   * @param maxTokenLength longer tokens are cut, in UTF-16 units
   * @throws IllegalArgumentException if that is less than 1 or more than {@link
   *     StandardTokenizer#MAX_TOKEN_LENGTH_LIMIT}
   */
  public LatinStandardTokenizer(AttributeFactory factory, int maxTokenLength) {
    super(factory);
    this.maxTokenLength = checkLength(maxTokenLength);
    scanner = new StandardTokenizerImpl(rest);
    scanner.setBufferSize(maxTokenLength);
    buffer[0] = END;
  }

  /** Returns a length that a token may have, or throws. */
  static int checkLength(int maxTokenLength) {
    if (maxTokenLength < 1 || maxTokenLength > StandardTokenizer.MAX_TOKEN_LENGTH_LIMIT) {
      throw new IllegalArgumentException(
          "maxTokenLength must be 1 to "
              + StandardTokenizer.MAX_TOKEN_LENGTH_LIMIT
              + ", not "
              + maxTokenLength);
    }
    return maxTokenLength;
  }

  /** What the scanner reads: the text behind what it has read. */
  private final Reader rest =
      new Reader() {
        @Override
        public int read(char[] chars, int from, int count) throws IOException {
          if (scanned == limit && !fill()) {
            return -1;
          }
          int length = Math.min(count, limit - scanned);
          System.arraycopy(buffer, scanned, chars, from, length);
          scanned += length;
          return length;
        }

        @Override
        public void close() {}
      };

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    while (toToken()) {
      int end = WordKinds.isInWord(WordKinds.of(buffer[next])) ? word() : UNKNOWN;
      if (end == UNKNOWN) {
        return scan();
      }
      scanning = false;
      if (end > 0) {
        term.copyBuffer(buffer, next, end - next);
        offset.setOffset(correctOffset(base + next), correctOffset(base + end));
        type.setType(letters ? LETTERS : DIGITS);
        next = end;
        return true;
      }
      next = -end;
    }
    return false;
  }

  /** Goes to the next character that may begin a token; returns whether there is one. */
  private boolean toToken() throws IOException {
    int at = next;
    while (true) {
      byte kind = WordKinds.of(buffer[at]);
      boolean begins = WordKinds.isInWord(kind) || kind == WordKinds.HARD;
      if (kind == WordKinds.KEYCAP) {
        begins = WordKinds.of(buffer[at + 1]) == WordKinds.HARD;
      }
      if (!begins) {
        at++;
        continue;
      }
      next = at;
      boolean atEnd =
          kind == WordKinds.HARD ? at == limit : kind == WordKinds.KEYCAP && at + 1 == limit;
      if (!atEnd) {
        return true;
      }
      if (!fill()) {
        next = limit;
        return false;
      }
      at = next;
    }
  }

  /**
   * Finds the longest word that begins at {@link #next}.
   *
   * @return the place after it; {@link #UNKNOWN} if the scanner has to look; if the characters in
   *     front are in no word, the place after them, negative
   */
  private int word() throws IOException {
    int at = next;
    letters = false;
    boolean found = false;
    byte kind = WordKinds.of(buffer[at]);
    while (true) {
      byte run = kind;
      if (!WordKinds.isInWord(run)) {
        break;
      }
      found |= run != WordKinds.JOINER;
      letters |= run == WordKinds.LETTER;
      do {
        kind = WordKinds.of(buffer[++at]);
      } while (kind == run);
      int looked = at;
      if (WordKinds.isInside(kind, run)) {
        byte after = WordKinds.of(buffer[at + 1]);
        if (after == run) {
          at++;
          kind = after;
        } else if (after == WordKinds.HARD) {
          looked++;
          kind = after;
        }
      }
      if (kind == WordKinds.HARD) {
        if (looked < limit || at - next > maxTokenLength) {
          return UNKNOWN;
        }
        int length = at - next;
        if (!fill()) {
          at = next + length;
          break;
        }
        at = next;
        letters = false;
        found = false;
        kind = WordKinds.of(buffer[at]);
      }
    }
    return at - next > maxTokenLength ? UNKNOWN : found ? at : -at;
  }

  /** Has the scanner find the next token. */
  private boolean scan() throws IOException {
    if (!scanning) {
      scanned = next;
      scanBase = base + next;
      scanner.yyreset(rest);
      scanning = true;
    }
    int found = scanner.getNextToken();
    if (found == StandardTokenizerImpl.YYEOF) {
      next = limit;
      return false;
    }
    int start = scanBase + scanner.yychar();
    int end = start + scanner.yylength();
    scanner.getText(term);
    offset.setOffset(correctOffset(start), correctOffset(end));
    type.setType(StandardTokenizer.TOKEN_TYPES[found]);
    next = end - base;
    return true;
  }

  /** Reads more text; what stands before {@link #next} may be lost. */
  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    int kept = next;
    if (scanning) {
      // What the scanner has passed over is in no token, and its next token begins behind that.
      kept = Math.min(scanned, Math.max(next, scanBase + scanner.yychar() - base));
      next = Math.max(next, kept);
    }
    System.arraycopy(buffer, kept, buffer, 0, limit - kept);
    base += kept;
    limit -= kept;
    next -= kept;
    scanned -= kept;
    if (limit + 1 == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int count = input.read(buffer, limit, buffer.length - 1 - limit);
    ended = count < 0;
    limit += Math.max(count, 0);
    buffer[limit] = END;
    return !ended;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(base + next);
    offset.setOffset(last, last);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    clear();
  }

  @Override
  public void close() throws IOException {
    super.close();
    clear();
  }

  /**
   * Forgets the text, so that the next token needs the input, which refuses if it was not reset.
   */
  private void clear() {
    base = 0;
    limit = 0;
    next = 0;
    ended = false;
    scanning = false;
    buffer[0] = END;
  }
}
