// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

/** Makes extractors. */
public final class Extractors {

  private Extractors() {}

  /** Returns an extractor that no document can harm: all but plain text is parsed in a child. */
  public static Extractor isolated(ExtractionSettings settings, MemoryGate gate) {
    return new LanguageExtractor(
        new PlainTextExtractor(settings, gate, new IsolatedExtractor(settings, gate)));
  }
}
