// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.numeric;

import io.github.ireum.search.numeric.NumericExpression.Writing;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day of a year, a day of every year, or a month of one year or of all.
 *
 * @param year from 1000 to 2999, or {@link #NONE}
 * @param month from 1 to 12
 * @param day from 1 to 31, or {@link #NONE}
 */
record CalendarDate(int year, int month, int day) {

  /** In place of a year or a day. */
  static final int NONE = 0;

  /** Between day and year may stand the other end of a range, or the day of the week. */
  private static final int BETWEEN = 1;

  /** The same in Korean, where a range may repeat 일: 10일~12일. */
  private static final int BETWEEN_WITH_UNIT = 2;

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
  private static Set<String> names(int month) {
    Set<String> names = new LinkedHashSet<>();
    names.add(Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    names.add(Month.of(month).getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    if (month == Month.SEPTEMBER.getValue()) {
      names.add("Sept");
    }
    return names;
  }

  /** Returns the month of an English name or abbreviation, or {@link #NONE}. */
  static int month(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), NONE);
  }

  static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** Returns a date, or null if there is no such day. */
  static @Nullable CalendarDate of(int year, int month, int day) {
    if (month < 1 || month > 12 || (year != NONE && !isYear(year))) {
      return null;
    }
    int days =
        year == NONE ? Month.of(month).maxLength() : YearMonth.of(year, month).lengthOfMonth();
    return day < 0 || day > days ? null : new CalendarDate(year, month, day);
  }

  /** Returns the ways to write it. */
  List<Writing> writings() {
    List<Writing> writings = new ArrayList<>();
    if (day == NONE) {
      addMonth(writings);
      return writings;
    }
    if (year != NONE) {
      for (String monthAndDay : inWords()) {
        writings.add(new Writing(monthAndDay + " " + year, BETWEEN, false));
      }
      writings.add(new Writing(year + "년 " + month + "월 " + day + "일", BETWEEN_WITH_UNIT, false));
      writings.add(Writing.exact(year + "年" + month + "月" + day + "日"));
      for (String mark : List.of("-", ".")) {
        writings.add(Writing.exact(year + mark + month + mark + day));
        writings.add(Writing.exact(year + mark + twoDigits(month) + mark + twoDigits(day)));
      }
      writings.add(Writing.exact(year + twoDigits(month) + twoDigits(day)));
      addSlashed(writings);
    } else {
      for (String monthAndDay : inWords()) {
        writings.add(Writing.exact(monthAndDay));
      }
      writings.add(Writing.exact(month + "월 " + day + "일"));
      writings.add(Writing.exact(month + "月" + day + "日"));
    }
    // The day of another year; without one, what is not written in a row may be anything.
    for (String monthAndDay : inWords()) {
      writings.add(new Writing(monthAndDay, BETWEEN, true));
    }
    writings.add(new Writing(month + "월 " + day + "일", BETWEEN_WITH_UNIT, true));
    writings.add(new Writing(month + "月" + day + "日", 0, true));
    return writings;
  }

  /** Returns a day and its month in English, in both orders. */
  private List<String> inWords() {
    List<String> words = new ArrayList<>();
    for (String name : names(month)) {
      for (String number : List.of(String.valueOf(day), day + ordinal())) {
        words.add(number + " " + name);
        words.add(name + " " + number);
      }
    }
    words.add(day + ordinal() + " of " + names(month).iterator().next());
    return words;
  }

  private String ordinal() {
    int last = day / 10 == 1 ? 0 : day % 10;
    return last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
  }

  /** 5/27/2018 and 27/5/2018; 5/6/2018 may be another day. */
  private void addSlashed(List<Writing> writings) {
    boolean vague = day <= 12 && day != month;
    for (String date :
        List.of(
            month + "/" + day,
            day + "/" + month,
            twoDigits(month) + "/" + twoDigits(day),
            twoDigits(day) + "/" + twoDigits(month))) {
      writings.add(new Writing(date + "/" + year, 0, vague));
    }
  }

  private void addMonth(List<Writing> writings) {
    if (year == NONE) {
      names(month).forEach(name -> writings.add(new Writing(name, 0, isAmbiguous(month))));
      writings.add(Writing.exact(month + "월"));
      return;
    }
    for (String name : names(month)) {
      // A day may stand between: May 27, 2018.
      writings.add(new Writing(name + " " + year, 1, false));
    }
    writings.add(Writing.exact(year + "년 " + month + "월"));
    writings.add(Writing.exact(year + "年" + month + "月"));
    writings.add(Writing.exact(year + "-" + twoDigits(month)));
  }

  /** Returns whether the English name of a month is another word as well. */
  static boolean isAmbiguous(int month) {
    return month == Month.MAY.getValue() || month == Month.MARCH.getValue();
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
