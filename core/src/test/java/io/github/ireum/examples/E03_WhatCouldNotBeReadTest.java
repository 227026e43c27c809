// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.DocumentOutcome;
import io.github.ireum.DocumentReport;
import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import io.github.ireum.IngestOptions;
import io.github.ireum.IngestReport;
import io.github.ireum.PassageIndex;
import io.github.ireum.testing.FolderTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes wrong with a document is a value in the report. */
final class E03_WhatCouldNotBeReadTest extends FolderTest {

  @Test
  void ingest_brokenDocument_isReportedWithItsReason() {
    news.write("good.txt", "Kim Young-sam spoke.");
    news.write("broken.pdf", "%PDF-1.7\nnothing behind the first line");
    Path articles = news.file("");
    PassageIndex index = news.index();
    // @start region="failures"
    IngestReport report = index.ingest(articles);
    assertEquals(1, report.indexed());
    assertEquals(1, report.failed());

    // Of this run and of those before it.
    DocumentReport failure = index.failures().get(0);
    assertEquals("broken.pdf", failure.id());
    if (failure.outcome() instanceof DocumentOutcome.Failed failed) {
      assertEquals(FailureReason.MALFORMED, failed.problem().reason());
    }
    // @end
  }

  @Test
  void ingest_longDocument_isCutAndSaysSo() {
    news.write("long.txt", "Kim Young-sam spoke. ".repeat(1_000));
    Path articles = news.file("");
    PassageIndex index = news.index();
    // @start region="limits"
    IngestOptions options =
        IngestOptions.defaults().withLimits(IngestLimits.defaults().withTextCharacters(10_000));
    IngestReport report = index.ingest(List.of(articles), options);
    assertEquals(1, report.indexed());
    assertEquals(1, report.partial());
    // @end
  }
}
