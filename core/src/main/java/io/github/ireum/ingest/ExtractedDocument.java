// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.DocumentProblem;
import io.github.ireum.SourceDocument;
import java.util.List;

/**
 * A document as extraction leaves it.
 *
 * @param key what identifies the document in the index
 * @param source its metadata
 * @param text its text; empty when it has none or could not be read
 * @param container whether it only holds other documents and has no text of its own
 * @param problems what went wrong; with a text, the text is not all of the document
 */
public record ExtractedDocument(
    String key,
    SourceDocument source,
    String text,
    boolean container,
    List<DocumentProblem> problems) {

  /** Copies the list. */
  public ExtractedDocument {
    problems = List.copyOf(problems);
  }
}
