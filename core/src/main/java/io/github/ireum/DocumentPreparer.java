// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import com.google.common.base.Throwables;
import io.github.ireum.DocumentOutcome.Failed;
import io.github.ireum.DocumentOutcome.Indexed;
import io.github.ireum.DocumentOutcome.Skipped;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.parser.FaultReasons;
import io.github.ireum.passage.DocumentNames;
import io.github.ireum.passage.LayoutMarks;
import io.github.ireum.passage.LengthSplitter;
import io.github.ireum.passage.NameResolver;
import io.github.ireum.passage.PassageDocument;
import io.github.ireum.passage.PassageSplitter;
import io.github.ireum.passage.RepairedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes passages of documents and gives each its outcome. A step that fails is a fault of ours and
 * costs the document that step only: its text is indexed without it. Not thread-safe.
 */
final class DocumentPreparer {

  /**
   * What is done to a text.
   *
   * @param repair makes it one that can be read, of the text and its furniture
   * @param split finds its passages
   * @param names finds the mentions of people in the title, the author and the repaired text
   */
  record Steps(
      BiFunction<String, List<TextRange>, RepairedText> repair,
      Function<RepairedText, List<TextRange>> split,
      Names names) {

    /** Finds people; the title and the author may be null. */
    @FunctionalInterface
    interface Names {
      DocumentNames find(@Nullable String title, @Nullable String author, String text);
    }

    static Steps of(PassageSettings settings) {
      PassageSplitter splitter = new PassageSplitter(settings);
      NameResolver names = new NameResolver();
      return new Steps(RepairedText::of, splitter::split, names::resolve);
    }
  }

  private final Steps steps;
  private final LengthSplitter lengths;

  /**
   * Creates a preparer.
   *
   * @param settings how documents are split
   */
  DocumentPreparer(PassageSettings settings) {
    this(settings, Steps.of(settings));
  }

  DocumentPreparer(PassageSettings settings, Steps steps) {
    this.steps = steps;
    lengths = new LengthSplitter(settings);
  }

  /**
   * Prepares a document; one whose text cannot be coped with at all has failed.
   *
   * @param inside how many documents it holds
   */
  PassageDocument prepare(ExtractedDocument extracted, long inside) {
    String text = extracted.text();
    List<DocumentProblem> problems = new ArrayList<>(extracted.problems());
    try {
      RepairedText repaired =
          orElse(
              () -> steps.repair().apply(text, extracted.furniture()),
              () -> RepairedText.unrepaired(text),
              "the text is not repaired",
              problems);
      List<TextRange> passages =
          orElse(
              () -> steps.split().apply(repaired),
              () -> lengths.split(text),
              "passages are split by length alone",
              problems);
      if (passages.isEmpty() && repaired.isEncrypted()) {
        problems.add(FaultReasons.ENCRYPTED);
      }
      DocumentNames names = names(extracted.source(), repaired, problems);
      return new PassageDocument(
          extracted.key(),
          extracted.source(),
          text,
          repaired.marks(),
          passages,
          names,
          outcome(extracted, problems, passages.size(), inside));
    } catch (RuntimeException | StackOverflowError e) {
      return failed(extracted.key(), extracted.source(), fault(e));
    }
  }

  /** Finds people in all of a document, or else in its text, which may have no part in a fault. */
  private DocumentNames names(
      SourceDocument source, RepairedText text, List<DocumentProblem> problems) {
    return orElse(
        () -> names(source.title(), source.author(), text),
        () ->
            orElse(
                () -> names(null, null, text),
                () -> DocumentNames.NONE,
                "names in the text are found as words only",
                problems),
        "names in the title and the author are found as words only",
        problems);
  }

  private DocumentNames names(@Nullable String title, @Nullable String author, RepairedText text) {
    DocumentNames found = steps.names().find(title, author, text.text());
    return found.withText(text.toExtracted(found.text()));
  }

  /** Takes a step, or what is left without it, which is then a problem of the document. */
  private static <T> T orElse(
      Supplier<T> step, Supplier<T> without, String loss, List<DocumentProblem> problems) {
    try {
      return step.get();
    } catch (RuntimeException | StackOverflowError e) {
      DocumentProblem fault = fault(e);
      problems.add(new DocumentProblem(fault.reason(), loss + ": " + fault.detail()));
      return without.get();
    }
  }

  static DocumentProblem fault(Throwable e) {
    return new DocumentProblem(FailureReason.ANALYSIS_FAULT, Throwables.getRootCause(e).toString());
  }

  /** Returns a document of which nothing can be found. */
  static PassageDocument failed(String key, SourceDocument source, DocumentProblem problem) {
    return withoutText(key, source, new Failed(problem));
  }

  static PassageDocument withoutText(String key, SourceDocument source, DocumentOutcome outcome) {
    return new PassageDocument(
        key, source, "", LayoutMarks.NONE, List.of(), DocumentNames.NONE, outcome);
  }

  private static @Nullable DocumentOutcome outcome(
      ExtractedDocument extracted, List<DocumentProblem> problems, int passages, long inside) {
    if (passages > 0) {
      return new Indexed(passages, problems);
    }
    if (!problems.isEmpty()) {
      return new Failed(problems.getFirst());
    }
    if (extracted.container() && inside > 0) {
      return null;
    }
    if (extracted.programFile() != null) {
      return new Skipped(SkipReason.PROGRAM_FILE, extracted.programFile());
    }
    String type = extracted.source().mediaType();
    return new Skipped(SkipReason.NO_TEXT, type == null ? "" : type);
  }
}
