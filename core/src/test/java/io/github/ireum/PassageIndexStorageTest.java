// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.IndexUnavailableException.Reason;
import io.github.ireum.testing.IndexedFolder;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when the folder is not an index that can be used. */
final class PassageIndexStorageTest {

  @TempDir private Path folder;
  private Path path = Path.of("");

  @BeforeEach
  void choosePath() {
    path = folder.resolve("index");
  }

  private static void assertUnavailable(Reason reason, Executable action) {
    IndexUnavailableException thrown = assertThrows(IndexUnavailableException.class, action);
    assertEquals(reason, thrown.reason(), thrown::toString);
    assertTrue(thrown.toString().contains("index"), thrown::toString);
  }

  private void assertCannotBeOpened(Reason reason) {
    assertUnavailable(reason, () -> PassageIndex.open(path).close());
    assertUnavailable(reason, () -> PassageIndex.openReadOnly(path).close());
  }

  private void makeIndex() {
    try (IndexedFolder news = new IndexedFolder(folder)) {
      news.write("a.txt", "The train crossed the bridge.");
      news.ingest();
    }
  }

  private void commit(Map<String, String> commitData) throws IOException {
    try (Directory directory = FSDirectory.open(path);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(commitData.entrySet());
      writer.commit();
    }
  }

