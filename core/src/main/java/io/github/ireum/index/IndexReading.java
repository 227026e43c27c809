// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.DocumentOutcome.Failed;
import io.github.ireum.DocumentOutcome.Indexed;
import io.github.ireum.DocumentOutcome.Skipped;
import io.github.ireum.DocumentReport;
import io.github.ireum.IndexStatus;
import io.github.ireum.NameOccurrence;
import io.github.ireum.Passage;
import io.github.ireum.SourceDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** Reads documents, passages and file states out of an index. */
public final class IndexReading {

  private IndexReading() {}

  /**
   * A passage as it is stored.
   *
   * @param documentKey key of its document
   * @param passage the passage
   * @param analysed its text as it was analysed, of the same length
   * @param names who is mentioned in it
   */
  public record StoredPassage(
      String documentKey, Passage passage, String analysed, List<NameOccurrence> names) {

    /** Copies the list. */
    public StoredPassage {
      names = List.copyOf(names);
    }
  }

  /** Returns whether a Lucene document is a passage, and not the record of a document. */
  public static boolean isPassage(IndexSearcher searcher, int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext context = leaves.get(ReaderUtil.subIndex(doc, leaves));
    return DocValues.getNumeric(context.reader(), Fields.START).advanceExact(doc - context.docBase);
  }

  /** Reads a passage. */
  public static StoredPassage passage(IndexSearcher searcher, int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext context = leaves.get(ReaderUtil.subIndex(doc, leaves));
    int leafDoc = doc - context.docBase;
    NumericDocValues starts = DocValues.getNumeric(context.reader(), Fields.START);
    SortedDocValues keys = DocValues.getSorted(context.reader(), Fields.DOCUMENT);
    if (!starts.advanceExact(leafDoc) || !keys.advanceExact(leafDoc)) {
      throw new IllegalArgumentException("document " + doc + " is not a passage");
    }
    int start = Math.toIntExact(starts.longValue());
    Document stored =
        searcher.storedFields().document(doc, Set.of(Fields.TEXT, Fields.MENTIONS, Fields.LAYOUT));
    String text = stored.get(Fields.TEXT);
    return new StoredPassage(
        keys.lookupOrd(keys.ordValue()).utf8ToString(),
        new Passage(text, start, start + text.length()),
        LayoutFields.read(stored.get(Fields.LAYOUT)).applyTo(text),
        StoredMentions.read(
            stored.get(Fields.MENTIONS),
            text,
            start,
            CollectionPeople.of(searcher.getIndexReader())));
  }

  /** Reads the document with the given key. */
  public static SourceDocument source(IndexSearcher searcher, String documentKey)
      throws IOException {
    TopDocs found = searcher.search(new TermQuery(new Term(Fields.RECORD, documentKey)), 1);
    if (found.scoreDocs.length == 0) {
      throw new IllegalStateException("the index has passages of '" + documentKey + "' only");
    }
    return DocumentMapper.source(searcher.storedFields().document(found.scoreDocs[0].doc));
  }

  /** Returns what the index holds. */
  public static IndexStatus status(LuceneIndex index) {
    Map<String, String> commit = index.commitData();
    return index.read(
        searcher ->
            new IndexStatus(
                index.path(),
                IndexFormat.version(commit),
                searcher.count(outcome(Indexed.class)),
                searcher.count(outcome(Skipped.class)),
                searcher.count(outcome(Failed.class)),
                searcher.count(new FieldExistsQuery(Fields.START)),
                index.bytes(),
                OpenRuns.of(commit)));
  }

  private static Query outcome(Class<? extends io.github.ireum.DocumentOutcome> outcome) {
    return new TermQuery(new Term(Fields.OUTCOME, DocumentMapper.name(outcome)));
  }

  /** Returns the documents that failed or of which a part was lost. */
  public static List<DocumentReport> problems(LuceneIndex index) {
    return reports(index, new TermQuery(new Term(Fields.PROBLEM, "true")));
  }

  /** Returns the documents that were left out on purpose. */
  public static List<DocumentReport> skipped(LuceneIndex index) {
    return reports(index, outcome(Skipped.class));
  }

  private static List<DocumentReport> reports(LuceneIndex index, Query query) {
    return index.read(
        searcher -> {
          List<DocumentReport> reports = new ArrayList<>();
          int count = Math.max(1, searcher.count(query));
          for (ScoreDoc hit : searcher.search(query, count).scoreDocs) {
            Document document = searcher.storedFields().document(hit.doc);
            reports.add(
                new DocumentReport(
                    Objects.requireNonNull(document.get(Fields.ID)),
                    Objects.requireNonNull(document.get(Fields.PATH)),
                    DocumentMapper.outcome(document)));
          }
          return reports;
        });
  }
}
