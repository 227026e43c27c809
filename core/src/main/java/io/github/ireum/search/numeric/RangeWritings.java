// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.numeric;

import static io.github.ireum.search.numeric.CalendarDate.NONE;
import static io.github.ireum.search.numeric.DateWritings.twoDigits;

import io.github.ireum.search.numeric.NumericExpression.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ways to write days in a row, and the ranges that days are inside of. They are not written one
 * by one: in a phrase, a numeral that no date has stands for any of them.
 */
final class RangeWritings {

  /** Stands for any of the days. */
  private static final String ANY = "88";

  /** Stands for the first of the days and any before it. */
  private static final String BEFORE = "77";

  /** Stands for the last of the days and any after it. */
  private static final String AFTER = "99";

  private static final String TO = "to";

  private RangeWritings() {}

  /** Adds the ways to write any of some days. */
  static void addEach(CalendarDate date, List<Writing> writings) {
    int year = date.year();
    int month = date.month();
    Map<String, List<String>> each = each(date);
    String name = CalendarDate.fullName(month);
    List<String> inWords = List.of(name + " " + ANY, ANY + " " + name);
    String korean = month + "월 " + ANY + "일";
    String han = month + "月" + ANY + "日";
    if (year != NONE) {
      for (String monthAndDay : inWords) {
        writings.add(new Writing(monthAndDay + " " + year, DateWritings.BETWEEN, false, each));
      }
      writings.add(new Writing(year + "년 " + korean, DateWritings.BETWEEN_WITH_UNIT, false, each));
      writings.add(new Writing(year + "年" + han, 0, false, each));
      writings.add(new Writing(year + "-" + month + "-" + ANY, 0, false, each));
      boolean vague = CalendarDate.maybeMonth(date.day());
      writings.add(new Writing(month + "/" + ANY + "/" + year, 0, vague, each));
      writings.add(new Writing(ANY + "/" + month + "/" + year, 0, vague, each));
      addWords(date, writings);
    } else {
      inWords.forEach(monthAndDay -> writings.add(new Writing(monthAndDay, 0, false, each)));
      writings.add(new Writing(korean, 0, false, each));
      writings.add(new Writing(han, 0, false, each));
    }
    // Of another year; without one, what is not written in a row may be anything.
    for (String monthAndDay : inWords) {
      writings.add(new Writing(monthAndDay, DateWritings.BETWEEN, true, each));
    }
    writings.add(new Writing(korean, DateWritings.BETWEEN_WITH_UNIT, true, each));
    writings.add(new Writing(han, 0, true, each));
  }

  private static Map<String, List<String>> each(CalendarDate date) {
    Map<String, List<String>> each = names(date.month());
    each.put(
        ANY,
        Stream.<IntFunction<String>>of(
                String::valueOf, DateWritings::twoDigits, DateWritings::ordinal)
            .flatMap(written -> days(date.day(), date.last()).mapToObj(written))
            .distinct()
            .toList());
    each.put(
        String.valueOf(date.month()),
        Stream.of(String.valueOf(date.month()), twoDigits(date.month())).distinct().toList());
    return each;
  }

  private static Map<String, List<String>> names(int month) {
    Map<String, List<String>> others = new HashMap<>();
    others.put(
        CalendarDate.fullName(month).toLowerCase(Locale.ROOT),
        CalendarDate.names(month).stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .distinct()
            .toList());
    return others;
  }

  private static IntStream days(int first, int last) {
    return IntStream.rangeClosed(first, last);
  }

  /** What is one word: 2018.5.27, 20180527. */
  private static void addWords(CalendarDate date, List<Writing> writings) {
    String year = String.valueOf(date.year());
    int month = date.month();
    List<String> words = new ArrayList<>();
    days(date.day(), date.last())
        .forEach(
            day -> {
              words.add(year + "." + month + "." + day);
              words.add(year + "." + twoDigits(month) + "." + twoDigits(day));
              words.add(year + twoDigits(month) + twoDigits(day));
            });
    writings.add(new Writing(words.get(0), 0, false, Map.of(words.get(0), words)));
  }

  /** Adds the ranges that some days are inside of, in the same month. */
  static void addAround(CalendarDate date, List<Writing> writings) {
    int length = CalendarDate.length(date.year(), date.month());
    Map<String, List<String>> ends = names(date.month());
    ends.put(BEFORE, days(1, date.day()).mapToObj(String::valueOf).toList());
    ends.put(AFTER, days(date.last(), length).mapToObj(String::valueOf).toList());
    ends.put(TO, List.of(TO, "through", "until", "till"));
    String name = CalendarDate.fullName(date.month()) + " ";
    for (String to : List.of(" ", " " + TO + " ")) {
      for (String range :
          List.of(
              name + BEFORE + to + AFTER,
              name + BEFORE + to + name + AFTER,
              BEFORE + to + AFTER + " " + name.strip())) {
        add(date, range, range + " " + date.year(), ends, writings);
      }
    }
    for (String to : List.of("∼", "일∼", "일부터 ")) {
      String range = date.month() + "월 " + BEFORE + to + AFTER + "일";
      add(date, range, date.year() + "년 " + range, ends, writings);
    }
  }

  private static void add(
      CalendarDate date,
      String range,
      String withYear,
      Map<String, List<String>> ends,
      List<Writing> writings) {
    // Of a day with its year no range of any year: that takes as long as all the rest of a search.
    boolean anyYear = date.year() == NONE;
    writings.add(new Writing(anyYear ? range : withYear, 0, anyYear, ends));
  }
}
