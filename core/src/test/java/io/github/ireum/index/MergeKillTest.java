// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.ChildJvm;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while Lucene writes a merged segment. */
final class MergeKillTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int MEGABYTES = 256;

  @TempDir private Path folder;

  /** Tells that a merge has written the half of a file, and lets it go no further. */
  private static final class StoppingDirectory extends FilterDirectory {
    private final Path told;

    StoppingDirectory(Directory in, Path told) {
      super(in);
      this.told = told;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      IndexOutput out = in.createOutput(name, context);
      if (context.context() != IOContext.Context.MERGE) {
        return out;
      }
      return new FilterIndexOutput("stopping", name, out) {
        @Override
        public void writeBytes(byte[] b, int offset, int length) throws IOException {
          super.writeBytes(b, offset, length / 2);
          TestFiles.write(told, name);
          try {
            Thread.sleep(Long.MAX_VALUE);
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        }
      };
    }
  }

  /** Commits one document after the other, and says how many it has. */
  static final class Run {
    private Run() {}

    public static void main(String[] arguments) throws IOException {
      Path committed = Path.of(arguments[1]);
      try (LuceneIndex index =
          LuceneIndex.open(
              Path.of(arguments[0]),
              true,
              null,
              null,
              path -> new StoppingDirectory(FSDirectory.open(path), Path.of(arguments[2])))) {
        LucenePassageStore store = new LucenePassageStore(index);
        for (int i = 0; i < Integer.MAX_VALUE; i++) {
          StorageFaultsTest.write(store, i);
          store.commit();
          Files.writeString(committed, "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
      }
    }
  }

  @Test
  void kill_inAMerge_losesNothingThatWasCommitted() throws IOException, InterruptedException {
    Path path = folder.resolve("index");
    Path committed = folder.resolve("committed");
    Path merging = folder.resolve("merging");
    Path said = folder.resolve("said");
    Process run =
        ChildJvm.start(
            Run.class, MEGABYTES, said, path.toString(), committed.toString(), merging.toString());
    try {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (!Files.exists(merging)) {
        assertTrue(run.isAlive() && System.nanoTime() < end, () -> TestFiles.read(said));
        Thread.sleep(20);
      }
      // The commits go on beside the merge.
      Thread.sleep(200);
    } finally {
      run.destroyForcibly().waitFor();
    }
    long least = Files.size(committed);
    assertTrue(least >= 5, least + " commits");
    try (LuceneIndex index = LuceneIndex.open(path, true)) {
      int found = index.read(searcher -> ((DirectoryReader) searcher.getIndexReader()).numDocs());
      assertTrue(found == 2 * least || found == 2 * (least + 1), found + " of " + least);
      assertEquals(0, IndexVerification.verify(index).findings().size());
      LucenePassageStore store = new LucenePassageStore(index);
      for (int i = 0; i < 2 * least; i++) {
        StorageFaultsTest.write(store, i);
        store.commit();
      }
      int more = index.read(searcher -> ((DirectoryReader) searcher.getIndexReader()).numDocs());
      assertEquals(4 * least, more);
      assertEquals(0, IndexVerification.verify(index).findings().size());
    }
  }
}
