// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.IngestReport;
import io.github.ireum.PassageHit;
import io.github.ireum.PassageIndex;
import io.github.ireum.PassageQuery;
import io.github.ireum.SearchResult;
import io.github.ireum.testing.TestFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of documents, and the passages about a person in it. */
final class E01_IndexAndSearchTest {

  @Test
  void search_person_findsEverySpelling(@TempDir Path folder) {
    Path articles = folder.resolve("articles");
    TestFiles.write(articles.resolve("wire.txt"), "Kim Jong-un met Xi Jinping in Beijing.");
    TestFiles.write(articles.resolve("신문.txt"), "김정은은 베이징에서 시진핑을 만났다.");
    TestFiles.write(articles.resolve("father.txt"), "Kim Jong-il met Jiang Zemin in Beijing.");

    // @start region="search"
    try (PassageIndex index = PassageIndex.open(folder.resolve("news.index"))) {
      IngestReport report = index.ingest(articles);
      assertEquals(3, report.indexed());

      SearchResult result = index.search(PassageQuery.of("Gim Jeong-eun"));
      assertEquals(2, result.totalHits());
      for (PassageHit hit : result.hits()) {
        System.out.println(hit.score() + " " + hit.document().path() + ": " + hit.passage().text());
      }
    }
    // @end
  }
}
