// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.DocumentOutcome;
import io.github.ireum.DocumentOutcome.Failed;
import io.github.ireum.DocumentOutcome.Indexed;
import io.github.ireum.DocumentOutcome.Skipped;
import io.github.ireum.VerifyFinding.Kind;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Checks that each file has the documents, with the outcomes, that its record counts. */
final class AccountVerification {

  private static final int BATCH = 1_000;

  private final IndexVerification verification;
  private final LuceneIndex index;

  AccountVerification(IndexVerification verification, LuceneIndex index) {
    this.verification = verification;
    this.index = index;
  }

  void verify() throws IOException {
    try (IndexView view = index.view();
        LuceneKnownFiles known = new LuceneKnownFiles(index)) {
      IndexReader reader = view.searcher().getIndexReader();
      Terms sources = MultiTerms.getTerms(reader, Fields.SOURCE);
      if (sources == null) {
        return;
      }
      Outcomes outcomes = new Outcomes(reader);
      Map<String, FileCounts> batch = new LinkedHashMap<>();
      TermsEnum terms = sources.iterator();
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        FileCounts counts = outcomes.count(terms);
        if (counts != null) {
          batch.put(term.utf8ToString(), counts);
        }
        if (batch.size() >= BATCH) {
          compare(batch, known);
        }
      }
      compare(batch, known);
    }
  }

  private void compare(Map<String, FileCounts> batch, LuceneKnownFiles known) {
    Map<String, FileState> states = new HashMap<>(known.find(batch.keySet()));
    batch.forEach(
        (key, counts) -> {
          verification.countFile();
          FileState state = states.get(key);
          if (state == null) {
            verification.found(Kind.ACCOUNTING, key, "documents without a record of their file");
          } else if (!state.complete()) {
            verification.found(
                Kind.INTERRUPTED, key, counts.documents() + " of its documents are in the index");
          } else if (!state.counts().equals(counts)) {
            verification.found(
                Kind.ACCOUNTING,
                key,
                "its record says " + state.counts() + ", there are " + counts);
          }
        });
    batch.clear();
  }

  /** Which documents have which outcome. */
  private static final class Outcomes {
    private final @Nullable Bits live;
    private final FixedBitSet indexed;
    private final FixedBitSet skipped;
    private final FixedBitSet failed;
    private final FixedBitSet problem;

    Outcomes(IndexReader reader) throws IOException {
      live = MultiBits.getLiveDocs(reader);
      indexed = bits(reader, Fields.OUTCOME, name(Indexed.class));
      skipped = bits(reader, Fields.OUTCOME, name(Skipped.class));
      failed = bits(reader, Fields.OUTCOME, name(Failed.class));
      problem = bits(reader, Fields.PROBLEM, "true");
    }

    private static String name(Class<? extends DocumentOutcome> outcome) {
      return DocumentMapper.name(outcome);
    }

    private static FixedBitSet bits(IndexReader reader, String field, String value)
        throws IOException {
      FixedBitSet bits = new FixedBitSet(Math.max(1, reader.maxDoc()));
      PostingsEnum postings =
          MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(value), PostingsEnum.NONE);
      if (postings != null) {
        bits.or(postings);
      }
      return bits;
    }

    /** Returns the counts of a file, or null if all its documents are deleted. */
    @Nullable FileCounts count(TermsEnum terms) throws IOException {
      PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
      boolean any = false;
      long found = 0;
      long partial = 0;
      long left = 0;
      long lost = 0;
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live != null && !live.get(doc)) {
          continue;
        }
        any = true;
        found += indexed.get(doc) ? 1 : 0;
        partial += indexed.get(doc) && problem.get(doc) ? 1 : 0;
        left += skipped.get(doc) ? 1 : 0;
        lost += failed.get(doc) ? 1 : 0;
      }
      return any ? new FileCounts(found, partial, left, lost) : null;
    }
  }
}
