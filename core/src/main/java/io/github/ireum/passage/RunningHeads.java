// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the headers and footers of pages in a text that has lost the ends of its pages: short lines
 * that are alike but for a number that counts up ("Page 3 of 12", "- 3 -"), about as far apart as
 * pages are long, and lines that come back beside them. Numbered sections are not as regular and do
 * not stand inside of sentences.
 */
final class RunningHeads {

  private static final int LONGEST_LINE = 120;

  /** Fewer numbers are chance. */
  private static final int FEWEST = 3;

  /** How many lines with a number are looked at; a table of so many is none of pages. */
  private static final int MOST_LINES = 100_000;

  /** A page has at least so many characters. */
  private static final int SHORTEST_PAGE = 500;

  /** How much longer or shorter than usual most pages may be, as a factor. */
  private static final double LONGER = 1.3;

  private static final double REGULAR = 0.75;

  /** From one line to the next, since right and left pages may have their own, and some none. */
  private static final int MOST_PAGES = 4;

  /** On what part of the pages a sentence goes on over their end. */
  private static final double INTERRUPTING = 0.25;

  /** A shorter line before it may be a heading, which ends like no sentence either. */
  private static final int SENTENCE_LINE = 30;

  /** How far from the line with the number others may stand. */
  private static final int NEIGHBOURS = 2;

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

  /** No page has a number of more digits. */
  private static final int MOST_DIGITS = 4;

  private static final int NO_PAGE = -1;

  /**
   * A line that is not empty.
   *
   * @param index its place among these lines
   * @param numbers the numbers in it, as many as in each line of its shape; {@link #NO_PAGE} for
   *     those that are too long
   */
  private record Line(TextRange range, int index, int[] numbers) {}

  private final String text;
  private final List<TextRange> lines;

  private RunningHeads(String text) {
    this.text = text;
    lines = lines(text);
  }

  /** Returns the lines, in order. */
  static List<TextRange> of(String text) {
    return text.length() < FEWEST * SHORTEST_PAGE ? List.of() : new RunningHeads(text).find();
  }

  private static List<TextRange> lines(String text) {
    List<TextRange> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      TextRange line = Paragraphs.trim(text, start, end);
      if (line.length() > 0) {
        lines.add(line);
      }
      start = end + 1;
    }
    return lines;
  }

  private List<TextRange> find() {
    TreeSet<Integer> found = new TreeSet<>();
    for (List<Line> alike : byShape().values()) {
      for (int number = 0; number < alike.get(0).numbers().length; number++) {
        List<Line> pages = pages(alike, number);
        if (isPaged(pages, number)) {
          pages.forEach(line -> found.add(line.index()));
        }
      }
    }
    found.addAll(beside(found));
    return found.stream().map(lines::get).toList();
  }

  /** Returns the lines with numbers that are alike otherwise, if there are enough. */
  private Map<String, List<Line>> byShape() {
    Map<String, List<Line>> byShape = new LinkedHashMap<>();
    int seen = 0;
    for (int i = 0; i < lines.size() && seen < MOST_LINES; i++) {
      if (hasNumber(lines.get(i))) {
        seen++;
        String line = lines.get(i).of(text);
        int[] numbers =
            NUMBER.matcher(line).results().mapToInt(found -> number(found.group())).toArray();
        byShape
            .computeIfAbsent(PageFurniture.shape(line), shape -> new ArrayList<>())
            .add(new Line(lines.get(i), i, numbers));
      }
    }
    byShape.values().removeIf(alike -> alike.size() < FEWEST);
    return byShape;
  }

  private static int number(String digits) {
    return digits.codePointCount(0, digits.length()) > MOST_DIGITS
        ? NO_PAGE
        : digits
            .codePoints()
            .map(digit -> Character.digit(digit, 10))
            .reduce(0, (sum, d) -> 10 * sum + d);
  }

  private boolean hasNumber(TextRange line) {
    for (int i = line.start(); line.length() <= LONGEST_LINE && i < line.end(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the lines in which a number counts up from one to the next. */
  private static List<Line> pages(List<Line> alike, int number) {
    List<Line> best = List.of();
    List<Line> run = new ArrayList<>();
    for (Line line : alike) {
      if (!run.isEmpty() && !isNext(run.get(run.size() - 1), line, number)) {
        best = run.size() > best.size() ? run : best;
        run = new ArrayList<>();
      }
      run.add(line);
    }
    return run.size() > best.size() ? run : best;
  }

  private static boolean isNext(Line before, Line line, int number) {
    int page = line.numbers()[number];
    int pages = page - before.numbers()[number];
    return page != NO_PAGE
        && before.numbers()[number] != NO_PAGE
        && pages > 0
        && pages <= MOST_PAGES;
  }

  /** Whether lines are as far apart as pages are long, and some of them inside of a sentence. */
  private boolean isPaged(List<Line> pages, int number) {
    if (pages.size() < FEWEST) {
      return false;
    }
    double[] lengths = new double[pages.size() - 1];
    int interrupting = interrupts(pages.get(0)) ? 1 : 0;
    for (int i = 0; i < lengths.length; i++) {
      Line line = pages.get(i + 1);
      Line before = pages.get(i);
      interrupting += interrupts(line) ? 1 : 0;
      lengths[i] =
          (double) (line.range().start() - before.range().start())
              / (line.numbers()[number] - before.numbers()[number]);
    }
    double[] sorted = lengths.clone();
    Arrays.sort(sorted);
    double usual = sorted[sorted.length / 2];
    long regular =
        Arrays.stream(lengths)
            .filter(length -> length <= LONGER * usual && length >= usual / LONGER)
            .count();
    return usual >= SHORTEST_PAGE
        && regular >= REGULAR * lengths.length
        && interrupting >= Math.max(1, INTERRUPTING * pages.size());
  }

  /** Whether a sentence goes on over a line. */
  private boolean interrupts(Line line) {
    for (int i = line.index() - 1; i >= Math.max(0, line.index() - 1 - NEIGHBOURS); i--) {
      if (Headings.endsSentence(text, lines.get(i))) {
        return false;
      }
      if (lines.get(i).length() >= SENTENCE_LINE) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the lines close to those that were found, or to the beginning and the end of the text,
   * that come back at half of the pages.
   */
  private List<Integer> beside(Set<Integer> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    TreeSet<Integer> places = new TreeSet<>(found);
    places.add(0);
    places.add(lines.size() - 1);
    Map<String, Set<Integer>> byShape = new HashMap<>();
    for (int place : places) {
      int from = Math.max(0, place - NEIGHBOURS);
      int to = Math.min(lines.size() - 1, place + NEIGHBOURS);
      for (int near = from; near <= to; near++) {
        if (!found.contains(near) && lines.get(near).length() <= LONGEST_LINE) {
          byShape
              .computeIfAbsent(
                  PageFurniture.shape(lines.get(near).of(text)), shape -> new TreeSet<>())
              .add(near);
        }
      }
    }
    return byShape.values().stream()
        .filter(alike -> alike.size() >= Math.max(FEWEST, found.size() / 2))
        .flatMap(Set::stream)
        .toList();
  }
}
