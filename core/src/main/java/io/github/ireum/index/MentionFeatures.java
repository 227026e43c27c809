// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.passage.ResolvedName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;

/** Whom the mentions in a passage may stand for, as features of one field. Not thread-safe. */
final class MentionFeatures {

  /** A short mention says less than a full name that this passage is about the person. */
  private static final double SHORT_MENTION = 0.6;

  /** Every further mention adds this part of what the one before has added. */
  private static final double DECAY = 0.3;

  /** Features must be greater than zero; less than this is left out. */
  private static final double LEAST = 0.005;

  private final String field;
  private final Map<String, Double> values = new LinkedHashMap<>();
  private final Map<String, Double> steps = new HashMap<>();

  MentionFeatures(String field) {
    this.field = field;
  }

  void add(String feature, double value) {
    double step = steps.getOrDefault(feature, 1.0);
    values.merge(feature, value * step, Double::sum);
    steps.put(feature, step * DECAY);
  }

  /** Adds whom a mention may stand for. */
  void addNames(ResolvedName mention) {
    double kind = mention.full() ? 1 : SHORT_MENTION;
    mention.weights().forEach((reading, weight) -> add(reading, weight * kind));
  }

  void addTo(Document lucene) {
    values.forEach(
        (feature, value) -> {
          if (value >= LEAST) {
            lucene.add(new FeatureField(field, feature, value.floatValue()));
          }
        });
  }
}
