// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;

/** Reads how the people of a collection are spelled: terms only, and not more than so many. */
final class PeopleSpellings {

  /** Spellings that are looked at, some tenths of a second's worth. */
  private static final int MOST_SEEN = 300_000;

  private PeopleSpellings() {}

  /** Is told each spelling, those of one name one after the other. */
  @FunctionalInterface
  interface Visitor {

    /**
     * Takes a spelling.
     *
     * @param name the likeliest name that it stands for, in Hangul
     * @param spelling the name as documents write it
     * @param documents how many of them do
     */
    void see(String name, String spelling, int documents);
  }

  /** Tells all spellings. */
  static void read(IndexReader reader, Visitor visitor) throws IOException {
    int[] left = {MOST_SEEN};
    PrefixTerms.read(
        MultiTerms.getTerms(reader, Fields.PERSON),
        PersonTerms.SPELLINGS,
        term -> {
          PersonTerms.Spelling read = PersonTerms.Spelling.of(term.term());
          visitor.see(read.name(), read.spelling(), term.docFreq());
          return --left[0] > 0;
        });
  }
}
