// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Measures how well names are read, written and compared, beside what others use. */
public final class NameEvaluation {

  private NameEvaluation() {}

  /**
   * Evaluates and prints one table.
   *
   * @param folder has {@code names/} with the pairs, and maybe {@code frus-dev/} with topics
   * @param out takes the table
   * @param progress takes what is being done
   * @throws IOException if a file cannot be read
   */
  public static void run(Path folder, PrintWriter out, PrintWriter progress) throws IOException {
    EvaluationData data = EvaluationData.read(folder);
    progress.println("Training 15 models without the names they are tested on ...");
    UnseenModels models = UnseenModels.train(data.training());
    out.println(
        """
        Cross-validated: the names fall into five parts, and every name or pair is given to a model
        trained without the parts of its names. The 2 x 16 weights of the calibration, fitted on
        held-out parts too, are those of the library, as is the model whose speed is measured.
        Ties in score count as errors. Baselines see Hangul in Revised Romanization.
        """);
    EvaluationTable table = new EvaluationTable(out);
    SamenessEvaluation sameness = new SamenessEvaluation(data, models);
    sameness.print(table);
    new ReadingEvaluation(data, models).print(table);
    new PropertyEvaluation(data).print(table);
    new SpeedEvaluation(data).print(table);
    out.println();
    out.println("Calibration: same-name pairs and pairs of different names, in Latin letters");
    sameness.reliability().print(out);
  }
}
