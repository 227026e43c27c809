// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A document that was made from others, and what of it comes from where.
 *
 * @param id id of the document
 * @param rule how it was made
 * @param text its text
 * @param parts what was taken from other documents, in order
 * @param origins the ids of these documents
 */
record NearCopy(String id, String rule, String text, List<Part> parts, Set<String> origins) {

  /** A part of the text that was taken, changed or not, from a document. Ends are exclusive. */
  record Part(int start, int end, String origin, int originStart, int originEnd) {

    /** Returns how much of a range of the copy comes from a range of the origin, in characters. */
    double shared(int from, int to, int originFrom, int originTo) {
      double left = Math.max(position(from), position(originFrom, originStart, originEnd));
      double right = Math.min(position(to), position(originTo, originStart, originEnd));
      return Math.max(0, right - left) * (end - start);
    }

    private double position(int offset) {
      return position(offset, start, end);
    }

    private static double position(int offset, int start, int end) {
      return Math.min(1, Math.max(0, (double) (offset - start) / (end - start)));
    }
  }

  /** Copies the collections. */
  NearCopy {
    parts = List.copyOf(parts);
    origins = Set.copyOf(origins);
  }

  /** Returns how many characters of a range of this text come from a range of an origin. */
  double shared(int from, int to, String origin, int originFrom, int originTo) {
    return parts.stream()
        .filter(part -> part.origin().equals(origin))
        .mapToDouble(part -> part.shared(from, to, originFrom, originTo))
        .sum();
  }

  /** Puts a text together. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();

    /** Adds what comes from nowhere. */
    Builder add(String own) {
      text.append(own);
      return this;
    }

    /** Adds a part of an origin as it now reads. */
    Builder add(String now, String origin, int originStart, int originEnd) {
      if (!now.isEmpty()) {
        int start = text.length();
        text.append(now);
        parts.add(new Part(start, text.length(), origin, originStart, originEnd));
      }
      return this;
    }

    NearCopy build(String id, String rule) {
      Set<String> origins = parts.stream().map(Part::origin).collect(Collectors.toSet());
      return new NearCopy(id, rule, text.toString(), parts, origins);
    }
  }
}
