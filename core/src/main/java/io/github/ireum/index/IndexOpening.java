// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.IndexUnavailableException;
import io.github.ireum.PassageSettings;
import io.github.ireum.TextEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Opens the folder of an index, and makes an index where there is none and one is to be written.
 */
final class IndexOpening {

  /** Opens a folder. */
  @FunctionalInterface
  interface Directories {
    Directory open(Path path) throws IOException;
  }

  /** An open folder that holds an index. */
  record Opened(Directory directory, IndexSettings settings) {}

  private final Path path;
  private final boolean writable;
  private final Directories directories;

  IndexOpening(Path path, boolean writable, Directories directories) {
    this.path = path;
    this.writable = writable;
    this.directories = directories;
  }

  /**
   * Opens the folder.
   *
   * @param wanted see {@link LuceneIndex#open(Path, boolean, PassageSettings, TextEmbedder)}
   * @param embedder the same
   * @throws IndexUnavailableException if it cannot be used
   */
  Opened open(@Nullable PassageSettings wanted, @Nullable TextEmbedder embedder) {
    if (!writable && !Files.exists(path)) {
      throw IndexFormat.missing(path);
    }
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw IndexFormat.notAnIndex(path);
    }
    String name = embedder == null ? null : embedder.name();
    Directory directory = null;
    try {
      directory = directories.open(path);
      if (!DirectoryReader.indexExists(directory)) {
        PassageSettings passages = wanted == null ? PassageSettings.getDefault() : wanted;
        create(directory, new IndexSettings(passages, name));
      }
      return new Opened(directory, settings(directory, wanted, name));
    } catch (IOException | IllegalArgumentException e) {
      closeQuietly(directory, e);
      throw IndexFormat.unavailable(path, e);
    } catch (IndexUnavailableException e) {
      closeQuietly(directory, e);
      throw e;
    }
  }

  /** Returns the settings of the index, if they are those that are wanted. */
  private IndexSettings settings(
      Directory directory, @Nullable PassageSettings wanted, @Nullable String embedder)
      throws IOException {
    Map<String, String> commit = SegmentInfos.readLatestCommit(directory).getUserData();
    IndexFormat.check(path, commit);
    IndexSettings made = IndexFormat.settings(commit);
    if (wanted != null && !wanted.equals(made.passages())) {
      throw IndexFormat.otherSettings(path, made.passages(), wanted);
    }
    if (writable && embedder != null && !embedder.equals(made.embedder())) {
      throw IndexFormat.otherEmbedder(path, made.embedder(), embedder);
    }
    return made;
  }

  /** Closes a folder after a failure. */
  static void closeQuietly(@Nullable Directory directory, Exception e) {
    try {
      if (directory != null) {
        directory.close();
      }
    } catch (IOException suppressed) {
      e.addSuppressed(suppressed);
    }
  }

  /**
   * A crash during the first commit may lose the index, so that one is made before any document.
   */
  private void create(Directory directory, IndexSettings settings) throws IOException {
    if (!isEmpty()) {
      throw IndexFormat.notAnIndex(path);
    }
    if (!writable) {
      throw IndexFormat.missing(path);
    }
    IndexWriterConfig config = new IndexWriterConfig().setOpenMode(OpenMode.CREATE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      writer.setLiveCommitData(IndexFormat.commitData(settings).entrySet());
      writer.commit();
    }
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString()).allMatch(IndexOpening::isLeftOver);
    }
  }

  /** What a process leaves behind that is killed before the first commit of a new index. */
  private static boolean isLeftOver(String name) {
    return name.equals(IndexWriter.WRITE_LOCK_NAME) || name.startsWith("pending_segments");
  }
}
