// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.opensearch;

import io.github.ireum.analysis.HangulMorphologyFilterFactory;
import io.github.ireum.analysis.KoreanNameAnalyzer;
import io.github.ireum.analysis.KoreanNameFilterFactory;
import io.github.ireum.analysis.LatinStandardTokenizerFactory;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.index.analysis.TokenFilterFactory;
import org.opensearch.index.analysis.TokenizerFactory;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.Plugin;

/**
 * Gives the components of {@code io.github.ireum.analysis} to OpenSearch, under names as it has
 * them and with the arguments of their factories:
 *
 * <ul>
 *   <li>the token filter {@value #KOREAN_NAME} is {@link KoreanNameFilterFactory}. It comes before
 *       {@code lowercase}; the same analyzer serves documents and queries;
 *   <li>the token filter {@value #HANGUL_MORPHOLOGY} is {@link HangulMorphologyFilterFactory};
 *   <li>the tokenizer {@value #LATIN_STANDARD} is {@link LatinStandardTokenizerFactory};
 *   <li>the analyzer {@value #KOREAN_NAME} is {@link KoreanNameAnalyzer}, with the arguments of the
 *       filter.
 * </ul>
 *
 * <p>All can be used by name, or defined in the settings of an index with arguments. An argument
 * that is unknown or out of its range is refused when the index is made. Neither filter can stand
 * before {@code synonym} and {@code synonym_graph}, which do not understand several terms at a
 * position; behind them both can.
 */
public final class IreumPlugin extends Plugin implements AnalysisPlugin {

  static final String KOREAN_NAME = "korean_name";
  static final String HANGUL_MORPHOLOGY = "hangul_morphology";
  static final String LATIN_STANDARD = "latin_standard";

  /** Creates the plugin; OpenSearch does. */
  public IreumPlugin() {}

  @Override
  public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    return Map.of(
        KOREAN_NAME,
        filter(KoreanNameFilterFactory::new),
        HANGUL_MORPHOLOGY,
        filter(HangulMorphologyFilterFactory::new));
  }

  @Override
  public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
    return Map.of(
        LATIN_STANDARD,
        (index, environment, name, settings) ->
            TokenizerFactory.newFactory(
                name,
                FactoryArguments.apply(name, settings, LatinStandardTokenizerFactory::new)
                    ::create));
  }

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    return Map.of(
        KOREAN_NAME,
        (index, environment, name, settings) ->
            new KoreanNameAnalyzerProvider(
                name, FactoryArguments.apply(name, settings, KoreanNameFilterFactory::new)));
  }

  private static AnalysisProvider<TokenFilterFactory> filter(
      Function<Map<String, String>, org.apache.lucene.analysis.TokenFilterFactory> factory) {
    return (index, environment, name, settings) ->
        new LuceneTokenFilterFactory(name, FactoryArguments.apply(name, settings, factory));
  }
}
