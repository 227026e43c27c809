// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.numeric;

import io.github.ireum.search.numeric.NumericExpression.Writing;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Writes numbers in digits, in English and in Korean. */
final class NumberWritings {

  /** 2.5 million is usual, 2.534 million is not. */
  private static final int MOST_DECIMALS = 2;

  private static final int GROUP = 10_000;

  /** Larger numbers have no Korean group. */
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(16);

  private static final Map<String, BigDecimal> ENGLISH = new LinkedHashMap<>();
  private static final Map<String, BigDecimal> KOREAN = new LinkedHashMap<>();

  static {
    ENGLISH.put("trillion", BigDecimal.TEN.pow(12));
    ENGLISH.put("billion", BigDecimal.TEN.pow(9));
    ENGLISH.put("million", BigDecimal.TEN.pow(6));
    ENGLISH.put("thousand", BigDecimal.TEN.pow(3));
    KOREAN.put("조", BigDecimal.TEN.pow(12));
    KOREAN.put("억", BigDecimal.TEN.pow(8));
    KOREAN.put("만", BigDecimal.TEN.pow(4));
    KOREAN.put("천", BigDecimal.TEN.pow(3));
  }

  private NumberWritings() {}

  /** Returns the ways to write a number that is not negative. */
  static List<Writing> of(BigDecimal number) {
    BigDecimal value = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    Set<String> texts = new LinkedHashSet<>();
    String plain = value.toPlainString();
    texts.add(plain);
    texts.add(grouped(plain));
    ENGLISH.forEach((name, scale) -> addScaled(value, scale, " " + name, texts));
    KOREAN.forEach((name, scale) -> addScaled(value, scale, name, texts));
    boolean whole = value.scale() <= 0;
    if (whole && value.signum() > 0 && value.compareTo(TOO_LARGE) < 0) {
      addWords(value.longValueExact(), texts);
      texts.add(korean(value.longValueExact(), String::valueOf));
      texts.add(korean(value.longValueExact(), group -> grouped(String.valueOf(group))));
      texts.add(korean(value.longValueExact(), NumberWritings::koreanGroup));
    }
    return texts.stream().map(Writing::exact).toList();
  }

  private static String grouped(String plain) {
    int point = plain.indexOf('.');
    StringBuilder grouped = new StringBuilder(plain);
    for (int at = (point < 0 ? plain.length() : point) - 3; at > 0; at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }

  /** Adds 2.5 million, and not 2500 thousand. */
  private static void addScaled(
      BigDecimal value, BigDecimal scale, String name, Set<String> texts) {
    BigDecimal scaled = value.divide(scale).stripTrailingZeros();
    boolean usual =
        scaled.compareTo(BigDecimal.ONE) >= 0
            && scaled.compareTo(BigDecimal.valueOf(GROUP)) < 0
            && scaled.scale() <= MOST_DECIMALS;
    if (usual) {
      texts.add(scaled.toPlainString() + name);
    }
  }

  /** Adds twenty five thousand. */
  private static void addWords(long value, Set<String> texts) {
    for (Map.Entry<String, BigDecimal> scale : ENGLISH.entrySet()) {
      long unit = scale.getValue().longValueExact();
      if (value % unit == 0 && value / unit < 1000) {
        texts.add(EnglishNumerals.write((int) (value / unit)) + " " + scale.getKey());
      }
    }
    if (value < 1000) {
      texts.add(EnglishNumerals.write((int) value));
    }
  }

  /** Returns 1억 2000만, with each group of four digits as it is told. */
  private static String korean(long value, IntFunction<String> write) {
    StringBuilder text = new StringBuilder();
    long rest = value;
    for (Map.Entry<String, BigDecimal> scale : KOREAN.entrySet()) {
      String name = scale.getKey();
      long unit = scale.getValue().longValueExact();
      if (unit >= GROUP && rest >= unit) {
        text.append(text.isEmpty() ? "" : " ");
        text.append(write.apply((int) (rest / unit))).append(name);
        rest %= unit;
      }
    }
    if (rest > 0) {
      text.append(text.isEmpty() ? "" : " ").append(write.apply((int) rest));
    }
    return text.toString();
  }

  /** Returns 2천5백 for 2500. */
  private static String koreanGroup(int group) {
    if (group % 100 != 0) {
      return String.valueOf(group);
    }
    String thousands = group >= 1000 ? group / 1000 + "천" : "";
    int hundreds = group % 1000 / 100;
    return hundreds == 0 ? thousands : thousands + hundreds + "백";
  }
}
