// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
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
}
