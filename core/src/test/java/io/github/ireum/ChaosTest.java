// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.ChildJvm;
import io.github.ireum.testing.Mock;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents that run out of memory, exit, hang and overflow the stack, while the process that takes
 * them in is killed again and again: in the end the index is that of a run that nobody disturbed.
 * The profile {@code faults} runs it with a thousand files.
 */
final class ChaosTest {

  private static final int FILES = Integer.getInteger("ireum.chaos.files", 25);
  private static final int KILLS = Integer.getInteger("ireum.chaos.kills", 2);
  private static final int LONGEST_LIFE = Integer.getInteger("ireum.chaos.life", 5_000);
  private static final Duration DOCUMENT_TIME =
      Duration.ofMillis(Integer.getInteger("ireum.chaos.patience", 4_000));

  private static final int SHORTEST_LIFE = 1_500;
  private static final int LINES_PER_FILE = 20;
  private static final int QUERIES = 50;

  /** How often a document says the word of its query at most; so its ten best are far apart. */
  private static final int MOST = Math.max(1, FILES / QUERIES);

  private static final int HEAP_MEGABYTES = 512;

  /** Enough for Tika's parsers, and soon full. */
  private static final int CHILD_MEGABYTES = 192;

  private static final Duration HANG = Duration.ofMinutes(30);

  @TempDir private Path folder;

  /** What is killed. */
  static final class Run {
    private Run() {}

    public static void main(String[] arguments) {
      try (PassageIndex index = PassageIndex.open(Path.of(arguments[0]))) {
        Duration documentTime = Duration.ofMillis(Long.parseLong(arguments[2]));
        index.ingest(List.of(Path.of(arguments[1])), options(documentTime));
      }
    }
  }

  private static IngestOptions options() {
    return options(DOCUMENT_TIME);
  }

  private static IngestOptions options(Duration documentTime) {
    return IngestOptions.defaults()
        .withProcesses(2)
        .withOcr(false)
        .withCommitEvery(Duration.ofMillis(400))
        .withLimits(
            IngestLimits.defaults()
                .withDocumentTime(documentTime)
                .withHeapMegabytes(CHILD_MEGABYTES));
  }

  /** Five in a hundred run out of memory, five exit, three hang, three overflow the stack. */
  private static String fault(int file) {
    return switch (file % 100) {
      case 3, 23, 43, 63, 83 -> Mock.OUT_OF_MEMORY;
      case 7, 27, 47, 67, 87 -> Mock.EXIT;
      case 13, 61, 93 -> file % 200 < 100 ? Mock.LOOP : Mock.SLEEP;
      case 17, 71, 97 -> Mock.STACK_OVERFLOW;
      default -> "";
    };
  }

  private Path writeDocuments() {
    Path documents = folder.resolve("documents");
    for (int i = 0; i < FILES; i++) {
      String text = text(i);
      if (i % 10 == 9) {
        TestFiles.write(documents.resolve(i + ".txt"), text);
      } else {
        TestFiles.write(documents.resolve(i + ".xml"), Mock.document(Mock.text(text), fault(i)));
      }
    }
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < FILES * LINES_PER_FILE; i++) {
      lines.append("{\"id\": \"line").append(i).append("\", \"contents\": \"Ferry");
      lines.append(i).append(" left the harbour.\"}\n");
    }
    TestFiles.write(documents.resolve("lines.jsonl"), lines.toString());
    return documents;
  }

  /** As long as every other, with the word of a query so often as only this document has it. */
  private static String text(int file) {
    StringBuilder text = new StringBuilder("Train" + file);
    int often = 1 + file / QUERIES;
    for (int i = 0; i < MOST; i++) {
      text.append(i < often ? " bridge" + file % QUERIES : " tunnel" + file + "x" + i);
      text.append(" river").append(file).append('x').append(i);
    }
    return text.append('.').toString();
  }

  @Test
  void ingest_killedAgainAndAgain_endsAsARunThatWasNot() throws IOException, InterruptedException {
    Path documents = writeDocuments();
    Path killed = folder.resolve("killed");
    Random random = new Random(20_261_125);
    for (int i = 0; i < KILLS; i++) {
      Process run = start(killed, documents);
      int life = SHORTEST_LIFE + random.nextInt(LONGEST_LIFE - SHORTEST_LIFE);
      boolean ended = run.waitFor(life, TimeUnit.MILLISECONDS);
      assertTrue(!ended || run.exitValue() == 0, this::said);
      run.destroyForcibly().waitFor();
    }
    Process last = start(killed, documents);
    assertTrue(last.waitFor(HANG.toSeconds(), TimeUnit.SECONDS), "the run hangs");
    assertEquals(0, last.exitValue(), this::said);

    Path clean = folder.resolve("clean");
    try (PassageIndex expected = PassageIndex.open(clean);
        PassageIndex actual = PassageIndex.open(killed)) {
      IngestReport report = expected.ingest(List.of(documents), options());
      assertEquals(FILES * (LINES_PER_FILE + 1L), report.discovered());
      assertEquals(faults(), outcomes(expected).size());
      assertEquals(outcomes(expected), outcomes(actual));
      assertEquals(counts(expected), counts(actual));
      for (int i = 0; i < QUERIES; i++) {
        assertEquals(topTen(expected, "bridge" + i), topTen(actual, "bridge" + i));
        assertEquals(List.of("line" + i), topTen(actual, "ferry" + i));
      }
      for (int i = 0; i < FILES; i++) {
        assertEquals(topTen(expected, "train" + i), topTen(actual, "train" + i));
      }
      assertEquals(List.of(), actual.verify().findings());
      IngestReport again = actual.ingest(List.of(documents), options());
      assertEquals(0, again.indexed(), again::toString);
      assertEquals(report.failed(), again.failed());
      assertEquals(report.partial(), again.partial());
    }
  }

  private static long faults() {
    return IntStream.range(0, FILES).filter(i -> i % 10 != 9 && !fault(i).isEmpty()).count();
  }

  private Process start(Path index, Path documents) throws IOException {
    return ChildJvm.start(
        Run.class,
        HEAP_MEGABYTES,
        folder.resolve("said"),
        index.toString(),
        documents.toString(),
        Long.toString(DOCUMENT_TIME.toMillis()));
  }

  private String said() {
    return TestFiles.read(folder.resolve("said"));
  }

  private static Map<String, List<FailureReason>> outcomes(PassageIndex index) {
    Map<String, List<FailureReason>> outcomes = new TreeMap<>();
    for (DocumentReport document : index.failures()) {
      List<DocumentProblem> problems =
          document.outcome() instanceof DocumentOutcome.Indexed indexed
              ? indexed.problems()
              : List.of(((DocumentOutcome.Failed) document.outcome()).problem());
      outcomes.put(document.path(), problems.stream().map(DocumentProblem::reason).toList());
    }
    return outcomes;
  }

  private static List<Long> counts(PassageIndex index) {
    IndexStatus status = index.status();
    return List.of(status.indexed(), status.skipped(), status.failed(), status.passages());
  }

  private static List<String> topTen(PassageIndex index, String word) {
    return index.search(PassageQuery.of(word).withLimit(10)).hits().stream()
        .map(hit -> hit.document().id())
        .toList();
  }
}
