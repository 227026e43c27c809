// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.ingest.encoding.TextEncodingDetector;
import io.github.ireum.ingest.encoding.TextSample;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.commons.io.input.SequenceReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Gives XML to a parser in UTF-8 where its bytes say another encoding than its declaration, or more
 * of it: XML parsers know EUC-KR and not the superset that is meant, and they read no further where
 * the declaration is wrong.
 */
final class RecodedXmlParser extends ParserDecorator {

  private static final long serialVersionUID = 1;

  private static final int LONGEST_DECLARATION = 256;

  private static final Pattern ENCODING =
      Pattern.compile("\uFEFF?\\s*<\\?xml\\s[^>]*?(\\sencoding\\s*=\\s*([\"'])([^\"'>]*)\\2)");

  RecodedXmlParser(Parser parser) {
    super(parser);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    InputStream marked = stream.markSupported() ? stream : new BufferedInputStream(stream);
    byte[] beginning = TextSample.of(marked).bytes();
    Charset charset = TextEncodingDetector.unmistakable(beginning);
    super.parse(
        charset == null || isSaid(beginning, charset) ? marked : recoded(marked, charset),
        handler,
        metadata,
        context);
  }

  private static boolean isSaid(byte[] beginning, Charset charset) {
    String start =
        new String(
            beginning,
            0,
            Math.min(LONGEST_DECLARATION, beginning.length),
            StandardCharsets.ISO_8859_1);
    Matcher said = ENCODING.matcher(start);
    return said.lookingAt()
        ? said.group(3).equalsIgnoreCase(charset.name())
        : charset.equals(StandardCharsets.UTF_8);
  }

  private static InputStream recoded(InputStream stream, Charset charset) throws IOException {
    Reader rest = new InputStreamReader(stream, charset);
    char[] start = new char[LONGEST_DECLARATION];
    StringBuilder beginning = new StringBuilder().append(start, 0, IOUtils.read(rest, start));
    Matcher said = ENCODING.matcher(beginning);
    if (said.lookingAt()) {
      beginning.delete(said.start(1), said.end(1));
    }
    return ReaderInputStream.builder()
        .setReader(new SequenceReader(new StringReader(beginning.toString()), rest))
        .setCharset(StandardCharsets.UTF_8)
        .get();
  }
}
