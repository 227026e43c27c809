// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.passage.PassageDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** The embedded store. */
public final class LucenePassageStore implements PassageStore {

  /** Passages of one file that are held back to be replaced in one step. */
  private static final int BLOCK = 10_000;

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
  public @Nullable FileState state(String key) {
    return index.<@Nullable FileState>read(searcher -> IndexReading.state(searcher, key));
  }

  @Override
  public FileWriter replace(String key) {
    return new LuceneFileWriter(key);
  }

  @Override
  public void touch(FileState state) {
    write(
        () ->
            writer.updateDocValues(
                new Term(Fields.FILE, state.key()),
                new NumericDocValuesField(Fields.MODIFIED, state.modified())));
  }

  @Override
  public long removeFiles(Predicate<String> key) {
    List<FileState> gone =
        index.read(
            searcher -> {
              List<FileState> matching = new ArrayList<>();
              IndexReading.files(
                  searcher,
                  state -> {
                    if (key.test(state.key())) {
                      matching.add(state);
                    }
                  });
              return matching;
            });
    gone.forEach(
        state -> write(() -> writer.deleteDocuments(new Term(Fields.SOURCE, state.key()))));
    return gone.stream().mapToLong(FileState::documents).sum();
  }

  @Override
  public void commit() {
    write(writer::commit);
    index.refresh();
  }

  @Override
  public void close() {}

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

  /**
   * Replaces a file in one step where it fits into a block. A larger one is written block by block,
   * without a record of the file until the end, so that an interrupted replacement is recognised
   * and done again.
   */
  private final class LuceneFileWriter implements FileWriter {
    private final String key;
    private final List<Document> block = new ArrayList<>();
    private boolean cleared;

    LuceneFileWriter(String key) {
      this.key = key;
    }

    @Override
    public void add(PassageDocument document) {
      block.addAll(DocumentMapper.toLucene(key, document));
      if (block.size() >= BLOCK) {
        flush();
      }
    }

    @Override
    public void finish(PassageDocument document, FileState state) {
      List<Document> documents = DocumentMapper.toLucene(key, document);
      DocumentMapper.file(documents.getLast(), state);
      block.addAll(documents);
      flush();
    }

    private void flush() {
      write(
          () -> {
            if (cleared) {
              writer.addDocuments(block);
            } else {
              writer.updateDocuments(new Term(Fields.SOURCE, key), block);
            }
          });
      cleared = true;
      block.clear();
    }
  }
}
