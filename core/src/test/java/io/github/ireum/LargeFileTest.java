// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.VerifyFinding.Kind;
import io.github.ireum.testing.FolderTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A file with more documents inside than are written in one step. */
final class LargeFileTest extends FolderTest {

  private static final int MAILS = 500;

  private Path mailbox() {
    StringBuilder mails = new StringBuilder();
    for (int i = 0; i < MAILS; i++) {
      mails.append("From a@example.org Mon Jan  1 00:00:00 2018\n");
      mails.append("From: a@example.org\nSubject: Report\n\n");
      mails.append("Train number ").append(i).append(" crossed the bridge. ");
      mails.append("It was late, as it always is. ".repeat(170)).append("\n\n");
    }
    return news.write("a.mbox", mails.toString());
  }

  @Test
  void ingest_largeFile_takesEachDocumentInOnce() {
    mailbox();
    Set<Long> seen = ConcurrentHashMap.newKeySet();
    IngestOptions options =
        IngestOptions.defaults()
            .withProgress(
                progress -> {
                  if (progress.filesDone() == 0) {
                    seen.add(progress.documents());
                  }
                });
    IngestReport first = news.index().ingest(List.of(news.file("")), options);
    assertEquals(MAILS, first.indexed(), first::toString);
    assertEquals(MAILS, first.discovered());
    assertTrue(seen.stream().anyMatch(documents -> documents > 0), seen::toString);
    assertEquals(List.of("a.mbox!/embedded-434"), ids(433));
    assertEquals(List.of("a.mbox!/embedded-500"), ids(499));
    assertEquals(List.of(), news.index().verify().findings());
    assertEquals(MAILS, news.ingest().unchanged());
  }

  private List<String> ids(int train) {
    return news.ids("\"number " + train + " crossed\"");
  }

  @Test
  void ingest_stoppedInALargeFile_leavesTheRestToTheNextRun() {
    Path file = mailbox();
    AtomicInteger asked = new AtomicInteger();
    IngestReport first =
        news.index()
            .ingest(
                List.of(news.file("")),
                IngestOptions.defaults()
                    .withStop(
                        () ->
                            (Thread.currentThread().getName().startsWith(BatchWorkers.THREADS)
                                    ? asked.incrementAndGet()
                                    : asked.get())
                                > 2));
    assertFalse(first.complete());
    assertEquals(0, first.discovered());
    List<VerifyFinding> interrupted = news.index().verify().findings();
    // The file, and the run over its folder.
    assertEquals(2, interrupted.size(), interrupted::toString);
    assertEquals(Kind.INTERRUPTED, interrupted.getFirst().kind());
    assertEquals(file.toString(), interrupted.getFirst().where());
    IngestReport second = news.ingest();
    assertEquals(MAILS, second.indexed(), second::toString);
    assertEquals(MAILS, news.index().status().indexed());
    assertEquals(List.of("a.mbox!/embedded-1"), ids(0));
    assertEquals(List.of(), news.index().verify().findings());
  }
}
