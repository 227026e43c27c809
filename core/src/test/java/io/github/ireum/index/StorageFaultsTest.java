// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.DocumentOutcome.Indexed;
import io.github.ireum.IndexUnavailableException;
import io.github.ireum.IndexUnavailableException.Reason;
import io.github.ireum.SourceDocument;
import io.github.ireum.TextRange;
import io.github.ireum.passage.DocumentNames;
import io.github.ireum.passage.LayoutMarks;
import io.github.ireum.passage.PassageDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, does not keep what it was given, or gives up in a merge. */
final class StorageFaultsTest {

  @TempDir private Path folder;

  /** A folder on a disk that fails on demand. */
  private static final class FaultyDirectory extends FilterDirectory {
    private long free = Long.MAX_VALUE;
    private boolean syncs = true;
    private boolean merges = true;
    private boolean readsSegments = true;

    FaultyDirectory(Directory in) {
      super(in);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (context.context() == IOContext.Context.MERGE && !merges) {
        throw new IOException("Input/output error");
      }
      return new FilterIndexOutput("limited", name, in.createOutput(name, context)) {
        @Override
        public void writeByte(byte b) throws IOException {
          take(1);
          super.writeByte(b);
        }

        @Override
        public void writeBytes(byte[] b, int offset, int length) throws IOException {
          take(length);
          super.writeBytes(b, offset, length);
        }
      };
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
      if (!readsSegments && name.endsWith(".cfs")) {
        throw new IOException("Too many open files");
      }
      return super.openInput(name, context);
    }

    private void take(int bytes) throws IOException {
      if (free < bytes) {
        throw new IOException("No space left on device");
      }
      free -= bytes;
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
      if (!syncs) {
        throw new IOException("fsync failed");
      }
      super.sync(names);
    }
  }

  private FaultyDirectory disk = new FaultyDirectory(new ByteBuffersDirectory());

  private LuceneIndex open() {
    return LuceneIndex.open(
        folder,
        true,
        null,
        null,
        path -> {
          disk = new FaultyDirectory(FSDirectory.open(path));
          return disk;
        });
  }

  static void write(LucenePassageStore store, int number) {
    write(store, number, text -> new TextRange(0, text.length()));
  }

  private static void write(
      LucenePassageStore store, int number, Function<CharSequence, TextRange> passage) {
    String key = "doc" + number;
    Random words = new Random(number);
    StringBuilder text = new StringBuilder("train document").append(number);
    for (int i = 0; i < 200; i++) {
      text.append(" w").append(Integer.toString(words.nextInt(1 << 20), 36));
    }
    FileState state =
        new FileState(key, text.length(), 0, "hash", new FileCounts(1, 0, 0, 0), "", true);
    store
        .replace(state.begun())
        .finish(
            new PassageDocument(
                key,
                new SourceDocument(key, key, null, null, null, null, null),
                text.toString(),
                LayoutMarks.NONE,
                List.of(passage.apply(text)),
                DocumentNames.NONE,
                new Indexed(1, List.of())),
            state);
  }

  private static void write(LucenePassageStore store, int from, int to) {
    for (int i = from; i < to; i++) {
      write(store, i);
    }
  }

  private void assertHasAtLeast(int documents) {
    try (LuceneIndex index = LuceneIndex.open(folder, false)) {
      int found = index.read(searcher -> ((DirectoryReader) searcher.getIndexReader()).numDocs());
      assertTrue(found >= 2 * documents, found + " Lucene documents");
      assertEquals(List.of(), IndexVerification.verify(index).findings());
    }
  }

  private static void assertIo(String said, Runnable write) {
    IndexUnavailableException thrown = assertThrows(IndexUnavailableException.class, write::run);
    assertEquals(Reason.IO, thrown.reason());
    String message = thrown.toString();
    assertTrue(message.toLowerCase(Locale.ROOT).contains(said), message);
  }

  @Test
  void replace_analysisThatFails_isItsFaultAndNotThatOfTheIndex() {
    try (LuceneIndex index = open()) {
      LucenePassageStore store = new LucenePassageStore(index);
      write(store, 0, 7);
      assertThrows(
          StringIndexOutOfBoundsException.class,
          () -> write(store, 7, text -> new TextRange(0, text.length() + 1)));
      write(store, 8, 10);
      store.commit();
    }
    assertHasAtLeast(9);
  }

  @Test
  void replace_closedIndex_isUnavailable() {
    LuceneIndex index = open();
    LucenePassageStore store = new LucenePassageStore(index);
    index.close();
    assertThrows(IndexUnavailableException.class, () -> write(store, 1));
  }

