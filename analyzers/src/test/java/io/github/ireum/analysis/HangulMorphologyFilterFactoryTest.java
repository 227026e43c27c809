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

final class HangulMorphologyFilterFactoryTest {

  @Test
  void forName_spiName_createsFactory() {
    TokenFilterFactory factory = TokenFilterFactory.forName("hangulMorphology", new HashMap<>());
    assertInstanceOf(HangulMorphologyFilterFactory.class, factory);
  }

  @Test
  void create_inCustomAnalyzer_splitsMorphemes() throws IOException {
    try (Analyzer analyzer =
        CustomAnalyzer.builder()
            .withTokenizer("standard")
            .addTokenFilter("hangulMorphology")
            .build()) {
      assertEquals(List.of("Kim", "정상", "회담"), Tokens.of(analyzer, "Kim 정상회담을").texts());
    }
  }

  @Test
  void constructor_unknownArgument_isRefusedByName() {
    Map<String, String> arguments = new HashMap<>(Map.of("mode", "fast"));
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class, () -> new HangulMorphologyFilterFactory(arguments));
    assertTrue(thrown.toString().contains("mode"), thrown::toString);
  }

  @Test
  void constructor_withoutArguments_isForSpiOnly() {
    assertThrows(UnsupportedOperationException.class, HangulMorphologyFilterFactory::new);
  }
}
