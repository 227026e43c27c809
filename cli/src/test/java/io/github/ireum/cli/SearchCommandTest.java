// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import static io.github.ireum.cli.CliRun.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchCommandTest {

  @TempDir private static Path folder;
  private static Path index = Path.of("");

  @BeforeAll
  static void ingest() {
    index = folder.resolve("index");
    Path documents = folder.resolve("documents");
    write(
        documents.resolve("steer.txt"),
        "A zeppelin \u001b[31mred\u001b[0m\u0007 \u202Eflew\u009b2J.");
    write(
        documents.resolve("title.jsonl"),
        "{\"id\": \"esc\\u001b[2J\", \"contents\": \"A submarine \\u001b[31mred\\u0007 \\u202e!\", \"title\": \"T\\u001b]0;x\\u0007\"}");
    write(
        documents.resolve("days.jsonl"),
        """
        {"id": "early", "contents": "The dirigible rose.", "date": "2001-02-03"}
        {"id": "late", "contents": "At noon the last dirigible rose.", "date": "2020-08-30"}
        """);
    CliRun run =
        CliRun.of("index", "--index", index, CliRun.TESTDATA.resolve("documents"), documents);
    assertEquals(ExitCode.DONE, run.code(), run::err);
  }

  private static CliRun search(Object... arguments) {
    Object[] all = new Object[arguments.length + 3];
    all[0] = "search";
    all[1] = "--index";
    all[2] = index;
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return CliRun.of(all);
  }

  @Test
  void search_query_printsRankedPassages() {
    CliRun run = search("turtle", "ship");
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().startsWith("1. news/admiral-yi-turtle-ship.html · "), run::out);
    assertTrue(run.out().contains("[turtle]") || run.out().contains("[Turtle]"), run::out);
    assertTrue(run.out().stripTrailing().endsWith(" hits"), run::out);
    assertEquals("", run.err());
  }

  @Test
  void search_brokenConstruct_pointsAtThePlace() {
    CliRun run = search("summit date:2018-13");
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertEquals("", run.out());
    String[] lines = run.err().split("\\R");
    assertTrue(lines[0].startsWith("'2018-13' is no date: "), run::err);
    assertEquals("  summit date:2018-13", lines[1]);
    assertEquals("              ^^^^^^^", lines[2]);
  }

  @Test
  void search_misspeltName_suggestsThePerson() {
    CliRun text = search("Kim Jomg Un");
    assertEquals("Did you mean: Kim Jong Un", text.err().strip());
    assertEquals("", search("Kim Jong Un").err());
    CliRun json = search("--json", "--suggest", "Kim Jomg Un");
    String[] lines = json.out().strip().split("\\R");
    assertEquals("{\"suggestion\":\"Kim Jong Un\"}", lines[lines.length - 1]);
    assertFalse(search("--json", "Kim Jomg Un").out().contains("suggestion"));
  }

  @Test
  void search_noMatch_saysSo() {
    CliRun run = search("xylophone");
    assertEquals(ExitCode.DONE, run.code());
    assertEquals("Nothing found.", run.out().strip());
  }

  @Test
  void search_explain_saysWhyEachHitWasFound() {
    CliRun run = search("--explain", "--limit", "1", "Kim Jong Un turtle ship");
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().contains("turtle"), run::out);
    assertTrue(
        run.out()
            .lines()
            .anyMatch(line -> line.matches(" {3}\\+ \\d+\\.\\d\\d  The word 'turtle' .*")),
        run::out);
    assertTrue(run.out().lines().anyMatch(line -> line.matches(" {3}= The score \\d.*")), run::out);
    JsonNode hit =
        search("--explain", "--json", "--limit", "1", "Gim Jeong-eun birthday").json().get(0);
    Set<String> kinds = new HashSet<>();
    hit.get("reasons").forEach(reason -> kinds.add(reason.get("kind").asText()));
    assertTrue(kinds.containsAll(Set.of("name", "word", "document", "score")), hit::toString);
    JsonNode best =
        search("--explain", "--json", "--limit", "1", "\"turtle ship\" type:html OR turt*")
            .json()
            .get(0);
    double sum = 0;
    for (JsonNode reason : best.get("reasons")) {
      sum += reason.get("kind").asText().equals("score") ? 0 : reason.get("weight").asDouble();
    }
    assertEquals(best.get("score").asDouble(), sum, 1e-3, best::toString);
    assertFalse(search("--json", "--limit", "1", "birthday").json().get(0).has("reasons"));
  }

  @Test
  void search_facets_countPeopleAndMonths() {
    CliRun run = search("--facets", "--limit", "1", "Kim Jong Un summit");
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().contains("People: 김정은 ("), run::out);
    assertTrue(run.out().contains("Months: 20"), run::out);
    List<JsonNode> lines = search("--facets", "--json", "--limit", "1", "summit").json();
    JsonNode facets = lines.get(lines.size() - 1).get("facets");
    assertTrue(facets.get("documents").asInt() > 1, facets::toString);
    assertTrue(facets.get("people").get(0).get("documents").asInt() > 0, facets::toString);
  }

  @Test
  void search_recent_ranksTheNewestFirst() {
    assertEquals("early", search("--json", "dirigible").json().get(0).get("id").asText());
    assertEquals(
        "late", search("--json", "--recent", "dirigible").json().get(0).get("id").asText());
  }

  @Test
  void search_copies_areListedUnlessAllAreAskedFor() {
    CliRun collapsed = search("liaison office staffed around the clock");
    assertTrue(collapsed.out().contains("and 2 more: "), collapsed::out);
    assertTrue(collapsed.out().contains("Kim Jong-un"), collapsed::out);
    CliRun all = search("--all", "liaison office staffed around the clock");
    assertFalse(all.out().contains(" more: "), all::out);
    JsonNode hit = search("--json", "liaison office staffed around the clock").json().get(0);
    assertEquals(2, hit.get("copies").size());
    for (JsonNode copy : hit.get("copies")) {
      assertEquals(
          copy.get("passage").asText().length(),
          copy.get("end").asInt() - copy.get("start").asInt());
      assertTrue(
          copy.get("id").asText().endsWith("office.txt")
              || copy.get("id").asText().endsWith("office.html"));
    }
    search("--json", "--all", "liaison office")
        .json()
        .forEach(other -> assertEquals(0, other.get("copies").size()));
  }

  @Test
  void search_json_isOneObjectAHit() {
    CliRun run = search("--json", "--limit", 5, "Kim Jong Un");
    assertEquals(ExitCode.DONE, run.code());
    assertEquals(5, run.json().size());
    int rank = 1;
    for (JsonNode hit : run.json()) {
      assertEquals(rank++, hit.get("rank").asInt());
      assertTrue(hit.get("score").isNumber() && hit.get("score").asDouble() > 0);
      assertTrue(Path.of(hit.get("path").asText()).isAbsolute());
      assertFalse(hit.get("id").asText().isEmpty());
      assertTrue(hit.has("title") && hit.has("author") && hit.has("date") && hit.has("language"));
      String passage = hit.get("passage").asText();
      int start = hit.get("start").asInt();
      assertEquals(passage.length(), hit.get("end").asInt() - start);
      assertTrue(hit.get("highlights").size() > 0);
      for (JsonNode highlight : hit.get("highlights")) {
        assertEquals(
            highlight.get("text").asText(),
            passage.substring(
                highlight.get("start").asInt() - start, highlight.get("end").asInt() - start));
      }
    }
  }

  @Test
  void search_jsonWithoutMatch_isEmpty() {
    CliRun run = search("--json", "xylophone");
    assertEquals(ExitCode.DONE, run.code());
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"document", "DOCUMENT"})
  void search_byDocument_hasEveryDocumentOnce(String by) {
    CliRun run = search("--json", "--by", by, "--limit", 100, "Kim");
    assertEquals(ExitCode.DONE, run.code());
    Set<String> seen = new HashSet<>();
    run.json()
        .forEach(hit -> assertTrue(seen.add(hit.get("path").asText() + hit.get("id").asText())));
    assertTrue(seen.size() > 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "10001"})
  void search_limitOutOfRange_exitsWithTwo(String limit) {
    CliRun run = search("--limit", limit, "Kim");
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertTrue(run.err().contains("The limit is " + limit), run::err);
    assertEquals("", run.out());
  }

  @Test
  void search_withoutQuery_exitsWithTwo() {
    CliRun run = search();
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertTrue(run.err().contains("The query is empty"), run::err);
  }

  @Test
  void search_onlyPunctuation_exitsWithTwo() {
    CliRun run = search("?!");
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertEquals(1, run.err().lines().count(), run::err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zeppelin", "submarine"})
  void search_documentWithControlCharacters_doesNotSteerTheTerminal(String query) {
    CliRun run = search(query);
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().contains("[" + query + "]"), run::out);
    String unsafe =
        run.out()
            .codePoints()
            .filter(c -> c != '\n' && c != '\r')
            .filter(c -> Character.isISOControl(c) || c == 0x202E)
            .mapToObj(Integer::toHexString)
            .toList()
            .toString();
    assertEquals("[]", unsafe);
    assertTrue(run.out().contains("\uFFFD"), run::out);
  }

  @Test
  void search_jsonWithControlCharacters_escapesThem() {
    CliRun run = search("--json", "submarine");
    assertEquals(-1, run.out().indexOf('\u001b'));
    assertTrue(run.json().getFirst().get("passage").asText().contains("\u001b[31m"));
  }
}
