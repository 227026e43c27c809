// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.opensearch;

import io.github.ireum.analysis.KoreanNameAnalyzer;
import io.github.ireum.analysis.KoreanNameFilterFactory;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.index.analysis.AnalyzerScope;

/** The analyzer of names of an index. */
final class KoreanNameAnalyzerProvider implements AnalyzerProvider<KoreanNameAnalyzer> {

  private final String name;
  private final KoreanNameAnalyzer analyzer;

  KoreanNameAnalyzerProvider(String name, KoreanNameFilterFactory factory) {
    this.name = name;
    analyzer = new KoreanNameAnalyzer(factory.settings());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public AnalyzerScope scope() {
    return AnalyzerScope.INDEX;
  }

  @Override
  public KoreanNameAnalyzer get() {
    return analyzer;
  }
}
