// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.DocumentProblem;
import io.github.ireum.SourceDocument;
import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as extraction leaves it.
 *
 * @param key what identifies the document in the index
 * @param source its metadata; the language is added last, see {@link LanguageExtractor}
 * @param text its text; empty when it has none or could not be read
 * @param furniture what of the text belongs to a page and not to the document, such as navigation,
 *     in order and without overlap
 * @param container whether it only holds other documents and has no text of its own
 * @param programFile what a program has it for, if it keeps it for itself; else null. It is not
 *     read
 * @param problems what went wrong; with a text, the text is not all of the document
 */
public record ExtractedDocument(
    String key,
    SourceDocument source,
    String text,
    List<TextRange> furniture,
    boolean container,
    @Nullable String programFile,
    List<DocumentProblem> problems) {

  /** Stands between the path of a file and that of a document inside of it. */
  static final String INSIDE = "!/";

  /** What no path of a file can hold: another file may be called like a document inside of one. */
  private static final char BORDER = 0;

  /** Copies the lists. */
  public ExtractedDocument {
    furniture = List.copyOf(furniture);
    problems = List.copyOf(problems);
  }

  /** Creates a document without furniture. */
  public ExtractedDocument(
      String key,
      SourceDocument source,
      String text,
      boolean container,
      List<DocumentProblem> problems) {
    this(key, source, text, List.of(), container, null, problems);
  }

  /**
   * Returns what identifies a document in the index.
   *
   * @param path path inside the file; empty for the file itself
   */
  static String key(SourceFile file, String path) {
    return path.isEmpty() ? file.key() : file.key() + BORDER + INSIDE + path;
  }

  /**
   * Returns what identifies the document of a line in the index.
   *
   * @param number from 1
   */
  static String key(SourceFile file, int number) {
    return file.key() + BORDER + "#" + number;
  }

  /**
   * Returns a document of which nothing could be read.
   *
   * @param path path inside the file; empty for the file itself
   */
  static ExtractedDocument unread(SourceFile file, String path, DocumentProblem problem) {
    String inside = path.isEmpty() ? "" : INSIDE + path;
    return new ExtractedDocument(
        key(file, path),
        new SourceDocument(file.id() + inside, file.key() + inside, null, null, null, null, null),
        "",
        false,
        List.of(problem));
  }

  /** Returns the document with one more problem, told first. */
  public ExtractedDocument with(DocumentProblem problem) {
    List<DocumentProblem> all = new ArrayList<>();
    all.add(problem);
    all.addAll(problems);
    return new ExtractedDocument(key, source, text, furniture, container, programFile, all);
  }
}
