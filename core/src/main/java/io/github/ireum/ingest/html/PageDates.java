// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.html;

import io.github.ireum.ingest.parser.IsoDates;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day on which a page was published out of the {@code meta} elements of its head and of
 * what it says of itself by schema.org. No standard has one name for it: Open Graph, Dublin Core
 * and the systems of newspapers have theirs.
 */
public final class PageDates {

  /** Names in small letters; those that say when a page was published before all others. */
  private static final List<String> NAMES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms:issued",
          "citation_publication_date",
          "citation_date",
          "sailthru.date",
          "parsely-pub-date",
          "article.published",
          "publication_date",
          "publication-date",
          "publish_date",
          "publish-date",
          "publishdate",
          "published",
          "pubdate",
          "date",
          "dc.date",
          "dc:date",
          "dcterms.date",
          "dc.date.created",
          "dcterms.created",
          "dc.created",
          "article:modified_time",
          "og:updated_time",
          "dc.date.modified",
          "dcterms.modified",
          "last-modified");

  /** Each of them for the whole text; the names of days and months are English. */
  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          DateTimeFormatter.BASIC_ISO_DATE,
          DateTimeFormatter.RFC_1123_DATE_TIME,
          format("MMMM d, uuuu"),
          format("MMM d, uuuu"),
          format("d MMMM uuuu"),
          format("d MMM uuuu"));

  /** So many bytes of a page are looked through: heads of newspapers are long. */
  static final int BEGINNING = 1 << 18;

  /** The name that schema.org has for it. */
  private static final String PUBLISHED = "datePublished";

  /** As JSON-LD has it, and as microdata has it in either order. */
  private static final Pattern IN_PAGE =
      Pattern.compile(
          "\"datePublished\"\\s{0,9}:\\s{0,9}\"([^\"<>]{4,40})\""
              + "|itemprop=[\"']?datePublished[\"']?\\s[^<>]{0,200}?(?:content|datetime)=[\"']([^\"'<>]{4,40})"
              + "|(?:content|datetime)=[\"']([^\"'<>]{4,40})[\"']\\s[^<>]{0,200}?itemprop=[\"']?datePublished");

  private PageDates() {}

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /**
   * Adds to what is known of a page on which day it was published by schema.org, which parsers do
   * not tell. A page that has several such days is a list of others.
   */
  static void add(byte[] beginning, Metadata page) {
    String text = new String(beginning, StandardCharsets.ISO_8859_1);
    if (!text.contains(PUBLISHED)) {
      return;
    }
    Map<LocalDate, String> days = new HashMap<>();
    Matcher matcher = IN_PAGE.matcher(text);
    while (matcher.find()) {
      for (int i = 1; i <= matcher.groupCount(); i++) {
        LocalDate day = parse(matcher.group(i));
        if (day != null) {
          days.put(day, matcher.group(i));
        }
      }
    }
    if (days.size() == 1) {
      page.set(PUBLISHED, days.values().iterator().next());
    }
  }

  /** Returns the day on which a page was published, or else last changed; null if it says none. */
  public static @Nullable LocalDate of(Metadata page) {
    TreeMap<String, String> values = new TreeMap<>();
    for (String name : page.names()) {
      values.putIfAbsent(name.toLowerCase(Locale.ROOT), page.get(name));
    }
    for (String name : NAMES) {
      LocalDate day = parse(values.get(name));
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** Returns the day that a text begins with or is; null if there is none. */
  static @Nullable LocalDate parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String date = text.strip();
    LocalDate day = IsoDates.parse(date.replace('/', '-'));
    for (DateTimeFormatter format : FORMATS) {
      if (day == null) {
        day = parse(date, format);
      }
    }
    return day;
  }

  private static @Nullable LocalDate parse(String date, DateTimeFormatter format) {
    try {
      return LocalDate.parse(date, format);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
