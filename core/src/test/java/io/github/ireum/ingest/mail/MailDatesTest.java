// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.apache.tika.parser.mailcommons.MailDateParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MailDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, 5 May 2014 08:30:00 +0900 | 2014-05-05",
        "Mon, 05 May 2014 08:30:00 +0900 (KST) | 2014-05-05",
        "5 May 2014 20:30:00 -0700 | 2014-05-05",
        "5 May 2014 08:30:00 +0000 | 2014-05-05",
        "Thu, 1 Jan 2015 04:00:00 +0900 | 2015-01-01",
        "Sat, 31 Jan 2015 23:00:00 -0500 | 2015-01-31",
      })
  void day_timeWithAnOffset_isThatOfTheHeader(String header, LocalDate day) {
    assertEquals(day, MailDates.day(header, MailDateParser.parseDateLenient(header)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2014-05-05T08:30:00+09:00 | 2014-05-05",
        "Mon May  5 08:30:00 KST 2014 | 2014-05-05",
        "Mon, 5-May-14 08:30:00 +0900 | 2014-05-05",
        "nothing | 2014-05-04",
        "9 May 2014 08:30:00 | 2014-05-04",
      })
  void day_timeWrittenInAnotherWay_isThatOfTheHeaderIfItIsNear(String header, LocalDate day) {
    assertEquals(day, MailDates.day(header, Date.from(Instant.parse("2014-05-04T23:30:00Z"))));
  }

  @Test
  void dayOf_headersOfAMail_isThatOfItsDate() {
    Date sent = Date.from(Instant.parse("2014-05-04T23:30:00Z"));
    String received = "Received: by a; Sun, 4 May 2014 23:31:00 +0000\r\n";
    assertEquals(
        LocalDate.of(2014, 5, 5),
        MailDates.dayOf(received + "Date: Mon, 5 May 2014 08:30:00 +0900\r\nTo: a\r\n", sent));
    assertEquals(LocalDate.of(2014, 5, 4), MailDates.dayOf(received, sent));
    assertEquals(LocalDate.of(2014, 5, 4), MailDates.dayOf("", sent));
  }
}
