// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinParts.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A spelling, read. Thread-safe: what it remembers is the same whoever makes it. */
final class Spelling {

  private final String text;
  private final NameReadings readings;
  private final List<Part> parts;
  private final List<String> sortedParts;
  private final boolean initial;
  private @Nullable List<Reading> shown;

  /**
   * Creates a spelling.
   *
   * @param parts its parts in Latin letters; none in other scripts
   * @param sortedParts their letters, sorted; the text itself in other scripts
   */
  Spelling(
      String text,
      NameReadings readings,
      List<Part> parts,
      List<String> sortedParts,
      boolean initial) {
    this.text = text;
    this.readings = readings;
    this.parts = List.copyOf(parts);
    this.sortedParts = List.copyOf(sortedParts);
    this.initial = initial;
  }

  String text() {
    return text;
  }

  /** What it may stand for. */
  NameReadings readings() {
    return readings;
  }

  /** Whether it most likely has a surname and a given name. */
  boolean isFullName() {
    if (readings.isEmpty()) {
      return false;
    }
    KoreanName name = readings.entries().get(0).name();
    return !name.surname().isEmpty() && !name.given().isEmpty();
  }

  List<Part> parts() {
    return parts;
  }

  List<String> sortedParts() {
    return sortedParts;
  }

  /** Whether a letter stands in place of a syllable. */
  boolean initial() {
    return initial;
  }

  /** What callers see of the readings, or null if nobody has asked yet. */
  @Nullable List<Reading> shown() {
    return shown;
  }

  /**
   * Remembers what callers see of the readings.
   *
   * @param list unmodifiable, of records, so that it may be handed to other threads without a lock
   */
  void show(List<Reading> list) {
    shown = list;
  }
}
