// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.search.IndexSearcher;

/** One point-in-time view of an index, until it is closed. Thread-safe but for closing. */
final class IndexView implements AutoCloseable {

  private final Path path;
  private final IndexSearcher searcher;

  /**
   * Creates a view.
   *
   * @param searcher one whose reader is this view's to release
   */
  IndexView(Path path, IndexSearcher searcher) {
    this.path = path;
    this.searcher = searcher;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  @Override
  public void close() {
    try {
      searcher.getIndexReader().decRef();
    } catch (IOException e) {
      throw IndexFormat.unavailable(path, e);
    }
  }
}
