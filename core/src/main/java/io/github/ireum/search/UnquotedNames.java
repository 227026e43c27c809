// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.search.syntax.QueryField;
import io.github.ireum.search.syntax.QueryNode.Clause;
import io.github.ireum.search.syntax.QueryNode.InField;
import io.github.ireum.search.syntax.QueryNode.Occur;
import io.github.ireum.search.syntax.QueryNode.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes {@code name:Kim Jong Un} for the whole name, and not for somebody called Kim beside two
 * words. Thread-safe.
 */
final class UnquotedNames {

  private final QueryNames names;

  UnquotedNames(QueryNames names) {
    this.names = names;
  }

  /** Returns clauses with the words behind {@code name:} in it that the name goes on with. */
  List<Clause> joined(List<Clause> clauses, String query) {
    List<Clause> joined = new ArrayList<>();
    for (Clause clause : clauses) {
      Clause before = joined.isEmpty() ? null : joined.getLast();
      if (before != null
          && before.node() instanceof InField field
          && field.field() == QueryField.NAME
          && field.node() instanceof Text begun
          && clause.occur() == Occur.SHOULD
          && clause.node() instanceof Text more
          && query.substring(begun.end(), more.start()).isBlank()) {
        String text = query.substring(begun.start(), more.end());
        int end = begun.start() + names.endOfFirst(text);
        if (end > more.start()) {
          Text name = new Text(query.substring(begun.start(), end), begun.start(), end);
          InField whole = new InField(QueryField.NAME, name, field.start(), end);
          joined.set(joined.size() - 1, new Clause(before.occur(), whole));
          if (!query.substring(end, more.end()).isBlank()) {
            Text rest = new Text(query.substring(end, more.end()), end, more.end());
            joined.add(new Clause(Occur.SHOULD, rest));
          }
          continue;
        }
      }
      joined.add(clause);
    }
    return joined;
  }
}
