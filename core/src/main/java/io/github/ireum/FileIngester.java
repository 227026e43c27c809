// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.io.ByteStreams;
import io.github.ireum.DocumentOutcome.Skipped;
import io.github.ireum.index.FileCounts;
import io.github.ireum.index.FileState;
import io.github.ireum.index.PassageStore;
import io.github.ireum.index.PassageStore.FileWriter;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractor;
import io.github.ireum.ingest.RegularFiles;
import io.github.ireum.ingest.SourceFile;
import io.github.ireum.ingest.parser.HeapFaults;
import io.github.ireum.passage.PassageDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Takes one file after the other into a store. Not thread-safe; each worker has its own. */
final class FileIngester implements AutoCloseable {

  private static final int BUFFER = 1 << 17;

  private final PassageStore store;
  private final Extractor extractor;
  private final CollectionIngester collections;
  private final BatchWorkers workers;
  private final IngestTally tally;
  private final String settings;
  private final BooleanSupplier stop;
  private final DocumentPreparer preparer;

  /**
   * Creates an ingester.
   *
   * @param workers takes in the documents of large files
   * @param settings what a file that failed is read again for when it changes
   */
  FileIngester(
      PassageStore store,
      Extractor extractor,
      CollectionIngester collections,
      BatchWorkers workers,
      IngestTally tally,
      String settings,
      BooleanSupplier stop) {
    this.store = store;
    this.extractor = extractor;
    this.collections = collections;
    this.workers = workers;
    this.tally = tally;
    this.settings = settings;
    this.preparer = new DocumentPreparer(store.settings());
    this.stop = stop;
  }

  /**
   * Takes a file in, unless its bytes are those that the store has.
   *
   * @param known what the store knows of the file, or null
   * @param again whether to read it in any case
   */
  void ingest(SourceFile file, @Nullable FileState known, boolean again) {
    try {
      decide(file, known, again);
    } catch (StoppedException e) {
      // The next run takes the file in.
    }
  }

  private void decide(SourceFile file, @Nullable FileState known, boolean again) {
    if (file.size() == 0) {
      // Not opened: files of no size in /proc never end.
      Skipped empty = new Skipped(SkipReason.NO_TEXT, "empty file");
      finish(file, DocumentPreparer.withoutText(file.key(), source(file), empty));
      return;
    }
    String hash = hash(file);
    FileState state =
        new FileState(
            file.key(), file.size(), file.modified(), hash, FileCounts.NONE, settings, true);
    if (known != null && known.complete() && !again && isSame(known.sha256(), hash)) {
      store.touch(state);
      tally.addKnown(known.counts());
    } else if (file.isCollection()) {
      collections.ingest(file, state, known);
    } else {
      documents(file, state);
    }
  }

  private static boolean isSame(String known, String hash) {
    return !hash.isEmpty() && known.equals(hash);
  }

  private void documents(SourceFile file, FileState state) {
    DocumentProblem fault = extract(file, state, false);
    if (fault != null) {
      // The analysis of one of the documents has failed, and with it those written together.
      fault = extract(file, state, true);
    }
    if (fault != null) {
      finish(file, DocumentPreparer.failed(file.key(), source(file), fault));
    }
  }

  /**
   * Replaces the file by its documents.
   *
   * @param rehearsed whether to analyse each by itself first, so that one that fails is alone
   * @return what went wrong if nothing was written, or null
   */
  private @Nullable DocumentProblem extract(SourceFile file, FileState state, boolean rehearsed) {
    try (Writing writing = new Writing(file, state, rehearsed)) {
      extractor.extract(file, writing);
      tally.add(writing.counted);
      return null;
    } catch (StoppedException e) {
      throw e;
    } catch (IreumException e) {
      if (stop.getAsBoolean()) {
        return null;
      }
      throw e;
    } catch (LinkageError e) {
      if (HeapFaults.isOutOfMemory(e)) {
        throw e;
      }
      return DocumentPreparer.fault(e);
    } catch (RuntimeException | StackOverflowError e) {
      return DocumentPreparer.fault(e);
    }
  }

