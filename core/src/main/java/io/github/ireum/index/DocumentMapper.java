// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterables;
import com.google.common.hash.Hashing;
import io.github.ireum.DocumentOutcome;
import io.github.ireum.DocumentOutcome.Failed;
import io.github.ireum.DocumentOutcome.Indexed;
import io.github.ireum.DocumentOutcome.Skipped;
import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.SkipReason;
import io.github.ireum.SourceDocument;
import io.github.ireum.TextRange;
import io.github.ireum.passage.PassageDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns documents into Lucene documents and back. */
final class DocumentMapper {

  private static final String INDEXED = "indexed";
  private static final String SKIPPED = "skipped";
  private static final String FAILED = "failed";

  private DocumentMapper() {}

  /**
   * Returns the passages of a document, in order, and the record of the document after them. They
   * are made as they are asked for: those of a long document take many times its memory.
   */
  static Iterable<Iterable<IndexableField>> toLucene(String source, PassageDocument document) {
    return toLucene(source, document, null);
  }

  /**
   * Returns the same of a document that is also the record of its file.
   *
   * @param state what to know of the file
   */
  static Iterable<Iterable<IndexableField>> toLucene(
      String source, PassageDocument document, @Nullable FileState state) {
    return () -> new LuceneDocuments(source, document, state);
  }

  private static final class LuceneDocuments extends AbstractIterator<Iterable<IndexableField>> {
    private final String source;
    private final PassageDocument document;
    private final @Nullable FileState state;
    private final NameFields names;
    private final Set<Integer> blocks = new LinkedHashSet<>();
    private int next;

    LuceneDocuments(String source, PassageDocument document, @Nullable FileState state) {
      this.source = source;
      this.document = document;
      this.state = state;
      this.names = new NameFields(document);
    }

    @Override
    protected @Nullable Iterable<IndexableField> computeNext() {
      int passages = document.passages().size();
      if (next < passages) {
        return passage(next++);
      }
      if (next++ == passages) {
        Document record = document(source, document);
        if (state != null) {
          file(record, state);
        }
        for (int block : blocks) {
          record.add(new StringField(Fields.BLOCK, RepeatedBlocks.term(block), Store.NO));
        }
        return Iterables.concat(record, () -> new PersonFields(document));
      }
      return endOfData();
    }

    private Document passage(int ordinal) {
      List<TextRange> passages = document.passages();
      TextRange range = passages.get(ordinal);
      String text = document.text();
      int following =
          ordinal + 1 < passages.size() ? passages.get(ordinal + 1).start() : text.length();
      // A passage that overlaps the next one leaves no gap to it.
      String after = text.substring(range.end(), Math.max(following, range.end()));
      Document lucene = DocumentMapper.passage(source, document, names, range, after);
      for (int block : RepeatedBlocks.keys(range.of(text))) {
        if (blocks.size() < RepeatedBlocks.MAX_BLOCKS) {
          blocks.add(block);
        }
      }
      lucene.add(new NumericDocValuesField(Fields.ORDINAL, ordinal));
      if (ordinal == 0) {
        String furniture = furniture(document);
        if (!furniture.isBlank()) {
          lucene.add(new TextField(Fields.FURNITURE, furniture, Store.NO));
        }
      }
      return lucene;
    }
  }

  /** What is left out of the passages, or read over in them; the first one answers for it. */
  private static String furniture(PassageDocument document) {
    StringBuilder furniture = new StringBuilder();
    int start = 0;
    for (TextRange passage : document.passages()) {
      if (passage.start() > start) {
        furniture.append(document.text(), start, passage.start());
      }
      String text = passage.of(document.text());
      for (TextRange inside : document.marks().within(passage).furniture()) {
        furniture.append('\n').append(text, inside.start(), inside.end()).append('\n');
      }
      start = Math.max(start, passage.end());
    }
    return furniture.append(document.text(), start, document.text().length()).toString();
  }

  private static Document passage(
      String source, PassageDocument document, NameFields names, TextRange range, String after) {
    Document lucene = new Document();
    lucene.add(new StringField(Fields.SOURCE, source, Store.NO));
    lucene.add(new StringField(Fields.DOCUMENT, document.key(), Store.NO));
    lucene.add(new SortedDocValuesField(Fields.DOCUMENT, new BytesRef(document.key())));
    lucene.add(new NumericDocValuesField(Fields.START, range.start()));
    LayoutFields.addText(lucene, range.of(document.text()), document.marks().within(range));
    String title = document.source().title();
    if (title != null) {
      MetadataFields.addTitle(lucene, title);
    }
    MetadataFields.add(lucene, document.source());
    names.addTo(lucene, range);
    if (!after.isEmpty()) {
      lucene.add(new StoredField(Fields.AFTER, after));
    }
    return lucene;
  }

