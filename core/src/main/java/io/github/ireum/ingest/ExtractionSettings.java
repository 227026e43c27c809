// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.IngestLimits;
import java.time.Duration;

/**
 * What extraction depends on besides the file.
 *
 * @param limits how much a file may take
 * @param ocrLanguages languages of Tesseract joined by {@code +}; empty without OCR
 */
public record ExtractionSettings(IngestLimits limits, String ocrLanguages) {

  /** Returns the default limits without OCR. */
  public static ExtractionSettings defaults() {
    return new ExtractionSettings(IngestLimits.defaults(), "");
  }

  /** Reading letters off a picture takes many times as long as reading text. */
  private static final int OCR_FACTOR = 10;

  /** Returns how long a document may take. */
  Duration documentTime() {
    return ocrLanguages.isEmpty()
        ? limits.documentTime()
        : limits.documentTime().multipliedBy(OCR_FACTOR);
  }

  /**
   * Returns what a file that failed is read again for when it changes: all that may let more of it
   * be read.
   */
  public String fingerprint() {
    return limits.textCharacters()
        + " "
        + limits.fileCharacters()
        + " "
        + limits.embeddedDocuments()
        + " "
        + limits.embeddedDepth()
        + " "
        + limits.recordBytes()
        + " "
        + limits.documentTime().toMillis()
        + " "
        + limits.fileTime().toMillis()
        + " "
        + limits.heapMegabytes()
        + " "
        + ocrLanguages;
  }
}
