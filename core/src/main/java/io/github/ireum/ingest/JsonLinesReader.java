// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.SourceDocument;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a collection: one JSON object a line, with {@code id}, {@code contents} and, where known,
 * {@code title}, {@code author}, {@code date}. Other keys are ignored. UTF-8; blank lines are
 * passed over.
 */
public final class JsonLinesReader {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String MEDIA_TYPE = "application/jsonl";

  private JsonLinesReader() {}

  /**
   * Reads all documents of a collection. A line that is not a document is passed on with a problem
   * and without text.
   *
   * @throws IOException if the file cannot be read to its end
   */
  public static void read(SourceFile file, Consumer<ExtractedDocument> documents)
      throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file.path(), StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
          line = line.substring(BYTE_ORDER_MARK.length());
        }
        if (!line.isBlank()) {
          documents.accept(document(file, number, line));
        }
      }
    }
  }

  private static ExtractedDocument document(SourceFile file, int number, String line) {
    Map<String, String> values;
    try {
      values = values(line);
    } catch (IOException e) {
      return bad(file, number, "line " + number + ": " + firstLine(e.getMessage()));
    }
    String id = values.get("id");
    String contents = values.get("contents");
    if (id == null || contents == null) {
      return bad(
          file,
          number,
          "line " + number + ": no string '" + (id == null ? "id" : "contents") + "'");
    }
    return new ExtractedDocument(
        key(file, number),
        new SourceDocument(
            id,
            file.key(),
            values.get("title"),
            values.get("author"),
            IsoDates.parse(values.get("date")),
            null,
            MEDIA_TYPE),
        contents,
        false,
        List.of());
  }

  private static ExtractedDocument bad(SourceFile file, int number, String detail) {
    return new ExtractedDocument(
        key(file, number),
        new SourceDocument(
            file.id() + "#" + number, file.key(), null, null, null, null, MEDIA_TYPE),
        "",
        false,
        List.of(new DocumentProblem(FailureReason.BAD_RECORD, detail)));
  }

  /** Returns the document of the collection itself, which only holds others. */
  public static ExtractedDocument container(SourceFile file, List<DocumentProblem> problems) {
    return new ExtractedDocument(
        file.key(),
        new SourceDocument(file.id(), file.key(), null, null, null, null, MEDIA_TYPE),
        "",
        true,
        problems);
  }

  private static String key(SourceFile file, int number) {
    return file.key() + "#" + number;
  }

  /** The values of the object that are strings or numbers, as text. */
  private static Map<String, String> values(String line) throws IOException {
    Map<String, String> values = new HashMap<>();
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
          values.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new IOException("more than one JSON value");
      }
    }
    return values;
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "not JSON" : message.lines().findFirst().orElse("not JSON");
  }
}
