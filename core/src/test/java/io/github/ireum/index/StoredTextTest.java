// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.PassageIndex;
import io.github.ireum.testing.Testdata;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoredTextTest {

  @TempDir private Path folder;

  @Test
  void ingest_everyDocument_textCanBePutTogetherAgain() throws Exception {
    Path path = folder.resolve("index");
    try (PassageIndex index = PassageIndex.open(path)) {
      index.ingest(Testdata.DOCUMENTS);
    }
    int documents = 0;
    try (Directory directory = FSDirectory.open(path);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      StoredFields stored = reader.storedFields();
      List<Document> passages = new ArrayList<>();
      for (int i = 0; i < reader.maxDoc(); i++) {
        Document lucene = stored.document(i);
        if (lucene.get(Fields.TEXT) != null) {
          passages.add(lucene);
          continue;
        }
        if (lucene.get(Fields.PATH) == null) {
          // The record of a collection while it was written, which the real one has replaced.
          continue;
        }
        assertEquals(lucene.get(Fields.TEXT_HASH), DocumentMapper.hash(text(lucene, passages)));
        passages.clear();
        documents++;
      }
    }
    assertTrue(documents > 70, "only " + documents);
  }

  private static String text(Document document, List<Document> passages) {
    StringBuilder text =
        new StringBuilder(Objects.requireNonNullElse(document.get(Fields.BEFORE), ""));
    for (Document passage : passages) {
      text.append(passage.get(Fields.TEXT));
      text.append(Objects.requireNonNullElse(passage.get(Fields.AFTER), ""));
    }
    return text.toString();
  }
}
