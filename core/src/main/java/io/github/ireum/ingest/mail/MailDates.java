// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day on which a mail was written where it was written: a morning in Seoul is the evening
 * before in UTC.
 */
public final class MailDates {

  /** A day of a month as mails have it, as Unix writes it, and in ISO 8601. */
  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:(\\d{1,2})[ .-]{1,3}\\p{L}{3}|\\p{L}{3,9}\\.? {1,3}(\\d{1,2})\\b(?!:)"
              + "|\\d{4}-\\d\\d-(\\d\\d))");

  private static final Pattern HEADER = Pattern.compile("(?im)^date:([^\\r\\n]*)");

  private MailDates() {}

  /**
   * Returns the day that the headers of a mail name.
   *
   * @param headers all of them, or none
   * @param time when it was sent, of which the day in UTC is returned if they do not tell
   */
  public static LocalDate dayOf(String headers, Date time) {
    Matcher header = HEADER.matcher(headers);
    return day(header.find() ? header.group(1) : "", time);
  }

  /**
   * Returns the day that a header names.
   *
   * @param header the time as it is written
   * @param time what it was read as, of which the day in UTC is returned if the header cannot be
   *     understood
   */
  static LocalDate day(String header, Date time) {
    LocalDate day = time.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    Matcher written = DAY.matcher(header);
    if (written.find()) {
      for (int group = 1; group <= written.groupCount(); group++) {
        String number = written.group(group);
        for (int days = -1; number != null && days <= 1; days++) {
          if (day.plusDays(days).getDayOfMonth() == Integer.parseInt(number)) {
            return day.plusDays(days);
          }
        }
      }
    }
    return day;
  }
}
