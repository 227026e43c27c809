// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.ireum.ingest.encoding.TextEncodingDetector;
import io.github.ireum.ingest.parser.DocumentInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads JSON as what it says: a line for each string, number and truth value, behind its name, and
 * a paragraph for each object. What programs write is mostly ASCII, with all Hangul in escapes that
 * nobody would find. A file that is no JSON from end to end is left to the parser of plain text.
 */
final class JsonTextParser extends ParserDecorator {

  static final MediaType TYPE = MediaType.application("json");

  private static final long serialVersionUID = 1;

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

  JsonTextParser(Parser texts) {
    super(texts);
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(TYPE);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (TemporaryResources temporary = new TemporaryResources()) {
      TikaInputStream document = TikaInputStream.get(stream, temporary, metadata);
      Path file = document.getPath();
      Charset charset = new TextEncodingDetector().detect(document, metadata);
      Charset known = charset == null ? StandardCharsets.UTF_8 : charset;
      if (!isJson(file, known, context)) {
        super.parse(document, handler, metadata, context);
        return;
      }
      XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
      xhtml.startDocument();
      try (Reader reader = reader(file, known);
          JsonParser json = JSON.createParser(reader)) {
        write(json, xhtml);
      }
      xhtml.endDocument();
    }
  }

  private static boolean isJson(Path file, Charset charset, ParseContext context)
      throws IOException {
    try (Reader reader = reader(file, charset);
        JsonParser json = JSON.createParser(reader)) {
      try {
        JsonToken first = json.nextToken();
        if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
          return false;
        }
        while (json.nextToken() != null) {
          // To the end, as half of it would be lost otherwise.
        }
        return true;
      } catch (JacksonException e) {
        return DocumentInput.isCut(context) && reader.read() < 0;
      }
    }
  }

  private static Reader reader(Path file, Charset charset) throws IOException {
    Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
    reader.mark(1);
    // A mark is no part of the text.
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private static void write(JsonParser json, XHTMLContentHandler xhtml)
      throws IOException, SAXException {
    boolean open = false;
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      if (open && (token == JsonToken.START_OBJECT || token == JsonToken.END_OBJECT)) {
        xhtml.endElement("p");
        open = false;
      }
      if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        if (!open) {
          xhtml.startElement("p");
          open = true;
        }
        String name = json.currentName();
        xhtml.characters((name == null ? "" : name + ": ") + json.getText() + '\n');
      }
    }
    if (open) {
      xhtml.endElement("p");
    }
  }
}
