// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104Codec.Mode;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The searchers of an index, and its writer from when one is asked for. Until then what others
 * commit is searched, and from then on what the writer has written, committed or not. The caller
 * guards it: {@link #writer} and {@link #close} must not run beside anything else.
 */
final class NearRealTime implements Closeable {

  private static final double BUFFER_MEGABYTES = 64;

  /** The text is most of an index, and only hits are read. */
  private static final Codec CODEC = new Lucene104Codec(Mode.BEST_COMPRESSION);

  private final Directory directory;
  private final Analyzer analyzer;
  private final IndexSettings settings;
  private SearcherManager searchers;
  private @Nullable IndexWriter writer;

  /**
   * Begins to search what is committed.
   *
   * @param settings what commits say of the index
   */
  NearRealTime(Directory directory, Analyzer analyzer, IndexSettings settings) throws IOException {
    this.directory = directory;
    this.analyzer = analyzer;
    this.settings = settings;
    searchers = new SearcherManager(directory, null);
  }

  /** Returns the searchers, which are others when there is a writer. */
  SearcherManager searchers() {
    return searchers;
  }

  /** Returns whether there is a writer. */
  boolean writes() {
    return writer != null;
  }

  /** Returns the writer, which is opened the first time. */
  IndexWriter writer() throws IOException {
    if (writer == null) {
      SearcherManager old = searchers;
      writer = openWriter();
      old.close();
    }
    return writer;
  }

  private IndexWriter openWriter() throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer)
            .setOpenMode(OpenMode.APPEND)
            .setCodec(CODEC)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setCommitOnClose(false);
    IndexWriter opened = new IndexWriter(directory, config);
    try {
      OpenRuns.putBeside(opened, IndexFormat.commitData(settings));
      searchers = new SearcherManager(opened, null);
      return opened;
    } catch (IOException | RuntimeException | Error e) {
      // It would keep the lock, and nobody could close it.
      IOUtils.closeWhileHandlingException(opened::rollback);
      throw e;
    }
  }

  /** Gives up what has not been committed, and the lock of writers too, whatever fails. */
  @Override
  public void close() throws IOException {
    IOUtils.close(searchers, this::closeWriter);
  }

  private void closeWriter() throws IOException {
    if (writer != null) {
      writer.close();
      if (writer.getTragicException() != null) {
        deleteLeftovers();
      }
    }
  }

  /**
   * Deletes what a writer that gave up has written since the last commit. It leaves that to the
   * next one, and a full disk full until then.
   */
  private void deleteLeftovers() throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setOpenMode(OpenMode.APPEND);
    new IndexWriter(directory, config).rollback();
  }
}
