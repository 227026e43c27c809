// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A query as it will be run.
 *
 * @param query the Lucene query
 * @param names the people it asks for
 * @param words the plain words it asks for
 * @param parts what finds passages by itself
 * @param proximity what the words score that stand together, for passages that the query finds;
 *     null if there are not two
 * @param question the whole query, if it is plain words without people; null otherwise
 */
record PlannedQuery(
    Query query,
    List<QueryName> names,
    List<EvidenceWord> words,
    List<QueryPart> parts,
    @Nullable Query proximity,
    @Nullable String question) {

  /** Copies the lists. */
  PlannedQuery {
    parts = List.copyOf(parts);
    names = List.copyOf(names);
    words = List.copyOf(words);
  }

  /**
   * A word.
   *
   * @param text as it was typed
   * @param forms its terms, with what each counts
   * @param boost what the word counts
   */
  record EvidenceWord(String text, Map<String, Float> forms, double boost) {

    /** Copies the map. */
    EvidenceWord {
      forms = Map.copyOf(forms);
    }
  }
}
