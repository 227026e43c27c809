// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.IndexUnavailableException;
import io.github.ireum.IndexUnavailableException.Reason;
import io.github.ireum.IreumException;
import io.github.ireum.PassageSettings;
import io.github.ireum.TextEmbedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * A Lucene index on disk, open for reading, and for writing from the first time a writer is asked
 * for. Until then other processes may write to it. Thread-safe.
 */
public final class LuceneIndex implements AutoCloseable {

  /** Reads from the index. */
  @FunctionalInterface
  public interface Reading<T extends @Nullable Object> {
    /** Reads. */
    T apply(IndexSearcher searcher) throws IOException;
  }

  private final Path path;
  private final Directory directory;
  private final boolean writable;
  private final IndexSettings settings;
  private final @Nullable TextEmbedder embedder;
  private final Analyzer analyzer = new TextAnalysis();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final NearRealTime current;
  private volatile boolean closed;

  private LuceneIndex(
      Path path, boolean writable, IndexOpening.Opened opened, @Nullable TextEmbedder embedder)
      throws IOException {
    this.path = path;
    this.writable = writable;
    directory = opened.directory();
    settings = opened.settings();
    boolean usable = embedder != null && embedder.name().equals(settings.embedder());
    this.embedder = usable ? embedder : null;
    current = new NearRealTime(directory, analyzer, settings);
  }

  /**
   * Opens an index as it is, or creates it in the default way if there is none and {@code writable}
   * is set.
   *
   * @throws IndexUnavailableException if it cannot be used
   */
  public static LuceneIndex open(Path path, boolean writable) {
    return open(path, writable, null);
  }

  /**
   * Opens an index, and creates it if there is none and {@code writable} is set.
   *
   * @param wanted how documents are to be split; null for the way that the index was made with, or
   *     the default for a new one
   * @throws IndexUnavailableException if it cannot be used
   */
  public static LuceneIndex open(Path path, boolean writable, @Nullable PassageSettings wanted) {
    return open(path, writable, wanted, null);
  }

  /**
   * Opens an index, and creates it if there is none and {@code writable} is set.
   *
   * @param wanted as above
   * @param embedder what makes the vectors of passages; null for none. To write, it must be the one
   *     that the index was made with; to read, another one is not used
   * @throws IndexUnavailableException if it cannot be used
   */
  public static LuceneIndex open(
      Path path,
      boolean writable,
      @Nullable PassageSettings wanted,
      @Nullable TextEmbedder embedder) {
    return open(path, writable, wanted, embedder, FSDirectory::open);
  }

  /** Opens an index whose files are read and written in another way. */
  static LuceneIndex open(
      Path path,
      boolean writable,
      @Nullable PassageSettings wanted,
      @Nullable TextEmbedder embedder,
      IndexOpening.Directories directories) {
    IndexOpening.Opened opened =
        new IndexOpening(path, writable, directories).open(wanted, embedder);
    try {
      return new LuceneIndex(path, writable, opened, embedder);
    } catch (IOException | RuntimeException e) {
      IndexOpening.closeQuietly(opened.directory(), e);
      throw e instanceof IreumException known ? known : IndexFormat.unavailable(path, e);
    }
  }

  /** Returns the folder of the index. */
  public Path path() {
    return path;
  }

  /** Returns how documents are split into passages. */
  PassageSettings settings() {
    return settings.passages();
  }

  /** Returns the name of what made the vectors of passages, or null if there are none. */
  public @Nullable String embedderName() {
    return settings.embedder();
  }

  /** Returns the vectors of passages: none where the index has none, or cannot make any here. */
  public Embeddings embeddings() {
    return new Embeddings(embedder);
  }

  /** Returns how titles, texts and queries are analysed. */
  public Analyzer analyzer() {
    return analyzer;
  }

  /** Returns what the last commit says about itself. */
  Map<String, String> commitData() {
    checkOpen();
    try {
      return SegmentInfos.readLatestCommit(directory).getUserData();
    } catch (IOException e) {
      throw IndexFormat.unavailable(path, e);
    }
  }

