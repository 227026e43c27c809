// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evaluation of near-duplicates, on texts small enough to count by hand. */
final class DuplicatesCommandTest {

  private static final String REPORT =
      "The ferry to the island stopped at noon because of high waves in the strait, and four hundred"
          + " passengers waited in the harbour until the storm had passed over the town.";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), args);
  }

  @Test
  void duplicates_oneCopyAndOneWrong_countsBoth() throws IOException {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    Files.writeString(documents.resolve("a.txt"), REPORT);
    Files.writeString(documents.resolve("b.txt"), "SEOUL (Wire) - " + REPORT);
    Files.writeString(documents.resolve("c.txt"), "Late edition. " + REPORT);
    Path copies = folder.resolve("copies.tsv");
    Files.writeString(
        copies,
        """
        group\tdocid\tsnippet
        ferry\ta.txt\tThe ferry to
        ferry\tb.txt\tThe ferry to
        late\tc.txt\tThe ferry to
        """);
    assertEquals(
        0,
        run("duplicates", "--documents", documents.toString(), "--copies", copies.toString()),
        err::toString);
    // The third is written as the others, but judged not to be a copy: four pairs are wrong.
    assertTrue(out.toString().contains("all\t2\t2\t4\t0\t0.3333\t1.0000"), out::toString);
  }

  @Test
  void shared_partOfAPassage_countsOnlyWhatComesFromTheOrigin() {
    NearCopy copy =
        new NearCopy.Builder()
            .add("own ")
            .add("0123456789", "origin", 100, 110)
            .add("abcd", "other", 0, 4)
            .build("copy", "rule");
    assertEquals(5, copy.shared(0, 18, "origin", 105, 120), 1e-9);
    assertEquals(3, copy.shared(4, 7, "origin", 0, 200), 1e-9);
    assertEquals(0, copy.shared(0, 4, "origin", 0, 200), 1e-9);
    assertEquals(4, copy.shared(0, 18, "other", 0, 4), 1e-9);
  }

  @Test
  void make_longDocuments_changesOneThingInEach() {
    String text = (REPORT + " Nobody was hurt, said Kim Jong Un, who lives there. ").repeat(12);
    List<CollectionDocument> documents =
        IntStream.range(0, 13).mapToObj(i -> new CollectionDocument("d" + i, "", text)).toList();
    List<NearCopy> copies = new NearCopyRules(documents).make();
    assertEquals(
        List.of("d0#dateline", "d2#names", "d4#cut", "d6#lead", "d8#scan", "d10#quoted"),
        copies.stream().map(NearCopy::id).limit(6).toList());
    assertTrue(copies.get(0).text().startsWith("SEOUL, August"));
    assertTrue(!copies.get(1).text().contains("Kim Jong Un"), () -> copies.get(1).text());
    assertTrue(copies.get(2).text().length() < 0.85 * text.length());
    assertTrue(copies.get(5).text().length() > text.length());
    assertEquals(copies, new NearCopyRules(documents).make());
  }
}
