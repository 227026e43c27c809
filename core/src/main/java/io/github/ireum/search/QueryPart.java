// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.search.syntax.QueryField;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A part of a query that lifts what it finds: what highlights and explanations go by. What must not
 * be there is none.
 */
sealed interface QueryPart {

  /** Returns the part as it was typed. */
  String asked();

  /** Returns what finds it, as it stands in the planned query. */
  Query query();

  /**
   * A word in its own script.
   *
   * @param forms its terms
   */
  record OfWord(String asked, Set<String> forms, Query query) implements QueryPart {

    /** Copies the set. */
    public OfWord {
      forms = Set.copyOf(forms);
    }
  }

  /**
   * A word in its other spellings.
   *
   * @param forms these, as terms
   */
  record OfSpelling(String asked, Set<String> forms, Query query) implements QueryPart {

    /** Copies the set. */
    public OfSpelling {
      forms = Set.copyOf(forms);
    }
  }

  /** Words in a row. */
  record OfPhrase(String asked, Query query) implements QueryPart {}

  /** A date or a number, in all its writings. */
  record OfNumber(String asked, Query query) implements QueryPart {}

  /**
   * All words that begin or are spelled alike.
   *
   * @param text what finds them in the text of a passage
   * @param fuzzy whether they are spelled alike
   */
  record OfExpansion(String asked, Query text, boolean fuzzy, Query query) implements QueryPart {}

  /** What a document has in a field. */
  record OfField(QueryField field, String asked, Query query) implements QueryPart {}

  /**
   * A person.
   *
   * @param spelling what finds the name as it was typed; null if that does not count
   * @param otherOrder what finds its words with the surname at the other end; null likewise
   */
  record OfPerson(QueryName name, @Nullable Query spelling, @Nullable Query otherOrder, Query query)
      implements QueryPart {

    @Override
    public String asked() {
      return name.text();
    }

    /** Returns what finds the name by the words that were typed. */
    List<Query> typed() {
      return Stream.of(spelling, otherOrder).flatMap(Stream::ofNullable).toList();
    }
  }
}
