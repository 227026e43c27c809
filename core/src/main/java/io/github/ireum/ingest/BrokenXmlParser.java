// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.google.common.base.Throwables;
import io.github.ireum.ingest.encoding.TextBytes;
import io.github.ireum.ingest.encoding.TextEncodingDetector;
import io.github.ireum.ingest.parser.MarkupText;
import io.github.ireum.ingest.parser.SecondReading;
import io.github.ireum.ingest.parser.TextListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML that is not well-formed to its end: from where the parser has given up, what stands
 * between the tags.
 */
final class BrokenXmlParser extends SecondReading {

  private static final long serialVersionUID = 1;

  private static final int BEGINNING = 1 << 12;

  BrokenXmlParser(Parser parser) {
    super(parser);
  }

  @Override
  protected void read(Path file, Exception fault, TextListener first, ContentHandler handler)
      throws IOException, SAXException {
    SAXParseException error = error(fault);
    if (error != null) {
      try (InputStream again = TikaInputStream.get(file)) {
        readOn(again, first.heard() ? error : null, handler);
      }
    }
  }

  /** A control character may be all that is wrong with it. */
  private static boolean isMarkup(byte[] beginning) {
    String start = new String(beginning, StandardCharsets.UTF_8);
    return start.replace("\uFEFF", "").stripLeading().startsWith("<");
  }

  /** Returns what says where the parser has given up, or null if that is not known. */
  private static @Nullable SAXParseException error(Throwable e) {
    return Throwables.getCausalChain(e).stream()
        .filter(SAXParseException.class::isInstance)
        .map(SAXParseException.class::cast)
        .filter(error -> error.getLineNumber() > 0 && error.getColumnNumber() > 0)
        .findFirst()
        .orElse(null);
  }

  /**
   * Reads a file.
   *
   * @param error where to begin; null for the beginning
   */
  private static void readOn(
      InputStream file, @Nullable SAXParseException error, ContentHandler handler)
      throws IOException, SAXException {
    byte[] beginning = TextEncodingDetector.look(file, BEGINNING);
    if (!isMarkup(beginning) && !TextBytes.mayBe(beginning)) {
      return;
    }
    Charset charset = new TextEncodingDetector().detect(file, new Metadata());
    Reader reader =
        new InputStreamReader(file, Objects.requireNonNullElse(charset, StandardCharsets.UTF_8));
    MarkupText rest = new MarkupText(reader, handler, tag -> " ");
    if (error != null) {
      rest.skipTo(error.getLineNumber(), error.getColumnNumber());
    }
    rest.read();
  }
}
