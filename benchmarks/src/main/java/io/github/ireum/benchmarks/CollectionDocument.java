// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A document of a collection in JSON lines.
 *
 * @param title may be empty
 */
record CollectionDocument(String id, String title, String contents) {

  /** Takes a document. */
  @FunctionalInterface
  interface Consumer {
    void accept(CollectionDocument document) throws IOException;
  }

  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /**
   * Reads a collection.
   *
   * @throws InputException if a line is not a JSON object with id and contents
   * @throws IOException if the file cannot be read
   */
  static void readAll(Path file, Consumer documents) throws IOException {
    TextLines.read(
        file,
        (number, line) -> {
          Map<String, String> values;
          try {
            values = values(line);
          } catch (JsonProcessingException e) {
            throw new InputException(file, number, "is not JSON: " + e.getOriginalMessage());
          }
          String id = values.get("id");
          String contents = values.get("contents");
          if (id == null || contents == null) {
            throw new InputException(file, number, "must have 'id' and 'contents'");
          }
          documents.accept(new CollectionDocument(id, values.getOrDefault("title", ""), contents));
        });
  }

  private static Map<String, String> values(String line) throws IOException {
    Map<String, String> values = new HashMap<>();
    try (JsonParser parser = JSON.createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken().isScalarValue()) {
          values.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
    }
    return values;
  }

  /** Returns title and contents; the contents alone where they start with the title. */
  String text() {
    return collapse(contents).startsWith(collapse(title)) ? contents : title + "\n" + contents;
  }

  private static String collapse(String text) {
    return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
  }
}
