// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.numeric;

import io.github.ireum.search.numeric.NumericExpression.Match;
import io.github.ireum.search.numeric.Pieces.Piece;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers with a scale, in English and Korean, and large ones in digits: 25 thousand,
 * twenty-five thousand, 2만5천, 25,000, 25000. What may be a year is no number.
 */
final class NumberReader {

  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");

  /** A longer run of digits, with points and commas, is no quantity. */
  private static final int MAX_DIGITS = 24;

  /** A number has no more pieces; what goes on longer is a list. */
  private static final int MAX_PIECES = 12;

  /** Smaller ones are written in digits alone. */
  private static final BigDecimal LEAST = power(3);

  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "hundred", power(2),
          "thousand", power(3),
          "million", power(6),
          "billion", power(9),
          "trillion", power(12));

  /** Korean scales: those before 만 multiply in it, the others each begin anew. */
  private static final Map<Character, BigDecimal> SMALL =
      Map.of('십', power(1), '백', power(2), '천', power(3));

  private static final Map<Character, BigDecimal> LARGE =
      Map.of('만', power(4), '억', power(8), '조', power(12));

  private NumberReader() {}

  private static BigDecimal power(int ten) {
    return BigDecimal.TEN.pow(ten);
  }

  /** Returns the number that a text begins with, or null. */
  static @Nullable Match read(Pieces pieces) {
    Piece first = pieces.get(0);
    BigDecimal value = first.numeral() ? value(first.text()) : null;
    if (value == null && first.numeral()) {
      return null;
    }
    Match number = value == null ? null : korean(pieces);
    number = number == null ? english(pieces) : number;
    if (number != null || value == null || value.compareTo(LEAST) < 0) {
      return number;
    }
    // 2018 is a year, and 2018.5 most likely a month.
    boolean point = first.text().indexOf('.') > 0 && first.text().indexOf(',') < 0;
    boolean year = CalendarDate.isYear(first.number(4, 4));
    return point || year ? null : number(value, 1, first.text().length());
  }

  /** Returns the value of a numeral, or null if it is a version, a list or the like. */
  private static @Nullable BigDecimal value(String text) {
    if (text.length() > MAX_DIGITS) {
      return null;
    }
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      digits.append(digit < 0 ? text.charAt(i) : (char) ('0' + digit));
    }
    if (PLAIN.matcher(digits).matches()) {
      return new BigDecimal(digits.toString());
    }
    return GROUPED.matcher(digits).matches()
        ? new BigDecimal(digits.toString().replace(",", ""))
        : null;
  }

  /** 2만5천, 2만 5,000, 1억 2천만. */
  private static @Nullable Match korean(Pieces pieces) {
    KoreanSum sum = new KoreanSum();
    int taken = 0;
    int tail = 0;
    while (taken < MAX_PIECES) {
      Piece numeral = pieces.get(taken, 1);
      BigDecimal value = numeral == null || !numeral.numeral() ? null : value(numeral.text());
      if (numeral == null || value == null || (taken > 0 && !sum.takes(value))) {
        break;
      }
      Piece unit = pieces.get(taken + 1, 0);
      String text = unit == null || unit.numeral() ? "" : unit.text();
      int scales = scales(text);
      if (scales == 0) {
        if (taken > 0) {
          sum.add(value);
          taken++;
          tail = numeral.text().length();
        }
        break;
      }
      if (!sum.add(value, text.substring(0, scales))) {
        return null;
      }
      taken += 2;
      tail = scales;
      if (scales < text.length()) {
        break;
      }
    }
    return taken == 0 ? null : number(sum.value(), taken, tail);
  }

  /** A number that is read from its largest part on. */
  private static final class KoreanSum {
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal inLarge = BigDecimal.ZERO;
    private BigDecimal mostLarge = power(16);
    private BigDecimal mostSmall = power(4);

    BigDecimal value() {
      return total.add(inLarge);
    }

    /** Returns whether a part is small enough to stand behind those that were read. */
    boolean takes(BigDecimal part) {
      return part.compareTo(mostSmall.min(mostLarge)) < 0;
    }

    void add(BigDecimal part) {
      inLarge = inLarge.add(part);
    }

    /** Adds a part that has scales; returns whether these fit to those before. */
    boolean add(BigDecimal value, String scales) {
      BigDecimal part = value;
      for (int i = 0; i < scales.length(); i++) {
        char scale = scales.charAt(i);
        BigDecimal small = SMALL.get(scale);
        BigDecimal large = LARGE.get(scale);
        if (small != null) {
          part = part.multiply(small);
          mostSmall = small;
        } else if (large != null) {
          if (large.compareTo(mostLarge) >= 0) {
            return false;
          }
          total = total.add(inLarge.add(part).multiply(large));
          part = BigDecimal.ZERO;
          inLarge = BigDecimal.ZERO;
          mostLarge = large;
          mostSmall = power(4);
        }
      }
      inLarge = inLarge.add(part);
      return true;
    }
  }

  /** Returns how many scales a text begins with. */
  private static int scales(String text) {
    int scales = 0;
    while (scales < text.length()
        && (SMALL.containsKey(text.charAt(scales)) || LARGE.containsKey(text.charAt(scales)))) {
      scales++;
    }
    return scales;
  }

  /** 25 thousand, two hundred and fifty thousand, 2.5 million. */
  private static @Nullable Match english(Pieces pieces) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = BigDecimal.ZERO;
    boolean scaled = false;
    int taken = 0;
    int tail = 0;
    for (int i = 0; i < MAX_PIECES; i++) {
      Piece piece = pieces.get(i, 1);
      if (piece == null) {
        break;
      }
      String word = piece.text().toLowerCase(Locale.ROOT);
      int small = EnglishNumerals.value(word);
      BigDecimal scale = SCALES.get(word);
      if (piece.numeral() && i == 0) {
        BigDecimal value = value(piece.text());
        current = value == null ? current : value;
      } else if (small > 0 && fits(current, small)) {
        current = current.add(BigDecimal.valueOf(small));
      } else if (scale != null && current.signum() > 0) {
        scaled = true;
        if (scale.compareTo(power(2)) == 0) {
          current = current.multiply(scale);
        } else {
          total = total.add(current.multiply(scale));
          current = BigDecimal.ZERO;
        }
      } else if (!(word.equals("and") && scaled)) {
        break;
      }
      if (!word.equals("and")) {
        taken = i + 1;
        tail = piece.text().length();
      }
    }
    return scaled ? number(total.add(current), taken, tail) : null;
  }

  /** Whether a number of one word may stand behind others: twenty-five, not five six. */
  private static boolean fits(BigDecimal current, int word) {
    int last = current.remainder(power(2)).intValue();
    return last == 0 || (last >= 20 && last % 10 == 0 && word < 10);
  }

  private static Match number(BigDecimal value, int pieces, int tail) {
    return new Match(pieces, tail, NumberWritings.of(value));
  }
}
