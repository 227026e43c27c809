// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.PassageSettings;
import io.github.ireum.passage.PassageDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * The embedded store.
 *
 * <p>A file whose documents fit into a block is replaced in one step. A larger one, and every
 * collection, is written block by block under a record that says so; a run that is interrupted
 * leaves that record behind, and the next one sees that the file is not complete.
 */
public final class LucenePassageStore implements PassageStore {

  /** Text of one file that is held back to be replaced in one step, in UTF-16 units. */
  private static final int BLOCK_CHARACTERS = 2_000_000;

  /** Lucene documents of one file that are held back. */
  private static final int BLOCK_DOCUMENTS = 5_000;

  private final LuceneIndex index;
  private final IndexWriter writer;

  /**
   * Starts to write to an index.
   *
   * @throws io.github.ireum.IndexUnavailableException if another process writes to it
   */
  public LucenePassageStore(LuceneIndex index) {
    this.index = index;
    this.writer = index.writer();
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
      throw IndexFormat.unavailable(index.path(), e);
    }
  }

  private final class LuceneFileWriter implements FileWriter {
    private final FileState begun;
    private final List<Document> block = new ArrayList<>();
    private long characters;
    private boolean cleared;

    LuceneFileWriter(FileState begun) {
      this.begun = begun;
    }

    @Override
    public void add(PassageDocument document) {
      block.addAll(DocumentMapper.toLucene(begun.key(), document));
      characters += document.text().length();
      if (characters >= BLOCK_CHARACTERS || block.size() >= BLOCK_DOCUMENTS) {
        flush();
      }
    }

    private void flush() {
      if (cleared) {
        write(() -> writer.addDocuments(block));
      } else {
        block.add(DocumentMapper.begun(begun));
        write(() -> writer.updateDocuments(source(begun.key()), block));
        cleared = true;
      }
      block.clear();
      characters = 0;
    }

    @Override
    public void finish(PassageDocument document, FileState state) {
      List<Document> documents = DocumentMapper.toLucene(state.key(), document);
      DocumentMapper.file(documents.getLast(), state);
      block.addAll(documents);
      Term replaced = cleared ? file(state.key()) : source(state.key());
      write(() -> writer.updateDocuments(replaced, block));
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
      List<Document> block = new ArrayList<>();
      documents.forEach(document -> block.addAll(DocumentMapper.toLucene(begun.key(), document)));
      write(() -> writer.addDocuments(block));
    }

    @Override
    public void finish(PassageDocument document, FileState state) {
      List<Document> documents = DocumentMapper.toLucene(state.key(), document);
      DocumentMapper.file(documents.getLast(), state);
      write(() -> writer.updateDocuments(file(state.key()), documents));
    }
  }
}
