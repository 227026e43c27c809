// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each piece of a name was seen in each spelling, by convention class: what training
 * learns, and what the model is made of. Not thread-safe.
 */
final class SpellingCounts {

  /** What is counted. */
  enum Kind {
    /** Key and value empty: names of the class. */
    CLASS,
    /** How the parts are joined, see {@link Spelling#pattern}. */
    PATTERN,
    /** Spelling of a surname. */
    SURNAME,
    /** Spelling of an onset; the key has the jamo and the digit of its context. */
    ONSET,
    /** Spelling of a nucleus; the key has the jamo and the digit of its context. */
    NUCLEUS,
    /** Spelling of a coda; the key has the jamo and the digit of its context. */
    CODA,
    /** Spelling of a whole syllable of a given name. */
    SYLLABLE,
    /** Key: spelling of a surname; value: the surname in its Northern or Southern form. */
    FORM,
    /** Key: which calibration; value: the number of the weight. Class 0 only. */
    CALIBRATION,
    /** Names in Hangul: the key says what, the value is the syllable or name; class 0 only. */
    HANGUL
  }

  private final int classes;
  private final Map<Kind, Map<String, Map<String, float[]>>> counts = new TreeMap<>();

  SpellingCounts(int classes) {
    this.classes = classes;
  }

  int classes() {
    return classes;
  }

  void add(Kind kind, String key, String value, int classIndex, double weight) {
    row(kind, key, value)[classIndex] += (float) weight;
  }

  private float[] row(Kind kind, String key, String value) {
    return counts
        .computeIfAbsent(kind, k -> new TreeMap<>())
        .computeIfAbsent(key, k -> new TreeMap<>())
        .computeIfAbsent(value, v -> new float[classes]);
  }

  /** Returns the counts of each value of each key. */
  Map<String, Map<String, float[]>> of(Kind kind) {
    return Collections.unmodifiableMap(counts.getOrDefault(kind, Map.of()));
  }

  /** Returns the counts of each value of a key. */
  Map<String, float[]> of(Kind kind, String key) {
    return of(kind).getOrDefault(key, Map.of());
  }

  /** Writes one line a value: kind, key, value, then the counts of the classes. */
  void write(Writer out) throws IOException {
    for (Map.Entry<Kind, Map<String, Map<String, float[]>>> kind : counts.entrySet()) {
      for (Map.Entry<String, Map<String, float[]>> key : kind.getValue().entrySet()) {
        for (Map.Entry<String, float[]> value : key.getValue().entrySet()) {
          out.write(kind.getKey() + "\t" + key.getKey() + "\t" + value.getKey());
          for (float count : trimmed(value.getValue())) {
            out.write('\t');
            out.write(format(count));
          }
          out.write('\n');
        }
      }
    }
  }

  private static float[] trimmed(float[] row) {
    int length = row.length;
    while (length > 1 && Math.abs(row[length - 1]) < 0.00005f) {
      length--;
    }
    return Arrays.copyOf(row, length);
  }

  private static String format(float count) {
    String text = String.format(Locale.ROOT, "%.4f", count);
    return text.replaceAll("\\.?0+$", "");
  }

  /** Reads a line that {@link #write} has written. */
  void read(String line) {
    String[] columns = line.split("\t", -1);
    float[] row = row(Kind.valueOf(columns[0]), columns[1], columns[2]);
    for (int i = 3; i < columns.length; i++) {
      row[i - 3] = Float.parseFloat(columns[i]);
    }
  }
}
