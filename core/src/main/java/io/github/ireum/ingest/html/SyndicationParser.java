// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.html;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.github.ireum.ingest.encoding.TextEncodingDetector;
import io.github.ireum.ingest.parser.TreeLimit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.feed.FeedParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.EmbeddedContentHandler;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads feeds (RSS, Atom) with the text of their articles, each with its author and its day (UTC),
 * of which Tika reads the summary alone, and of those without a link nothing. Stateless, and so
 * thread-safe.
 */
public final class SyndicationParser implements Parser {

  private static final long serialVersionUID = 1;

  /** What part of the memory a tree may take by what elements of a page do. */
  private static final int MEMORY = 4;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return new FeedParser().getSupportedTypes(context);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    SyndFeed feed;
    try {
      // A feed is a tree as well, and its entries are objects beside that.
      InputStream bounded = TreeLimit.on(stream, MEMORY, context);
      feed = new SyndFeedInput().build(new InputSource(CloseShieldInputStream.wrap(bounded)));
    } catch (FeedException e) {
      throw new TikaException("a feed that cannot be read", e);
    }
    if (feed.getTitle() != null) {
      metadata.set(TikaCoreProperties.TITLE, feed.getTitle().strip());
    }
    if (feed.getPublishedDate() != null) {
      metadata.set(TikaCoreProperties.CREATED, feed.getPublishedDate().toInstant().toString());
    }
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    text("h1", feed.getTitleEx(), xhtml, context);
    text("p", feed.getDescriptionEx(), xhtml, context);
    for (SyndEntry entry : feed.getEntries()) {
      text("h2", entry.getTitleEx(), xhtml, context);
      if (entry.getAuthor() != null && !entry.getAuthor().isBlank()) {
        xhtml.element("p", entry.getAuthor().strip());
      }
      Date day = day(entry);
      if (day != null) {
        // The date of the document is that of the feed; words find the day of an article.
        xhtml.element("p", LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC).toString());
      }
      List<SyndContent> contents = entry.getContents();
      if (contents.isEmpty()) {
        text("p", entry.getDescription(), xhtml, context);
      }
      for (SyndContent content : contents) {
        text("p", content, xhtml, context);
      }
    }
    xhtml.endDocument();
  }

  /** Returns when an article was published, else when it was changed, if the feed says so. */
  private static @Nullable Date day(SyndEntry entry) {
    return entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
  }

  private static void text(
      String element,
      @Nullable SyndContent content,
      XHTMLContentHandler xhtml,
      ParseContext context)
      throws IOException, SAXException, TikaException {
    String value = content == null ? null : content.getValue();
    if (value == null || value.isBlank()) {
      return;
    }
    xhtml.startElement(element);
    if (value.indexOf('<') < 0 && value.indexOf('&') < 0) {
      xhtml.characters(value.strip());
    } else {
      html(value, xhtml, context);
    }
    xhtml.endElement(element);
  }

  private static void html(String value, XHTMLContentHandler xhtml, ParseContext context)
      throws IOException, SAXException, TikaException {
    Parser pages = EmbeddedDocumentUtil.tryToFindExistingLeafParser(JSoupParser.class, context);
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, "text/html; charset=UTF-8");
    (pages == null ? new JSoupParser(new TextEncodingDetector()) : pages)
        .parse(
            new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_8)),
            new EmbeddedContentHandler(new BodyContentHandler(xhtml)),
            metadata,
            context);
  }
}
