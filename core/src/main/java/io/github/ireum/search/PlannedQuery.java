// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query as it will be run.
 *
 * @param query the Lucene query
 * @param names the people it asks for
 */
record PlannedQuery(Query query, List<QueryName> names) {

  /** Copies the list. */
  PlannedQuery {
    names = List.copyOf(names);
  }
}