  @Test
  void commit_diskFull_isATypedErrorAndTheLastCommitIsWhole() throws IOException {
    try (LuceneIndex index = open()) {
      LucenePassageStore store = new LucenePassageStore(index);
      write(store, 0, 50);
      store.commit();
      disk.free = 10_000;
      write(store, 50, 300);
      assertIo("no space left", store::commit);
      assertIo("no space left", () -> write(store, 301));
    }
    assertNothingBesideTheLastCommit();
    assertHasAtLeast(50);
    try (LuceneIndex index = open()) {
      LucenePassageStore store = new LucenePassageStore(index);
      write(store, 50, 300);
      store.commit();
    }
    assertHasAtLeast(300);
  }

  /** What could not be committed would keep the disk full. */
  private void assertNothingBesideTheLastCommit() throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      Set<String> files = new HashSet<>(List.of(directory.listAll()));
      files.remove(IndexWriter.WRITE_LOCK_NAME);
      assertEquals(new HashSet<>(SegmentInfos.readLatestCommit(directory).files(true)), files);
    }
  }

  @Test
  void write_littleRoom_commitsAndIsATypedError() {
    AtomicLong free = new AtomicLong(Long.MAX_VALUE);
    try (LuceneIndex index = open()) {
      LucenePassageStore store = new LucenePassageStore(index, new FreeSpace(folder, free::get));
      write(store, 0, 50);
      free.set(FreeSpace.RESERVE);
      IndexUnavailableException thrown =
          assertThrows(IndexUnavailableException.class, () -> write(store, 50));
      assertEquals(Reason.DISK_FULL, thrown.reason());
      String message = thrown.toString();
      assertTrue(message.contains(folder.toString()), message);
      assertTrue(message.contains("64 MB free"), message);
      free.set(Long.MAX_VALUE);
      write(store, 50);
    }
    assertHasAtLeast(50);
  }

  @Test
  void commit_diskFullAfterAll_saysSo() {
    AtomicLong free = new AtomicLong(Long.MAX_VALUE);
    try (LuceneIndex index = open()) {
      LucenePassageStore store = new LucenePassageStore(index, new FreeSpace(folder, free::get));
      write(store, 0, 50);
      free.set(0);
      disk.free = 0;
      IndexUnavailableException thrown =
          assertThrows(IndexUnavailableException.class, store::commit);
      assertEquals(Reason.DISK_FULL, thrown.reason());
      assertTrue(thrown.toString().contains("0 MB free"), thrown::toString);
    }
  }

  @Test
  void writer_segmentsThatCannotBeRead_keepsNoLock() {
    try (LuceneIndex index = open()) {
      LucenePassageStore store = new LucenePassageStore(index);
      write(store, 0, 5);
      store.commit();
    }
    try (LuceneIndex index = open()) {
      disk.readsSegments = false;
      assertIo("too many open files", index::writer);
      disk.readsSegments = true;
      write(new LucenePassageStore(index), 5, 10);
      disk.readsSegments = false;
    }
    try (LuceneIndex index = open()) {
      write(new LucenePassageStore(index), 5, 10);
    }
    assertHasAtLeast(5);
  }

  @Test
  void close_readerThatCannotBeClosed_givesUpTheLock() {
    LuceneIndex index = open();
    write(new LucenePassageStore(index), 0, 5);
    index.refresh();
    index.read(
        searcher -> {
          searcher
              .getIndexReader()
              .getReaderCacheHelper()
              .addClosedListener(
                  key -> {
                    throw new IOException("Input/output error");
                  });
          return true;
        });
    assertIo("input/output error", index::close);
    assertDoesNotThrow(index::close);
    try (LuceneIndex again = open()) {
      LucenePassageStore store = new LucenePassageStore(again);
      write(store, 0, 5);
      store.commit();
    }
    assertHasAtLeast(5);
  }

  @Test
  void close_twiceAfterDiskFull_hasNoEffect() throws IOException {
    LuceneIndex index = open();
    LucenePassageStore store = new LucenePassageStore(index);
    write(store, 0, 50);
    disk.free = 10_000;
    assertIo("no space left", store::commit);
    index.close();
    assertDoesNotThrow(index::close);
    assertNothingBesideTheLastCommit();
  }

  @Test
  void commit_fsyncFails_isATypedErrorAndTheLastCommitIsWhole() {
    try (LuceneIndex index = open()) {
      LucenePassageStore store = new LucenePassageStore(index);
      write(store, 0, 20);
      store.commit();
      disk.syncs = false;
      write(store, 20, 40);
      assertIo("fsync failed", store::commit);
    }
    assertHasAtLeast(20);
  }

  @Test
  void commit_mergeFails_losesNothingThatWasCommitted() {
    int committed = 0;
    try (LuceneIndex index = open()) {
      LucenePassageStore store = new LucenePassageStore(index);
      disk.merges = false;
      for (int i = 0; i < 40; i++) {
        write(store, i);
        store.commit();
        committed = i + 1;
      }
    } catch (IndexUnavailableException e) {
      assertEquals(Reason.IO, e.reason());
    }
    assertTrue(committed >= 5, committed + " commits");
    assertHasAtLeast(committed);
  }
}