  private static Document document(String source, PassageDocument document) {
    Document lucene = new Document();
    lucene.add(new StringField(Fields.SOURCE, source, Store.NO));
    lucene.add(new StringField(Fields.RECORD, document.key(), Store.NO));
    SourceDocument metadata = document.source();
    store(lucene, Fields.ID, metadata.id());
    store(lucene, Fields.PATH, metadata.path());
    store(lucene, Fields.DOCUMENT_TITLE, metadata.title());
    store(lucene, Fields.AUTHOR, metadata.author());
    store(lucene, Fields.DATE, metadata.date() == null ? null : metadata.date().toString());
    store(lucene, Fields.LANGUAGE, metadata.language());
    store(lucene, Fields.MEDIA_TYPE, metadata.mediaType());
    String text = document.text();
    if (!text.isEmpty()) {
      int first =
          document.passages().isEmpty() ? text.length() : document.passages().getFirst().start();
      store(lucene, Fields.BEFORE, text.substring(0, first));
    }
    store(lucene, Fields.TEXT_HASH, hash(text));
    if (document.outcome() != null) {
      outcome(lucene, document.outcome());
    }
    return lucene;
  }

  static String hash(String text) {
    // As Lucene writes it: a lone surrogate becomes U+FFFD.
    BytesRef stored = new BytesRef(text);
    return Hashing.sha256().hashBytes(stored.bytes, stored.offset, stored.length).toString();
  }

  private static void outcome(Document lucene, DocumentOutcome outcome) {
    String name;
    if (outcome instanceof Indexed indexed) {
      name = INDEXED;
      lucene.add(new NumericDocValuesField(Fields.PASSAGES, indexed.passages()));
      store(lucene, Fields.PASSAGES, Integer.toString(indexed.passages()));
      indexed.problems().forEach(problem -> problem(lucene, problem));
    } else if (outcome instanceof Failed failed) {
      name = FAILED;
      problem(lucene, failed.problem());
    } else if (outcome instanceof Skipped skipped) {
      name = SKIPPED;
      store(lucene, Fields.REASON, skipped.reason().name());
      store(lucene, Fields.DETAIL, skipped.detail());
    } else {
      throw new IllegalArgumentException("an unchanged document is not written again");
    }
    lucene.add(new StringField(Fields.OUTCOME, name, Store.YES));
  }

  private static void problem(Document lucene, DocumentProblem problem) {
    if (lucene.get(Fields.PROBLEM) == null) {
      lucene.add(new StringField(Fields.PROBLEM, "true", Store.NO));
    }
    store(lucene, Fields.REASON, problem.reason().name());
    store(lucene, Fields.DETAIL, problem.detail());
  }

  /** Adds what makes a document the record of a file. */
  static void file(Document lucene, FileState state) {
    lucene.add(new StringField(Fields.FILE, state.key(), Store.NO));
    number(lucene, Fields.SIZE, state.size());
    number(lucene, Fields.MODIFIED, state.modified());
    number(lucene, Fields.FILE_INDEXED, state.counts().indexed());
    number(lucene, Fields.FILE_PARTIAL, state.counts().partial());
    number(lucene, Fields.FILE_SKIPPED, state.counts().skipped());
    number(lucene, Fields.FILE_FAILED, state.counts().failed());
    number(lucene, Fields.COMPLETE, state.complete() ? 1 : 0);
    lucene.add(new BinaryDocValuesField(Fields.HASH, new BytesRef(state.sha256())));
    lucene.add(new SortedDocValuesField(Fields.SETTINGS, new BytesRef(state.settings())));
  }

  private static void number(Document lucene, String field, long value) {
    lucene.add(new NumericDocValuesField(field, value));
  }

  /** Returns the record of a file whose documents are still being written. */
  static Document begun(FileState state) {
    Document lucene = new Document();
    lucene.add(new StringField(Fields.SOURCE, state.key(), Store.NO));
    file(lucene, state);
    return lucene;
  }

  private static void store(Document lucene, String field, @Nullable String value) {
    if (value != null) {
      lucene.add(new StoredField(field, value));
    }
  }

  static SourceDocument source(Document lucene) {
    String date = lucene.get(Fields.DATE);
    return new SourceDocument(
        lucene.get(Fields.ID),
        lucene.get(Fields.PATH),
        lucene.get(Fields.DOCUMENT_TITLE),
        lucene.get(Fields.AUTHOR),
        date == null ? null : LocalDate.parse(date),
        lucene.get(Fields.LANGUAGE),
        lucene.get(Fields.MEDIA_TYPE));
  }

  /** Returns the outcome that a record holds, or null for a container. */
  static @Nullable DocumentOutcome storedOutcome(Document lucene) {
    return lucene.get(Fields.OUTCOME) == null ? null : outcome(lucene);
  }

  static DocumentOutcome outcome(Document lucene) {
    String[] reasons = lucene.getValues(Fields.REASON);
    String[] details = lucene.getValues(Fields.DETAIL);
    String name = lucene.get(Fields.OUTCOME);
    if (name.equals(SKIPPED)) {
      return new Skipped(SkipReason.valueOf(reasons[0]), details[0]);
    }
    List<DocumentProblem> problems = new ArrayList<>();
    for (int i = 0; i < reasons.length; i++) {
      problems.add(new DocumentProblem(FailureReason.valueOf(reasons[i]), details[i]));
    }
    return name.equals(FAILED)
        ? new Failed(problems.getFirst())
        : new Indexed(Integer.parseInt(lucene.get(Fields.PASSAGES)), problems);
  }

  /** Returns the value of {@link Fields#OUTCOME} for a kind of outcome. */
  static String name(Class<? extends DocumentOutcome> outcome) {
    return outcome == Indexed.class ? INDEXED : outcome == Failed.class ? FAILED : SKIPPED;
  }
}
