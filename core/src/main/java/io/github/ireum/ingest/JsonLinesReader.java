// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import io.github.ireum.SourceDocument;
import io.github.ireum.ingest.parser.Cut;
import io.github.ireum.ingest.parser.FaultReasons;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Reads a collection: one JSON object a line, with {@code id}, {@code contents} and, where known,
 * {@code title}, {@code author} or several in an array, {@code date}. Other keys are ignored.
 * UTF-8; blank lines are passed over. Thread-safe.
 */
public final class JsonLinesReader {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final Set<String> KEYS = Set.of("id", "contents", "title", "author", "date");
  private static final String MEDIA_TYPE = "application/jsonl";
  private static final int MAX_ID = 1_000;

  private final IngestLimits limits;
  private final JsonFactory json;
  private final LanguageDetection languages = new LanguageDetection();

  /** Creates a reader. */
  public JsonLinesReader(IngestLimits limits) {
    this.limits = limits;
    this.json =
        JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(JsonText.MOST_NESTED)
                    .maxNumberLength(limits.recordBytes())
                    .maxStringLength(limits.recordBytes())
                    .maxNameLength(limits.recordBytes())
                    .build())
            .build();
  }

  /**
   * A line of a collection.
   *
   * @param number from 1
   * @param end how many bytes of the file there are up to its end
   * @param bytes what stands in it; null if that is longer than the limit
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares lines
  public record Line(int number, long end, byte @Nullable [] bytes) {

    /** Returns about how much memory the line takes. */
    public int weight() {
      return bytes == null ? 0 : bytes.length;
    }
  }

  /** Takes lines. */
  @FunctionalInterface
  public interface Lines {
    /** Takes a line that is not blank. */
    void line(Line line);
  }

  /**
   * Passes on all lines of a collection that are not blank.
   *
   * @throws IOException if the file cannot be read to its end
   */
  public void lines(SourceFile file, Lines lines) throws IOException {
    try (InputStream in = RegularFiles.open(file.path())) {
      LimitedLines reader = new LimitedLines(in, limits.recordBytes());
      for (int number = 1; reader.next(); number++) {
        byte[] bytes = reader.bytes();
        if (bytes == null || !isBlank(bytes)) {
          lines.line(new Line(number, reader.position(), bytes));
        }
      }
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Reads the document of a line. One that is none has a problem and no text. */
  public ExtractedDocument document(SourceFile file, Line line) {
    int number = line.number();
    byte[] bytes = line.bytes();
    if (bytes == null) {
      return bad(
          file,
          number,
          FailureReason.RECORD_LIMIT,
          "line " + number + ": longer than " + limits.recordBytes() + " bytes");
    }
    Map<String, String> values;
    try {
      values = values(bytes, number == 1 && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0);
    } catch (CharacterCodingException e) {
      return bad(file, number, FailureReason.BAD_RECORD, "line " + number + ": not UTF-8");
    } catch (IOException e) {
      String said = "line " + number + ": " + firstLine(e.getMessage());
      return bad(file, number, FailureReason.BAD_RECORD, said);
    }
    String id = values.get("id");
    String contents = values.get("contents");
    if (id == null || contents == null) {
      return bad(
          file,
          number,
          FailureReason.BAD_RECORD,
          "line " + number + ": no string '" + (id == null ? "id" : "contents") + "'");
    }
    return document(file, number, id, contents, values);
  }

  private ExtractedDocument document(
      SourceFile file, int number, String id, String contents, Map<String, String> values) {
    List<DocumentProblem> problems = new ArrayList<>();
    int limit = limits.textCharacters();
    String text = contents;
    if (contents.length() > limit) {
      text = Cut.to(contents, limit);
      problems.add(TikaExtractor.cut(text));
    }
    String date = values.getOrDefault("date", "");
    LocalDate day = CollectionDates.parse(date);
    if (day == null && !CollectionDates.isNone(date)) {
      problems.add(
          new DocumentProblem(
              FailureReason.BAD_RECORD,
              FaultReasons.cut("line " + number + ": no day can be read from 'date': " + date)));
    }
    return new ExtractedDocument(
        key(file, number),
        new SourceDocument(
            Cut.to(id, MAX_ID),
            file.key(),
            Cut.metadata(values.get("title")),
            Cut.metadata(values.get("author")),
            day,
            languages.detect(text),
            MEDIA_TYPE),
        text,
        false,
        problems);
  }

  private static ExtractedDocument bad(
      SourceFile file, int number, FailureReason reason, String detail) {
    return new ExtractedDocument(
        key(file, number),
        new SourceDocument(
            file.id() + "#" + number, file.key(), null, null, null, null, MEDIA_TYPE),
        "",
        false,
        List.of(new DocumentProblem(reason, FaultReasons.cut(detail))));
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

  /** Returns what identifies the document of a line in the index. */
  public static String key(SourceFile file, int number) {
    return ExtractedDocument.key(file, number);
  }

  private static boolean startsWithMark(byte[] bytes) {
    int length = BYTE_ORDER_MARK.length;
    return bytes.length >= length && Arrays.equals(bytes, 0, length, BYTE_ORDER_MARK, 0, length);
  }

  /** The values of the object that are asked for, strings or numbers, as text. */
  private Map<String, String> values(byte[] line, int from) throws IOException {
    Map<String, String> values = new HashMap<>();
    // Decoded as it is read: a line may be so long that a second copy of it counts.
    Reader decoded =
        new InputStreamReader(
            new ByteArrayInputStream(line, from, line.length - from),
            StandardCharsets.UTF_8.newDecoder());
    try (JsonParser parser = json.createParser(decoded)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (KEYS.contains(name) && isText(value)) {
          values.put(name, parser.getText());
        } else if (name.equals("author") && value == JsonToken.START_ARRAY) {
          values.put(name, joined(parser));
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

  private static boolean isText(@Nullable JsonToken value) {
    return value != null && (value == JsonToken.VALUE_STRING || value.isNumeric());
  }

  /** Returns the texts of an array. */
  private static String joined(JsonParser parser) throws IOException {
    StringJoiner texts = new StringJoiner(", ");
    JsonToken value = parser.nextToken();
    for (; value != null && value != JsonToken.END_ARRAY; value = parser.nextToken()) {
      if (isText(value)) {
        texts.add(parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    return texts.toString();
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "not JSON" : message.lines().findFirst().orElse("not JSON");
  }
}
