// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.TextRange;
import java.util.List;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a page is taken for furniture, through the HTML parser. */
final class HtmlFurnitureTest {

  private static final String TEXT =
      "<p>The ferry to Jeju turned back on Monday after its engine failed in heavy seas.</p>"
          + "<p>All <a href='/90'>ninety passengers</a> reached the port before dark.</p>";

  private record Page(String text, List<TextRange> furniture) {}

  private static Page extract(String body) throws Exception {
    BlockTextHandler handler = new BlockTextHandler(100_000);
    parse(body, handler);
    return new Page(handler.toString(), handler.furniture());
  }

  private static void parse(String body, BlockTextHandler handler) throws Exception {
    ParseContext context = new ParseContext();
    context.set(HtmlMapper.class, new StructuralHtmlMapper());
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, "text/html");
    byte[] page = ("<html><body>" + body + "</body></html>").getBytes(UTF_8);
    try (TikaInputStream stream = TikaInputStream.get(page)) {
      new AutoDetectParser().parse(stream, handler, metadata, context);
    }
  }

  private static List<String> furniture(Page page) {
    return page.furniture().stream().map(range -> range.of(page.text()).strip()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav><ul><li>Home</li><li>World</li></ul></nav>",
        "<aside><h3>Most read</h3><p>Bus fares rise</p></aside>",
        "<footer><p>Terms of use | Privacy</p></footer>",
        "<div role='navigation'>Home World</div>",
        "<div class='cookie-banner'><p>We use cookies. Accept all</p></div>",
        "<div id='share'>Mail Print</div>",
        "<ul><li><a href='/1'>Bus fares rise</a></li><li><a href='/2'>Storm ahead</a></li></ul>",
      })
  void extract_partOfThePage_isFurniture(String part) throws Exception {
    Page document = extract(part + TEXT);
    assertFalse(furniture(document).isEmpty(), document::text);
    String left = String.join(" ", furniture(document));
    assertFalse(left.contains("ferry") || left.contains("passengers"), left);
    int end = document.furniture().getLast().end();
    assertTrue(document.text().substring(end).strip().startsWith("The ferry"), left);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Read also: Kim Jong Un in Vladivostok</p>",
        "<p>[관련기사] Kim Jong Un in Vladivostok</p>",
        "<div>Read also: <a href='/7'>Kim Yo Jong leaves Seoul</a></div>",
      })
  void extract_paragraphThatPointsToAnotherPage_isFurniture(String teaser) throws Exception {
    String related = "<ul><li><a href='/3'>Kim Jong Un in Vladivostok</a></li></ul>";
    List<String> left = furniture(extract("<h1>The ferry</h1>" + TEXT + teaser + TEXT + related));
    assertEquals(2, left.size(), left::toString);
    assertTrue(teaser.replaceAll("<[^>]*>", "").contains(left.get(0)), left::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>By: <a href='/7'>Kim Min-su</a></p>",
        "<p>Kim Jong Un in Vladivostok</p>",
        "<p>The king says: Kim Jong Un in Busan</p>",
        "<p>April 27: <a href='/7'>the summit at Panmunjom</a></p>",
        "<p>Read also: <a href='/7'>Kim Yo Jong leaves Seoul</a> by train</p>",
      })
  void extract_paragraphThatSaysSomething_isText(String paragraph) throws Exception {
    String related = "<ul><li><a href='/3'>Kim Jong Un in Vladivostok</a></li></ul>";
    Page page = extract("<h1>The ferry</h1>" + TEXT + paragraph + TEXT + related);
    assertEquals(List.of("Kim Jong Un in Vladivostok"), furniture(page));
  }

  @Test
  void furniture_textCutBehindAParagraphPutBefore_endsWithTheText() throws Exception {
    for (int limit = 10; limit < 300; limit += 10) {
      BlockTextHandler handler = new BlockTextHandler(limit);
      parse(TEXT + "<footer><p>Terms of use | Privacy</p></footer>", handler);
      handler.putBefore("From: a@example.org\nSubject: Ferry");
      int length = handler.toString().length();
      assertTrue(length <= limit);
      for (TextRange range : handler.furniture()) {
        assertTrue(range.end() <= length, range::toString);
      }
    }
  }

  @Test
  void extract_text_isNoFurniture() throws Exception {
    assertEquals(List.of(), extract("<h1><a href='/'>The ferry</a></h1>" + TEXT).furniture());
  }

  @Test
  void extract_classOfThePage_isNoFurniture() throws Exception {
    Page document = extract("<div class='page has-sidebar'><h1>The ferry</h1>" + TEXT + "</div>");
    assertEquals(List.of(), document.furniture());
  }

  @Test
  void extract_outsideOfTheArticle_isFurniture() throws Exception {
    Page document = extract("<p>Your paper.</p><article>" + TEXT + "</article><p>Call us.</p>");
    assertEquals(List.of("Your paper.", "Call us."), furniture(document));
  }

  @Test
  void extract_severalArticles_areAllText() throws Exception {
    Page document = extract("<article>" + TEXT + "</article><article>" + TEXT + "</article>");
    assertEquals(List.of(), furniture(document));
  }

  @Test
  void extract_ranges_areInOrderAndApart() throws Exception {
    Page document =
        extract("<nav>Home<aside>Sport</aside></nav>" + TEXT + "<aside><nav>World</nav></aside>");
    int last = 0;
    for (TextRange range : document.furniture()) {
      assertTrue(range.start() >= last && range.end() <= document.text().length());
      last = range.end();
    }
    assertEquals(2, document.furniture().size());
  }
}
