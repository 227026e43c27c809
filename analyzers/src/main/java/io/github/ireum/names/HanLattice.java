// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All the ways in which a run of characters can be cut into words. The share of the ways that use a
 * word is its probability (forward-backward algorithm). For one thread.
 */
final class HanLattice {

  /** Takes a word that was asked for, and the logarithm of the odds that it is one there. */
  interface Visitor {
    void accept(int start, int end, double logOdds);
  }

  /** A word that may stand from one place to another, from the beginning of the run. */
  private record Edge(int from, int to, double logShare, boolean wanted) {}

  /** Keeps the odds of what is certain finite. */
  private static final double CERTAIN = -1e-9;

  private final int start;
  private final List<List<Edge>> edges = new ArrayList<>();
  private boolean hasWanted;

  /** Creates one without words for the characters between two places of a text. */
  HanLattice(int start, int end) {
    this.start = start;
    for (int i = start; i < end; i++) {
      edges.add(new ArrayList<>());
    }
  }

  /**
   * Adds a word.
   *
   * @param from where it begins in the text
   * @param to where it ends
   * @param logShare natural logarithm of its share among all words
   * @param wanted whether its probability is asked for
   */
  void add(int from, int to, double logShare, boolean wanted) {
    if (logShare > Double.NEGATIVE_INFINITY) {
      edges.get(from - start).add(new Edge(from - start, to - start, logShare, wanted));
      hasWanted |= wanted;
    }
  }

  /** Returns whether there is a word whose probability is asked for. */
  boolean hasWanted() {
    return hasWanted;
  }

  /** Visits the words whose probability is asked for. */
  void forEachWanted(Visitor visitor) {
    int length = edges.size();
    double[] before = new double[length + 1];
    double[] behind = new double[length + 1];
    Arrays.fill(before, 1, length + 1, Double.NEGATIVE_INFINITY);
    Arrays.fill(behind, 0, length, Double.NEGATIVE_INFINITY);
    for (List<Edge> here : edges) {
      for (Edge edge : here) {
        before[edge.to()] = sum(before[edge.to()], before[edge.from()] + edge.logShare());
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      for (Edge edge : edges.get(i)) {
        behind[i] = sum(behind[i], edge.logShare() + behind[edge.to()]);
      }
    }
    for (List<Edge> here : edges) {
      for (Edge edge : here) {
        if (edge.wanted()) {
          double ways = before[edge.from()] + edge.logShare() + behind[edge.to()];
          double share = Math.min(ways - before[length], CERTAIN);
          visitor.accept(
              start + edge.from(), start + edge.to(), share - Math.log(-Math.expm1(share)));
        }
      }
    }
  }

  /** Adds two numbers given by their logarithms. */
  private static double sum(double a, double b) {
    double more = Math.max(a, b);
    return more == Double.NEGATIVE_INFINITY
        ? more
        : more + Math.log1p(Math.exp(Math.min(a, b) - more));
  }
}
