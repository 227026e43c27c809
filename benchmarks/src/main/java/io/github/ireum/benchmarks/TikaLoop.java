// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * What people write first: one thread, Tika's parsers in the same JVM, one Lucene document a file
 * with what is inside it, and nothing done about what goes wrong.
 */
final class TikaLoop {

  /** As much as Ireum keeps of a document. */
  private static final int MAX_TEXT = 2_000_000;

  private TikaLoop() {}

  static void run(Path folder, Path index) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    Parser parser = new AutoDetectParser();
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      for (Path file : files) {
        Document document = new Document();
        document.add(new StringField("path", file.toString(), Store.YES));
        document.add(new TextField("text", text(parser, file), Store.YES));
        writer.addDocument(document);
      }
      writer.commit();
    }
  }

  private static String text(Parser parser, Path file) throws IOException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.getFileName().toString());
    BodyContentHandler text = new BodyContentHandler(MAX_TEXT);
    ParseContext context = new ParseContext();
    context.set(Parser.class, parser);
    try (TikaInputStream stream = TikaInputStream.get(file, metadata)) {
      parser.parse(stream, text, metadata, context);
    } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
      // Whatever was read so far.
    }
    return text.toString();
  }
}
