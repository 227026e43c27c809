// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The passages of an index, written by Lucene and nothing else. */
final class BarePassages {

  private static final String TEXT = "text";

  private BarePassages() {}

  /** Returns the texts of all passages of an index of Ireum. */
  static List<String> of(Path index) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Directory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      StoredFields stored = reader.storedFields();
      for (int i = 0; i < reader.maxDoc(); i++) {
        String text = stored.document(i).get(TEXT);
        if (text != null) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** Indexes and stores texts, and commits. */
  static void write(List<String> texts, Path index, int threads) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      AtomicInteger next = new AtomicInteger();
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(workers.submit(() -> write(texts, next, writer)));
      }
      for (Future<?> each : running) {
        each.get();
      }
      writer.commit();
    } catch (ExecutionException | InterruptedException e) {
      throw new IOException(e);
    } finally {
      workers.shutdown();
    }
  }

  private static void write(List<String> texts, AtomicInteger next, IndexWriter writer) {
    try {
      for (int i = next.getAndIncrement(); i < texts.size(); i = next.getAndIncrement()) {
        Document document = new Document();
        document.add(new TextField(TEXT, texts.get(i), Store.YES));
        writer.addDocument(document);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
