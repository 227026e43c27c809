// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What editors say about a name in a document.
 *
 * @param person an id
 * @param surface what stands in the text
 */
record EditorMention(String person, boolean korean, String surface) {

  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)\\b(president|mr|dr|mrs|madame|minister|general|gen|colonel|col|ambassador|chairman"
              + "|speaker|secretary|premier|vice|prime)\\b\\.?");

  /**
   * Reads mentions, one a line in the order of the text, under a header: document, person, {@code
   * Y} for a Korean, surface.
   *
   * @return the mentions of each document
   * @throws InputException if a line has other columns
   * @throws IOException if the file cannot be read
   */
  static Map<String, List<EditorMention>> read(Path file) throws IOException {
    Map<String, List<EditorMention>> mentions = new LinkedHashMap<>();
    TextLines.read(
        file,
        (number, line) -> {
          String[] columns = line.split("\t", -1);
          if (columns.length != 4) {
            throw new InputException(file, number, "must be doc, person, Y or N, surface");
          }
          if (number > 1) {
            mentions
                .computeIfAbsent(columns[0], doc -> new ArrayList<>())
                .add(new EditorMention(columns[1], columns[2].equals("Y"), columns[3]));
          }
        });
    return mentions;
  }

  /** Returns whether more than a surname, a given name or a title stands there. */
  boolean isFull() {
    return TITLE.matcher(surface).replaceAll("").strip().matches(".*[\\s-].*");
  }
}
