// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import io.github.ireum.DocumentOutcome.Failed;
import io.github.ireum.DocumentOutcome.Indexed;
import io.github.ireum.DocumentOutcome.Skipped;
import io.github.ireum.DocumentPreparer.Steps;
import io.github.ireum.index.FileCounts;
import io.github.ireum.index.FileState;
import io.github.ireum.index.LuceneIndex;
import io.github.ireum.index.LucenePassageStore;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.passage.PassageDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fault in a step of the analysis costs that step, and not the text. */
final class DocumentPreparerTest {

  private static final PassageSettings SETTINGS = new PassageSettings(50, 100, 0);

  private static final String TEXT =
      "Kim Jong Un met the visi-\ntors in Beijing.\n\n"
          + "They spoke of the railway, and of the \uD83D\uDE82\uD83D\uDE82\uD83D\uDE82 on it. "
              .repeat(5);

  @TempDir private Path folder;

  private enum Step {
    REPAIR("the text is not repaired"),
    SPLIT("passages are split by length alone"),
    NAMES(
        "names in the title and the author are found as words only",
        "names in the text are found as words only");

    private final ImmutableList<String> losses;

    Step(String... losses) {
      this.losses = ImmutableList.copyOf(losses);
    }

    /** Returns the steps, of which this one fails. */
    Steps failing(Throwable fault) {
      Steps all = Steps.of(SETTINGS);
      return switch (this) {
        case REPAIR ->
            new Steps(
                (text, furniture) -> {
                  throw unchecked(fault);
                },
                all.split(),
                all.names());
        case SPLIT ->
            new Steps(
                all.repair(),
                text -> {
                  throw unchecked(fault);
                },
                all.names());
        case NAMES ->
            new Steps(
                all.repair(),
                all.split(),
                (title, author, text) -> {
                  throw unchecked(fault);
                });
      };
    }
  }

  private static RuntimeException unchecked(Throwable fault) {
    if (fault instanceof Error error) {
      throw error;
    }
    return (RuntimeException) fault;
  }

  private static PassageDocument prepare(Steps steps, String text, DocumentProblem... problems) {
    SourceDocument source = new SourceDocument("a.txt", "a.txt", null, null, null, null, null);
    return new DocumentPreparer(SETTINGS, steps)
        .prepare(new ExtractedDocument("a.txt", source, text, false, List.of(problems)), 0);
  }

  private void write(PassageDocument document) {
    FileState state =
        new FileState("a.txt", 1, 1, "00", FileCounts.of(document.outcome()), "settings", true);
    try (LuceneIndex index = LuceneIndex.open(folder, true, SETTINGS)) {
      LucenePassageStore store = new LucenePassageStore(index);
      store.replace(state.begun()).finish(document, state);
      store.commit();
    }
  }

  @ParameterizedTest
  @EnumSource
  void prepare_stepThatFails_textIsFoundAndTheFaultTold(Step step) {
    write(prepare(step.failing(new ArrayIndexOutOfBoundsException("7")), TEXT));
    try (PassageIndex index = PassageIndex.openReadOnly(folder)) {
      for (String query : List.of("Kim Jong Un", "railway")) {
        assertFalse(index.search(PassageQuery.of(query)).hits().isEmpty(), query);
      }
      Indexed outcome = (Indexed) index.failures().getFirst().outcome();
      assertEquals(
          step.losses.stream()
              .map(loss -> loss + ": java.lang.ArrayIndexOutOfBoundsException: 7")
              .map(detail -> new DocumentProblem(FailureReason.ANALYSIS_FAULT, detail))
              .toList(),
          outcome.problems());
    }
    try (PassageIndex index = PassageIndex.open(folder)) {
      assertEquals(List.of(), index.verify().findings());
    }
  }

