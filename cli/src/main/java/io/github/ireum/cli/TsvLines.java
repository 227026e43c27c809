// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.math.BigDecimal;
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
 * file of any length needs little memory. A batch ends early when the input has no more for the
 * moment, so that whoever writes to a pipe gets answers without closing it. Bytes that are not
 * UTF-8 become U+FFFD, of which the first line is told, and a byte order mark is dropped.
 *
 * @param wellFormed whether a line can be answered
 * @param form what a line must be, for the message about one that is not
 * @param answer gives the answer to a line, with its line ends; called by many threads
 */
record TsvLines(Predicate<String> wellFormed, String form, Function<String, String> answer) {

  private static final String STANDARD_INPUT = "-";
  private static final int BATCH_LINES = 8192;
  private static final int BATCH_CHARS = 1 << 20;
  private static final int DECIMALS = 9;
  private static final double SCALE = 1e9;
  private static final char REPLACEMENT = '\uFFFD';
  static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Answers all lines. Stops without an error when nobody reads the answers any more.
   *
   * @param file a file, or {@code -} for standard input
   * @param err is told of the first line that is not UTF-8, whose answer is that to other letters
   * @throws UsageException if the file cannot be read, or at the first line that is not well
   *     formed, when the lines before it have been answered
   */
  void answer(String file, PrintWriter out, PrintWriter err) {
    try (BufferedReader in = open(file)) {
      List<String> batch = new ArrayList<>();
      int chars = 0;
      long number = 0;
      boolean told = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
          line = line.substring(1);
        }
        if (!told && line.indexOf(REPLACEMENT) >= 0) {
          err.println(notUtf8(number, file));
          told = true;
        }
        if (!wellFormed.test(line)) {
          print(batch, out);
          throw new UsageException("Line " + number + " of '" + file + "' must be " + form + ".");
        }
        batch.add(line);
        chars += line.length();
        if (batch.size() == BATCH_LINES || chars > BATCH_CHARS || !in.ready()) {
          print(batch, out);
          if (out.checkError()) {
            return;
          }
          batch.clear();
          chars = 0;
        }
      }
      print(batch, out);
    } catch (IOException | InvalidPathException e) {
      throw UsageException.unreadable("The names '" + file + "' cannot be read", e);
    }
  }

  private static String notUtf8(long number, String file) {
    return "Line "
        + number
        + " of '"
        + file
        + "' is not UTF-8 text, so its answer cannot be relied on, nor those of other such lines.";
  }

  private void print(List<String> batch, PrintWriter out) {
    batch.parallelStream().map(answer).toList().forEach(out::print);
  }

  private static BufferedReader open(String file) throws IOException {
    InputStream in =
        file.equals(STANDARD_INPUT) ? new KeptOpen(System.in) : Files.newInputStream(Path.of(file));
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
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
