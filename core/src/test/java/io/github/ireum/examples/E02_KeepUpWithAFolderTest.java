// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.IngestReport;
import io.github.ireum.PassageIndex;
import io.github.ireum.testing.FolderTest;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A folder that changes: only what is new is read again. */
final class E02_KeepUpWithAFolderTest extends FolderTest {

  @Test
  void ingest_again_readsWhatHasChanged() throws IOException {
    news.write("kim.txt", "Kim Dae-jung went to Pyongyang.");
    news.write("roh.txt", "Roh Moo-hyun was elected.");
    news.write("park.txt", "Park Chung-hee took power.");
    news.ingest();

    TestFiles.change(news.file("roh.txt"), "Roh Moo-hyun took office.");
    Files.delete(news.file("park.txt"));
    Path articles = news.file("");
    PassageIndex index = news.index();
    // @start region="again"
    IngestReport report = index.ingest(articles);
    assertEquals(1, report.unchanged());
    assertEquals(1, report.indexed());
    assertEquals(1, report.removed());
    // @end
    assertEquals(1, news.search("노무현").size());
    assertEquals(0, news.search("\"took power\"").size());
  }
}
