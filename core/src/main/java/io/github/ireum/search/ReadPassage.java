// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.NameOccurrence;
import io.github.ireum.index.IndexReading.StoredPassage;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A passage of the index, and its words once they are asked for. Not thread-safe. */
final class ReadPassage {

  private final int doc;
  private final StoredPassage stored;
  private final QueryTerms terms;
  private @Nullable AnalysedText text;

  ReadPassage(int doc, StoredPassage stored, QueryTerms terms) {
    this.doc = doc;
    this.stored = stored;
    this.terms = terms;
  }

  /** Returns the number of its Lucene document. */
  int doc() {
    return doc;
  }

  /** Returns what the index holds of it. */
  StoredPassage stored() {
    return stored;
  }

  /** Returns its text with its words; offsets count from the start of the passage. */
  AnalysedText text() {
    AnalysedText known = text;
    if (known == null) {
      known = terms.analysed(stored.analysed());
      text = known;
    }
    return known;
  }

  /** Returns the different words outside of names, in the order in which they first stand. */
  Set<BytesRef> wordsWithoutNames() {
    int start = stored.passage().start();
    BitSet names = new BitSet();
    for (NameOccurrence name : stored.names()) {
      names.set(name.range().start() - start, name.range().end() - start);
    }
    Set<BytesRef> words = new LinkedHashSet<>();
    for (QueryTerms.Word word : text().words()) {
      if (!names.get(word.start())) {
        words.add(new BytesRef(word.text()));
      }
    }
    return words;
  }
}
