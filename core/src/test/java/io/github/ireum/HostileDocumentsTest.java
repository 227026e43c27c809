// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.FolderTest;
import io.github.ireum.testing.TestFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that somebody made to do harm, and texts that no editor would write. */
final class HostileDocumentsTest extends FolderTest {

  @Test
  void ingest_billionLaughs_costsThatDocumentOnly() {
    StringBuilder entities = new StringBuilder("<!ENTITY e0 \"laugh \">");
    for (int i = 1; i < 20; i++) {
      entities.append("<!ENTITY e").append(i).append(" \"");
      entities.append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
    }
    news.write("laughs.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [" + entities + "]><a>&e19;</a>");
    news.write("good.html", "<p>The train crossed the bridge.</p>");
    IngestReport report = news.ingest();
    assertEquals(2, report.discovered());
    assertEquals(1, news.ids("train").size());
    assertTrue(
        report.problems().stream().anyMatch(problem -> problem.id().equals("laughs.xml")),
        report::toString);
  }

  @Test
  void ingest_externalEntity_isNotRead() {
    Path secret = TestFiles.write(folder.resolve("secret.txt"), "swordfish");
    news.write(
        "outside.xml",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><a>The train &x; left.</a>");
    assertEquals(1, news.ingest().discovered());
    assertEquals(List.of(), news.search("swordfish"));
  }

  @Test
  void ingest_archiveEntriesThatClimb_writeNothingOutside() throws Exception {
    TestFiles.zip(
        news.file("climb.zip"),
        "../../etc/passwd",
        "Train one.",
        "/etc/train",
        "Train two.",
        "C:\\train.txt",
        "Train three.");
    assertEquals(3, news.ingest().indexed());
    assertTrue(
        news.ids("train").stream().allMatch(id -> id.startsWith("climb.zip!/")),
        news.ids("train")::toString);
    try (Stream<Path> all = Files.walk(folder)) {
      assertFalse(all.anyMatch(path -> path.endsWith("etc") || path.endsWith("passwd")));
    }
  }

  static List<String> strangeTexts() {
    return List.of(
        "x".repeat(40_000),
        "김".repeat(40_000),
        "a" + "\u0301".repeat(10_000),
        "\uAC00" + "\u1161\u11A8".repeat(5_000),
        "\uD83D\uDE00".repeat(20_000),
        "\uD83D".repeat(3_000),
        "\uDE00\uD83D".repeat(3_000),
        "\0".repeat(5_000),
        "\u001B]0;owned\u0007\u001B[2J".repeat(300),
        "\u202E\u2066".repeat(5_000),
        "\u200B\u200D\uFEFF\u00AD".repeat(5_000),
        "\uFFFF\uFFFE\uFDD0".repeat(3_000),
        "Kim-".repeat(10_000),
        "Kim Jong-".repeat(5_000),
        ". ".repeat(20_000),
        "\r\n\f\u2028\u2029\u0085".repeat(3_000),
        "((((((((((".repeat(3_000));
  }

  @ParameterizedTest
  @MethodSource("strangeTexts")
  void ingest_strangeText_isTakenInAndCutBetweenCharacters(String strange) {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < strange.length(); i++) {
      json.append(String.format(Locale.ROOT, "\\u%04x", (int) strange.charAt(i)));
    }
    news.write(
        "lines.jsonl",
        "{\"id\": \"a\", \"contents\": \"Train " + json + " bridge 김정은은 Kim Jong-un.\"}\n");
    // UTF-8, and so the index, has no lone surrogates.
    String expected = withoutLoneSurrogates("Train " + strange + " bridge 김정은은 Kim Jong-un.");
    IngestReport report = news.ingest();
    assertEquals(List.of(1L, 1L), List.of(report.discovered(), report.indexed()), report::toString);
    List<PassageHit> hits = news.search("train OR bridge");
    assertFalse(hits.isEmpty());
    for (PassageHit hit : hits) {
      Passage passage = hit.passage();
      assertEquals(expected.substring(passage.start(), passage.end()), passage.text());
      assertBorder(expected, passage.start());
      assertBorder(expected, passage.end());
    }
    assertEquals(List.of(), news.index().verify().findings());
    assertEquals(1, news.ingest().unchanged());
  }

  private static String withoutLoneSurrogates(String text) {
    return text.codePoints()
        .map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static void assertBorder(String text, int at) {
    assertFalse(
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)),
        "a pair is cut at " + at);
  }
}
