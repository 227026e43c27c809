// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.NameOccurrence;
import io.github.ireum.TextRange;
import io.github.ireum.passage.ResolvedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.StoredField;
import org.jspecify.annotations.Nullable;

/** Puts the people mentioned in a passage into its Lucene document, and reads them back. */
final class NameFields {

  /** A short mention says less than a full name that this passage is about the person. */
  private static final double SHORT_MENTION = 0.6;

  /** Every further mention adds this part of what the one before has added. */
  private static final double DECAY = 0.3;

  /** Features must be greater than zero; less than this is left out. */
  private static final double LEAST = 0.005;

  private static final String FULL = "full";
  private static final String SHORT = "short";

  private NameFields() {}

  static void add(Document lucene, TextRange passage, List<ResolvedName> names) {
    Map<String, Double> features = new LinkedHashMap<>();
    Map<String, Double> steps = new LinkedHashMap<>();
    StringBuilder mentions = new StringBuilder();
    for (ResolvedName name : names) {
      if (name.start() < passage.start() || name.end() > passage.end()) {
        continue;
      }
      double kind = name.full() ? 1 : SHORT_MENTION;
      name.weights()
          .forEach(
              (reading, weight) -> {
                double step = steps.getOrDefault(reading, 1.0);
                features.merge(reading, weight * kind * step, Double::sum);
                steps.put(reading, step * DECAY);
              });
      mentions.append(
          String.format(
              Locale.ROOT,
              "%d %d %s %.3f %s\n",
              name.start() - passage.start(),
              name.end() - passage.start(),
              name.reading(),
              name.probability(),
              name.full() ? FULL : SHORT));
    }
    features.forEach(
        (reading, value) -> {
          if (value >= LEAST) {
            lucene.add(new FeatureField(Fields.NAME, reading, value.floatValue()));
          }
        });
    if (!mentions.isEmpty()) {
      lucene.add(new StoredField(Fields.MENTIONS, mentions.toString()));
    }
  }

  static List<NameOccurrence> read(@Nullable String mentions, String text, int passageStart) {
    List<NameOccurrence> names = new ArrayList<>();
    if (mentions != null) {
      for (String line : mentions.lines().toList()) {
        String[] columns = line.split(" ", -1);
        int start = Integer.parseInt(columns[0]);
        int end = Integer.parseInt(columns[1]);
        names.add(
            new NameOccurrence(
                new TextRange(passageStart + start, passageStart + end),
                text.substring(start, end),
                columns[2],
                Double.parseDouble(columns[3]),
                columns[4].equals(FULL)));
      }
    }
    return names;
  }
}
