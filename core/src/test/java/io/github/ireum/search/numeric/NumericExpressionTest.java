// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.search.numeric.NumericExpression.Writing;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumericExpressionTest {

  /** Returns the parts of a text that are read, and one writing of each that tells it. */
  private static String read(String text) {
    return NumericExpression.find(text).stream()
        .map(found -> text.substring(found.start(), found.end()) + "=" + name(found))
        .collect(Collectors.joining("; "));
  }

  /** The ISO form of a date, the digits of a number. */
  private static String name(NumericExpression expression) {
    List<String> texts =
        expression.writings().stream()
            .filter(writing -> !writing.vague())
            .map(Writing::text)
            .toList();
    return texts.stream()
        .filter(text -> text.matches("\\d{4}-\\d{2}(-\\d{2})?|\\d+월( \\d+일)?"))
        .findFirst()
        .orElse(texts.get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "27 May 2018",
        "27 may, 2018",
        "27th of May 2018",
        "May 27, 2018",
        "May 27th 2018",
        "MAY 27 2018",
        "2018-05-27",
        "2018-5-27",
        "2018/05/27",
        "2018.05.27",
        "2018. 5. 27",
        "5/27/2018",
        "27/05/2018",
        "2018년 5월 27일",
        "2018년5월27일",
        "2018年5月27日"
      })
  void find_dayInAYear_isReadInAnyWriting(String text) {
    assertEquals(text + "=2018-05-27", read("on " + text + " in"));
  }

  @ParameterizedTest
  @CsvSource({
    "5월 27일에 만났다, 5월 27일=5월 27일",
    "5월27일부터, 5월27일=5월 27일",
    "on May 27 they met, May 27=5월 27일",
    "the 1st of March, 1st of March=3월 1일",
    "Sept. 5 and, Sept. 5=9월 5일",
    "Feb 29, Feb 29=2월 29일",
    "May 2018, May 2018=2018-05",
    "2018년 5월에, 2018년 5월=2018-05",
    "in September, September=9월",
    "5월에, 5월=5월",
    "'born March 1, 1919, in', 'March 1, 1919=1919-03-01'"
  })
  void find_partOfADate_isReadWithoutParticles(String text, String found) {
    assertEquals(found, read(text));
  }

  @ParameterizedTest
  @CsvSource({
    "'on June 10–12, 2018 they', 'June 10–12, 2018'",
    "June 10 - 12 they, June 10 - 12",
    "June 10th to 12th 2018 in, June 10th to 12th 2018",
    "'May 30 – June 2, 2018', 'May 30 – June 2, 2018'",
    "10–12 June 2018, 10–12 June 2018",
    "the 10th to 12th of June, 10th to 12th of June",
    "30 May to 2 June 2018 in, 30 May to 2 June 2018",
    "2018년 6월 10~12일에, 2018년 6월 10~12일",
    "2018년 6월 10일부터 12일까지, 2018년 6월 10일부터 12일",
    "5월 30일∼6월 2일, 5월 30일∼6월 2일"
  })
  void find_rangeOfDays_isOneDate(String text, String range) {
    List<NumericExpression> found = NumericExpression.find(text);
    assertEquals(1, found.size(), found::toString);
    assertEquals(range, text.substring(found.getFirst().start(), found.getFirst().end()));
    assertTrue(
        found.getFirst().writings().stream()
            .anyMatch(writing -> writing.others().values().stream().anyMatch(of("12", "31", "02"))),
        found::toString);
  }

  private static Predicate<List<String>> of(String... days) {
    return others -> Stream.of(days).anyMatch(others::contains);
  }

  @ParameterizedTest
  @CsvSource({
    "'June 12–10, 2018', June 12",
    "'June 30–31, 2018', June 30",
    "'June 10, 12 people', June 10",
    "June 10 12, June 10",
    "January 5 to June 8, January 5",
    "6월 10일 12일, 6월 10일"
  })
  void find_noRange_isASingleDay(String text, String day) {
    NumericExpression first = NumericExpression.find(text).getFirst();
    assertEquals(day, text.substring(first.start(), first.end()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "May 32",
        "2018-13-01",
        "5/6/2018",
        "27일",
        "in May",
        "13월 2일",
        "2018.5",
        "1.2.3",
        "at 12:30",
        "10.0.0.1",
        "march on",
        "2018",
        "500",
        "one of two",
        "twenty five",
        "1,2,3",
        "12,34",
        "thousand",
        "만세",
        "백두산",
        "1,0000",
        "1234567890123456789012345 thousand",
        "",
        "\uD800 \uDC00"
      })
  void find_neitherDateNorNumber_isNothing(String text) {
    assertEquals("", read(text));
  }

  @ParameterizedTest
  @CsvSource({
    "'25,000', 25000",
    "25000, 25000",
    "'1,234,567.50', 1234567.5",
    "25 thousand, 25000",
    "25-thousand, 25000",
    "2.5 million, 2500000",
    "twenty-five thousand, 25000",
    "two hundred and fifty thousand, 250000",
    "one billion two hundred million, 1200000000",
    "2만5천, 25000",
    "2만 5천, 25000",
    "2만5000, 25000",
    "'2만5,000', 25000",
    "25만, 250000",
    "1억2천만, 120000000",
    "1억 2000만, 120000000",
    "3천, 3000",
    "2천5백, 2500",
    "1.5조, 1500000000000",
    "３천, 3000"
  })
  void find_number_isReadInAnyWriting(String text, String digits) {
    assertEquals(text + "=" + digits, read(text));
  }

  @Test
  void find_severalInARow_eachIsFound() {
    assertEquals(
        "March 1=3월 1일; 25,000=25000; 3천=3000; 2 April=4월 2일", read("March 1 25,000 3천명 2 April"));
  }

  @ParameterizedTest
  @CsvSource({
    "25000, '25,000|25 thousand|twenty five thousand|2만 5000|2만 5천|2.5만'",
    "250만, '2,500,000|2.5 million|250만'",
    "1.2 billion, '12억|1,200,000,000'"
  })
  void writings_number_areThoseOfBothLanguages(String text, String expected) {
    List<String> texts =
        NumericExpression.find(text).get(0).writings().stream().map(Writing::text).toList();
    assertTrue(texts.containsAll(List.of(expected.split("\\|"))), texts::toString);
  }

  @Test
  void writings_anyDay_areReadAsTheSameDay() {
    Random random = new Random(20180527);
    for (int i = 0; i < 500; i++) {
      LocalDate day = LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000);
      NumericExpression iso = NumericExpression.find(day.toString()).get(0);
      for (Writing writing : iso.writings()) {
        boolean range = !writing.others().isEmpty();
        if (!writing.vague() && !range && !writing.text().matches("\\d{8}")) {
          List<NumericExpression> read = NumericExpression.find(writing.text());
          assertEquals(1, read.size(), writing::text);
          assertEquals(iso.writings(), read.get(0).writings(), writing::text);
        }
      }
    }
  }

  @Test
  void writings_anyNumber_areReadAsTheSameNumber() {
    Random random = new Random(20180527);
    for (int i = 0; i < 2_000; i++) {
      long scale = (long) Math.pow(10, random.nextInt(12));
      long number = scale * (10_000 + random.nextInt(999));
      NumericExpression digits = NumericExpression.find(Long.toString(number)).get(0);
      for (Writing writing : digits.writings()) {
        List<NumericExpression> read = NumericExpression.find(writing.text());
        assertEquals(1, read.size(), writing::text);
        assertEquals(digits.writings(), read.get(0).writings(), writing::text);
      }
    }
  }
}
