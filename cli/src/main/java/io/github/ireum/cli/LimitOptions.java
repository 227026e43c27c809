// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.IngestLimits;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options for how much one file may take. An index does not keep them. */
final class LimitOptions {

  private static final int MEGABYTE = 1 << 20;
  private static final int MAX_RECORD_MEGABYTES = 1_024;

  /** With less, a parser has hardly room for itself. */
  private static final int MIN_HEAP = 64;

  private static final int MAX_HEAP = 1 << 20;

  @Option(
      names = "--max-text",
      paramLabel = "N",
      description = "Characters that a document keeps (default: 2000000).")
  private @Nullable Long text;

  @Option(
      names = "--max-file-text",
      paramLabel = "N",
      description = "Characters that all documents in a file keep together (default: 4000000000).")
  private @Nullable Long fileText;

  @Option(
      names = "--max-documents",
      paramLabel = "N",
      description = "Documents that are read inside a file (default: 1000000).")
  private @Nullable Long documents;

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "How deep documents may be nested in a file (default: 20).")
  private @Nullable Long depth;

  @Option(
      names = "--max-line",
      paramLabel = "MB",
      description = "Size of a line of a .jsonl collection, in MB (default: 16).")
  private @Nullable Long line;

  @Option(
      names = "--document-time",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Time to parse a document, as 90s, 5m or 2h (default: 2m; with OCR ten times).")
  private @Nullable Duration documentTime;

  @Option(
      names = "--file-time",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Time to parse a file with all that is inside (default: 6h).")
  private @Nullable Duration fileTime;

  @Option(
      names = "--parser-heap",
      paramLabel = "MB",
      description = "Memory of each process that parses, in MB (default: 768).")
  private @Nullable Long heap;

  LimitOptions() {}

  /** Reads a number of seconds, minutes or hours. */
  static final class TimeConverter implements ITypeConverter<Duration> {
    private static final Pattern TIME = Pattern.compile("(\\d{1,7})([smh])");

    TimeConverter() {}

    @Override
    public Duration convert(String value) {
      Matcher time = TIME.matcher(value);
      if (!time.matches() || Long.parseLong(time.group(1)) == 0) {
        throw new TypeConversionException(
            "'" + value + "' is no time: allowed are numbers with s, m or h, such as 90s, 5m, 2h");
      }
      long number = Long.parseLong(time.group(1));
      return switch (time.group(2)) {
        case "s" -> Duration.ofSeconds(number);
        case "m" -> Duration.ofMinutes(number);
        default -> Duration.ofHours(number);
      };
    }
  }

  /**
   * Returns the limits that are asked for, with those of the library where there are none.
   *
   * @throws UsageException if a value is out of range
   */
  IngestLimits limits() {
    IngestLimits limits = IngestLimits.defaults();
    if (text != null) {
      limits =
          limits.withTextCharacters(
              checked("--max-text", text, 1, IngestLimits.MAX_TEXT_CHARACTERS));
    }
    if (fileText != null) {
      if (fileText < 1) {
        throw refused("--max-file-text", fileText, 1, Long.MAX_VALUE);
      }
      limits = limits.withFileCharacters(fileText);
    }
    if (documents != null) {
      limits =
          limits.withEmbeddedDocuments(checked("--max-documents", documents, 1, Integer.MAX_VALUE));
    }
    if (depth != null) {
      limits =
          limits.withEmbeddedDepth(
              checked("--max-depth", depth, 1, IngestLimits.MAX_EMBEDDED_DEPTH));
    }
    if (line != null) {
      limits =
          limits.withRecordBytes(checked("--max-line", line, 1, MAX_RECORD_MEGABYTES) * MEGABYTE);
    }
    if (documentTime != null) {
      limits = limits.withDocumentTime(checked("--document-time", documentTime));
    }
    if (fileTime != null) {
      limits = limits.withFileTime(checked("--file-time", fileTime));
    }
    if (heap != null) {
      limits = limits.withHeapMegabytes(checked("--parser-heap", heap, MIN_HEAP, MAX_HEAP));
    }
    return limits;
  }

  private static int checked(String option, long value, int least, int most) {
    if (value < least || value > most) {
      throw refused(option, value, least, most);
    }
    return (int) value;
  }

  private static Duration checked(String option, Duration value) {
    if (value.compareTo(IngestLimits.MAX_TIME) > 0) {
      throw new UsageException(
          option
              + " is "
              + value.toHours()
              + "h; allowed is up to "
              + IngestLimits.MAX_TIME.toHours()
              + "h.");
    }
    return value;
  }

  private static UsageException refused(String option, long value, long least, long most) {
    return new UsageException(
        option + " is " + value + "; allowed is " + least + " to " + most + ".");
  }
}
