// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.solr;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.impl.CloudSolrClient;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.FieldAnalysisRequest;
import org.apache.solr.client.solrj.request.schema.AnalyzerDefinition;
import org.apache.solr.client.solrj.request.schema.FieldTypeDefinition;
import org.apache.solr.client.solrj.request.schema.SchemaRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.cloud.MiniSolrCloudCluster;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A cloud of two nodes, which have the jar of the analysis as a user gives it to them: it is not on
 * the class path of this test.
 */
final class SolrCloudIT {

  private static final String COLLECTION = "news";

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

  private static final String FARM = "Kim Jong-il visited a farm in the north.";

  private static final List<String> OTHERS =
      List.of(
          FARM,
          "김정일은 농장을 방문했다.",
          "We walked in the park until noon.",
          "The UN voted on the resolution.");

  @TempDir private static Path home;

  private static MiniSolrCloudCluster cluster;
  private static CloudSolrClient solr;

  @BeforeAll
  static void start() throws Exception {
    String library = System.getProperty("ireum.solr.lib");
    cluster =
        new MiniSolrCloudCluster.Builder(2, home)
            .addConfig("ireum", configset())
            .withSolrXml(
                MiniSolrCloudCluster.DEFAULT_CLOUD_SOLR_XML.replace(
                    "<solr>", "<solr><str name='sharedLib'>" + library + "</str>"))
            .build();
    solr = cluster.getSolrClient(COLLECTION);
    CollectionAdminRequest.createCollection(COLLECTION, "ireum", 2, 1).process(solr);
    cluster.waitForActiveCollection(COLLECTION, 2, 2);
    for (String text : Stream.concat(JONG_UN.values().stream(), OTHERS.stream()).toList()) {
      solr.add(new SolrInputDocument("id", text, "text", text));
    }
    solr.commit();
  }

  private static Path configset() {
    return Path.of(System.getProperty("ireum.root"), "solr", "configset", "conf");
  }

  @AfterAll
  static void stop() throws Exception {
    solr.close();
    cluster.shutdown();
  }

  private static ModifiableSolrParams query(String parser, String text) {
    return new ModifiableSolrParams()
        .set("q", text)
        .set("defType", parser)
        .set("df", "text")
        .set("rows", 20);
  }

  private static List<String> ids(QueryResponse response) {
    return response.getResults().stream().map(SolrCloudIT::id).toList();
  }

  private static String id(SolrDocument document) {
    return (String) document.getFieldValue("id");
  }

  private static Stream<Arguments> parsersAndSpellings() {
    return Stream.of("lucene", "edismax")
        .flatMap(parser -> JONG_UN.keySet().stream().map(name -> Arguments.of(parser, name)));
  }

  @ParameterizedTest
  @MethodSource("parsersAndSpellings")
  void query_oneSpelling_findsAllDocumentsOfThePersonThatOneFirst(String parser, String spelling)
      throws Exception {
    List<String> found = ids(solr.query(query(parser, spelling)));
    assertEquals(new TreeSet<>(JONG_UN.values()), new TreeSet<>(found));
    assertEquals(JONG_UN.get(spelling), found.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lucene", "edismax"})
  void query_nameAmongWords_findsEitherAndFirstWhatHasBoth(String parser) throws Exception {
    List<String> found = ids(solr.query(query(parser, "delegation farm Kim Jong Un")));
    TreeSet<String> expected = new TreeSet<>(JONG_UN.values());
    expected.add(FARM);
    assertEquals(expected, new TreeSet<>(found));
    assertEquals(JONG_UN.get("Kim Jong-un"), found.get(0));
  }

  private static Stream<Arguments> highlightersAndSpellings() {
    return Stream.of("unified", "original")
        .flatMap(method -> JONG_UN.keySet().stream().map(name -> Arguments.of(method, name)));
  }

  @ParameterizedTest
  @MethodSource("highlightersAndSpellings")
  void highlight_everySpelling_isExactlyTheName(String method, String spelling) throws Exception {
    QueryResponse response =
        solr.query(
            query("edismax", spelling)
                .set("hl", true)
                .set("hl.fl", "text")
                .set("hl.method", method));
    Map<String, String> marked =
        response.getHighlighting().entrySet().stream()
            .collect(toMap(Map.Entry::getKey, hit -> hit.getValue().get("text").get(0)));
    Map<String, String> expected =
        JONG_UN.entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getValue,
                    one -> one.getValue().replace(one.getKey(), "<em>" + one.getKey() + "</em>")));
    assertEquals(expected, marked);
  }

  @Test
  void analysis_aName_showsItsTerm() throws Exception {
    FieldAnalysisRequest request = new FieldAnalysisRequest();
    request.addFieldName("text");
    request.setFieldValue("Gim Jeong-eun");
    List<String> terms = new ArrayList<>();
    request
        .process(solr)
        .getFieldNameAnalysis("text")
        .getIndexPhases()
        .forEach(phase -> phase.getTokens().forEach(token -> terms.add(token.getText())));
    assertTrue(terms.contains("name:김정은"), terms::toString);
  }

  @Test
  void addFieldType_unknownArgument_isRefusedWithItsName() {
    AnalyzerDefinition analyzer = new AnalyzerDefinition();
    analyzer.setTokenizer(Map.of("name", "standard"));
    analyzer.setFilters(List.of(Map.of("name", "koreanName", "readings", "3")));
    FieldTypeDefinition type = new FieldTypeDefinition();
    type.setAttributes(Map.of("name", "wrong", "class", "solr.TextField"));
    type.setAnalyzer(analyzer);
    Exception refused =
        assertThrows(Exception.class, () -> new SchemaRequest.AddFieldType(type).process(solr));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("Unknown parameters: {readings=3}"),
        refused::toString);
  }

  @Test
  void configset_fieldType_isThatOfTheReadme() throws IOException {
    String readme = Files.readString(Path.of(System.getProperty("ireum.root"), "README.md"));
    String end = "</fieldType>";
    String type =
        readme.substring(readme.indexOf("<fieldType"), readme.indexOf(end) + end.length());
    String schema = Files.readString(configset().resolve("managed-schema.xml"));
    assertTrue(schema.replaceAll("\\s+", " ").contains(type.replaceAll("\\s+", " ")));
  }
}
