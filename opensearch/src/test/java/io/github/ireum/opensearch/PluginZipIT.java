// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.opensearch;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.opensearch.OpenSearchNode.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensearch.common.xcontent.support.XContentMapValues;

/** The zip in a node: nothing of what is in it is on the class path of this test. */
final class PluginZipIT {

  /** Documents with one person, by how it is spelled there. */
  private static final Map<String, String> JONG_UN =
      Map.of(
          "Kim Jong-un",
          "Kim Jong-un met the delegation in the morning.",
          "Gim Jeong-eun",
          "The speech that Gim Jeong-eun gave was short.",
          "Kim Chŏng-ŭn",
          "A letter by Kim Chŏng-ŭn was read aloud.",
          "김정은",
          "회의에서 김정은이 연설했다.",
          "金正恩",
          "会议上金正恩发表了讲话。",
          "Ким Чен Ын",
          "На встрече Ким Чен Ын выступил с речью.");

  private static final List<String> OTHERS =
      List.of(
          "Kim Jong-il visited a farm in the north.",
          "김정일은 농장을 방문했다.",
          "We walked in the park until noon.",
          "The UN voted on the resolution.");

  @TempDir private static Path home;

  private static OpenSearchNode node;

  @BeforeAll
  static void start() throws Exception {
    node = new OpenSearchNode(home, Path.of(System.getProperty("ireum.plugin.zip")));
    Answer made = node.send("PUT", "/news", indexOfTheReadme());
    assertEquals(200, made.status(), made::toString);
    List<String> texts = new ArrayList<>(JONG_UN.values());
    texts.addAll(OTHERS);
    for (String text : texts) {
      Answer indexed =
          node.send(
              "POST",
              "/news/_doc?refresh=true",
              String.format(Locale.ROOT, "{'title': '%1$s', 'body': '%1$s'}", text));
      assertEquals(201, indexed.status(), indexed::toString);
    }
  }

  private static String indexOfTheReadme() throws IOException {
    String readme = Files.readString(Path.of(System.getProperty("ireum.root"), "README.md"));
    String request = "PUT /news\n";
    int start = readme.indexOf(request) + request.length();
    return readme.substring(start, readme.indexOf("```", start));
  }

  @AfterAll
  static void stop() throws IOException {
    node.close();
  }

  private static List<Map<String, Object>> search(String query) throws Exception {
    Answer answer = node.send("POST", "/news/_search", query);
    assertEquals(200, answer.status(), answer::toString);
    return maps(answer.json(), "hits.hits");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Map<String, Object> json, String path) {
    return (List<Map<String, Object>>) XContentMapValues.extractValue(path, json);
  }

  private static Set<String> texts(List<Map<String, Object>> hits) {
    Set<String> texts = new TreeSet<>();
    hits.forEach(hit -> texts.add((String) XContentMapValues.extractValue("_source.title", hit)));
    return texts;
  }

  /** Begins a request. */
  private static String matching(String field, String text) {
    return "{'size': 20, 'query': {'match': {'" + field + "': '" + text + "'}}";
  }

  private static Stream<Arguments> fieldsAndSpellings() {
    return Stream.of("title", "body")
        .flatMap(field -> JONG_UN.keySet().stream().map(spelling -> Arguments.of(field, spelling)));
  }

  @ParameterizedTest
  @MethodSource("fieldsAndSpellings")
  void match_oneSpelling_findsAllDocumentsOfThePersonAndNoOther(String field, String spelling)
      throws Exception {
    assertEquals(new TreeSet<>(JONG_UN.values()), texts(search(matching(field, spelling) + "}")));
  }

  private static Stream<Arguments> highlightersAndSpellings() {
    return Stream.of("unified", "plain")
        .flatMap(type -> JONG_UN.keySet().stream().map(name -> Arguments.of(type, name)));
  }

