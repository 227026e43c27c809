// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.syntax;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields that a query can name, written in lower case with a colon: {@code title:summit}. */
public enum QueryField {
  /** The title of the document. */
  TITLE,
  /** A Korean person, in any spelling and script. */
  NAME,
  /** Who wrote or sent the document. */
  AUTHOR,
  /** The language of the document: an ISO 639 code or an English name. */
  LANG,
  /** The media type, a part of it, or the file extension. */
  TYPE,
  /** A part of the path or the id of the document. */
  PATH,
  /** The day of the document: a date, a month, a year, or a range of them. */
  DATE;

  /** Returns the field of a label, or null if it is none. */
  static @Nullable QueryField of(CharSequence label) {
    return Arrays.stream(values())
        .filter(field -> field.label().contentEquals(label))
        .findFirst()
        .orElse(null);
  }

  /** Returns how the field is written, without the colon. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
