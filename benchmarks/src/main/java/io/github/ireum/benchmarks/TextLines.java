// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads UTF-8 files line by line. */
final class TextLines {

  /** Takes a line. */
  @FunctionalInterface
  interface Consumer {
    void accept(int number, String line) throws IOException;
  }

  private TextLines() {}

  /**
   * Passes on every line that is not blank, with its number from 1.
   *
   * @throws IOException if the file cannot be read to its end
   */
  static void read(Path file, Consumer lines) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          lines.accept(number, line);
        }
      }
    }
  }
}
