// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyndicationParserTest {

  @TempDir private Path folder;

  private ExtractedDocument extract(String feed, Charset charset) throws IOException {
    return Extractions.extract(Files.write(folder.resolve("feed.xml"), feed.getBytes(charset)))
        .getFirst();
  }

  private static String lines(ExtractedDocument document) {
    return document.text().strip().replaceAll("\\s*\n\\s*", "|");
  }

  @Test
  void extract_rss_hasAllArticlesWithTheirText() throws IOException {
    String feed =
        """
        <?xml version="1.0" encoding="euc-kr"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>속보</title><link>http://e.kr/</link><description>오늘</description>
        <item><title>방중</title><link>http://e.kr/1</link><description>요약</description>
        <content:encoded><![CDATA[<p>김정은 위원장이 <b>왔다</b>.</p><p>똠방각하 &amp; 둘.</p>]]></content:encoded></item>
        <item><title>재판</title><description>박근혜 &lt;b&gt;재판&lt;/b&gt;이 열렸다.</description></item>
        </channel></rss>
        """;
    ExtractedDocument document = extract(feed, Charset.forName("x-windows-949"));
    assertEquals(List.of(), document.problems());
    assertEquals("속보", document.source().title());
    assertEquals("속보|오늘|방중|김정은 위원장이 왔다.|똠방각하 & 둘.|재판|박근혜 재판이 열렸다.", lines(document));
  }

  @Test
  void extract_atom_hasTheContentOfEntries() throws IOException {
    String feed =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title><entry><title>One</title>
        <author><name>홍길동</name></author><summary>short</summary>
        <content type="html">&lt;p&gt;Kim Jong Un came.&lt;/p&gt;</content></entry></feed>
        """;
    assertEquals("Feed|One|홍길동|Kim Jong Un came.", lines(extract(feed, StandardCharsets.UTF_8)));
  }

  @Test
  void extract_articlesWithDates_haveTheirDays() throws IOException {
    String rss =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>News</title><link>http://e.kr/</link>
        <description>All</description><pubDate>Fri, 01 Jun 2018 10:00:00 GMT</pubDate>
        <item><title>One</title><pubDate>Sat, 26 May 2018 08:00:00 +0900</pubDate>
        <description>They met.</description></item>
        <item><title>Two</title><description>They left.</description></item>
        </channel></rss>
        """;
    ExtractedDocument document = extract(rss, StandardCharsets.UTF_8);
    assertEquals("News|All|One|2018-05-25|They met.|Two|They left.", lines(document));
    assertEquals(LocalDate.of(2018, 6, 1), document.source().date());
    String atom =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title><entry><title>One</title>
        <updated>2018-05-26T10:00:00Z</updated><summary>They met.</summary></entry></feed>
        """;
    assertEquals("Feed|One|2018-05-26|They met.", lines(extract(atom, StandardCharsets.UTF_8)));
  }

  @Test
  void extract_brokenFeed_isMalformed() throws IOException {
    String feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>속보";
    assertEquals(
        FailureReason.MALFORMED,
        extract(feed, StandardCharsets.UTF_8).problems().getFirst().reason());
  }
}
