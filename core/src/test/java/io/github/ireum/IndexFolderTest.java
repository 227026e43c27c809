// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of an index are no documents, wherever it lies and whatever names lead to it. */
final class IndexFolderTest {

  @TempDir private Path folder;

  private Path documents() throws IOException {
    Path documents = Files.createDirectories(folder.resolve("documents"));
    TestFiles.write(documents.resolve("a.txt"), "The train crossed the bridge.");
    return documents;
  }

  private static void assertOneDocument(Path index, Path source) {
    try (PassageIndex news = PassageIndex.open(index)) {
      for (int run = 0; run < 2; run++) {
        assertEquals(1, news.ingest(source).discovered(), index + " in " + source);
      }
    }
  }

  @Test
  void ingest_indexInsideOfTheSource_isPassedOver() throws IOException {
    Path documents = documents();
    assertOneDocument(documents.resolve("index"), documents);
  }

  @Test
  void ingest_indexNamedByALink_isPassedOver() throws IOException {
    Path documents = documents();
    Path real = Files.createDirectories(documents.resolve("lucene"));
    assertOneDocument(Files.createSymbolicLink(folder.resolve("index"), real), documents);
  }

  @Test
  void ingest_sourceNamedByALink_passesOverTheIndex() throws IOException {
    Path documents = documents();
    Path link = Files.createSymbolicLink(folder.resolve("link"), documents);
    assertOneDocument(documents.resolve("below").resolve("index"), link);
  }

  @Test
  void ingest_otherFolderOfTheSameName_isRead() throws IOException {
    Path documents = documents();
    Path other = Files.createDirectories(documents.resolve("index"));
    TestFiles.write(other.resolve("b.txt"), "The ferry came back.");
    try (PassageIndex news = PassageIndex.open(folder.resolve("index"))) {
      assertEquals(2, news.ingest(documents).discovered());
    }
  }
}