  /** Replaces the file by one document without text. */
  private void finish(SourceFile file, PassageDocument document) {
    FileTally counted = new FileTally();
    counted.add(document);
    FileState state =
        new FileState(
            file.key(), file.size(), file.modified(), "-", counted.counts(), settings, true);
    store.replace(state.begun()).finish(document, state);
    tally.add(counted);
  }

  private static SourceDocument source(SourceFile file) {
    return new SourceDocument(file.id(), file.key(), null, null, null, null, null);
  }

  private final class Writing implements Extractor.Documents, AutoCloseable {
    private final SourceFile file;
    private final FileState state;
    private final boolean rehearsed;
    private final FileWriter writer;
    private final FileTally counted = tally.begin();
    private @Nullable LargeFile large;
    private long inside;

    /** Whether the next run is to read the file again in any case. */
    private boolean unread;

    Writing(SourceFile file, FileState state, boolean rehearsed) {
      this.file = file;
      this.state = state;
      this.rehearsed = rehearsed;
      this.writer = store.replace(state.begun());
    }

    @Override
    public void reached(long bytes) {
      counted.reached(bytes);
    }

    @Override
    public void inside(ExtractedDocument document) {
      checkStop();
      inside++;
      noteUnread(document);
      if (large != null) {
        large.add(document);
        return;
      }
      PassageDocument prepared = prepare(document, 0);
      writer.add(prepared);
      counted.add(prepared);
      if (writer.isFull()) {
        large = new LargeFile(workers, writer.writeThrough(), counted);
      }
    }

    @Override
    public void file(ExtractedDocument document) {
      checkStop();
      if (large != null) {
        large.await();
      }
      boolean changed = hasChanged(file);
      noteUnread(document);
      PassageDocument prepared = prepare(changed ? document.with(change()) : document, inside);
      counted.add(prepared);
      FileState now =
          new FileState(
              file.key(),
              file.size(),
              file.modified(),
              changed || unread ? "" : state.sha256(),
              counted.counts(),
              settings,
              true);
      if (large != null) {
        large.finish(prepared, now);
      } else {
        writer.finish(prepared, now);
      }
    }

    @Override
    public void close() {
      if (large != null) {
        large.close();
      }
      tally.giveUp(counted);
    }

    private PassageDocument prepare(ExtractedDocument document, long inside) {
      PassageDocument prepared = preparer.prepare(document, inside);
      if (!rehearsed) {
        return prepared;
      }
      try {
        store.rehearse(prepared);
        return prepared;
      } catch (IreumException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        return DocumentPreparer.failed(
            document.key(), document.source(), DocumentPreparer.fault(e));
      }
    }

    private void noteUnread(ExtractedDocument document) {
      unread |=
          document.problems().stream()
              .anyMatch(problem -> problem.reason() == FailureReason.UNREADABLE);
    }
  }

  static DocumentProblem change() {
    return new DocumentProblem(FailureReason.CHANGED, "the file changed while it was read");
  }

  /** Whether a file is no longer as it was found. One that is gone is so by the next run. */
  static boolean hasChanged(SourceFile file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
      return now.size() != file.size() || now.lastModifiedTime().toMillis() != file.modified();
    } catch (IOException e) {
      return false;
    }
  }

  /** The hash of a file, or nothing if it cannot be read; the extractor will say why. */
  private String hash(SourceFile file) {
    Hasher hasher = Hashing.sha256().newHasher();
    byte[] buffer = new byte[BUFFER];
    // A file that grows is read no further than it was when it was found.
    try (InputStream in = ByteStreams.limit(RegularFiles.open(file.path()), file.size())) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        hasher.putBytes(buffer, 0, n);
        checkStop();
      }
      return hasher.hash().toString();
    } catch (IOException e) {
      return "";
    }
  }

  private void checkStop() {
    if (stop.getAsBoolean()) {
      throw new StoppedException();
    }
  }

  @Override
  public void close() {
    extractor.close();
  }
}
