// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KoreanNameFilterFactoryTest {

  private static List<String> texts(String text, String... arguments) throws IOException {
    try (Analyzer analyzer =
        CustomAnalyzer.builder()
            .withTokenizer("standard")
            .addTokenFilter("koreanName", arguments)
            .build()) {
      return Tokens.of(analyzer, text).texts();
    }
  }

  @Test
  void forName_spiName_createsFactory() {
    assertInstanceOf(
        KoreanNameFilterFactory.class, TokenFilterFactory.forName("koreanName", new HashMap<>()));
  }

  @Test
  void create_withoutArguments_hasTheDocumentedDefaults() throws IOException {
    assertEquals(
        texts("Kim Jong-un"),
        texts(
            "Kim Jong-un",
            "preserveOriginal",
            "true",
            "maxReadings",
            "3",
            "minReadingProbability",
            "0.05",
            "minProbability",
            "0.5",
            "marker",
            "name:",
            "ignoreCase",
            "true"));
    assertEquals(6, texts("Kim Jong-un").size());
  }

  @Test
  void create_preserveOriginalOff_leavesOnlyReadings() throws IOException {
    assertEquals(
        List.of("met", "name:김정은"),
        texts("met Gim Jeong-eun", "preserveOriginal", "false", "maxReadings", "1"));
  }

  @Test
  void create_otherMarker_beginsTheTerm() throws IOException {
    assertEquals(
        List.of("김정은", "@김정은"),
        texts("김정은은", "marker", "@").stream().map(t -> t.replaceAll("은은$", "은")).toList());
  }

  @Test
  void create_emptyMarker_makesReadingsOrdinaryWords() throws IOException {
    assertEquals(List.of("김정은", "김정은"), texts("김정은", "marker", ""));
  }

  @Test
  void create_minReadingProbabilityOne_leavesTheLikeliest() throws IOException {
    assertEquals(4, texts("Kim Jong-un", "minReadingProbability", "1").size());
  }

  @Test
  void create_minProbabilityOne_findsNothingDoubtful() throws IOException {
    assertEquals(3, texts("Kim Jong-un", "minProbability", "1").size());
  }

  @Test
  void create_ignoreCaseOff_needsCapitals() throws IOException {
    assertEquals(List.of("kim", "jong", "un"), texts("kim jong un", "ignoreCase", "false"));
  }

  @ParameterizedTest
  @CsvSource({
    "maxReadings, 0",
    "maxReadings, 41",
    "maxReadings, many",
    "minReadingProbability, -0.1",
    "minReadingProbability, NaN",
    "minReadingProbability, likely",
    "minProbability, 0.4",
    "minProbability, 1.1",
    "surname, Kim"
  })
  void constructor_bogusArgument_isRefused(String name, String value) {
    Map<String, String> arguments = new HashMap<>(Map.of(name, value));
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> new KoreanNameFilterFactory(arguments));
    assertTrue(thrown.toString().contains(value), thrown::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "maxReadings, many, a whole number",
    "minProbability, likely, a number",
    "preserveOriginal, yes, true or false"
  })
  void constructor_valueOfAnotherKind_saysWhichArgument(String name, String value, String kind) {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> new KoreanNameFilterFactory(new HashMap<>(Map.of(name, value))));
    assertEquals(name + " is '" + value + "'; it must be " + kind, thrown.getMessage());
  }

  @Test
  void create_beforeWordDelimiterThatLeavesKeywords_keepsReadingsWhole() throws IOException {
    try (Analyzer analyzer =
        CustomAnalyzer.builder()
            .withTokenizer("whitespace")
            .addTokenFilter(KoreanNameFilterFactory.NAME, "maxReadings", "1")
            .addTokenFilter("wordDelimiterGraph", "ignoreKeywords", "1")
            .build()) {
      assertEquals(
          List.of("Kim", "name:김정은", "Jong", "un"), Tokens.of(analyzer, "Kim Jong-un").texts());
    }
  }

  @Test
  void constructor_withoutArguments_isForSpiOnly() {
    assertThrows(UnsupportedOperationException.class, KoreanNameFilterFactory::new);
  }
}
