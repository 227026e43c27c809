// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evaluations of people in documents, on collections small enough to count by hand. */
final class PeopleCommandsTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), args);
  }

  @Test
  void mentions_oneRightAndOneUnknown_countsBoth() throws IOException {
    Files.writeString(
        folder.resolve("docs.jsonl"),
        """
        {"id": "v/1", "contents": "Kim Jong Un spoke. Later Kim left the hall in Pyongyang."}
        {"id": "v/2", "contents": "Nobody else was asked about Cho by then."}
        """);
    Files.writeString(
        folder.resolve("mentions.tsv"),
        """
        doc\tperson\tkorean\tsurface
        v/1\t1\tY\tKim Jong Un
        v/1\t1\tY\tKim
        v/2\t1\tY\tCho
        v/2\t2\tN\tNobody
        """);
    assertEquals(0, run("mentions", folder.toString()), err::toString);
    assertTrue(out.toString().contains("all\t1\t1\t2\t0.5000"), out::toString);
    assertTrue(
        out.toString().contains("full name in the document\t1\t1\t1\t1.0000"), out::toString);
  }

  @Test
  void crossScript_nameInBothLanguages_isFoundBothWays() throws IOException {
    Path file = folder.resolve("parallel.tsv");
    Files.writeString(
        file, "비가 왔다.\tIt rained in Busan.\n김정은이 베이징에 도착했다.\tKim Jong-un arrived in Beijing.\n");
    assertEquals(0, run("cross-script", file.toString()), err::toString);
    assertTrue(out.toString().contains("Hangul for English\t1\t1\t1.0000"), out::toString);
    assertTrue(out.toString().contains("Latin for Korean\t1\t1\t1.0000"), out::toString);
  }

  @Test
  void crossScript_lineWithoutTab_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("parallel.tsv"), "one sentence\n");
    assertEquals(2, run("cross-script", file.toString()));
    assertTrue(err.toString().contains("two sentences"), err::toString);
    assertFalse(err.toString().contains("\tat "), err::toString);
  }

  @Test
  void isFull_surnameWithTitle_isShort() {
    assertFalse(new EditorMention("1", true, "President Park").isFull());
    assertFalse(new EditorMention("1", true, "Park").isFull());
    assertTrue(new EditorMention("1", true, "Park Chung Hee").isFull());
    assertTrue(new EditorMention("1", true, "Gen. Kim Chong-pil").isFull());
  }
}
