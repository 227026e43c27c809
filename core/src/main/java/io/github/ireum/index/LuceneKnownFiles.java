// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Reads the records of files from one view of the index. */
final class LuceneKnownFiles implements KnownFiles {

  private final LuceneIndex index;
  private final IndexView view;
  private final FixedBitSet askedFor;

  LuceneKnownFiles(LuceneIndex index) {
    this.index = index;
    this.view = index.view();
    this.askedFor = new FixedBitSet(Math.max(1, view.searcher().getIndexReader().maxDoc()));
  }

  private record Found(int doc, String key) {}

  @FunctionalInterface
  private interface LeafReading {
    void read(LeafReaderContext leaf, List<Found> found) throws IOException;
  }

  @Override
  public Map<String, FileState> find(Collection<String> keys) {
    Map<String, FileState> states = new HashMap<>();
    forEachLeaf(
        Fields.FILE,
        keys,
        (leaf, found) -> {
          StateReader reader = new StateReader(leaf.reader());
          for (Found file : found) {
            askedFor.set(leaf.docBase + file.doc());
            states.put(file.key(), reader.state(file.doc(), file.key()));
          }
        });
    return states;
  }

  @Override
  public Map<String, FileCounts> documents(Collection<String> keys) {
    Map<String, FileCounts> counts = new HashMap<>();
    forEachLeaf(
        Fields.RECORD,
        keys,
        (leaf, found) -> {
          var stored = leaf.reader().storedFields();
          for (Found document : found) {
            counts.put(
                document.key(),
                FileCounts.of(DocumentMapper.storedOutcome(stored.document(document.doc()))));
          }
        });
    return counts;
  }

  /** Looks terms up in the order in which each segment holds them. */
  private void forEachLeaf(String field, Collection<String> keys, LeafReading reading) {
    List<BytesRef> left = new ArrayList<>(keys.size());
    keys.forEach(key -> left.add(new BytesRef(key)));
    left.sort(null);
    try {
      for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
        Terms terms = leaf.reader().terms(field);
        if (terms != null && !left.isEmpty()) {
          List<Found> found = new ArrayList<>();
          Set<BytesRef> hits = find(leaf.reader(), terms, left, found);
          left.removeIf(hits::contains);
          found.sort((a, b) -> Integer.compare(a.doc(), b.doc()));
          reading.read(leaf, found);
        }
      }
    } catch (IOException e) {
      throw IndexFormat.unavailable(index.path(), e);
    }
  }

  private static Set<BytesRef> find(
      LeafReader reader, Terms terms, List<BytesRef> keys, List<Found> found) throws IOException {
    TermsEnum lookup = terms.iterator();
    Bits live = reader.getLiveDocs();
    PostingsEnum postings = null;
    Set<BytesRef> hits = new HashSet<>();
    for (BytesRef key : keys) {
      if (lookup.seekExact(key)) {
        postings = lookup.postings(postings, PostingsEnum.NONE);
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          if (live == null || live.get(doc)) {
            found.add(new Found(doc, key.utf8ToString()));
            hits.add(key);
          }
        }
      }
    }
    return hits;
  }

  @Override
  public void forEachNotAskedFor(Consumer<FileState> files) {
    try {
      for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
        Terms terms = leaf.reader().terms(Fields.FILE);
        if (terms != null) {
          notAskedFor(leaf, terms, files);
        }
      }
    } catch (IOException e) {
      throw IndexFormat.unavailable(index.path(), e);
    }
  }

  private void notAskedFor(LeafReaderContext leaf, Terms terms, Consumer<FileState> files)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    TermsEnum keys = terms.iterator();
    PostingsEnum postings = null;
    for (BytesRef key = keys.next(); key != null; key = keys.next()) {
      postings = keys.postings(postings, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if ((live == null || live.get(doc)) && !askedFor.get(leaf.docBase + doc)) {
          files.accept(new StateReader(leaf.reader()).state(doc, key.utf8ToString()));
        }
      }
    }
  }

  @Override
  public void close() {
    view.close();
  }

  /** Reads the doc values of files; documents must be asked for in increasing order. */
  private static final class StateReader {
    private final NumericDocValues size;
    private final NumericDocValues modified;
    private final NumericDocValues indexed;
    private final NumericDocValues partial;
    private final NumericDocValues skipped;
    private final NumericDocValues failed;
    private final NumericDocValues complete;
    private final BinaryDocValues hash;
    private final SortedDocValues settings;
    private final Map<Integer, String> settingsByOrdinal = new HashMap<>();

    StateReader(LeafReader reader) throws IOException {
      size = DocValues.getNumeric(reader, Fields.SIZE);
      modified = DocValues.getNumeric(reader, Fields.MODIFIED);
      indexed = DocValues.getNumeric(reader, Fields.FILE_INDEXED);
      partial = DocValues.getNumeric(reader, Fields.FILE_PARTIAL);
      skipped = DocValues.getNumeric(reader, Fields.FILE_SKIPPED);
      failed = DocValues.getNumeric(reader, Fields.FILE_FAILED);
      complete = DocValues.getNumeric(reader, Fields.COMPLETE);
      hash = DocValues.getBinary(reader, Fields.HASH);
      settings = DocValues.getSorted(reader, Fields.SETTINGS);
    }

    FileState state(int doc, String key) throws IOException {
      return new FileState(
          key,
          value(size, doc),
          value(modified, doc),
          hash.advanceExact(doc) ? hash.binaryValue().utf8ToString() : "",
          new FileCounts(
              value(indexed, doc), value(partial, doc), value(skipped, doc), value(failed, doc)),
          settings(doc),
          value(complete, doc) == 1);
    }

    private String settings(int doc) throws IOException {
      if (!settings.advanceExact(doc)) {
        return "";
      }
      int ordinal = settings.ordValue();
      String known = settingsByOrdinal.get(ordinal);
      if (known == null) {
        known = settings.lookupOrd(ordinal).utf8ToString();
        settingsByOrdinal.put(ordinal, known);
      }
      return known;
    }

    private static long value(NumericDocValues values, int doc) throws IOException {
      return values.advanceExact(doc) ? values.longValue() : 0;
    }
  }
}
