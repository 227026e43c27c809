// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.util.List;

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
   * @return the document of the file itself first, then the documents inside it
   */
  List<ExtractedDocument> extract(SourceFile file);

  @Override
  void close();
}
