// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints a row a measure, with a column for Ireum and each baseline. */
final class EvaluationTable {

  private static final String NONE = "-";

  private final PrintWriter out;
  private final List<Baseline<?>> baselines = Baseline.all();

  EvaluationTable(PrintWriter out) {
    this.out = out;
    print("", "Ireum", Baseline::label);
  }

  /** Begins a group of rows. */
  void heading(String text) {
    out.println();
    out.println(text);
  }

  /** Prints shares, of every baseline too. */
  void shares(String label, double ireum, Function<Baseline<?>, Double> share) {
    print(label, share(ireum), baseline -> share(share.apply(baseline)));
  }

  /** Prints shares, of the baselines that give verdicts. */
  void verdicts(String label, double ireum, Function<Baseline<?>, Double> share) {
    print(label, share(ireum), baseline -> baseline.yesNo() ? share(share.apply(baseline)) : NONE);
  }

  /** Prints a share that baselines do not have. */
  void share(String label, double ireum) {
    print(label, share(ireum), baseline -> NONE);
  }

  /** Prints numbers a second, of every baseline too. */
  void speeds(String label, double ireum, Function<Baseline<?>, Double> speed) {
    print(label, whole(ireum), baseline -> whole(speed.apply(baseline)));
  }

  /** Prints a number a second that baselines do not have. */
  void speed(String label, double ireum) {
    print(label, whole(ireum), baseline -> NONE);
  }

  private static String share(double value) {
    return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.4f", value);
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private void print(String label, String ireum, Function<Baseline<?>, String> cell) {
    String cells =
        baselines.stream()
            .map(baseline -> String.format(Locale.ROOT, " %15s", cell.apply(baseline)))
            .collect(Collectors.joining());
    out.println(String.format(Locale.ROOT, "%-57s %7s", label, ireum) + cells);
    out.flush();
  }
}
