// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

/**
 * Turns a file into text and metadata.
 *
 * <p>The seam between the pipeline and the parsers: an implementation may parse here or in another
 * process. Not thread-safe, except {@link #close}; each worker has its own.
 */
public interface Extractor extends AutoCloseable {

  /** Takes the documents of a file one by one. What it throws ends the extraction. */
  interface Documents {

    /**
     * Learns now and then how far the file has been read.
     *
     * @param bytes from its beginning; may be fewer than before
     */
    default void reached(long bytes) {}

    /** Takes a document inside the file; inner ones come before those that hold them. */
    void inside(ExtractedDocument document);

    /** Takes the document of the file itself, which comes last. */
    void file(ExtractedDocument document);
  }

  /**
   * Extracts a file. Whatever is wrong with the file is told in the documents.
   *
   * @throws io.github.ireum.ExtractorUnavailableException if no file can be extracted
   */
  void extract(SourceFile file, Documents documents);

  /** Ends an extraction that is under way, and takes no more. */
  @Override
  void close();
}
