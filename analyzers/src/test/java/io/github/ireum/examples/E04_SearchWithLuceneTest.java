// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.analysis.KoreanNameAnalyzer;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;

/** Names in an index of your own. */
final class E04_SearchWithLuceneTest {

  private static final List<String> TEXTS =
      List.of(
          "Kim Jong-un visited Beijing.",
          "김정은은 베이징을 방문했다.",
          "金正恩 방중",
          "Gim Jeong-eun was there.",
          "Kim Jong-il visited Beijing.",
          "The UN has a park.");

  @Test
  void search_anySpelling_findsAllOthers() throws IOException {
    // @start region="lucene"
    try (Analyzer analyzer = new KoreanNameAnalyzer();
        Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (String text : TEXTS) {
          Document document = new Document();
          document.add(new TextField("text", text, Store.YES));
          writer.addDocument(document);
        }
      }
      // The words of a name and its readings are a graph, of which each path is a phrase.
      Query query = new QueryBuilder(analyzer).createPhraseQuery("text", "Kim Chŏng-ŭn");
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertEquals(4, new IndexSearcher(reader).count(query));
      }
    }
    // @end
  }
}
