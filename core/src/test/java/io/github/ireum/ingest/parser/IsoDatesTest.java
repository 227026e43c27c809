// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IsoDatesTest {

  @ParameterizedTest
  @CsvSource({
    "2018-06-19, 2018-06-19",
    "' 2018-06-19 ', 2018-06-19",
    "2018-06-19T23:59:59Z, 2018-06-19",
    "2018-06-19T00:30:00+09:00, 2018-06-19",
    "2018-06, 2018-06-01",
    "2018, 2018-01-01",
  })
  void parse_isoDate_isItsDay(String text, String day) {
    assertEquals(LocalDate.parse(day), IsoDates.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "June 2018",
        "19.06.2018",
        "2018-13-01",
        "2018-02-30",
        "20180619",
        "....",
        "year 2018 AD"
      })
  void parse_anythingElse_isNull(String text) {
    assertNull(IsoDates.parse(text));
  }

  @Test
  void parse_null_isNull() {
    assertNull(IsoDates.parse(null));
  }
}
