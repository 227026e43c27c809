// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Retrieval with Lucene as it comes, the baseline: {@link StandardAnalyzer}, one Lucene document
 * with one stored text field for each document, BM25, and any word of the query.
 */
final class LuceneRetrieval {

  private static final String ID = "id";
  private static final String TEXT = "text";

  private LuceneRetrieval() {}

  /**
   * Indexes a collection and answers topics.
   *
   * @param index an empty or missing folder
   * @throws InputException if a line of the collection is not a document
   * @throws IOException if a file cannot be read or written
   */
  static RetrievalResult run(Path collection, List<Topic> topics, Path index) throws IOException {
    try (Analyzer analyzer = new StandardAnalyzer();
        Directory directory = FSDirectory.open(index)) {
      long start = System.nanoTime();
      index(collection, analyzer, directory);
      double seconds = (System.nanoTime() - start) / 1e9;
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return new RetrievalResult(
            "lucene",
            search(new IndexSearcher(reader), new QueryBuilder(analyzer), topics),
            reader.numDocs(),
            TemporaryFolder.size(index),
            seconds);
      }
    }
  }

  private static void index(Path collection, Analyzer analyzer, Directory directory)
      throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      CollectionDocument.readAll(
          collection,
          document -> {
            Document fields = new Document();
            fields.add(new StoredField(ID, document.id()));
            fields.add(new TextField(TEXT, document.text(), Store.YES));
            writer.addDocument(fields);
          });
    }
  }

  private static Run search(IndexSearcher searcher, QueryBuilder queries, List<Topic> topics)
      throws IOException {
    Run run = new Run();
    StoredFields stored = searcher.storedFields();
    for (Topic topic : topics) {
      Query query = queries.createBooleanQuery(TEXT, topic.query());
      if (query == null) {
        continue;
      }
      for (ScoreDoc scored : searcher.search(query, RetrievalResult.DEPTH).scoreDocs) {
        run.add(topic.id(), stored.document(scored.doc).get(ID), scored.score);
      }
    }
    return run;
  }
}
