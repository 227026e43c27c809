// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.opensearch;

import org.apache.lucene.analysis.TokenStream;
import org.opensearch.index.analysis.TokenFilterFactory;

/** A filter factory of Lucene, whose filter makes several tokens of one, for OpenSearch. */
final class LuceneTokenFilterFactory implements TokenFilterFactory {

  private final String name;
  private final org.apache.lucene.analysis.TokenFilterFactory factory;

  LuceneTokenFilterFactory(String name, org.apache.lucene.analysis.TokenFilterFactory factory) {
    this.name = name;
    this.factory = factory;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public TokenStream create(TokenStream tokens) {
    return factory.create(tokens);
  }

  /** A filter for synonyms behind this one would count the terms of one position as a sequence. */
  @Override
  public TokenFilterFactory getSynonymFilter() {
    throw new IllegalArgumentException(
        "Token filter [" + name + "] cannot come before one for synonyms; put it behind");
  }
}
