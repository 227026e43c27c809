// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;

/** What the summary of a document of Hangul says, under Tika's names. */
final class HwpMetadata {

  /** As Hangul writes it by default: 2018년 6월 12일 화요일 오전 9:00:00. */
  private static final Pattern KOREAN_DATE = Pattern.compile("(\\d{4})년 ?(\\d{1,2})월 ?(\\d{1,2})일");

  private HwpMetadata() {}

  /**
   * Takes an entry of the summary; one that is empty or unknown is left out.
   *
   * @param name in small letters, as OPF or HWPML have it
   */
  static void put(Metadata metadata, String name, String value) {
    String text = value.strip();
    if (text.isEmpty()) {
      return;
    }
    switch (name) {
      case "title" -> metadata.set(TikaCoreProperties.TITLE, text);
      case "creator", "author" -> metadata.set(TikaCoreProperties.CREATOR, text);
      case "subject" -> metadata.set(TikaCoreProperties.SUBJECT, text);
      case "keyword", "keywords" -> metadata.set(Office.KEYWORDS, text);
      case "description", "comments" -> metadata.set(TikaCoreProperties.COMMENTS, text);
      case "lastsaveby" -> metadata.set(TikaCoreProperties.MODIFIER, text);
      case "createddate", "createdate" -> date(metadata, TikaCoreProperties.CREATED, text);
      case "modifieddate" -> date(metadata, TikaCoreProperties.MODIFIED, text);
      case "date" -> {
        if (metadata.get(TikaCoreProperties.CREATED) == null) {
          date(metadata, TikaCoreProperties.CREATED, text);
        }
      }
      default -> {}
    }
  }

  private static void date(Metadata metadata, Property property, String text) {
    Matcher korean = KOREAN_DATE.matcher(text);
    metadata.set(
        property,
        korean.find()
            ? String.format(
                Locale.ROOT,
                "%s-%02d-%02d",
                korean.group(1),
                Integer.valueOf(korean.group(2)),
                Integer.valueOf(korean.group(3)))
            : text);
  }
}
