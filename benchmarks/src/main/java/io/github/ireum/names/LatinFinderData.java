// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The documents of FRUS with the editors' tags in them, and the abstracts of Cranfield. */
final class LatinFinderData {

  /** A surname with a title, a part of a name, a Western name. */
  private static final Pattern NOT_FULL =
      Pattern.compile(
          "(?i)\\b(president|mr|dr|mrs|minister|general|ambassador|gen|yi ki|francesca|chairman"
              + "|premier|vice|prime|madame|colonel|col|johnson|secretary)\\b");

  private final Map<String, String> frus = new TreeMap<>();
  private final Map<String, String> cranfield = new TreeMap<>();
  private final Map<String, List<int[]>> gold = new HashMap<>();
  private final Map<String, List<int[]>> others = new HashMap<>();
  private final List<Spelled> korean = new ArrayList<>();

  /** A name of a Korean in Hangul, and as they or others spell it. */
  record Spelled(String hangul, String latin) {}

  LatinFinderData(Path data) {
    read(data.resolve("frus-dev/docs.jsonl"), frus);
    read(data.resolve("text/cranfield_docs.jsonl"), cranfield);
    for (String file : List.of("hangul_latin_dev.tsv", "mccune_reischauer_dev.tsv")) {
      for (String line : lines(data.resolve("names").resolve(file))) {
        String[] columns = line.split("\t");
        korean.add(new Spelled(columns[0], columns[1]));
      }
    }
    Map<String, Integer> at = new HashMap<>();
    for (String line : lines(data.resolve("frus-dev/mentions.tsv"))) {
      String[] c = line.split("\t");
      String text = frus.get(c[0]);
      if (text == null || c.length < 4) {
        continue;
      }
      int from = text.indexOf(c[3], at.getOrDefault(c[0], 0));
      if (from < 0) {
        continue;
      }
      at.put(c[0], from + c[3].length());
      boolean korean = c[2].equals("Y");
      if (korean && !isFull(c[3])) {
        continue;
      }
      int end = from + c[3].replaceAll("['’]s$", "").replaceAll(" puppets$", "").length();
      (korean ? gold : others)
          .computeIfAbsent(c[0], d -> new ArrayList<>())
          .add(new int[] {from, end});
    }
  }

  static boolean isFull(String surface) {
    return surface.matches(".*[ -].*") && !NOT_FULL.matcher(surface).find();
  }

  /** Returns names of Koreans. */
  List<Spelled> korean() {
    return korean;
  }

  /** Returns the documents of FRUS, by id. */
  Map<String, String> frus() {
    return frus;
  }

  /** Returns the abstracts of Cranfield, by id. */
  Map<String, String> cranfield() {
    return cranfield;
  }

  /** Returns the volume of a document of FRUS, what stands before the slash of its id. */
  static String volume(String doc) {
    return doc.substring(0, Math.max(0, doc.indexOf('/')));
  }

  /** Returns where the editors tag full names of Koreans. */
  List<int[]> gold(String doc) {
    return gold.getOrDefault(doc, List.of());
  }

  /** Returns where the editors tag people who are no Koreans. */
  List<int[]> others(String doc) {
    return others.getOrDefault(doc, List.of());
  }

  static List<String> lines(Path path) {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(Path path, Map<String, String> docs) {
    for (String line : lines(path)) {
      docs.put(field(line, "id"), field(line, "contents"));
    }
  }

  private static String field(String json, String name) {
    int i = json.indexOf("\"" + name + "\": \"") + name.length() + 5;
    StringBuilder value = new StringBuilder();
    while (json.charAt(i) != '"') {
      char c = json.charAt(i++);
      if (c == '\\') {
        c = json.charAt(i++);
        if (c == 'u') {
          c = (char) Integer.parseInt(json.substring(i, i + 4), 16);
          i += 4;
        } else if (c == 'n' || c == 't') {
          c = c == 'n' ? '\n' : '\t';
        }
      }
      value.append(c);
    }
    return value.toString();
  }
}
