// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A question of a test collection. */
record Topic(String id, String query) {

  /**
   * Reads topics, one a line: id, tab, query.
   *
   * @throws InputException if a line is not a topic
   * @throws IOException if the file cannot be read
   */
  static List<Topic> readAll(Path file) throws IOException {
    List<Topic> topics = new ArrayList<>();
    TextLines.read(
        file,
        (number, line) -> {
          int tab = line.indexOf('\t');
          if (tab <= 0) {
            throw new InputException(file, number, "must be an id, a tab and a query");
          }
          topics.add(new Topic(line.substring(0, tab).strip(), line.substring(tab + 1).strip()));
        });
    return topics;
  }
}
