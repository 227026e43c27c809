// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.ingest.parser.IsoDates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day out of the date of a record: ISO 8601, also without hyphens, with slashes or as
 * 2018년 6월 12일; the name of an English month with day and year in either order; seconds or
 * milliseconds since 1970, in UTC. Days that only their country tells from others, as 12/06/2018,
 * are not guessed.
 */
final class CollectionDates {

  /** No date is longer, with time, zone and the name of the day. */
  private static final int LONGEST = 80;

  /** Fewer seconds are a day that is written without hyphens, or a year. */
  private static final double FEWEST_SECONDS = 1e8;

  /** The seconds of the year 5138, and the milliseconds of 1973. */
  private static final double FEWEST_MILLIS = 1e11;

  private static final double MOST_MILLIS = 1e14;

  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,15})?(?:E\\d{1,2})?");
  private static final Pattern DIGITS = Pattern.compile("([12]\\d{3})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/.년] ?(\\d{1,2})[/.월] ?(\\d{1,2})[일.]?(?:[ T].*)?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:\\p{L}+,? )?(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?:[ ,].*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:\\p{L}+,? )?(\\d{1,2})(?:st|nd|rd|th)?[ -](\\p{L}{3,9})\\.?,?[ -](\\d{4})(?:[ ,].*)?");

  /** What catalogues put where they know of no date. */
  private static final Set<String> NONE =
      Set.of("", "-", "?", "undated", "unknown", "none", "null", "n/a", "n.d.", "s.d.", "미상");

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private CollectionDates() {}

  /** Returns whether a value says that there is no date. */
  static boolean isNone(String value) {
    return NONE.contains(value.strip().toLowerCase(Locale.ROOT));
  }

  /** Returns the day, or null if none can be read. */
  static @Nullable LocalDate parse(String value) {
    String text = value.strip().replaceAll("\\s+", " ");
    LocalDate day = text.length() > LONGEST ? null : IsoDates.parse(text);
    if (day != null || text.length() > LONGEST) {
      return day;
    }
    try {
      return other(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate other(String text) {
    if (NUMBER.matcher(text).matches()) {
      Matcher digits = DIGITS.matcher(text);
      return digits.matches()
          ? day(digits.group(1), Integer.parseInt(digits.group(2)), digits.group(3))
          : sinceEpoch(Double.parseDouble(text));
    }
    Matcher date = YEAR_FIRST.matcher(text);
    if (date.matches()) {
      return day(date.group(1), Integer.parseInt(date.group(2)), date.group(3));
    }
    date = MONTH_FIRST.matcher(text);
    if (date.matches()) {
      return day(date.group(3), month(date.group(1)), date.group(2));
    }
    date = DAY_FIRST.matcher(text);
    return date.matches() ? day(date.group(3), month(date.group(2)), date.group(1)) : null;
  }

  private static LocalDate day(String year, int month, String day) {
    return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
  }

  /** Returns the number of a month, of which the first three letters are enough; 0 for others. */
  private static int month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(lower)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static @Nullable LocalDate sinceEpoch(double number) {
    double size = Math.abs(number);
    if (size < FEWEST_SECONDS || size >= MOST_MILLIS) {
      return null;
    }
    double millis = size < FEWEST_MILLIS ? number * 1_000 : number;
    return Instant.ofEpochMilli((long) millis).atZone(ZoneOffset.UTC).toLocalDate();
  }
}
