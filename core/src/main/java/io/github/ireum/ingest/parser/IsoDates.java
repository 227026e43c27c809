// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the day out of an ISO 8601 date or date and time. */
public final class IsoDates {

  private static final int DAY_LENGTH = "2018-06-19".length();

  private IsoDates() {}

  /** Returns the day, or null if there is none in the text. */
  public static @Nullable LocalDate parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String day = text.strip();
    if (day.length() == 4) {
      day += "-01-01";
    } else if (day.length() == 7) {
      day += "-01";
    } else if (day.length() > DAY_LENGTH) {
      day = day.substring(0, DAY_LENGTH);
    }
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
