// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.numeric;

import static io.github.ireum.search.numeric.CalendarDate.NONE;

import io.github.ireum.search.numeric.NumericExpression.Writing;
import java.util.ArrayList;
import java.util.List;

/** The ways to write a month, or a day and the ranges that it is inside of. */
final class DateWritings {

  /** Between day and year may stand the other end of a range, or the day of the week. */
  static final int BETWEEN = 1;

  /** The same in Korean, where a range may repeat 일: 10일~12일. */
  static final int BETWEEN_WITH_UNIT = 2;

  private DateWritings() {}

  static List<Writing> of(CalendarDate date) {
    List<Writing> writings = new ArrayList<>();
    if (date.day() == NONE) {
      addMonth(date.year(), date.month(), writings);
    } else if (date.day() == date.last()) {
      addDay(date.year(), date.month(), date.day(), writings);
    } else {
      RangeWritings.addEach(date, writings);
    }
    if (date.day() != NONE) {
      RangeWritings.addAround(date, writings);
    }
    return writings;
  }

  private static void addMonth(int year, int month, List<Writing> writings) {
    if (year == NONE) {
      boolean vague = CalendarDate.isAmbiguous(month);
      CalendarDate.names(month).forEach(name -> writings.add(new Writing(name, 0, vague)));
      writings.add(Writing.exact(month + "월"));
      return;
    }
    for (String name : CalendarDate.names(month)) {
      // A day may stand between: May 27, 2018.
      writings.add(new Writing(name + " " + year, BETWEEN, false));
    }
    writings.add(Writing.exact(year + "년 " + month + "월"));
    writings.add(Writing.exact(year + "年" + month + "月"));
    writings.add(Writing.exact(year + "-" + twoDigits(month)));
  }

  private static void addDay(int year, int month, int day, List<Writing> writings) {
    if (year != NONE) {
      for (String monthAndDay : inWords(month, day)) {
        writings.add(new Writing(monthAndDay + " " + year, BETWEEN, false));
      }
      writings.add(new Writing(year + "년 " + month + "월 " + day + "일", BETWEEN_WITH_UNIT, false));
      writings.add(Writing.exact(year + "年" + month + "月" + day + "日"));
      for (String mark : List.of("-", ".")) {
        writings.add(Writing.exact(year + mark + month + mark + day));
        writings.add(Writing.exact(year + mark + twoDigits(month) + mark + twoDigits(day)));
      }
      writings.add(Writing.exact(year + twoDigits(month) + twoDigits(day)));
      addSlashed(year, month, day, writings);
    } else {
      for (String monthAndDay : inWords(month, day)) {
        writings.add(Writing.exact(monthAndDay));
      }
      writings.add(Writing.exact(month + "월 " + day + "일"));
      writings.add(Writing.exact(month + "月" + day + "日"));
    }
    // The day of another year; without one, what is not written in a row may be anything.
    for (String monthAndDay : inWords(month, day)) {
      writings.add(new Writing(monthAndDay, BETWEEN, true));
    }
    writings.add(new Writing(month + "월 " + day + "일", BETWEEN_WITH_UNIT, true));
    writings.add(new Writing(month + "月" + day + "日", 0, true));
  }

  /** Returns a day and its month in English, in both orders. */
  private static List<String> inWords(int month, int day) {
    List<String> words = new ArrayList<>();
    for (String name : CalendarDate.names(month)) {
      for (String number : List.of(String.valueOf(day), ordinal(day))) {
        words.add(number + " " + name);
        words.add(name + " " + number);
      }
    }
    words.add(ordinal(day) + " of " + CalendarDate.fullName(month));
    return words;
  }

  /** 5/27/2018 and 27/5/2018; 5/6/2018 may be another day. */
  private static void addSlashed(int year, int month, int day, List<Writing> writings) {
    boolean vague = CalendarDate.maybeMonth(day) && day != month;
    for (String date :
        List.of(
            month + "/" + day,
            day + "/" + month,
            twoDigits(month) + "/" + twoDigits(day),
            twoDigits(day) + "/" + twoDigits(month))) {
      writings.add(new Writing(date + "/" + year, 0, vague));
    }
  }

  static String ordinal(int day) {
    int last = day / 10 == 1 ? 0 : day % 10;
    return day + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
  }

  static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
