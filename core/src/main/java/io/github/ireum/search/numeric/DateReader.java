// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.numeric;

import static io.github.ireum.search.numeric.CalendarDate.NONE;

import io.github.ireum.search.numeric.NumericExpression.Match;
import io.github.ireum.search.numeric.Pieces.Piece;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in English and Korean: a day and a month, often with a year; a range of days; a
 * month, with a year or without. Whether 05/06 is a day in May or in June nobody can tell, so it is
 * no date.
 */
final class DateReader {

  /** What stands between the parts of a date: a space, a comma or point and a space. */
  static final int GAP = 2;

  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

  private DateReader() {}

  /** Returns the date that a text begins with, or null. */
  static @Nullable Match read(Pieces pieces) {
    Match range = DateRangeReader.read(pieces);
    return range == null ? single(pieces) : range;
  }

  private static @Nullable Match single(Pieces pieces) {
    Piece first = pieces.get(0);
    if (!first.numeral()) {
      return fromMonthName(pieces, CalendarDate.month(first.text()));
    }
    Match date = first.text().indexOf('.') > 0 ? pointed(first) : null;
    int year = first.number(4, 4);
    date = date == null && year > 0 ? fromYear(pieces, year) : date;
    int number = date == null ? first.number(1, 2) : -1;
    if (number > 0) {
      date = koreanMonth(pieces, 0, NONE);
      date = date == null ? fromDay(pieces, number) : date;
      date = date == null ? slashed(pieces, number) : date;
    }
    return date;
  }

  /** May 27, 2018; May 27th; May 2018; September. */
  private static @Nullable Match fromMonthName(Pieces pieces, int month) {
    if (month == NONE) {
      return null;
    }
    Piece next = pieces.get(1, GAP);
    int day = next == null ? -1 : next.number(1, 2);
    Match date = day < 0 && next != null ? date(year(next), month, NONE, 2, next) : null;
    if (day > 0 && next != null) {
      int last = isOrdinal(pieces, 2) ? 2 : 1;
      Piece year = pieces.get(last + 1, GAP);
      date =
          year(year) > 0
              ? date(year(year), month, day, last + 2, year)
              : date(NONE, month, day, last + 1, pieces.get(last));
    }
    boolean alone = date == null && !CalendarDate.isAmbiguous(month);
    return alone ? date(NONE, month, NONE, 1, pieces.get(0)) : date;
  }

  /** 27 May 2018; 27th of May. */
  private static @Nullable Match fromDay(Pieces pieces, int day) {
    int at = isOrdinal(pieces, 1) ? 2 : 1;
    Piece of = pieces.get(at, GAP);
    at += of != null && of.text().equalsIgnoreCase("of") ? 1 : 0;
    Piece name = pieces.get(at, GAP);
    int month = name == null ? NONE : CalendarDate.month(name.text());
    if (month == NONE) {
      return null;
    }
    Piece year = pieces.get(at + 1, GAP);
    return year(year) > 0
        ? date(year(year), month, day, at + 2, year)
        : date(NONE, month, day, at + 1, name);
  }

  /** 2018년 5월 27일, 2018년 5월, 2018-05-27, 2018. 5. 27. */
  private static @Nullable Match fromYear(Pieces pieces, int year) {
    Piece next = pieces.get(1, GAP);
    if (next == null) {
      return null;
    }
    if (next.startsWith('년', '年')) {
      return koreanMonth(pieces, 2, year);
    }
    Piece day = next.number(1, 2) > 0 ? pieces.get(2, GAP) : null;
    return day != null && day.number(1, 2) > 0 && pieces.gap(1) == pieces.gap(2)
        ? date(year, next.number(1, 2), day.number(1, 2), 3, day)
        : null;
  }

  /** 5월 27일, or 5월 alone. */
  private static @Nullable Match koreanMonth(Pieces pieces, int at, int year) {
    int month = koreanPart(pieces, at, '월', '月');
    int day = month > 0 ? koreanPart(pieces, at + 2, '일', '日') : -1;
    return month < 0 ? null : date(year, month, Math.max(day, NONE), at + (day > 0 ? 4 : 2), 1);
  }

  /** Returns a number of one or two digits behind which a unit stands, or -1. */
  private static int koreanPart(Pieces pieces, int at, char hangul, char han) {
    Piece number = pieces.get(at, GAP);
    Piece unit = number == null ? null : pieces.get(at + 1, 1);
    return number != null && unit != null && unit.startsWith(hangul, han)
        ? number.number(1, 2)
        : -1;
  }

  /** 5/27/2018 and 27/5/2018, where one of both can be no month. */
  private static @Nullable Match slashed(Pieces pieces, int first) {
    Piece next = pieces.get(1, 1);
    int second = next == null ? -1 : next.number(1, 2);
    boolean certain = second > 0 && (first > 12 != second > 12 || first == second);
    Piece last = certain ? pieces.get(2, 1) : null;
    return year(last) < 0
        ? null
        : date(year(last), Math.min(first, second), Math.max(first, second), 3, last);
  }

  /** 2018.05.27, which is one piece. */
  private static @Nullable Match pointed(Piece piece) {
    String[] parts = piece.text().split("\\.", -1);
    boolean date = parts.length == 3 && parts[0].length() == 4 && piece.text().length() <= 10;
    return date
        ? date(Pieces.digits(parts[0]), Pieces.digits(parts[1]), Pieces.digits(parts[2]), 1, piece)
        : null;
  }

  static boolean isOrdinal(Pieces pieces, int at) {
    Piece piece = pieces.get(at, 0);
    return piece != null && ORDINALS.contains(piece.text().toLowerCase(Locale.ROOT));
  }

  /** Returns the year that a piece is, or -1. */
  static int year(@Nullable Piece piece) {
    int year = piece == null ? -1 : piece.number(4, 4);
    return CalendarDate.isYear(year) ? year : -1;
  }

  private static @Nullable Match date(
      int year, int month, int day, int pieces, @Nullable Piece last) {
    return last == null ? null : date(year, month, day, pieces, last.text().length());
  }

  private static @Nullable Match date(int year, int month, int day, int pieces, int tail) {
    CalendarDate date = CalendarDate.of(year, month, day);
    return date == null ? null : new Match(pieces, tail, DateWritings.of(date));
  }
}
