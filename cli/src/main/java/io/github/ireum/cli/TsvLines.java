// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers a file line by line, in its order: a batch of lines at a time on all cores, so that a
 * file of any length needs little memory; a line of more than {@value #MAX_LINE} characters ends
 * it. A batch ends early when the input has no more for the moment, so that whoever writes to a
 * pipe gets answers without closing it. Bytes that are not UTF-8 become U+FFFD, of which the first
 * line is told, and a byte order mark is dropped.
 *
 * @param wellFormed whether a line can be answered; others are told, the first few by their number
 * @param form what a line must be, for the message about one that is not
 * @param answer gives the answer to a line, with its line ends, also to one that is not well
 *     formed; called by many threads
 */
record TsvLines(Predicate<String> wellFormed, String form, Function<String, String> answer) {

  private static final String STANDARD_INPUT = "-";

  /** Characters that a line may have, in UTF-16 units. */
  static final int MAX_LINE = 1_000_000;

  private static final int BATCH_LINES = 8192;
  private static final int BATCH_CHARS = 1 << 20;
  private static final int DECIMALS = 9;
  private static final double SCALE = 1e9;
  private static final int MOST_TOLD = 10;

  /** For bytes that are not UTF-8: half of a pair of surrogates, which UTF-8 never has alone. */
  private static final char BAD = '\uDBFF';

  private static final char REPLACEMENT = '\uFFFD';
  static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Answers all lines. Stops without an error when nobody reads the answers any more.
   *
   * @param file a file, or {@code -} for standard input
   * @param err is told of lines that are not well formed, and of the first line that is not UTF-8,
   *     whose answer is that to other letters
   * @return whether all lines were well formed
   * @throws UsageException if the file cannot be read, or a line is too long; those before it are
   *     answered
   */
  boolean answer(String file, PrintWriter out, PrintWriter err) {
    Faults faults = new Faults(file, err);
    List<String> batch = new ArrayList<>();
    long number = 0;
    try (BufferedReader in = open(file)) {
      int chars = 0;
      for (String read = in.readLine(); read != null; read = in.readLine()) {
        number++;
        String line = number == 1 && read.startsWith(BYTE_ORDER_MARK) ? read.substring(1) : read;
        line = faults.replaced(line, number);
        if (!wellFormed.test(line)) {
          faults.tell(number, form);
        }
        batch.add(line);
        chars += line.length();
        if (batch.size() == BATCH_LINES || chars > BATCH_CHARS || !in.ready()) {
          print(batch, out);
          if (out.checkError()) {
            return faults.end();
          }
          batch.clear();
          chars = 0;
        }
      }
      print(batch, out);
    } catch (BoundedLinesReader.LineTooLongException e) {
      print(batch, out);
      faults.end();
      throw new UsageException(
          "Line "
              + (number + 1)
              + " of '"
              + file
              + "' must not have more than "
              + MAX_LINE
              + " characters.");
    } catch (IOException | InvalidPathException e) {
      throw UsageException.unreadable("The names '" + file + "' cannot be read", e);
    }
    return faults.end();
  }

  /** What is wrong with the lines of a file. Not thread-safe. */
  private static final class Faults {
    private final String file;
    private final PrintWriter err;
    private boolean notUtf8;
    private long malformed;

    Faults(String file, PrintWriter err) {
      this.file = file;
      this.err = err;
    }

    /** Puts U+FFFD for bytes that are not UTF-8; a U+FFFD that the file has is none of those. */
    String replaced(String line, long number) {
      int at = bad(line, 0);
      if (at < 0) {
        return line;
      }
      if (!notUtf8) {
        notUtf8 = true;
        err.println(
            "Line "
                + number
                + " of '"
                + file
                + "' is not UTF-8 text, so its answer cannot be relied on, nor those of other such"
                + " lines.");
      }
      StringBuilder replaced = new StringBuilder(line);
      for (; at >= 0; at = bad(line, at + 1)) {
        replaced.setCharAt(at, REPLACEMENT);
      }
      return replaced.toString();
    }

    private static int bad(String line, int from) {
      int at = line.indexOf(BAD, from);
      while (at >= 0 && at + 1 < line.length() && Character.isLowSurrogate(line.charAt(at + 1))) {
        at = line.indexOf(BAD, at + 1);
      }
      return at;
    }

    void tell(long number, String form) {
      if (++malformed <= MOST_TOLD) {
        err.println("Line " + number + " of '" + file + "' must be " + form + ".");
      }
    }

    boolean end() {
      if (malformed > MOST_TOLD) {
        err.println("So must " + (malformed - MOST_TOLD) + " more lines.");
      }
      return malformed == 0;
    }
  }

  private void print(List<String> batch, PrintWriter out) {
    batch.parallelStream().map(answer).toList().forEach(out::print);
  }

  private static BufferedReader open(String file) throws IOException {
    InputStream in =
        file.equals(STANDARD_INPUT) ? new KeptOpen(System.in) : Files.newInputStream(Path.of(file));
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(BAD));
    return new BufferedReader(new BoundedLinesReader(new InputStreamReader(in, decoder), MAX_LINE));
  }

  /** Standard input is not ours to close. */
  private static final class KeptOpen extends FilterInputStream {
    KeptOpen(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }

  /** Returns a probability as a plain decimal, to nine places and without zeros at its end. */
  static String probability(double probability) {
    return BigDecimal.valueOf(Math.round(probability * SCALE), DECIMALS)
        .stripTrailingZeros()
        .toPlainString();
  }
}
