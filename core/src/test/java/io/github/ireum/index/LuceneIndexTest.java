// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ireum.IndexUnavailableException;
import io.github.ireum.IndexUnavailableException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher.TooManyClauses;
import org.apache.lucene.search.IndexSearcher.TooManyNestedClauses;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LuceneIndexTest {

  @TempDir private Path folder;

  private boolean merged;

  /** Lists a file that another process deletes before anybody can look at it. */
  private final class ShrinkingDirectory extends FilterDirectory {
    ShrinkingDirectory(Path path) throws IOException {
      super(FSDirectory.open(path));
    }

    @Override
    public String[] listAll() throws IOException {
      Stream<String> files = Stream.of(super.listAll());
      return (merged ? Stream.concat(Stream.of("_0.cfs"), files) : files).toArray(String[]::new);
    }
  }

  private long bytesOfFiles() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  @Test
  void bytes_fileDeletedMeanwhile_areThoseOfTheOthers() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder, true, null, null, ShrinkingDirectory::new)) {
      merged = true;
      assertEquals(bytesOfFiles(), index.bytes());
    }
  }

  /**
   * Makes an index of which a byte is another one, in the largest file, which opening only skims.
   */
  private void makeDamagedIndex() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder, true)) {
      LucenePassageStore store = new LucenePassageStore(index);
      for (int i = 0; i < 100; i++) {
        StorageFaultsTest.write(store, i);
      }
      store.commit();
    }
    try (Stream<Path> files = Files.list(folder)) {
      Path segment =
          files.filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(segment);
      bytes[bytes.length * 9 / 10] ^= 1;
      Files.write(segment, bytes);
    }
  }

  private static void fail(LuceneIndex index, RuntimeException fault) {
    index.read(
        searcher -> {
          throw fault;
        });
  }

  @Test
  void read_exceptionThatDamageMayCause_tellsOfDamage() throws IOException {
    makeDamagedIndex();
    try (LuceneIndex index = LuceneIndex.open(folder, false)) {
      for (RuntimeException fault :
          List.of(
              new ArrayIndexOutOfBoundsException(),
              new NumberFormatException(),
              new IllegalStateException(),
              new NullPointerException())) {
        IndexUnavailableException thrown =
            assertThrows(IndexUnavailableException.class, () -> fail(index, fault));
        assertEquals(Reason.CORRUPT, thrown.reason(), thrown::toString);
      }
    }
  }

  @Test
  void read_exceptionThatSaysTheQueryIsAtFault_readsNoChecksums() throws IOException {
    makeDamagedIndex();
    try (LuceneIndex index = LuceneIndex.open(folder, false)) {
      for (RuntimeException fault :
          List.of(
              new TooManyClauses(),
              new TooManyNestedClauses(),
              new TooComplexToDeterminizeException(Automata.makeEmpty(), 1),
              new AlreadyClosedException("closed"))) {
        assertSame(fault, assertThrows(fault.getClass(), () -> fail(index, fault)));
      }
    }
  }

  @Test
  void read_exceptionInAWholeIndex_isThrownAsItIs() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder, true)) {
      RuntimeException fault = new IllegalArgumentException("a mistake");
      assertSame(fault, assertThrows(fault.getClass(), () -> fail(index, fault)));
    }
  }
}