  @ParameterizedTest
  @MethodSource("highlightersAndSpellings")
  void highlight_everySpelling_isExactlyTheName(String type, String spelling) throws Exception {
    Set<String> marked = new TreeSet<>();
    for (Map<String, Object> hit :
        search(
            matching("title", spelling)
                + ", 'highlight': {'type': '"
                + type
                + "', 'fields': {'title': {}}}}")) {
      marked.add(String.valueOf(XContentMapValues.extractValue("highlight.title", hit)));
    }
    if (type.equals("unified")) {
      // It cuts what a name and its words mark together into pieces.
      marked =
          marked.stream().map(text -> text.replaceAll("</em>([ -]?)<em>", "$1")).collect(toSet());
    }
    Set<String> expected = new TreeSet<>();
    JONG_UN.forEach(
        (name, text) -> expected.add("[" + text.replace(name, "<em>" + name + "</em>") + "]"));
    assertEquals(expected, marked);
  }

  private static List<String> terms(Answer answer) {
    assertEquals(200, answer.status(), answer::toString);
    return maps(answer.json(), "tokens").stream()
        .map(token -> String.valueOf(token.get("token")))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/_analyze", "/news/_analyze"})
  void analyze_aName_showsItsTerm(String path) throws Exception {
    assertEquals(
        List.of("gim", "name:김정은", "jeong", "eun"),
        terms(node.send("POST", path, "{'analyzer': 'korean_name', 'text': 'Gim Jeong-eun'}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/_analyze", "/news/_analyze"})
  void analyze_filterDefinedInTheRequest_takesItsArguments(String path) throws Exception {
    Answer answer =
        node.send(
            "POST",
            path,
            "{'tokenizer': 'latin_standard', 'filter': [{'type': 'korean_name',"
                + " 'preserveOriginal': false, 'maxReadings': 1}], 'text': 'Kim Jong-un'}");
    assertEquals(List.of("name:김정은"), terms(answer));
    assertEquals(11, maps(answer.json(), "tokens").get(0).get("end_offset"));
  }

  @Test
  void createIndex_unknownArgument_isRefusedWithItsName() throws Exception {
    Answer answer =
        node.send(
            "PUT",
            "/wrong",
            "{'settings': {'analysis': {'filter': {'names': {'type': 'korean_name',"
                + " 'readings': 3}}}}}");
    assertEquals(400, answer.status(), answer::toString);
    assertEquals(
        "[names] with {readings=3}: Unknown parameters: {readings=3}",
        XContentMapValues.extractValue("error.reason", answer.json()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"korean_name", "hangul_morphology"})
  void createIndex_synonymsBehindAFilter_areRefused(String filter) throws Exception {
    Answer answer =
        node.send("PUT", "/synonyms", synonyms("'" + filter + "', 'lowercase', 'guests'"));
    assertEquals(400, answer.status(), answer::toString);
    assertTrue(answer.toString().contains("[" + filter + "] cannot come before"), answer::toString);
  }

  @Test
  void createIndex_synonymsBeforeTheFilters_standBesideNames() throws Exception {
    String filters = "'guests', 'korean_name', 'lowercase', 'hangul_morphology'";
    assertEquals(200, node.send("PUT", "/guests", synonyms(filters)).status());
    assertEquals(
        List.of("gim", "name:김정은", "jeong", "eun", "met", "foreign", "delegation", "guests"),
        terms(
            node.send(
                "POST",
                "/guests/_analyze",
                "{'analyzer': 'names', 'text': 'Gim Jeong-eun met delegation'}")));
  }

  private static String synonyms(String filters) {
    return "{'settings': {'analysis': {'filter': {'guests': {'type': 'synonym_graph',"
        + " 'synonyms': ['delegation, foreign guests']}}, 'analyzer': {'names': {"
        + "'tokenizer': 'standard', 'filter': ["
        + filters
        + "]}}}}}";
  }

  @Test
  void classPath_ofThisTest_hasNothingOfThePlugin() {
    assertThrows(
        ClassNotFoundException.class,
        () -> Class.forName("io.github.ireum.analysis.KoreanNameFilterFactory"));
    assertThrows(
        ClassNotFoundException.class,
        () -> Class.forName("io.github.ireum.opensearch.IreumPlugin"));
  }
}
