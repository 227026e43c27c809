// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.syntax;

import io.github.ireum.QuerySyntaxException;
import io.github.ireum.search.syntax.QueryNode.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a date, a month, a year, or a range of them whose ends may be left out. */
final class DayRanges {

  private static final String BORDER = "(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?";
  private static final Pattern RANGE =
      Pattern.compile("(?:" + BORDER + ")?(?:(\\.\\.)(?:" + BORDER + ")?)?");

  private static final int SEPARATOR = 4;

  private static final String NO_DATE =
      "is no date: write 2018, 2018-06 or 2018-06-12, or a range as 2018-06..2018-09.";

  private DayRanges() {}

  /**
   * Reads a range.
   *
   * @param value what to read
   * @param query the whole query
   * @param start where the value stands in it
   * @param end offset after the value
   * @throws QuerySyntaxException if it is no range of days
   */
  static Days read(String value, String query, int start, int end) {
    Matcher range = RANGE.matcher(value);
    try {
      if (range.matches()) {
        LocalDate from = first(range, 1);
        boolean open = range.group(SEPARATOR) != null;
        LocalDate to = last(range, open ? SEPARATOR + 1 : 1);
        if (from != null && to != null && from.isAfter(to)) {
          throw invalid(
              value, "ends before it begins: write the earlier day first.", query, start, end);
        }
        if (from != null || to != null) {
          return new Days(from, to, start, end);
        }
      }
    } catch (DateTimeException e) {
      throw invalid(value, NO_DATE, query, start, end);
    }
    throw invalid(value, NO_DATE, query, start, end);
  }

  private static @Nullable LocalDate first(Matcher range, int group) {
    if (range.group(group) == null) {
      return null;
    }
    int month = range.group(group + 1) == null ? 1 : number(range, group + 1);
    int day = range.group(group + 2) == null ? 1 : number(range, group + 2);
    return LocalDate.of(number(range, group), month, day);
  }

  private static @Nullable LocalDate last(Matcher range, int group) {
    if (range.group(group) == null) {
      return null;
    }
    int month = range.group(group + 1) == null ? 12 : number(range, group + 1);
    YearMonth ending = YearMonth.of(number(range, group), month);
    return range.group(group + 2) == null
        ? ending.atEndOfMonth()
        : ending.atDay(number(range, group + 2));
  }

  private static int number(Matcher range, int group) {
    return Integer.parseInt(range.group(group));
  }

  private static QuerySyntaxException invalid(
      String value, String fault, String query, int start, int end) {
    String shown = value.length() > 30 ? value.substring(0, 30) + "…" : value;
    return new QuerySyntaxException("'" + shown + "' " + fault, query, start, end);
  }
}
