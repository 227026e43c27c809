// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.github.ireum.IndexUnavailableException;
import io.github.ireum.PassageSettings;
import io.github.ireum.passage.PassageDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The embedded store.
 *
 * <p>A file whose documents fit into a block is replaced in one step. A larger one, and every
 * collection, is written block by block under a record that says so; a run that is interrupted
 * leaves that record behind, and the next one sees that the file is not complete.
 */
public final class LucenePassageStore implements PassageStore {

  /**
   * What is held back of one file to be replaced in one step: the UTF-16 units of its text, and so
   * many for each mention and each document.
   */
  private static final int BLOCK_WEIGHT = 2_000_000;

  private static final int MENTION_WEIGHT = 20;
  private static final int DOCUMENT_WEIGHT = 400;

  private final LuceneIndex index;
  private final IndexWriter writer;
  private final FreeSpace disk;
  private final Embeddings embeddings;

  /**
   * Starts to write to an index.
   *
   * @throws IndexUnavailableException if another process writes to it
   */
  public LucenePassageStore(LuceneIndex index) {
    this(index, FreeSpace.of(index.path()));
  }

  LucenePassageStore(LuceneIndex index, FreeSpace disk) {
    this.index = index;
    this.disk = disk;
    this.writer = index.writer();
    this.embeddings = index.embeddings();
  }

  @Override
  public PassageSettings settings() {
    return index.settings();
  }

  @Override
  public KnownFiles known() {
    index.refresh();
    return new LuceneKnownFiles(index);
  }

  @Override
  public FileWriter replace(FileState begun) {
    requireRoom();
    return new LuceneFileWriter(begun);
  }

  @Override
  public CollectionWriter replaceCollection(FileState begun) {
    write(() -> writer.updateDocuments(source(begun.key()), List.of(DocumentMapper.begun(begun))));
    return new LuceneCollectionWriter(begun);
  }

  @Override
  public CollectionWriter continueCollection(FileState begun) {
    write(() -> writer.updateDocuments(file(begun.key()), List.of(DocumentMapper.begun(begun))));
    return new LuceneCollectionWriter(begun);
  }

  @Override
  public void touch(FileState state) {
    write(
        () ->
            writer.updateDocValues(
                file(state.key()), new NumericDocValuesField(Fields.MODIFIED, state.modified())));
  }

  @Override
  public void remove(String key) {
    write(() -> writer.deleteDocuments(source(key)));
  }

  @Override
  public void rehearse(PassageDocument document) {
    write(
        () -> {
          try (ByteBuffersDirectory memory = new ByteBuffersDirectory();
              IndexWriter rehearsal =
                  new IndexWriter(memory, new IndexWriterConfig(index.analyzer()))) {
            rehearsal.addDocuments(toLucene(document.key(), List.of(document)));
            rehearsal.rollback();
          }
        });
  }

  @Override
  public void begin(List<String> keys) {
    write(
        () -> {
          if (OpenRuns.begin(writer, keys)) {
            writer.commit();
          }
        });
  }

  @Override
  public void end(Predicate<String> ended) {
    write(() -> OpenRuns.end(writer, ended));
    commit();
  }

  @Override
  public void commit() {
    write(writer::commit);
    index.refresh();
  }

  @Override
  public void close() {}

  private static Term source(String key) {
    return new Term(Fields.SOURCE, key);
  }

  private static Term file(String key) {
    return new Term(Fields.FILE, key);
  }

  @FunctionalInterface
  private interface Write {
    void run() throws IOException;
  }

  private void write(Write write) {
    try {
      write.run();
    } catch (IOException | IllegalStateException e) {
      if (e instanceof IllegalStateException fault && isUsable()) {
        // The analysis of a document has failed, and the index has not.
        throw fault;
      }
      throw disk.isShort(0) ? disk.exception(0, e) : IndexFormat.unavailable(index.path(), e);
    }
  }

  private boolean isUsable() {
    return writer.isOpen() && writer.getTragicException() == null;
  }

  /** Stops while what has been written so far can still be committed. */
  private void requireRoom() {
    write(
        () -> {
          long buffered = writer.ramBytesUsed();
          if (disk.isShort(buffered)) {
            IndexUnavailableException e = disk.exception(buffered, null);
            commit();
            throw e;
          }
        });
  }

  private final class LuceneFileWriter implements FileWriter {
    private final FileState begun;
    private final List<PassageDocument> block = new ArrayList<>();
    private long weight;

    LuceneFileWriter(FileState begun) {
      this.begun = begun;
    }

    @Override
    public void add(PassageDocument document) {
      block.add(document);
      weight +=
          document.text().length()
              + (long) MENTION_WEIGHT * document.names().text().size()
              + DOCUMENT_WEIGHT;
    }

    @Override
    public boolean isFull() {
      return weight >= BLOCK_WEIGHT;
    }

    @Override
    public CollectionWriter writeThrough() {
      var documents =
          Iterables.concat(toLucene(begun.key(), block), List.of(DocumentMapper.begun(begun)));
      write(() -> writer.updateDocuments(source(begun.key()), documents));
      block.clear();
      return new LuceneCollectionWriter(begun);
    }

    @Override
    public void finish(PassageDocument document, FileState state) {
      var documents = Iterables.concat(toLucene(state.key(), block), last(document, state));
      write(() -> writer.updateDocuments(source(state.key()), documents));
      block.clear();
    }
  }

  private final class LuceneCollectionWriter implements CollectionWriter {
    private final FileState begun;

    LuceneCollectionWriter(FileState begun) {
      this.begun = begun;
    }

    @Override
    public void add(List<PassageDocument> documents) {
      requireRoom();
      write(() -> writer.addDocuments(toLucene(begun.key(), documents)));
    }

    @Override
    public void finish(PassageDocument document, FileState state) {
      write(() -> writer.updateDocuments(file(state.key()), last(document, state)));
    }
  }

  private Iterable<Iterable<? extends IndexableField>> toLucene(
      String source, List<PassageDocument> documents) {
    return Iterables.concat(
        Lists.transform(
            documents, document -> withVectors(DocumentMapper.toLucene(source, document))));
  }

  private Iterable<Iterable<? extends IndexableField>> last(
      PassageDocument document, FileState state) {
    return withVectors(DocumentMapper.toLucene(state.key(), document, state));
  }

  private Iterable<Iterable<? extends IndexableField>> withVectors(
      Iterable<Iterable<IndexableField>> documents) {
    return Iterables.transform(documents, embeddings::withVector);
  }
}