  @Test
  void prepare_namesOfTheTitleThatFail_costNotThoseOfTheText() {
    Steps all = Steps.of(SETTINGS);
    Steps steps =
        new Steps(
            all.repair(),
            all.split(),
            (title, author, text) -> {
              if (title != null) {
                throw new IllegalStateException("title");
              }
              return all.names().find(title, author, text);
            });
    SourceDocument source =
        new SourceDocument("a.txt", "a.txt", "Kim Jong Un", "Park Geun-hye", null, null, null);
    PassageDocument document =
        new DocumentPreparer(SETTINGS, steps)
            .prepare(new ExtractedDocument("a.txt", source, TEXT, false, List.of()), 0);
    assertEquals(List.of(), document.names().title());
    assertEquals(1, document.names().text().size());
    List<DocumentProblem> problems = assertInstanceOf(Indexed.class, document.outcome()).problems();
    assertEquals(
        List.of(
            new DocumentProblem(
                FailureReason.ANALYSIS_FAULT,
                "names in the title and the author are found as words only:"
                    + " java.lang.IllegalStateException: title")),
        problems);
  }

  @Test
  void prepare_fileThatAProgramKeepsForItself_isSkipped() {
    SourceDocument source = new SourceDocument("a", "a", null, null, null, null, null);
    ExtractedDocument extracted =
        new ExtractedDocument("a", source, "", List.of(), false, "a lock", List.of());
    assertEquals(
        new Skipped(SkipReason.PROGRAM_FILE, "a lock"),
        new DocumentPreparer(SETTINGS).prepare(extracted, 0).outcome());
  }

  @Test
  void prepare_repairThatFails_passagesAreThoseOfTheText() {
    PassageDocument document = prepare(Step.REPAIR.failing(new IllegalStateException()), TEXT);
    assertTrue(
        document.passages().getFirst().of(TEXT).startsWith("Kim Jong Un met the visi-\ntors"));
    TextRange name =
        new TextRange(
            document.names().text().getFirst().start(), document.names().text().getFirst().end());
    assertEquals("Kim Jong Un", name.of(TEXT));
  }

  @Test
  void prepare_splitThatFails_passagesHoldAllThatCanBeSeen() {
    String text = TEXT + "x\uD83D\uDE82".repeat(40) + "\u00A0 \n";
    PassageDocument document = prepare(Step.SPLIT.failing(new StackOverflowError()), text);
    StringBuilder visible = new StringBuilder();
    int end = 0;
    for (TextRange passage : document.passages()) {
      assertTrue(text.substring(end, passage.start()).isBlank(), passage::toString);
      assertTrue(passage.length() <= SETTINGS.target(), passage::toString);
      assertFalse(Character.isLowSurrogate(text.charAt(passage.start())), passage::toString);
      visible.append(passage.of(text));
      end = passage.end();
    }
    Function<String, String> letters = some -> some.replaceAll("\\s", "");
    assertEquals(
        letters.apply(text.strip().replace("\u00A0", "")), letters.apply(visible.toString()));
  }

  @Test
  void prepare_halfATextAndAFault_bothAreTold() {
    DocumentProblem half = new DocumentProblem(FailureReason.TIMEOUT, "too long");
    PassageDocument document = prepare(Step.SPLIT.failing(new IllegalStateException()), TEXT, half);
    List<DocumentProblem> problems = assertInstanceOf(Indexed.class, document.outcome()).problems();
    assertEquals(
        List.of(FailureReason.TIMEOUT, FailureReason.ANALYSIS_FAULT),
        problems.stream().map(DocumentProblem::reason).toList());
  }

  @Test
  void prepare_blankTextAndAFault_hasFailed() {
    PassageDocument document = prepare(Step.SPLIT.failing(new IllegalStateException("no")), " \n ");
    Failed failed = assertInstanceOf(Failed.class, document.outcome());
    assertEquals(FailureReason.ANALYSIS_FAULT, failed.problem().reason());
  }

  @Test
  void prepare_memoryIsFull_isNoFaultOfTheDocument() {
    Steps full = Step.REPAIR.failing(new OutOfMemoryError());
    assertThrows(OutOfMemoryError.class, () -> prepare(full, TEXT));
  }
}
