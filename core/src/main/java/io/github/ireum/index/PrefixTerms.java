// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import java.io.IOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Reads the terms of a field that begin alike. */
final class PrefixTerms {

  private PrefixTerms() {}

  /** Is shown each term. */
  @FunctionalInterface
  interface Visitor {

    /**
     * Takes a term.
     *
     * @param term stands at the term, and must not be moved
     * @return whether to go on
     */
    boolean see(TermsEnum term) throws IOException;
  }

  /**
   * Shows the terms in their order.
   *
   * @param terms of the field; null if there are none
   */
  static void read(@Nullable Terms terms, String prefix, Visitor visitor) throws IOException {
    if (terms == null) {
      return;
    }
    BytesRef start = new BytesRef(prefix);
    TermsEnum term = terms.iterator();
    boolean more = term.seekCeil(start) != SeekStatus.END;
    while (more && StringHelper.startsWith(term.term(), start)) {
      more = visitor.see(term) && term.next() != null;
    }
  }
}
