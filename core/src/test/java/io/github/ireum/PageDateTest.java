// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.testing.FolderTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageDateTest extends FolderTest {

  @Test
  void search_dayOfPublication_findsPageAndFeed() {
    news.write(
        "page.html",
        """
        <html><head><title>Summit</title>
        <meta name="last-modified" content="2024-01-05">
        <meta property="article:published_time" content="2018-06-12T09:00:00+09:00"></head>
        <body><p>The summit of Kim Jong-un in Singapore was over by noon.</p></body></html>
        """);
    news.write(
        "feed.rss",
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>
        <link>http://example.org/</link><description>News</description>
        <pubDate>Wed, 13 Jun 2018 09:00:00 GMT</pubDate>
        <item><title>After the summit</title><description>Moon Jae-in spoke.</description></item>
        </channel></rss>
        """);
    news.write(
        "schema.html",
        """
        <html><head><script type="application/ld+json">
        {"@type": "NewsArticle", "datePublished": "2018-06-14T09:00:00+09:00"}
        </script></head><body><p>Two days after the summit the guests were gone.</p></body></html>
        """);
    news.write("none.html", "<html><body><p>A summit without a day.</p></body></html>");
    news.ingest();
    assertEquals(List.of("page.html"), news.ids("summit date:2018-06-12"));
    assertEquals(List.of("feed.rss"), news.ids("summit date:2018-06-13"));
    assertEquals(List.of("schema.html"), news.ids("summit date:2018-06-14"));
    PassageHit hit = news.search("noon").get(0);
    assertEquals(LocalDate.of(2018, 6, 12), hit.document().date());
  }
}
