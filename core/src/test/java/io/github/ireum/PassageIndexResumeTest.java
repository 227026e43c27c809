// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.VerifyFinding.Kind;
import io.github.ireum.testing.FolderTest;
import io.github.ireum.testing.Mock;
import io.github.ireum.testing.TestFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Runs that stop in the middle, and runs over what failed before. */
final class PassageIndexResumeTest extends FolderTest {

  private static final IngestLimits LIMITS = IngestLimits.defaults().withTextCharacters(1_000);

  private IngestReport ingest(IngestOptions options) {
    return news.index().ingest(List.of(news.file("")), options);
  }

  /** Indexed, unchanged, skipped, failed. */
  private static List<Long> counts(IngestReport report) {
    return List.of(report.indexed(), report.unchanged(), report.skipped(), report.failed());
  }

  /** Says stop once certain threads, which ask at each step of their work, have asked often. */
  private static BooleanSupplier after(int questions, String threads) {
    AtomicInteger asked = new AtomicInteger();
    return () ->
        (Thread.currentThread().getName().startsWith(threads)
                ? asked.incrementAndGet()
                : asked.get())
            > questions;
  }

  @Test
  void ingest_failedFileThatHasNotChanged_isAFailureAgainWithoutReading() {
    news.write("broken.pdf", "%PDF-1.4\n");
    assertEquals(List.of(0L, 0L, 0L, 1L), counts(news.ingest()));
    IngestReport second = news.ingest();
    assertEquals(List.of(0L, 0L, 0L, 1L), counts(second));
    assertEquals(List.of(), second.problems());
  }

  @Test
  void ingest_failedFileWithRetry_isReadAgain() {
    news.write("broken.pdf", "%PDF-1.4\n");
    news.write("good.txt", "The train crossed the bridge.");
    news.ingest();
    IngestReport second = ingest(IngestOptions.defaults().withRetry(true));
    assertEquals(List.of(0L, 1L, 0L, 1L), counts(second));
    assertEquals(1, second.problems().size());
  }

  @Test
  void ingest_otherLimits_readsOnlyAgainWhatLostAPart() {
    news.write("long.txt", "The train crossed the bridge. ".repeat(100));
    news.write("short.txt", "The train crossed the bridge.");
    IngestReport first = ingest(IngestOptions.defaults().withLimits(LIMITS));
    assertEquals(1, first.partial());
    assertEquals(1, ingest(IngestOptions.defaults().withLimits(LIMITS)).partial());
    IngestReport second = news.ingest();
    assertEquals(List.of(1L, 1L, 0L, 0L), counts(second));
    assertEquals(0, second.partial());
  }

  @Test
  void ingest_stopped_saysSoAndTheNextRunGoesOn() {
    for (int i = 0; i < 300; i++) {
      news.write(i + ".txt", "The train crossed the bridge for the " + i + "th time.");
    }
    IngestReport first =
        ingest(IngestOptions.defaults().withStop(after(300, IngestWorkers.THREADS)));
    assertFalse(first.complete());
    assertTrue(first.indexed() > 0 && first.indexed() < 300, first::toString);
    assertEquals(first.indexed(), news.index().status().indexed());
    IngestReport second = news.ingest();
    assertTrue(second.complete());
    assertEquals(300, second.indexed() + second.unchanged());
    assertEquals(first.indexed(), second.unchanged());
    assertEquals(300, news.index().status().indexed());
  }

