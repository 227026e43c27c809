// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

import com.pff.PSTException;
import com.pff.PSTMessage;
import io.github.ireum.ingest.html.PageParser;
import io.github.ireum.ingest.mail.UuText;
import io.github.ireum.ingest.parser.TreeLimit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.EmbeddedContentHandler;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The text of a mail of Outlook: that in HTML, which shows where paragraphs begin, or else the
 * plain one, or else that in RTF.
 */
final class PstText {

  private PstText() {}

  /** Writes the text. */
  static void write(PSTMessage mail, XHTMLContentHandler xhtml, ParseContext context)
      throws PSTException, IOException, SAXException, TikaException {
    String page = mail.getBodyHTML();
    if (!page.isBlank()) {
      writePage(page, xhtml, context);
      return;
    }
    String plain = mail.getBody();
    String rich = plain.isBlank() ? mail.getRTFBody() : "";
    if (!rich.isBlank()) {
      writeRichText(rich, xhtml, context);
    } else if (!plain.isBlank()) {
      UuText.write(new StringReader(plain), xhtml, context);
    }
  }

  private static void writePage(String page, XHTMLContentHandler xhtml, ParseContext context)
      throws IOException, SAXException, TikaException {
    if (EmbeddedDocumentUtil.tryToFindExistingLeafParser(JSoupParser.class, context)
        instanceof JSoupParser parser) {
      InputStream bytes = new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
      byte[] read = TreeLimit.on(bytes, PageParser.MEMORY, context).readAllBytes();
      parser.parseString(
          new String(read, StandardCharsets.UTF_8), body(xhtml), new Metadata(), context);
    }
  }

  private static void writeRichText(String text, XHTMLContentHandler xhtml, ParseContext context)
      throws IOException, SAXException, TikaException {
    Parser parser = EmbeddedDocumentUtil.tryToFindExistingLeafParser(RTFParser.class, context);
    if (parser != null) {
      InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
      parser.parse(bytes, body(xhtml), new Metadata(), context);
    }
  }

  private static ContentHandler body(XHTMLContentHandler xhtml) {
    return new EmbeddedContentHandler(new BodyContentHandler(xhtml));
  }
}
