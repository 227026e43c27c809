// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.VerifyFinding.Kind;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Checks that the passages of each document, joined in order, are its text. */
final class TextVerification {

  private final IndexVerification verification;

  TextVerification(IndexVerification verification) {
    this.verification = verification;
  }

  void verify(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      new LeafVerification((CodecReader) leaf.reader()).verify();
    }
  }

  /** Passages stand right before the record of their document. */
  private final class LeafVerification {
    private final LeafReader reader;

    /** For reading one after the other: a block is decompressed once, and not for each of them. */
    private final StoredFields stored;

    private final NumericDocValues starts;
    private final SortedDocValues keys;
    private StringBuilder joined = new StringBuilder();
    private String key = "";
    private int passages;
    private int first;
    private int position;
    private String fault = "";

    LeafVerification(CodecReader reader) throws IOException {
      this.reader = reader;
      stored = reader.getFieldsReader().getMergeInstance();
      starts = DocValues.getNumeric(reader, Fields.START);
      keys = DocValues.getSorted(reader, Fields.DOCUMENT);
    }

    void verify() throws IOException {
      Bits live = reader.getLiveDocs();
      for (int doc = 0; doc < reader.maxDoc(); doc++) {
        if (live != null && !live.get(doc)) {
          continue;
        }
        Document lucene = stored.document(doc);
        if (starts.advanceExact(doc)) {
          passage(doc, lucene);
        } else if (lucene.get(Fields.PATH) != null) {
          record(doc, lucene);
        }
      }
      if (passages > 0) {
        verification.found(Kind.TEXT, told(key), "passages without their document");
      }
    }

    /** Keys of documents inside of a file have a character in them that no path has. */
    private static String told(String key) {
      return key.replace("\0", "");
    }

    private void passage(int doc, Document lucene) throws IOException {
      int start = Math.toIntExact(starts.longValue());
      String text = lucene.get(Fields.TEXT);
      String document =
          keys.advanceExact(doc) ? keys.lookupOrd(keys.ordValue()).utf8ToString() : "";
      if (passages == 0) {
        key = document;
        first = start;
        position = start;
      }
      if (text == null || text.isEmpty()) {
        fault = "a passage without text at " + start;
        return;
      }
      if (!document.equals(key)) {
        fault = "passages of '" + told(document) + "' among its own";
      } else if (start > position || start < first) {
        fault = "a passage at " + start + " that should be at " + position;
      } else if (Character.isLowSurrogate(text.charAt(0))
          || Character.isHighSurrogate(text.charAt(text.length() - 1))) {
        fault = "a passage that starts or ends inside a character at " + start;
      }
      String after = Objects.requireNonNullElse(lucene.get(Fields.AFTER), "");
      // Passages may overlap.
      joined.setLength(Math.max(0, Math.min(joined.length(), start - first)));
      joined.append(text).append(after);
      position = start + text.length() + after.length();
      passages++;
    }

    private void record(int doc, Document lucene) throws IOException {
      String before = Objects.requireNonNullElse(lucene.get(Fields.BEFORE), "");
      String counted = Objects.requireNonNullElse(lucene.get(Fields.PASSAGES), "0");
      if (fault.isEmpty()) {
        if (passages != Integer.parseInt(counted)) {
          fault = passages + " passages, but its record says " + counted;
        } else if (passages > 0 && first != before.length()) {
          fault = "its first passage is at " + first + " and not at " + before.length();
        } else if (passages > 0 && doc != recordOf(key)) {
          fault = "passages of '" + told(key) + "' before the record of another document";
        } else if (!hash(before).equals(lucene.get(Fields.TEXT_HASH))) {
          fault = "the passages, joined, are not its text";
        }
      }
      if (!fault.isEmpty()) {
        verification.found(Kind.TEXT, String.valueOf(lucene.get(Fields.PATH)), fault);
      }
      verification.countDocument(passages);
      joined = new StringBuilder();
      passages = 0;
      fault = "";
    }

    private String hash(String before) {
      return DocumentMapper.hash(before + joined);
    }

    private int recordOf(String document) throws IOException {
      PostingsEnum postings =
          reader.postings(new Term(Fields.RECORD, new BytesRef(document)), PostingsEnum.NONE);
      Bits live = reader.getLiveDocs();
      if (postings != null) {
        for (int doc = postings.nextDoc();
            doc != PostingsEnum.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          if (live == null || live.get(doc)) {
            return doc;
          }
        }
      }
      return -1;
    }
  }
}
