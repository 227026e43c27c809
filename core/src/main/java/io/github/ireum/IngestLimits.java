// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import java.time.Duration;

/**
 * How much one file may take. What goes past a limit is left out, and told as a problem of the
 * document with the reason that belongs to the limit; nothing is cut in silence.
 *
 * @param textCharacters how much text a document keeps, in UTF-16 units; the rest is {@link
 *     FailureReason#TEXT_LIMIT}
 * @param fileCharacters how much text all documents inside one file keep together, in UTF-16 units;
 *     the rest is {@link FailureReason#TEXT_LIMIT}
 * @param embeddedDocuments how many documents inside a file are read; the rest is {@link
 *     FailureReason#EMBEDDED_LIMIT}
 * @param embeddedDepth how deep documents may be nested, 1 for documents in the file itself; deeper
 *     ones are {@link FailureReason#DEPTH_LIMIT}
 * @param recordBytes how long a line of a collection may be, in bytes; a longer one is {@link
 *     FailureReason#RECORD_LIMIT}
 * @param documentTime how long the parser may take for one document; then it is {@link
 *     FailureReason#TIMEOUT}
 * @param fileTime how long a file may take with all documents inside it; then it is {@link
 *     FailureReason#TIMEOUT}
 * @param heapMegabytes memory of a process that parses; a document that needs more is {@link
 *     FailureReason#OUT_OF_MEMORY}
 */
public record IngestLimits(
    int textCharacters,
    long fileCharacters,
    int embeddedDocuments,
    int embeddedDepth,
    int recordBytes,
    Duration documentTime,
    Duration fileTime,
    int heapMegabytes) {

  /** The largest text a document may keep; the index cannot hold longer ones in bounded memory. */
  public static final int MAX_TEXT_CHARACTERS = 20_000_000;

  /** The deepest that documents may be nested; Tika itself ends a little below that. */
  public static final int MAX_EMBEDDED_DEPTH = 90;

  /** The longest time; one that no clock can count would end everything at once. */
  public static final Duration MAX_TIME = Duration.ofDays(365);

  private static final IngestLimits DEFAULTS =
      new IngestLimits(
          2_000_000,
          4_000_000_000L,
          1_000_000,
          20,
          16 << 20,
          Duration.ofMinutes(2),
          Duration.ofHours(6),
          768);

  /**
   * Checks that every limit is positive.
   *
   * @throws IllegalArgumentException if one is not, or is past {@value #MAX_TEXT_CHARACTERS},
   *     {@value #MAX_EMBEDDED_DEPTH} or, for a time, 365 days
   */
  public IngestLimits {
    atMost("textCharacters", textCharacters, MAX_TEXT_CHARACTERS);
    atMost("embeddedDepth", embeddedDepth, MAX_EMBEDDED_DEPTH);
    atMost("documentTime", documentTime);
    atMost("fileTime", fileTime);
    positive("textCharacters", textCharacters);
    positive("fileCharacters", fileCharacters);
    positive("embeddedDocuments", embeddedDocuments);
    positive("embeddedDepth", embeddedDepth);
    positive("recordBytes", recordBytes);
    positive("documentTime", documentTime.toMillis());
    positive("fileTime", fileTime.toMillis());
    positive("heapMegabytes", heapMegabytes);
  }

  private static void atMost(String name, int value, int most) {
    if (value > most) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be at most " + most);
    }
  }

  private static void atMost(String name, Duration value) {
    if (value.compareTo(MAX_TIME) > 0) {
      throw new IllegalArgumentException(
          name + " is " + value + "; it must be at most " + MAX_TIME.toDays() + " days");
    }
  }

  private static void positive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be at least 1");
    }
  }

  /** Returns the limits that hold unless others are given. */
  public static IngestLimits defaults() {
    return DEFAULTS;
  }

  /** Returns these limits with another {@link #textCharacters()}. */
  public IngestLimits withTextCharacters(int value) {
    return new IngestLimits(
        value,
        fileCharacters,
        embeddedDocuments,
        embeddedDepth,
        recordBytes,
        documentTime,
        fileTime,
        heapMegabytes);
  }

  /** Returns these limits with another {@link #fileCharacters()}. */
  public IngestLimits withFileCharacters(long value) {
    return new IngestLimits(
        textCharacters,
        value,
        embeddedDocuments,
        embeddedDepth,
        recordBytes,
        documentTime,
        fileTime,
        heapMegabytes);
  }

  /** Returns these limits with another {@link #embeddedDocuments()}. */
  public IngestLimits withEmbeddedDocuments(int value) {
    return new IngestLimits(
        textCharacters,
        fileCharacters,
        value,
        embeddedDepth,
        recordBytes,
        documentTime,
        fileTime,
        heapMegabytes);
  }

  /** Returns these limits with another {@link #embeddedDepth()}. */
  public IngestLimits withEmbeddedDepth(int value) {
    return new IngestLimits(
        textCharacters,
        fileCharacters,
        embeddedDocuments,
        value,
        recordBytes,
        documentTime,
        fileTime,
        heapMegabytes);
  }

  /** Returns these limits with another {@link #recordBytes()}. */
  public IngestLimits withRecordBytes(int value) {
    return new IngestLimits(
        textCharacters,
        fileCharacters,
        embeddedDocuments,
        embeddedDepth,
        value,
        documentTime,
        fileTime,
        heapMegabytes);
  }

  /** Returns these limits with another {@link #documentTime()}. */
  public IngestLimits withDocumentTime(Duration value) {
    return new IngestLimits(
        textCharacters,
        fileCharacters,
        embeddedDocuments,
        embeddedDepth,
        recordBytes,
        value,
        fileTime,
        heapMegabytes);
  }

  /** Returns these limits with another {@link #fileTime()}. */
  public IngestLimits withFileTime(Duration value) {
    return new IngestLimits(
        textCharacters,
        fileCharacters,
        embeddedDocuments,
        embeddedDepth,
        recordBytes,
        documentTime,
        value,
        heapMegabytes);
  }

  /** Returns these limits with another {@link #heapMegabytes()}. */
  public IngestLimits withHeapMegabytes(int value) {
    return new IngestLimits(
        textCharacters,
        fileCharacters,
        embeddedDocuments,
        embeddedDepth,
        recordBytes,
        documentTime,
        fileTime,
        value);
  }
}
