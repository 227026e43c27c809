// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensearch.Version;
import org.opensearch.cluster.metadata.IndexMetadata;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.xcontent.XContentType;
import org.opensearch.env.Environment;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.analysis.IndexAnalyzers;
import org.opensearch.indices.analysis.AnalysisModule;

final class IreumPluginTest {

  @TempDir private Path home;

  /** Makes the analyzers of an index from the JSON of its {@code analysis}. */
  private IndexAnalyzers analyzers(String analysis) throws IOException {
    Settings node = Settings.builder().put("path.home", home.toString()).build();
    Settings index =
        Settings.builder()
            .put(IndexMetadata.SETTING_VERSION_CREATED, Version.CURRENT)
            .put(IndexMetadata.SETTING_NUMBER_OF_SHARDS, 1)
            .put(IndexMetadata.SETTING_NUMBER_OF_REPLICAS, 0)
            .loadFromSource(
                "{\"index\": {\"analysis\": " + analysis.replace('\'', '"') + "}}",
                XContentType.JSON)
            .build();
    return new AnalysisModule(new Environment(node, null), List.of(new IreumPlugin()))
        .getAnalysisRegistry()
        .build(new IndexSettings(IndexMetadata.builder("news").settings(index).build(), node));
  }

  private List<String> terms(String analysis, String analyzer, String text) throws IOException {
    try (IndexAnalyzers analyzers = analyzers(analysis)) {
      return terms(analyzers.get(analyzer), text);
    }
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }

  private static Set<String> ours(Set<String> names, Function<String, Class<?>> lookup) {
    return names.stream()
        .filter(name -> lookup.apply(name).getName().startsWith("io.github.ireum."))
        .map(lookup)
        .map(IreumPluginTest::nameInOpenSearch)
        .collect(Collectors.toSet());
  }

  private static String nameInOpenSearch(Class<?> factory) {
    try {
      String name = (String) factory.getField("NAME").get(null);
      return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(factory.getName(), e);
    }
  }

  @Test
  void plugin_everyFactoryOfLucene_isThereUnderItsNameWithUnderscores() {
    IreumPlugin plugin = new IreumPlugin();
    assertEquals(
        ours(TokenFilterFactory.availableTokenFilters(), TokenFilterFactory::lookupClass),
        plugin.getTokenFilters().keySet());
    assertEquals(
        ours(TokenizerFactory.availableTokenizers(), TokenizerFactory::lookupClass),
        plugin.getTokenizers().keySet());
  }

  @Test
  void filters_byName_haveTheirDefaults() throws IOException {
    assertEquals(
        List.of("met", "gim", "name:김정은", "jeong", "eun"),
        terms(
            "{'analyzer': {'names': {'tokenizer': 'latin_standard',"
                + " 'filter': ['korean_name', 'lowercase', 'hangul_morphology']}}}",
            "names",
            "met Gim Jeong-eun"));
  }

  @Test
  void filter_withArguments_followsThem() throws IOException {
    assertEquals(
        List.of("met", "@김정은"),
        terms(
            "{'filter': {'readings': {'type': 'korean_name', 'preserveOriginal': false,"
                + " 'maxReadings': 1, 'minReadingProbability': 0.5, 'marker': '@'}},"
                + " 'analyzer': {'names': {'tokenizer': 'standard', 'filter': ['readings']}}}",
            "names",
            "met Kim Jong-un"));
  }

  @Test
  void tokenizer_withArguments_followsThem() throws IOException {
    assertEquals(
        List.of("pres", "iden", "t"),
        terms(
            "{'tokenizer': {'words': {'type': 'latin_standard', 'maxTokenLength': 4}},"
                + " 'analyzer': {'words': {'tokenizer': 'words'}}}",
            "words",
            "president"));
  }

  @Test
  void analyzer_withArguments_followsThem() throws IOException {
    String analysis =
        "{'analyzer': {'names': {'type': 'korean_name', 'preserveOriginal': false,"
            + " 'maxReadings': 1}}}";
    assertEquals(List.of("met", "name:김정은"), terms(analysis, "names", "met Kim Jong-un"));
  }

  @Test
  void analyzer_ofTermsThatAreNotAnalysed_makesThemSmall() throws IOException {
    try (IndexAnalyzers analyzers = analyzers("{'analyzer': {'names': {'type': 'korean_name'}}}")) {
      assertEquals("kim*", analyzers.get("names").normalize("text", "Kim*").utf8ToString());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'filter'    | 'korean_name', 'maxReading': 4       | {maxReading=4}
          'filter'    | 'korean_name', 'max_readings': 4     | {max_readings=4}
          'filter'    | 'korean_name', 'maxReadings': 41     | maxReadings is 41
          'filter'    | 'korean_name', 'maxReadings': 'many' | maxReadings is 'many'
          'filter'    | 'korean_name', 'ignoreCase': 'yes'   | ignoreCase is 'yes'
          'filter'    | 'hangul_morphology', 'mode': 'mixed' | {mode=mixed}
          'tokenizer' | 'latin_standard', 'maxTokenLength': 0     | maxTokenLength must be 1 to
          'tokenizer' | 'latin_standard', 'maxTokenLength': 'all' | {maxTokenLength=all}
          'analyzer'  | 'korean_name', 'minProbability': 0.2 | minProbability is 0.2
          """,
      quoteCharacter = '"')
  void component_bogusArgument_isRefusedByName(String kind, String settings, String told) {
    String analysis = "{" + kind + ": {'mine': {'type': " + settings + "}}}";
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> analyzers(analysis).close());
    assertTrue(thrown.toString().contains(": [mine] with {"), thrown::toString);
    assertTrue(thrown.toString().contains(told), thrown::toString);
  }

  @Test
  void getSynonymFilter_ofAFilterOfSeveralTokens_isRefused() throws IOException {
    IndexSettings unused = null;
    for (var filter : new IreumPlugin().getTokenFilters().entrySet()) {
      var factory = filter.getValue().get(unused, null, filter.getKey(), Settings.EMPTY);
      IllegalArgumentException thrown =
          assertThrows(IllegalArgumentException.class, factory::getSynonymFilter);
      assertTrue(thrown.toString().contains(filter.getKey()), thrown::toString);
    }
  }
}
