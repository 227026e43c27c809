// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.PassageSettings;
import io.github.ireum.TextRange;
import io.github.ireum.passage.PassageUnit.Border;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Splits a text into passages. Of all ways to do it the cheapest is taken, where a passage costs
 * more the further it is from the target size, and a border by what it cuts apart: least between
 * paragraphs and where the topic changes, much inside a quotation, most between a heading and its
 * text. A sentence longer than a passage is cut between words, a word longer than that between
 * characters. Not thread-safe.
 */
public final class PassageSplitter {

  /** What the change of topic at a border is worth, against its mean in the text. */
  private static final double TOPIC_WEIGHT = 0.5;

  /** What it costs to have furniture in the middle of a passage. */
  private static final double FURNITURE_COST = 0.3;

  private static final double OVERSIZE_COST = 1.5;

  /** Passages of very many small units, as tables are, cost time and say nothing. */
  private static final int MAX_UNITS = 100;

  /** A text is split in chunks of about this many units, so that a huge one needs little memory. */
  private static final int CHUNK = 1_000;

  private final PassageSettings settings;
  private final PassageUnits units;

  /** Creates a splitter. */
  public PassageSplitter(PassageSettings settings) {
    this.settings = settings;
    this.units = new PassageUnits(settings.target(), settings.max());
  }

  /** Returns the passages of a text that is known to have no furniture but its own. */
  public List<TextRange> split(String text) {
    return split(RepairedText.of(text, List.of()));
  }

  /**
   * Returns the passages of a text, in order and as ranges of the extracted text; empty if it has
   * nothing but white space and encoded data. Without overlap in the settings they do not overlap;
   * what lies between them is white space and furniture.
   */
  public List<TextRange> split(RepairedText repaired) {
    String text = repaired.extracted();
    List<PassageUnit> all =
        withoutRemains(repaired, units.of(text, repaired.furniture(), repaired.marks().joints()));
    if (all.isEmpty()) {
      all = units.of(text, repaired.encoded(), repaired.marks().joints());
    }
    List<TextRange> passages = new ArrayList<>();
    int start = 0;
    while (start < all.size()) {
      int end = Math.min(all.size(), start + CHUNK);
      while (end < all.size() && all.get(end).before().cost() > 0 && end < start + 2 * CHUNK) {
        end++;
      }
      splitChunk(text, all.subList(start, end), passages);
      start = end;
    }
    return passages;
  }

  /**
   * What is left of the page behind furniture, after all text, is furniture too: a byline, a label.
   */
  private static List<PassageUnit> withoutRemains(RepairedText repaired, List<PassageUnit> units) {
    String text = repaired.extracted();
    int body = units.size() - 1;
    while (body >= 0 && Headings.isShort(text, units.get(body).range())) {
      body--;
    }
    for (int i = body + 1; body >= 0 && i < units.size(); i++) {
      int furniture = units.get(i).furniture();
      if (furniture > 0 && furniture > encoded(repaired, units.get(i - 1), units.get(i))) {
        return units.subList(0, i);
      }
    }
    return units;
  }

  /** Returns the number of encoded characters between two units. */
  private static int encoded(RepairedText repaired, PassageUnit before, PassageUnit unit) {
    return repaired.encoded().stream()
        .filter(block -> block.start() >= before.range().end())
        .filter(block -> block.end() <= unit.range().start())
        .mapToInt(TextRange::length)
        .sum();
  }

  private void splitChunk(String text, List<PassageUnit> chunk, List<TextRange> passages) {
    double[] borders = borderCosts(text, chunk);
    double[] inner = new double[chunk.size()];
    for (int i = 0; i < inner.length; i++) {
      inner[i] = furnitureCost(chunk.get(i));
    }
    int size = chunk.size();
    double[] cost = new double[size + 1];
    int[] from = new int[size + 1];
    Arrays.fill(cost, 1, size + 1, Double.POSITIVE_INFINITY);
    for (int end = 1; end <= size; end++) {
      double crossed = 0;
      for (int start = end - 1; start >= 0 && start > end - 1 - MAX_UNITS; start--) {
        int length = chunk.get(end - 1).range().end() - chunk.get(start).range().start();
        if (length > settings.max() && start < end - 1) {
          break;
        }
        double total = cost[start] + (start == 0 ? 0 : borders[start]) + sizeCost(length) + crossed;
        if (total < cost[end]) {
          cost[end] = total;
          from[end] = start;
        }
        crossed += inner[start];
      }
    }
    Deque<Integer> ends = new ArrayDeque<>();
    for (int end = size; end > 0; end = from[end]) {
      ends.push(end);
    }
    int before = 0;
    for (int end : ends) {
      int start = overlapped(chunk, before, from[end], end);
      passages.add(
          new TextRange(chunk.get(start).range().start(), chunk.get(end - 1).range().end()));
      before = start;
    }
  }

  private static double[] borderCosts(String text, List<PassageUnit> chunk) {
    double[] shifts = TopicShift.before(text, chunk);
    double mean = Arrays.stream(shifts).skip(1).average().orElse(0);
    double[] costs = new double[chunk.size()];
    for (int i = 1; i < costs.length; i++) {
      PassageUnit unit = chunk.get(i);
      double border = unit.before().cost();
      boolean goesOn = unit.before() == Border.HEADING || unit.before() == Border.CONTINUATION;
      if (unit.furniture() > 0 && !goesOn) {
        border = Math.min(border, Border.SECTION.cost());
      }
      costs[i] = border - TOPIC_WEIGHT * (shifts[i] - mean);
    }
    return costs;
  }

  private double furnitureCost(PassageUnit unit) {
    return unit.furniture() == 0 || unit.before() == Border.CONTINUATION
        ? 0
        : FURNITURE_COST + (double) unit.furniture() / settings.target();
  }

  private double sizeCost(int length) {
    double off = (double) (length - settings.target()) / settings.target();
    if (off <= 0) {
      return off * off;
    }
    double room = Math.max(1, settings.max() - settings.target());
    double over = (length - settings.target()) / room;
    return OVERSIZE_COST * over * over;
  }

  /**
   * Returns the first unit of a passage that repeats the end of the passage before it, but never
   * all of that one.
   *
   * @param before the first unit of the passage before it
   */
  private int overlapped(List<PassageUnit> chunk, int before, int start, int end) {
    int first = start;
    int last = chunk.get(end - 1).range().end();
    while (first > before + 1
        && chunk.get(first).furniture() == 0
        && chunk.get(first).before() != Border.SECTION
        && chunk.get(start).range().start() - chunk.get(first - 1).range().start()
            <= settings.overlap()
        && last - chunk.get(first - 1).range().start() <= settings.max()) {
      first--;
    }
    return first;
  }
}