  private List<Path> indexFiles(String nameStart) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.getFileName().toString().startsWith(nameStart)).toList();
    }
  }

  @Test
  void open_missingFolder_createsEmptyIndex() {
    try (PassageIndex index = PassageIndex.open(path)) {
      assertEquals(0, index.status().indexed());
      assertEquals(path, index.status().path());
      assertEquals(List.of(), index.search(PassageQuery.of("train")).hits());
    }
    assertDoesNotThrow(() -> PassageIndex.openReadOnly(path).close());
  }

  @Test
  void open_again_findsWhatWasIndexed() {
    makeIndex();
    try (PassageIndex index = PassageIndex.openReadOnly(path)) {
      assertEquals(1, index.search(PassageQuery.of("train")).hits().size());
    }
  }

  @Test
  void openReadOnly_missing_throwsAndCreatesNothing() throws IOException {
    assertUnavailable(Reason.MISSING, () -> PassageIndex.openReadOnly(path).close());
    assertFalse(Files.exists(path));
    Files.createDirectory(path);
    assertUnavailable(Reason.MISSING, () -> PassageIndex.openReadOnly(path).close());
    assertEquals(List.of(), indexFiles(""));
  }

  @Test
  void open_folderOfOtherFiles_throwsAndLeavesThemAlone() throws IOException {
    Path other = TestFiles.write(path.resolve("thesis.txt"), "mine");
    assertCannotBeOpened(Reason.NOT_AN_INDEX);
    assertEquals(List.of(other), indexFiles(""));
  }

  @Test
  void open_file_throws() {
    TestFiles.write(path, "a file");
    assertCannotBeOpened(Reason.NOT_AN_INDEX);
  }

  @Test
  void open_indexOfAnotherProgram_throws() throws IOException {
    commit(Map.of("program", "another"));
    assertCannotBeOpened(Reason.NOT_AN_INDEX);
  }

  @Test
  void open_anotherFormat_throwsAndNamesBothVersions() throws IOException {
    commit(Map.of("ireum.format", "999", "ireum.version", "9.9.9"));
    assertCannotBeOpened(Reason.VERSION);
    IndexUnavailableException thrown =
        assertThrows(IndexUnavailableException.class, () -> PassageIndex.openReadOnly(path));
    assertTrue(thrown.toString().contains("999") && thrown.toString().contains("9.9.9"));
  }

  @Test
  void open_truncatedCommit_throws() throws IOException {
    makeIndex();
    for (Path commit : indexFiles("segments_")) {
      byte[] bytes = Files.readAllBytes(commit);
      Files.write(commit, Arrays.copyOf(bytes, bytes.length / 2));
    }
    assertCannotBeOpened(Reason.CORRUPT);
  }

  @Test
  void open_emptyCommit_throws() throws IOException {
    makeIndex();
    for (Path commit : indexFiles("segments_")) {
      Files.write(commit, new byte[0]);
    }
    assertCannotBeOpened(Reason.CORRUPT);
  }

  @Test
  void open_lostSegmentFile_throws() throws IOException {
    makeIndex();
    for (Path file : indexFiles("_")) {
      Files.delete(file);
    }
    assertCannotBeOpened(Reason.CORRUPT);
  }

  @Test
  void ingest_readOnly_throws() {
    makeIndex();
    try (PassageIndex index = PassageIndex.openReadOnly(path)) {
      Path source = folder.resolve("documents");
      assertUnavailable(Reason.READ_ONLY, () -> index.ingest(source));
    }
  }

  @Test
  void ingest_twoWriters_secondIsLockedUntilFirstCloses() {
    makeIndex();
    Path source = folder.resolve("documents");
    try (PassageIndex second = PassageIndex.open(path)) {
      try (PassageIndex first = PassageIndex.open(path)) {
        first.ingest(source);
        assertUnavailable(Reason.LOCKED, () -> second.ingest(source));
        assertEquals(1, second.search(PassageQuery.of("train")).hits().size());
      }
      assertEquals(1, second.ingest(source).unchanged());
    }
  }

  @Test
  void refresh_afterAnotherWriter_showsItsDocuments() {
    try (IndexedFolder news = new IndexedFolder(folder);
        PassageIndex reader = PassageIndex.openReadOnly(path)) {
      news.write("a.txt", "The train crossed the bridge.");
      news.ingest();
      assertEquals(0, reader.search(PassageQuery.of("train")).totalHits());
      reader.refresh();
      assertEquals(1, reader.search(PassageQuery.of("train")).totalHits());
    }
  }

  @Test
  void close_twice_hasNoEffect() {
    makeIndex();
    PassageIndex index = PassageIndex.open(path);
    index.ingest(folder.resolve("documents"));
    index.close();
    assertDoesNotThrow(index::close);
    assertDoesNotThrow(() -> PassageIndex.open(path).close());
  }

  @Test
  void search_afterClose_throwsIllegalState() {
    makeIndex();
    PassageIndex index = PassageIndex.open(path);
    index.close();
    PassageQuery query = PassageQuery.of("train");
    assertThrows(IllegalStateException.class, () -> index.search(query));
  }

  @Test
  void open_folderOfAProcessKilledInTheFirstCommit_makesAnIndex() throws IOException {
    Files.createDirectory(path);
    Files.createFile(path.resolve("write.lock"));
    Files.writeString(path.resolve("pending_segments_1"), "half");
    try (IndexedFolder news = new IndexedFolder(folder)) {
      news.write("a.txt", "The train crossed the bridge.");
      assertEquals(1, news.ingest().indexed());
    }
  }

  private Map<String, Executable> calls(PassageIndex index) {
    PassageQuery query = PassageQuery.of("train");
    return Map.ofEntries(
        Map.entry("ingest", () -> index.ingest(folder.resolve("missing"))),
        Map.entry("search", () -> index.search(PassageQuery.of("- -"))),
        Map.entry("explain", () -> index.explain(query, List.of())),
        Map.entry("facets", () -> index.facets(query)),
        Map.entry("suggestion", () -> index.suggestion(query)),
        Map.entry("embedder", index::embedder),
        Map.entry("refresh", index::refresh),
        Map.entry("status", index::status),
        Map.entry("failures", index::failures),
        Map.entry("skipped", index::skipped),
        Map.entry("forget", () -> index.forget(List.of(folder.resolve("missing")))),
        Map.entry("verify", index::verify),
        Map.entry("people", index::people));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anyMethod_afterClose_saysThatTheIndexIsClosed(boolean readOnly) {
    makeIndex();
    PassageIndex index = readOnly ? PassageIndex.openReadOnly(path) : PassageIndex.open(path);
    index.close();
    index.close();
    Map<String, Executable> calls = calls(index);
    for (Method method : PassageIndex.class.getDeclaredMethods()) {
      int modifiers = method.getModifiers();
      String name = method.getName();
      if (Modifier.isPublic(modifiers) && !Modifier.isStatic(modifiers) && !name.equals("close")) {
        Executable call = Objects.requireNonNull(calls.get(name), name);
        IllegalStateException thrown = assertThrows(IllegalStateException.class, call, name);
        assertEquals("The index at '" + path + "' is closed.", thrown.getMessage());
      }
    }
  }
}
