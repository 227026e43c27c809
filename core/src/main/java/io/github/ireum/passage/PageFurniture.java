// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the lines of a text that are not part of what it says: page headers and numbers, which come
 * back at the borders of pages or as often as these, lists of links, whose lines begin with the
 * same label, and encoded data.
 */
final class PageFurniture {

  private static final char PAGE_END = '\f';

  /** How many lines at the top and at the bottom of a page may be headers and footers. */
  private static final int EDGE_LINES = 2;

  private static final int LONGEST_LINE = 120;

  /** On how many pages, and on what part of them, a line must come back. */
  private static final int LEAST_PAGES = 2;

  private static final double LEAST_SHARE = 0.3;

  private static final int LONGEST_LABEL = 30;

  private PageFurniture() {}

  /** Returns the furniture that is known and that of the text, in order and without overlap. */
  static List<TextRange> of(String text, List<TextRange> known) {
    List<TextRange> furniture = new ArrayList<>(known);
    furniture.addAll(text.indexOf(PAGE_END) < 0 ? RunningHeads.of(text) : headers(text));
    furniture.addAll(links(text, Paragraphs.of(text)));
    return apart(furniture);
  }

  /** Sorts ranges, and returns them without overlap. */
  static List<TextRange> apart(List<TextRange> ranges) {
    ranges.sort(Comparator.comparingInt(TextRange::start).thenComparingInt(TextRange::end));
    List<TextRange> apart = new ArrayList<>();
    int last = 0;
    for (TextRange range : ranges) {
      if (range.end() > last) {
        apart.add(new TextRange(Math.max(last, range.start()), range.end()));
        last = range.end();
      }
    }
    return apart;
  }

  /** Returns the lines of headers and footers of a text with ends of pages, in order. */
  static List<TextRange> headers(String text) {
    List<List<TextRange>> edges = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf(PAGE_END, start);
      end = end < 0 ? text.length() : end;
      edges.add(edges(text, start, end));
      start = end + 1;
    }
    Map<String, Integer> pages = new HashMap<>();
    for (List<TextRange> page : edges) {
      Set<String> shapes = new HashSet<>();
      page.forEach(line -> shapes.add(shape(line.of(text))));
      shapes.forEach(shape -> pages.merge(shape, 1, Integer::sum));
    }
    double least = Math.max(LEAST_PAGES, LEAST_SHARE * edges.size());
    return edges.stream()
        .flatMap(List::stream)
        .filter(line -> pages.getOrDefault(shape(line.of(text)), 0) >= least)
        .toList();
  }

  private static List<TextRange> edges(String text, int start, int end) {
    List<TextRange> top = new ArrayList<>();
    int from = start;
    while (from < end && top.size() < EDGE_LINES) {
      int to = text.indexOf('\n', from);
      to = to < 0 || to > end ? end : to;
      add(text, from, to, top);
      from = to + 1;
    }
    List<TextRange> bottom = new ArrayList<>();
    int to = end;
    while (to > from && bottom.size() < EDGE_LINES) {
      int line = Math.max(from, text.lastIndexOf('\n', to - 1) + 1);
      add(text, line, to, bottom);
      to = line - 1;
    }
    top.addAll(bottom.reversed());
    return top;
  }

  private static void add(String text, int start, int end, List<TextRange> lines) {
    TextRange line = Paragraphs.trim(text, start, end);
    if (line.length() > 0 && line.length() <= LONGEST_LINE) {
      lines.add(line);
    }
  }

  /** The line with its numbers made alike. */
  static String shape(String line) {
    return line.replaceAll("\\p{Nd}+", "0");
  }

  /** Returns the paragraphs that are short and begin, two or more in a row, with one label. */
  static List<TextRange> links(String text, List<TextRange> paragraphs) {
    List<TextRange> links = new ArrayList<>();
    String last = "";
    for (int i = 0; i < paragraphs.size(); i++) {
      String label = label(text, paragraphs.get(i));
      if (!label.isEmpty() && label.equals(last)) {
        if (links.isEmpty() || !links.getLast().equals(paragraphs.get(i - 1))) {
          links.add(paragraphs.get(i - 1));
        }
        links.add(paragraphs.get(i));
      }
      last = label;
    }
    return links;
  }

  private static String label(String text, TextRange paragraph) {
    if (!Headings.isShort(text, paragraph)) {
      return "";
    }
    String line = paragraph.of(text);
    int colon = line.indexOf(": ");
    return colon > 0 && colon <= LONGEST_LABEL ? line.substring(0, colon) : "";
  }
}
