// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Prints one JSON object a line. */
final class JsonLines {

  private static final JsonFactory JSON = new JsonFactory();

  /** Writes the fields of an object. */
  @FunctionalInterface
  interface Fields {
    /** Writes the fields. */
    void writeTo(JsonGenerator json) throws IOException;
  }

  private JsonLines() {}

  static void print(PrintWriter out, Fields fields) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter());
      json.writeStartObject();
      fields.writeTo(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    out.println(line);
  }
}
