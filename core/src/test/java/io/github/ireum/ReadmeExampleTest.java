// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.TestFiles;
import io.github.ireum.testing.Testdata;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of the README is this code, and it compiles. */
final class ReadmeExampleTest {

  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
  private static final Pattern REGION =
      Pattern.compile("// example begins\\R(.*?)// example ends", Pattern.DOTALL);

  /** Not run: it would write into the working folder. */
  static void example() {
    // example begins
    try (PassageIndex index = PassageIndex.open(Path.of("news.index"))) {
      IngestReport report = index.ingest(Path.of("articles"));
      System.out.println(report.indexed() + " documents, " + report.failed() + " failed");
      SearchResult result = index.search(PassageQuery.of("Kim Jong Un Xi Jinping").withLimit(10));
      for (PassageHit hit : result.hits()) {
        System.out.println(hit.score() + " " + hit.document().path() + ": " + hit.passage().text());
      }
    }
    // example ends
  }

  private static String first(Pattern pattern, Path file) {
    Matcher matcher = pattern.matcher(TestFiles.read(file));
    assertTrue(matcher.find(), () -> file + " has no " + pattern);
    return matcher.group(1).replaceAll("\\s+", "");
  }

  @Test
  void readme_javaExample_isTheCodeThatCompiles() {
    Path source =
        Testdata.ROOT.resolve("core/src/test/java/io/github/ireum/ReadmeExampleTest.java");
    assertEquals(first(REGION, source), first(JAVA_BLOCK, Testdata.ROOT.resolve("README.md")));
  }
}
