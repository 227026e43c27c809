// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Prints what was measured as trec_eval does: name, {@code all} or a topic, value. Of two systems
 * there is a column each, under a heading, and the first divided by the second.
 */
final class MeasureTable {

  private static final String WHOLE = "%.0f";
  private static final String FRACTION = "%.4f";

  private final PrintWriter out;

  /** Creates a table without a heading. */
  MeasureTable(PrintWriter out) {
    this.out = out;
  }

  /** Creates a table of two systems. */
  MeasureTable(PrintWriter out, String first, String second) {
    this(out);
    line("measure", "", List.of(first, second, "ratio"));
  }

  /** Prints a value of one topic. */
  void topic(String label, String topic, double value) {
    line(label, topic, List.of(format(FRACTION, value)));
  }

  /** Prints values over all topics, one a system. */
  void all(String label, double... values) {
    row(label, FRACTION, values);
  }

  /** Prints whole numbers, one a system. */
  void whole(String label, long... values) {
    row(label, WHOLE, Arrays.stream(values).mapToDouble(value -> value).toArray());
  }

  /** Prints evaluations, one a system. */
  void evaluations(RunEvaluation... evaluations) {
    row("num_q", WHOLE, each(evaluations, RunEvaluation::judged));
    row("num_q_answered", WHOLE, each(evaluations, RunEvaluation::answered));
    for (Measure measure : Measure.values()) {
      all(measure.label(), each(evaluations, evaluation -> evaluation.mean(measure)));
    }
  }

  private static double[] each(RunEvaluation[] evaluations, ToDoubleFunction<RunEvaluation> value) {
    return Arrays.stream(evaluations).mapToDouble(value).toArray();
  }

  private void row(String label, String format, double[] values) {
    String[] cells = new String[values.length == 2 ? 3 : values.length];
    for (int i = 0; i < values.length; i++) {
      cells[i] = format(format, values[i]);
    }
    if (values.length == 2) {
      cells[2] = values[1] == 0 ? "-" : format(FRACTION, values[0] / values[1]);
    }
    line(label, "all", List.of(cells));
  }

  private static String format(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private void line(String label, String topic, List<String> cells) {
    out.println(
        String.format(Locale.ROOT, "%-22s\t%s", label, topic) + "\t" + String.join("\t", cells));
  }
}
