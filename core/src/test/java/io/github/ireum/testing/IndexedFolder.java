// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.testing;

import io.github.ireum.IngestReport;
import io.github.ireum.PassageHit;
import io.github.ireum.PassageIndex;
import io.github.ireum.PassageQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of documents and an index of it. */
public final class IndexedFolder implements AutoCloseable {

  private final Path documents;
  private final PassageIndex index;

  /** Makes both below a folder. */
  public IndexedFolder(Path folder) {
    try {
      documents = Files.createDirectories(folder.resolve("documents"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    index = PassageIndex.open(folder.resolve("index"));
  }

  /** Returns the index. */
  public PassageIndex index() {
    return index;
  }

  /** Returns the folder of documents, or a path in it. */
  public Path file(String name) {
    return documents.resolve(name);
  }

  /** Writes a document. */
  public Path write(String name, String text) {
    return TestFiles.write(file(name), text);
  }

  /** Takes the folder in. */
  public IngestReport ingest() {
    return index.ingest(documents);
  }

  /** Returns the hits for a query, by passage, near-duplicates too. */
  public List<PassageHit> search(String query) {
    return index
        .search(PassageQuery.of(query).withLimit(PassageQuery.MAX_LIMIT).withCollapsing(false))
        .hits();
  }

  /** Returns the ids of the documents that answer a query, best first. */
  public List<String> ids(String query) {
    return search(query).stream().map(hit -> hit.document().id()).distinct().toList();
  }

  /** Returns what of the best hit for a query is marked. */
  public List<String> marked(String query) {
    PassageHit hit = search(query).getFirst();
    int start = hit.passage().start();
    return hit.highlights().stream()
        .map(range -> hit.passage().text().substring(range.start() - start, range.end() - start))
        .toList();
  }

  @Override
  public void close() {
    index.close();
  }
}
