// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.testing;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that has a folder of documents and an index of it, new for each of its methods. */
public abstract class FolderTest {

  /** Where both are, and whatever else a test has to write. */
  @TempDir protected Path folder;

  /** The folder with its index. */
  protected IndexedFolder news;

  @BeforeEach
  final void openFolder() {
    news = new IndexedFolder(folder);
  }

  @AfterEach
  final void closeFolder() {
    news.close();
  }
}
