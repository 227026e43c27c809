// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.PassageIndex;
import io.github.ireum.PassageSettings;
import io.github.ireum.testing.Testdata;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoredTextTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 150})
  void ingest_everyDocument_textCanBePutTogetherAgain(int overlap) throws Exception {
    Path path = folder.resolve("index");
    try (PassageIndex index = PassageIndex.open(path, new PassageSettings(400, 800, overlap))) {
      index.ingest(Testdata.DOCUMENTS);
    }
    int documents = 0;
    try (Directory directory = FSDirectory.open(path);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      StoredFields stored = reader.storedFields();
      NumericDocValues starts = MultiDocValues.getNumericValues(reader, Fields.START);
      StringBuilder text = new StringBuilder();
      Map<Integer, Document> passages = new TreeMap<>();
      for (int i = 0; i < reader.maxDoc(); i++) {
        Document lucene = stored.document(i);
        if (starts.advanceExact(i)) {
          passages.put((int) starts.longValue(), lucene);
          continue;
        }
        if (lucene.get(Fields.PATH) == null) {
          // The record of a collection while it was written, which the real one has replaced.
          continue;
        }
        text.append(Objects.requireNonNullElse(lucene.get(Fields.BEFORE), ""));
        passages.forEach(
            (start, passage) -> {
              text.setLength(start);
              text.append(passage.get(Fields.TEXT));
              text.append(Objects.requireNonNullElse(passage.get(Fields.AFTER), ""));
            });
        assertEquals(lucene.get(Fields.TEXT_HASH), DocumentMapper.hash(text.toString()));
        text.setLength(0);
        passages.clear();
        documents++;
      }
    }
    assertTrue(documents > 70, "only " + documents);
  }
}
