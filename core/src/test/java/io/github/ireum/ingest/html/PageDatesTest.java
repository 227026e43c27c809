// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2018-06-12",
        "2018-06-12T23:30:00+09:00",
        "2018-06-12 23:30:00",
        "2018/06/12",
        "20180612",
        "Tue, 12 Jun 2018 09:00:00 GMT",
        "June 12, 2018",
        "Jun 12, 2018",
        "12 june 2018",
        " 12 Jun 2018 "
      })
  void parse_day_isRead(String text) {
    assertEquals(LocalDate.of(2018, 6, 12), PageDates.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2018-13-40", "12.6.", "1528761600000000", "06/12"})
  void parse_otherText_isNoDay(String text) {
    assertNull(PageDates.parse(text));
  }

  @Test
  void of_severalDates_isThatOfPublication() {
    Metadata page = new Metadata();
    page.add("last-modified", "Sun, 01 Dec 2024 09:00:00 GMT");
    page.add("Date", "2019-01-01");
    page.add("article:published_time", "2018-06-12T09:00:00+09:00");
    assertEquals(LocalDate.of(2018, 6, 12), PageDates.of(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\","
            + " \"datePublished\" : \"2018-06-12T09:00:00+09:00\"}</script>",
        "<meta itemprop='datePublished' content='2018-06-12'>",
        "<time datetime=\"2018-06-12T09:00\" class=\"day\" itemprop=\"datePublished\">noon</time>",
        "<time itemprop=\"datePublished\" class=\"day\" datetime=\"2018-06-12\">noon</time>"
            + "<script>{\"datePublished\":\"2018-06-12T00:00:00Z\"}</script>",
      })
  void add_dayBySchema_isThatOfThePage(String page) {
    assertEquals(LocalDate.of(2018, 6, 12), dayIn(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>datePublished: 2018-06-12</p>",
        "<script>[{\"datePublished\":\"2018-06-12\"},{\"datePublished\":\"2018-06-13\"}]</script>",
        "<script>{\"datePublished\":\"in June\"}</script>",
      })
  void add_otherText_isNoDay(String page) {
    assertNull(dayIn(page));
  }

  private static @Nullable LocalDate dayIn(String page) {
    Metadata metadata = new Metadata();
    PageDates.add(page.getBytes(StandardCharsets.UTF_8), metadata);
    return PageDates.of(metadata);
  }

  @Test
  void of_dateThatCannotBeRead_isTheNextOne() {
    Metadata page = new Metadata();
    page.add("DC.date.issued", "last summer");
    page.add("pubdate", "20180612");
    assertEquals(LocalDate.of(2018, 6, 12), PageDates.of(page));
  }
}
