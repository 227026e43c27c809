// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The collection in {@code testdata/}. */
public final class Testdata {

  /** The repository. */
  public static final Path ROOT =
      Path.of(Objects.requireNonNull(System.getProperty("ireum.root"), "ireum.root is not set"));

  /** What is to be indexed. */
  public static final Path DOCUMENTS = ROOT.resolve("testdata/documents");

  private Testdata() {}

  /** Returns the path of a document in {@code news/}. */
  public static Path news(String name) {
    return DOCUMENTS.resolve("news").resolve(name);
  }

  /** Returns the queries by topic, in order. */
  public static Map<String, String> topics() {
    Map<String, String> topics = new LinkedHashMap<>();
    for (String line : lines("topics.tsv")) {
      int tab = line.indexOf('\t');
      topics.put(line.substring(0, tab), line.substring(tab + 1));
    }
    return topics;
  }

  /** Returns the ids of the relevant documents by topic. */
  public static Map<String, List<String>> relevant() {
    Map<String, List<String>> relevant = new LinkedHashMap<>();
    for (String line : lines("qrels.tsv")) {
      String[] columns = line.split(" ", -1);
      if (Integer.parseInt(columns[3]) > 0) {
        relevant.computeIfAbsent(columns[0], topic -> new ArrayList<>()).add(columns[2]);
      }
    }
    return relevant;
  }

  private static List<String> lines(String name) {
    try {
      return Files.readAllLines(ROOT.resolve("testdata").resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
