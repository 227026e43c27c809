// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.passage.PassageDocument;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where passages live, seen from the side that writes. Thread-safe, except that one file is written
 * by one thread.
 */
public interface PassageStore extends AutoCloseable {

  /** Returns what the store knew of a file when the store was opened for writing, or null. */
  @Nullable FileState state(String key);

  /** Starts to replace all that the store holds of a file. */
  FileWriter replace(String key);

  /** Records that a file is unchanged but for its time. */
  void touch(FileState state);

  /**
   * Removes every file that matches.
   *
   * @return how many documents were removed
   */
  long removeFiles(Predicate<String> key);

  /** Makes everything durable and visible. */
  void commit();

  @Override
  void close();

  /** Takes the documents of one file. Nothing of them is visible before {@link #finish}. */
  interface FileWriter {

    /** Adds a document from inside the file. */
    void add(PassageDocument document);

    /**
     * Adds the document of the file itself and ends the replacement.
     *
     * @param state what to know of the file from now on
     */
    void finish(PassageDocument document, FileState state);

    /** Adds all documents; the first is that of the file itself. */
    default void finish(List<PassageDocument> documents, FileState state) {
      documents.subList(1, documents.size()).forEach(this::add);
      finish(documents.getFirst(), state);
    }
  }
}
