// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;

/** Analyses pieces of a query as the text of passages is. Thread-safe. */
final class QueryTerms {

  private final Analyzer analyzer;

  QueryTerms(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** Returns the terms of a text in order, and how often each occurs. */
  Map<BytesRef, Integer> of(String text) {
    Map<BytesRef, Integer> terms = new LinkedHashMap<>();
    try (TokenStream stream = analyzer.tokenStream(Fields.TEXT, text)) {
      TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.merge(BytesRef.deepCopyOf(term.getBytesRef()), 1, Integer::sum);
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string cannot fail", e);
    }
    return terms;
  }
}
