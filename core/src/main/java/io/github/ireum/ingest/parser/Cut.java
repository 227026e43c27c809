// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import org.jspecify.annotations.Nullable;

/** Cuts texts to a length, never inside a character. */
public final class Cut {

  /** A document may claim a title of any length. */
  private static final int MAX_METADATA = 1_000;

  private Cut() {}

  /** Returns the first characters of a text, at most {@code length} UTF-16 units. */
  public static String to(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean inside = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, inside ? length - 1 : length);
  }

  /** Returns a value of the metadata, or null if it says nothing. */
  public static @Nullable String metadata(@Nullable String value) {
    return value == null || value.isBlank() ? null : to(value.strip(), MAX_METADATA);
  }
}