  @Test
  void ingest_stoppedInACollection_goesOnAtItsLines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      lines.append("{\"id\": \"d").append(i).append("\", \"contents\": \"Train ");
      lines.append(i).append(" crossed the bridge.\"}\n");
    }
    lines.append("oops\n");
    Path file = news.write("c.jsonl", lines.toString());
    IngestReport first = ingest(IngestOptions.defaults().withStop(after(3, BatchWorkers.THREADS)));
    assertFalse(first.complete());
    assertTrue(first.indexed() > 0 && first.indexed() < 5_000, first::toString);
    VerifyReport interrupted = news.index().verify();
    assertTrue(interrupted.isSound());
    assertEquals(
        List.of(
            new VerifyFinding(
                Kind.INTERRUPTED,
                file.toString(),
                first.indexed() + " of its documents are in the index"),
            new VerifyFinding(
                Kind.INTERRUPTED, news.file("").toString(), "a run did not reach its end")),
        interrupted.findings());
    IngestReport second = news.ingest();
    assertEquals(first.indexed(), second.unchanged());
    assertEquals(5_000, second.indexed() + second.unchanged());
    assertEquals(1, second.failed());
    assertEquals(List.of(0L, 5_000L, 0L, 1L), counts(news.ingest()));
    assertEquals(5_000, news.index().status().passages());
    assertEquals(List.of(), news.index().verify().findings());
  }

  @Test
  void ingest_collectionThatChangedSinceItWasStopped_isReadFromItsStart() {
    String line = "{\"id\": \"a\", \"contents\": \"Old train.\"}\n";
    Path file = news.write("c.jsonl", line.repeat(5_000));
    ingest(IngestOptions.defaults().withStop(after(3, BatchWorkers.THREADS)));
    TestFiles.change(file, "{\"id\": \"a\", \"contents\": \"New bridge.\"}\n");
    assertEquals(List.of(1L, 0L, 0L, 0L), counts(news.ingest()));
    assertEquals(1, news.index().status().passages());
    assertEquals(List.of(), news.ids("train"));
  }

  @Test
  void ingest_processesThatCannotStart_commitsWhatWasDone() {
    for (int i = 0; i < 50; i++) {
      news.write(i + ".txt", "The train crossed the bridge.");
    }
    news.ingest();
    news.write("more.txt", "The train crossed the bridge.");
    news.write("mock.xml", Mock.document(Mock.text("Text.")));
    System.setProperty("ireum.parser.classpath", folder.toString());
    try {
      IngestLimits own = IngestLimits.defaults().withFileCharacters(79);
      assertThrows(
          ExtractorUnavailableException.class,
          () -> ingest(IngestOptions.defaults().withLimits(own)));
    } finally {
      System.clearProperty("ireum.parser.classpath");
    }
    assertTrue(news.index().status().indexed() >= 50);
    assertEquals(52, news.ingest().discovered());
    assertEquals(52, news.index().status().indexed());
  }

  @Test
  void ingest_progress_endsWithAllThatWasDone() {
    news.write("a.txt", "The train crossed the bridge.");
    news.write("empty.txt", "");
    IngestProgress[] last = new IngestProgress[1];
    ingest(IngestOptions.defaults().withProgress(progress -> last[0] = progress));
    assertEquals(new IngestProgress(2, 29, true, 2, 29, 2, 0), last[0]);
  }

  @Test
  void status_runThatWasStopped_isUnfinishedUntilARunOverItsSourceEnds() {
    for (int i = 0; i < 300; i++) {
      news.write("a/" + i + ".txt", "The train crossed the bridge for the " + i + "th time.");
    }
    news.write("b/b.txt", "The ferry.");
    ingest(IngestOptions.defaults().withStop(after(300, IngestWorkers.THREADS)));
    List<String> unfinished = List.of(news.file("").toString());
    assertEquals(unfinished, news.index().status().unfinished());
    VerifyReport verified = news.index().verify();
    assertTrue(verified.isSound());
    assertEquals(
        List.of(VerifyFinding.Kind.INTERRUPTED),
        verified.findings().stream().map(VerifyFinding::kind).toList());
    news.index().ingest(news.file("b"));
    assertEquals(unfinished, news.index().status().unfinished());
    news.ingest();
    assertEquals(List.of(), news.index().status().unfinished());
    assertEquals(List.of(), news.index().verify().findings());
  }

  @Test
  void status_whileARunGoesOn_tellsItsSource() {
    news.write("a.txt", "The train.");
    List<List<String>> seen = new CopyOnWriteArrayList<>();
    ingest(
        IngestOptions.defaults()
            .withStop(
                () -> {
                  seen.add(news.index().status().unfinished());
                  return false;
                }));
    assertEquals(List.of(news.file("").toString()), seen.getFirst());
    assertEquals(List.of(), news.index().status().unfinished());
  }
}
