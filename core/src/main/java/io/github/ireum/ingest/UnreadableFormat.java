// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;

/**
 * Refuses formats that hold documents or text and that no parser reads, so that they are told as
 * such and not as files without text. Stateless, and so thread-safe.
 */
final class UnreadableFormat implements Parser {

  private static final long serialVersionUID = 1;

  private record Format(MediaType type, String signature, String advice) {}

  private static final List<Format> FORMATS =
      List.of(
          new Format(
              MediaType.application("x-alz"),
              "ALZ\1",
              "an archive of ALZip (ALZ), which is not read: unpack it"),
          new Format(
              MediaType.application("x-egg"),
              "EGGA",
              "an archive of ALZip (EGG), which is not read: unpack it"),
          new Format(
              MediaType.application("x-sqlite3"),
              "SQLite format 3\0",
              "a database of SQLite, which is not read: export its tables"));

  /** The types of these formats. */
  static final Set<MediaType> TYPES =
      FORMATS.stream().map(Format::type).collect(Collectors.toUnmodifiableSet());

  /** Returns the type of a file by its beginning, or null if it is of no such format. */
  static @Nullable MediaType of(byte[] beginning) {
    String start = new String(beginning, StandardCharsets.ISO_8859_1);
    return FORMATS.stream()
        .filter(format -> start.startsWith(format.signature()))
        .map(Format::type)
        .findFirst()
        .orElse(null);
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws UnsupportedFormatException {
    String type = metadata.get(Metadata.CONTENT_TYPE);
    throw new UnsupportedFormatException(
        FORMATS.stream()
            .filter(format -> Objects.equals(format.type().toString(), type))
            .map(Format::advice)
            .findFirst()
            .orElse("a format that is not read: " + type));
  }
}