  /** Returns the size on disk in bytes. */
  long bytes() {
    checkOpen();
    try {
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes += length(file);
      }
      return bytes;
    } catch (IOException e) {
      throw IndexFormat.unavailable(path, e);
    }
  }

  /** Returns 0 for a file that a writer has deleted in the meantime. */
  private long length(String file) throws IOException {
    try {
      return directory.fileLength(file);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /**
   * Reads from one point-in-time view of the index. If that ends in an exception that damaged bytes
   * may lead to, those of Java that {@link IndexDamage} lists, the checksums of the whole index are
   * read, which tell damage from a mistake. Any other is thrown at once: what Lucene has of its own
   * for queries that are too large, and what Ireum throws.
   *
   * @throws IndexUnavailableException if reading fails, or the index turns out to be damaged
   */
  public <T extends @Nullable Object> T read(Reading<T> reading) {
    lock.readLock().lock();
    try {
      checkOpen();
      SearcherManager searchers = current.searchers();
      IndexSearcher searcher = searchers.acquire();
      try {
        return reading.apply(searcher);
      } catch (IreumException e) {
        throw e;
      } catch (UncheckedIOException e) {
        throw e.getCause();
      } catch (RuntimeException e) {
        if (IndexDamage.mayCause(e)) {
          IndexDamage.check(searcher.getIndexReader());
        }
        throw e;
      } catch (InternalError e) {
        // A file is memory here, which is gone when the file has become shorter.
        throw new CorruptIndexException("a file has become shorter", path.toString(), e);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw IndexFormat.unavailable(path, e);
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Checks that the index has not been closed.
   *
   * @throws IllegalStateException if it has
   */
  public void checkOpen() {
    if (closed) {
      throw new IllegalStateException("The index at '" + path + "' is closed.");
    }
  }

  /**
   * Returns a check of the files. It holds the lock of writers, unless this object holds it, or
   * nobody can, since the index is on something that cannot be written.
   *
   * @throws IndexUnavailableException if another process writes to the index
   */
  CheckIndex check() {
    lock.readLock().lock();
    try {
      checkOpen();
      return current.writes() ? checkUnlocked() : checkLocked();
    } catch (IOException e) {
      throw IndexFormat.unavailable(path, e);
    } finally {
      lock.readLock().unlock();
    }
  }

  private CheckIndex checkLocked() throws IOException {
    try {
      return new CheckIndex(directory);
    } catch (FileSystemException e) {
      return checkUnlocked();
    }
  }

  private CheckIndex checkUnlocked() throws IOException {
    return new CheckIndex(
        directory, NoLockFactory.INSTANCE.obtainLock(directory, IndexWriter.WRITE_LOCK_NAME));
  }

  /** Returns a view that stays as it is whatever is written. */
  IndexView view() {
    lock.readLock().lock();
    try {
      checkOpen();
      return new IndexView(path, current.searchers().acquire());
    } catch (IOException e) {
      throw IndexFormat.unavailable(path, e);
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Lets later reads see what has been written since, also what is not committed yet if this object
   * has written it.
   */
  public void refresh() {
    lock.readLock().lock();
    try {
      checkOpen();
      current.searchers().maybeRefreshBlocking();
    } catch (IOException e) {
      throw IndexFormat.unavailable(path, e);
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Returns the writer, which stays open until this index is closed.
   *
   * @throws IndexUnavailableException if another process writes, the index is read-only, or
   *     passages would be without the vectors that the others have
   */
  IndexWriter writer() {
    checkOpen();
    if (!writable) {
      throw new IndexUnavailableException(
          Reason.READ_ONLY, "The index at '" + path + "' was opened for reading only.");
    }
    if (settings.embedder() != null && embedder == null) {
      throw IndexFormat.otherEmbedder(path, settings.embedder(), null);
    }
    lock.writeLock().lock();
    try {
      checkOpen();
      return current.writer();
    } catch (IOException e) {
      throw IndexFormat.unavailable(path, e);
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Closes the index, once. What has not been committed is given up, and the lock of writers too,
   * whatever fails.
   *
   * @throws IndexUnavailableException if the disk fails
   */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        IOUtils.close(current, directory);
      }
    } catch (IOException e) {
      throw IndexFormat.unavailable(path, e);
    } finally {
      lock.writeLock().unlock();
    }
  }
}
