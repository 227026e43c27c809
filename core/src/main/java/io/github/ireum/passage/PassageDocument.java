// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.DocumentOutcome;
import io.github.ireum.SourceDocument;
import io.github.ireum.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document ready for the index.
 *
 * @param key what identifies the document in the index
 * @param source its metadata
 * @param text the extracted text
 * @param marks what the layout of pages has put into it
 * @param passages the passages of the text, in order
 * @param names the mentions of people
 * @param outcome what became of the document; null for a file that only holds other documents
 */
public record PassageDocument(
    String key,
    SourceDocument source,
    String text,
    LayoutMarks marks,
    List<TextRange> passages,
    DocumentNames names,
    @Nullable DocumentOutcome outcome) {

  /** Copies the list. */
  public PassageDocument {
    passages = List.copyOf(passages);
  }
}
