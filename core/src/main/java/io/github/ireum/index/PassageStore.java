// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.PassageSettings;
import io.github.ireum.passage.PassageDocument;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where passages live, seen from the side that writes. Thread-safe, except that one file is written
 * by one thread, and one collection by one writer.
 */
public interface PassageStore extends AutoCloseable {

  /** Returns how documents are split into passages: by default, unless a store keeps settings. */
  default PassageSettings settings() {
    return PassageSettings.getDefault();
  }

  /** Returns what the store knows of files now. */
  KnownFiles known();

  /** Starts to replace all that the store holds of a file. */
  FileWriter replace(FileState begun);

  /** Removes all that the store holds of a collection and starts to write it anew. */
  CollectionWriter replaceCollection(FileState begun);

  /** Goes on with a collection that was interrupted. */
  CollectionWriter continueCollection(FileState begun);

  /** Records that a file is unchanged but for its time. */
  void touch(FileState state);

  /** Removes all that the store holds of a file. */
  void remove(String key);

  /**
   * Analyses a document as a {@link FileWriter} does, and forgets it: says which of the documents
   * of a file, that are written together, is the one that cannot be analysed.
   *
   * @throws RuntimeException if it cannot be analysed
   */
  void rehearse(PassageDocument document);

  /**
   * Records durably that a run begins, until it {@linkplain #end ends}.
   *
   * @param keys of its sources
   */
  void begin(List<String> keys);

  /** Makes everything durable and visible. */
  void commit();

  /**
   * Makes everything durable and visible, and records with it that runs have ended.
   *
   * @param ended says of the key of a source whether it has been gone through
   */
  void end(Predicate<String> ended);

  @Override
  void close();

  /** Takes the documents of one file, which replace those before them in one step. */
  interface FileWriter {

    /** Adds a document from inside the file, which is held in memory. */
    void add(PassageDocument document);

    /** Whether so many have been added that the rest is to be written as it comes. */
    boolean isFull();

    /**
     * Replaces the file by what has been added so far. Not to be used afterwards.
     *
     * @return what takes the rest
     */
    CollectionWriter writeThrough();

    /**
     * Adds the document of the file itself and ends the replacement.
     *
     * @param state what to know of the file from now on
     */
    void finish(PassageDocument document, FileState state);
  }

  /** Takes the documents of a collection, or of a large file, in any order. Thread-safe. */
  interface CollectionWriter {

    /** Writes documents, all of them or none. */
    void add(List<PassageDocument> documents);

    /**
     * Writes the document of the file itself, once all others are written.
     *
     * @param state what to know of the file from now on
     */
    void finish(PassageDocument document, FileState state);
  }
}
