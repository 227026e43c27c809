// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.numeric;

import static io.github.ireum.search.numeric.CalendarDate.NONE;

import io.github.ireum.search.numeric.NumericExpression.Match;
import io.github.ireum.search.numeric.NumericExpression.Writing;
import io.github.ireum.search.numeric.Pieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads ranges of days in English and Korean, inside of a month or from one month into the next:
 * June 10–12, 2018; 10 to 12 June; May 30 – June 2; 2018년 6월 10일부터 12일까지; 6월 10~12일.
 */
final class DateRangeReader {

  /**
   * A hyphen or dash, or one of the signs that Korean has for <i>to</i>, with spaces or without.
   */
  private static final Set<String> MARKS =
      Set.of("-", "\u2010", "\u2011", "\u2013", "\u2014", "~", "\u223C", "\u301C", "\uFF5E");

  private static final Set<String> WORDS = Set.of("to", "through", "until", "till");
  private static final Set<String> FROM = Set.of("일부터", "일에서");

  private final Pieces pieces;

  /** The piece that is read next. */
  private int at;

  private DateRangeReader(Pieces pieces) {
    this.pieces = pieces;
  }

  /** Returns the range that a text begins with, or null. */
  static @Nullable Match read(Pieces pieces) {
    Piece first = pieces.get(0);
    if (!first.numeral()) {
      int month = CalendarDate.month(first.text());
      return month == NONE ? null : new DateRangeReader(pieces).afterMonth(month);
    }
    Match korean = new DateRangeReader(pieces).korean();
    return korean == null ? new DateRangeReader(pieces).beforeMonth() : korean;
  }

  /** June 10–12, 2018; May 30 to June 2. */
  private @Nullable Match afterMonth(int month) {
    at = 1;
    int day = day();
    if (day < 0 || !isRange()) {
      return null;
    }
    int next = month();
    int last = day();
    return last < 0 ? null : english(month, day, next == NONE ? month : next, last);
  }

  /** 10–12 June 2018; 30 May to 2 June. */
  private @Nullable Match beforeMonth() {
    int day = day();
    int first = day < 0 ? NONE : monthBehindDay();
    if (day < 0 || !isRange()) {
      return null;
    }
    int last = day();
    int month = last < 0 ? NONE : monthBehindDay();
    return month == NONE ? null : english(first == NONE ? month : first, day, month, last);
  }

  private int monthBehindDay() {
    Piece of = pieces.get(at, DateReader.GAP);
    at += of != null && of.text().equalsIgnoreCase("of") ? 1 : 0;
    return month();
  }

  /** Reads the year, if there is one. */
  private @Nullable Match english(int month, int day, int lastMonth, int last) {
    int year = DateReader.year(pieces.get(at, DateReader.GAP));
    at += year > 0 ? 1 : 0;
    return match(Math.max(year, NONE), month, day, lastMonth, last, null);
  }

  /** 2018년 6월 10일부터 12일까지; 6월 10~12일; 5월 30일~6월 2일. */
  private @Nullable Match korean() {
    int year = Math.max(part(4, 4, '년', '年'), NONE);
    int month = part(1, 2, '월', '月');
    Piece day = month < 0 ? null : pieces.get(at, DateReader.GAP);
    if (day == null || day.number(1, 2) < 0) {
      return null;
    }
    at++;
    Piece unit = pieces.get(at, 1);
    boolean from = unit != null && FROM.contains(unit.text());
    at += unit != null && unit.startsWith('일', '日') ? 1 : 0;
    if (!from && !isRange()) {
      return null;
    }
    int lastMonth = part(1, 2, '월', '月');
    int last = part(1, 2, '일', '日');
    return last < 0
        ? null
        : match(year, month, day.number(1, 2), lastMonth < 0 ? month : lastMonth, last, 1);
  }

  /** Reads a number and the unit behind it; returns -1, and stays, if they are not there. */
  private int part(int fewest, int most, char hangul, char han) {
    Piece number = pieces.get(at, DateReader.GAP);
    Piece unit = number == null ? null : pieces.get(at + 1, 1);
    int value =
        number != null && unit != null && unit.startsWith(hangul, han)
            ? number.number(fewest, most)
            : -1;
    at += value < 0 ? 0 : 2;
    return value;
  }

  /** Reads a month; returns {@link CalendarDate#NONE}, and stays, if there is none. */
  private int month() {
    Piece name = pieces.get(at, DateReader.GAP + 1);
    int month = name == null ? NONE : CalendarDate.month(name.text());
    at += month == NONE ? 0 : 1;
    return month;
  }

  /** Reads a day with its ordinal, if it has one; returns -1 if there is none. */
  private int day() {
    Piece number = pieces.get(at, DateReader.GAP + 1);
    int day = number == null ? -1 : number.number(1, 2);
    at += day < 0 ? 0 : DateReader.isOrdinal(pieces, at + 1) ? 2 : 1;
    return day;
  }

  /** Reads what makes a range of two dates. */
  private boolean isRange() {
    Piece next = pieces.get(at, DateReader.GAP + 1);
    if (next == null) {
      return false;
    }
    if (MARKS.contains(pieces.between(at).strip())) {
      return true;
    }
    boolean word = WORDS.contains(next.text().toLowerCase(Locale.ROOT)) && pieces.gap(at) <= 1;
    at += word ? 1 : 0;
    return word;
  }

  /**
   * Returns the range that has been read, or null if there is no such one.
   *
   * @param tail how many characters of the last piece are part of it, or null for all
   */
  private @Nullable Match match(
      int year, int month, int day, int lastMonth, int last, @Nullable Integer tail) {
    CalendarDate first =
        CalendarDate.of(
            year, month, day, month == lastMonth ? last : CalendarDate.length(year, month));
    CalendarDate second = CalendarDate.of(year, lastMonth, 1, last);
    boolean range = month == lastMonth ? day < last : month + 1 == lastMonth;
    if (first == null || second == null || !range) {
      return null;
    }
    List<Writing> writings = new ArrayList<>(DateWritings.of(first));
    if (month != lastMonth) {
      writings.addAll(DateWritings.of(second));
    }
    return new Match(
        at, tail == null ? pieces.get(at - 1).text().length() : tail, List.copyOf(writings));
  }
}
