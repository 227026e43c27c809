// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.numeric;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day or days in a row, of one year or of every year; or a month of one year or of all.
 *
 * @param year from 1000 to 2999, or {@link #NONE}
 * @param month from 1 to 12
 * @param day the first day, from 1 to 31, or {@link #NONE}
 * @param last the last day; the same as the first if it is one
 */
record CalendarDate(int year, int month, int day, int last) {

  /** In place of a year or a day. */
  static final int NONE = 0;

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;

  private static final Map<String, Integer> MONTHS = months();

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (Month month : Month.values()) {
      names(month.getValue())
          .forEach(name -> months.put(name.toLowerCase(Locale.ROOT), month.getValue()));
    }
    return months;
  }

  /** Returns the names of a month in English, the full one first. */
  static Set<String> names(int month) {
    Set<String> names = new LinkedHashSet<>();
    names.add(fullName(month));
    names.add(Month.of(month).getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    if (month == Month.SEPTEMBER.getValue()) {
      names.add("Sept");
    }
    return names;
  }

  static String fullName(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** Returns the month of an English name or abbreviation, or {@link #NONE}. */
  static int month(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), NONE);
  }

  /** Returns whether the English name of a month is another word as well. */
  static boolean isAmbiguous(int month) {
    return month == Month.MAY.getValue() || month == Month.MARCH.getValue();
  }

  /** Returns whether a day might be taken for a month: 5/6/2018. */
  static boolean maybeMonth(int day) {
    return day <= Month.values().length;
  }

  static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** Returns a day, a month if the day is {@link #NONE}, or null if there is no such day. */
  static @Nullable CalendarDate of(int year, int month, int day) {
    return of(year, month, day, day);
  }

  /** Returns days in a row, or null if there are no such days. */
  static @Nullable CalendarDate of(int year, int month, int day, int last) {
    boolean exists =
        month >= 1
            && month <= 12
            && (year == NONE || isYear(year))
            && day >= NONE
            && last >= day
            && last <= length(year, month);
    return exists ? new CalendarDate(year, month, day, last) : null;
  }

  /** Returns how many days a month has, in a leap year if it is of no year. */
  static int length(int year, int month) {
    return year == NONE ? Month.of(month).maxLength() : YearMonth.of(year, month).lengthOfMonth();
  }
}
