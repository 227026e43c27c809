// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.util.function.Consumer;

/**
 * Turns a file into text and metadata.
 *
 * <p>The seam between the pipeline and the parsers: an implementation may parse here or in another
 * process. Not thread-safe; each worker has its own.
 */
public interface Extractor extends AutoCloseable {

  /**
   * Extracts a file. Whatever is wrong with the file is told in the documents.
   *
   * @param inside takes the documents inside the file as they are finished, inner ones before those
   *     that hold them; what it throws ends the extraction
   * @return the document of the file itself
   * @throws io.github.ireum.ExtractorUnavailableException if no file can be extracted
   */
  ExtractedDocument extract(SourceFile file, Consumer<ExtractedDocument> inside);

  @Override
  void close();
}
