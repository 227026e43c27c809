// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text files beside the classes of this package. */
final class NameResource {

  private NameResource() {}

  /** Returns the lines of a file. */
  static List<String> lines(String name) {
    try (InputStream in = NameResource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " cannot be read", e);
    }
  }

  /** Returns the spelling model that comes with the library. */
  static SpellingCounts counts() {
    SpellingCounts counts = new SpellingCounts(SpellingClass.COUNT);
    lines("model.txt").forEach(counts::read);
    return counts;
  }
}
