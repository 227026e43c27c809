// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import io.github.ireum.SourceDocument;
import io.github.ireum.TextRange;
import io.github.ireum.ingest.collect.PathSet;
import io.github.ireum.ingest.parser.IsoDates;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parent and its children say to each other. The child is not trusted: every length is
 * checked before memory is taken for it.
 */
final class ExtractionWire {

  /** First byte of what the child sends. */
  static final int READY = 0x11;

  /** A document inside is about to be read: its path, and how far the file has been read. */
  static final int OPENED = 0x12;

  /** A document inside has been read: the document. */
  static final int INSIDE = 0x13;

  /** The file has been read: its document, and whether the child wants to be replaced. */
  static final int FILE = 0x14;

  /** The file was given up: the open documents, that of the file last. The child then ends. */
  static final int ABANDONED = 0x15;

  /** A document goes on to be read: how far the file has been read. */
  static final int REACHED = 0x16;

  private static final int MAX_STRING = 100_000;
  private static final int MAX_LIST = 1_000_000;
  private static final int CHUNK = 8_192;

  private ExtractionWire() {}

  /** A file to extract. */
  record Request(SourceFile file, PathSet done) {}

  static void writeSettings(DataOutputStream out, ExtractionSettings settings) throws IOException {
    IngestLimits limits = settings.limits();
    out.writeInt(limits.textCharacters());
    out.writeLong(limits.fileCharacters());
    out.writeInt(limits.embeddedDocuments());
    out.writeInt(limits.embeddedDepth());
    out.writeInt(limits.recordBytes());
    out.writeLong(limits.documentTime().toMillis());
    out.writeLong(limits.fileTime().toMillis());
    out.writeInt(limits.heapMegabytes());
    writeString(out, settings.ocrLanguages());
  }

  static ExtractionSettings readSettings(DataInputStream in) throws IOException {
    IngestLimits limits =
        new IngestLimits(
            in.readInt(),
            in.readLong(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            Duration.ofMillis(in.readLong()),
            Duration.ofMillis(in.readLong()),
            in.readInt());
    return new ExtractionSettings(limits, readString(in, MAX_STRING));
  }

  static void writeRequest(DataOutputStream out, Request request) throws IOException {
    SourceFile file = request.file();
    // The URI keeps the bytes of a name that is not valid in the charset of the platform.
    writeString(out, file.path().toUri().toString());
    writeString(out, file.key());
    writeString(out, file.id());
    out.writeLong(file.size());
    out.writeLong(file.modified());
    request.done().writeTo(out);
  }

  static Request readRequest(DataInputStream in) throws IOException {
    Path path = Path.of(URI.create(readString(in, MAX_STRING)));
    SourceFile file =
        new SourceFile(
            path,
            readString(in, MAX_STRING),
            readString(in, MAX_STRING),
            in.readLong(),
            in.readLong());
    return new Request(file, PathSet.readFrom(in));
  }

  /** The length of the text comes first, so that the reader can make room for it. */
  static void writeDocument(DataOutputStream out, ExtractedDocument document) throws IOException {
    out.writeInt(document.text().length());
    SourceDocument source = document.source();
    writeString(out, document.key());
    writeString(out, source.id());
    writeString(out, source.path());
    writeNullable(out, source.title());
    writeNullable(out, source.author());
    writeNullable(out, source.date() == null ? null : source.date().toString());
    writeNullable(out, source.mediaType());
    out.writeBoolean(document.container());
    writeNullable(out, document.programFile());
    out.writeInt(document.problems().size());
    for (DocumentProblem problem : document.problems()) {
      writeString(out, problem.reason().name());
      writeString(out, problem.detail());
    }
    writeString(out, document.text());
    int ranges = Math.min(document.furniture().size(), MAX_LIST);
    out.writeInt(ranges);
    for (TextRange range : document.furniture().subList(0, ranges)) {
      out.writeInt(range.start());
      out.writeInt(range.end());
    }
  }

  /**
   * Reads a document whose first field has been read.
   *
   * @param maxText the length that was announced
   */
  static ExtractedDocument readDocument(DataInputStream in, int maxText) throws IOException {
    String key = readString(in, MAX_STRING);
    String id = readString(in, MAX_STRING);
    String path = readString(in, MAX_STRING);
    String title = readNullable(in);
    String author = readNullable(in);
    String date = readNullable(in);
    String mediaType = readNullable(in);
    boolean container = in.readBoolean();
    String programFile = readNullable(in);
    List<DocumentProblem> problems = new ArrayList<>();
    for (int i = length(in, MAX_LIST); i > 0; i--) {
      problems.add(new DocumentProblem(readReason(in), readString(in, MAX_STRING)));
    }
    String text = readString(in, maxText);
    List<TextRange> furniture = readRanges(in, text.length());
    return new ExtractedDocument(
        key,
        new SourceDocument(id, path, title, author, IsoDates.parse(date), null, mediaType),
        text,
        furniture,
        container,
        programFile,
        problems);
  }

  private static FailureReason readReason(DataInputStream in) throws IOException {
    String name = readString(in, MAX_STRING);
    for (FailureReason reason : FailureReason.values()) {
      if (reason.name().equals(name)) {
        return reason;
      }
    }
    throw new IOException("the process of the parser sent a reason that there is not");
  }

  private static List<TextRange> readRanges(DataInputStream in, int textLength) throws IOException {
    List<TextRange> ranges = new ArrayList<>();
    int last = 0;
    for (int i = length(in, MAX_LIST); i > 0; i--) {
      int start = in.readInt();
      int end = in.readInt();
      if (start < last || end < start || end > textLength) {
        throw new IOException("the process of the parser sent a range " + start + ".." + end);
      }
      ranges.add(new TextRange(start, end));
      last = end;
    }
    return ranges;
  }

  private static void writeNullable(DataOutputStream out, @Nullable String value)
      throws IOException {
    out.writeBoolean(value != null);
    if (value != null) {
      writeString(out, value);
    }
  }

  private static @Nullable String readNullable(DataInputStream in) throws IOException {
    return in.readBoolean() ? readString(in, MAX_STRING) : null;
  }

  /** Every UTF-16 unit as it is: a text may hold lone surrogates, which UTF-8 cannot. */
  static void writeString(DataOutputStream out, String value) throws IOException {
    int length = value.length();
    out.writeInt(length);
    byte[] bytes = new byte[Math.min(length, CHUNK) * 2];
    for (int from = 0; from < length; from += CHUNK) {
      int to = Math.min(length, from + CHUNK);
      int at = 0;
      for (int i = from; i < to; i++) {
        char c = value.charAt(i);
        bytes[at++] = (byte) (c >> 8);
        bytes[at++] = (byte) c;
      }
      out.write(bytes, 0, at);
    }
  }

  static String readString(DataInputStream in, int max) throws IOException {
    int length = length(in, max);
    StringBuilder value = new StringBuilder(length);
    byte[] bytes = new byte[Math.min(length, CHUNK) * 2];
    char[] chars = new char[Math.min(length, CHUNK)];
    for (int left = length; left > 0; ) {
      int count = Math.min(left, CHUNK);
      in.readFully(bytes, 0, count * 2);
      for (int i = 0; i < count; i++) {
        chars[i] = (char) ((bytes[2 * i] << 8) | (bytes[2 * i + 1] & 0xFF));
      }
      value.append(chars, 0, count);
      left -= count;
    }
    return value.toString();
  }

  static int length(DataInputStream in, int max) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > max) {
      throw new IOException("the process of the parser sent a length of " + length);
    }
    return length;
  }
}
