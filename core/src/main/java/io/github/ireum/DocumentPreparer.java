// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import com.google.common.base.Throwables;
import io.github.ireum.DocumentOutcome.Failed;
import io.github.ireum.DocumentOutcome.Indexed;
import io.github.ireum.DocumentOutcome.Skipped;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.passage.LayoutMarks;
import io.github.ireum.passage.NameResolver;
import io.github.ireum.passage.PassageDocument;
import io.github.ireum.passage.PassageSplitter;
import io.github.ireum.passage.RepairedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes passages of documents and gives each its outcome. Not thread-safe. */
final class DocumentPreparer {

  private final PassageSplitter splitter;
  private final NameResolver names = new NameResolver();

  /**
   * Creates a preparer.
   *
   * @param settings how documents are split
   */
  DocumentPreparer(PassageSettings settings) {
    splitter = new PassageSplitter(settings);
  }

  /**
   * Prepares a document; one whose text cannot be coped with has failed.
   *
   * @param inside how many documents it holds
   */
  PassageDocument prepare(ExtractedDocument extracted, long inside) {
    try {
      RepairedText repaired = RepairedText.of(extracted.text(), extracted.furniture());
      List<TextRange> passages = splitter.split(repaired);
      return new PassageDocument(
          extracted.key(),
          extracted.source(),
          extracted.text(),
          repaired.marks(),
          passages,
          repaired.toExtracted(names.resolve(repaired.text())),
          outcome(extracted, passages.size(), inside));
    } catch (RuntimeException | StackOverflowError e) {
      return failed(extracted.key(), extracted.source(), fault(e));
    }
  }

  static DocumentProblem fault(Throwable e) {
    return new DocumentProblem(FailureReason.PARSER_FAULT, Throwables.getRootCause(e).toString());
  }

  /** Returns a document of which nothing can be found. */
  static PassageDocument failed(String key, SourceDocument source, DocumentProblem problem) {
    return withoutText(key, source, new Failed(problem));
  }

  static PassageDocument withoutText(String key, SourceDocument source, DocumentOutcome outcome) {
    return new PassageDocument(key, source, "", LayoutMarks.NONE, List.of(), List.of(), outcome);
  }

  private static @Nullable DocumentOutcome outcome(
      ExtractedDocument extracted, int passages, long inside) {
    List<DocumentProblem> problems = extracted.problems();
    if (passages > 0) {
      return new Indexed(passages, problems);
    }
    if (!problems.isEmpty()) {
      return new Failed(problems.getFirst());
    }
    if (extracted.container() && inside > 0) {
      return null;
    }
    String type = extracted.source().mediaType();
    return new Skipped(SkipReason.NO_TEXT, type == null ? "" : type);
  }
}
