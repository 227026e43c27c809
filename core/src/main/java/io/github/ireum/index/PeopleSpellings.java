// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

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
    Terms terms = MultiTerms.getTerms(reader, Fields.PERSON);
    if (terms == null) {
      return;
    }
    TermsEnum term = terms.iterator();
    BytesRef start = new BytesRef(PersonTerms.SPELLINGS);
    if (term.seekCeil(start) == SeekStatus.END) {
      return;
    }
    int seen = 0;
    do {
      if (!StringHelper.startsWith(term.term(), start)) {
        return;
      }
      String[] columns = term.term().utf8ToString().split(" ", 4);
      visitor.see(columns[1], columns[3], term.docFreq());
    } while (++seen < MOST_SEEN && term.next() != null);
  }
}
