// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.IOUtils;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The text of a file in JSON: as far as it is that, what it says; behind that, what stands there.
 * Small slips that take nothing from what is said, such as a comma too many, are none. Immutable.
 */
final class JsonText {

  /** Arrays and objects inside each other, of which each takes memory until it ends. */
  static final int MOST_NESTED = 100_000;

  /** UTF-16 units of a string or a number, which is read into memory whole. */
  private static final int LONGEST_VALUE = 1 << 26;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          // Names are not seldom keys, each another one.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_NESTED)
                  .maxNumberLength(LONGEST_VALUE)
                  .maxStringLength(LONGEST_VALUE)
                  .maxNameLength(LONGEST_VALUE)
                  .build())
          .build();

  private final Path file;
  private final Charset charset;
  private final long tokens;
  private final boolean says;
  private final @Nullable JacksonException fault;

  private JsonText(
      Path file, Charset charset, long tokens, boolean says, @Nullable JacksonException fault) {
    this.file = file;
    this.charset = charset;
    this.tokens = tokens;
    this.says = says;
    this.fault = fault;
  }

  /** Looks how far a file is JSON. */
  static JsonText of(Path file, Charset charset) throws IOException {
    long read = 0;
    long tokens = 0;
    boolean says = false;
    JacksonException fault = null;
    try (Reader reader = reader(file, charset);
        JsonParser json = JSON.createParser(reader)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (read == 0 && !token.isStructStart()) {
          break;
        }
        json.finishToken();
        read++;
        // A name without a value is left to what stands behind.
        tokens = token == JsonToken.FIELD_NAME ? tokens : read;
        says |= token.isScalarValue();
      }
    } catch (JacksonException e) {
      fault = e;
    }
    return new JsonText(file, charset, tokens, says, fault);
  }

  /** Returns whether the file is JSON, or was meant to be: it says something before a fault. */
  boolean isJson() {
    return fault == null ? tokens > 0 : says;
  }

  /** Returns what is wrong with the JSON in the middle or at the end, or null if nothing is. */
  @Nullable String fault() {
    return fault == null
        ? null
        : "no JSON from line "
            + fault.getLocation().getLineNr()
            + " on: "
            + fault.getOriginalMessage().replaceFirst("(?s)\\s*\\(start marker at .*", "");
  }

  private static BufferedReader reader(Path file, Charset charset) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
    reader.mark(1);
    // A mark is no part of the text.
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  /** Writes the text. */
  void write(XHTMLContentHandler xhtml) throws IOException, SAXException {
    long end;
    try (Reader reader = reader(file, charset);
        JsonParser json = JSON.createParser(reader)) {
      write(json, xhtml);
      end = json.currentLocation().getCharOffset();
    }
    if (fault != null) {
      try (BufferedReader reader = reader(file, charset)) {
        IOUtils.skip(reader, end);
        if (isMoreBehindSeparators(reader)) {
          xhtml.startElement("p");
          EscapedText.write(reader, xhtml);
          xhtml.endElement("p");
        }
      }
    }
  }

  /** Passes over what stands between values, and returns whether anything follows. */
  private static boolean isMoreBehindSeparators(BufferedReader reader) throws IOException {
    int c = ',';
    while (c == ',' || Character.isWhitespace(c)) {
      reader.mark(1);
      c = reader.read();
    }
    reader.reset();
    return c >= 0;
  }

  private void write(JsonParser json, XHTMLContentHandler xhtml) throws IOException, SAXException {
    boolean open = false;
    for (long i = 0; i < tokens; i++) {
      JsonToken token = json.nextToken();
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
        xhtml.characters(name == null ? "" : name + ": ");
        xhtml.characters(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
        xhtml.characters("\n");
      }
    }
    if (open) {
      xhtml.endElement("p");
    }
  }
}
