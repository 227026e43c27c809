// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
import org.apache.tika.parser.RecursiveParserWrapper;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.ContentHandlerFactory;
import org.apache.tika.sax.RecursiveParserWrapperHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * What people write first: one thread, Tika's parsers in the same JVM, one Lucene document a file
 * with what is inside it, or one for each document inside as well, and nothing done about what goes
 * wrong.
 */
final class TikaLoop {

  /** As much as Ireum keeps of a document; here of a file if that is one Lucene document. */
  private static final int MAX_TEXT = 2_000_000;

  private TikaLoop() {}

  /**
   * Takes in a folder.
   *
   * @param inside whether documents inside a file are documents of their own, as they are to Ireum
   */
  static void run(Path folder, Path index, boolean inside) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    Parser parser = new AutoDetectParser();
    Parser wrapper = new RecursiveParserWrapper(parser);
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      for (Path file : files) {
        List<String> texts = inside ? texts(wrapper, file) : List.of(text(parser, file));
        for (String text : texts) {
          Document document = new Document();
          document.add(new StringField("path", file.toString(), Store.YES));
          document.add(new TextField("text", text, Store.YES));
          writer.addDocument(document);
        }
      }
      writer.commit();
    }
  }

  private static String text(Parser parser, Path file) throws IOException {
    BodyContentHandler text = new BodyContentHandler(MAX_TEXT);
    parse(parser, file, text);
    return text.toString();
  }

  private static List<String> texts(Parser wrapper, Path file) throws IOException {
    RecursiveParserWrapperHandler texts = new RecursiveParserWrapperHandler(new Texts());
    parse(wrapper, file, texts);
    return texts.getMetadataList().stream()
        .map(metadata -> metadata.get(TikaCoreProperties.TIKA_CONTENT))
        .filter(Objects::nonNull)
        .toList();
  }

  private static void parse(Parser parser, Path file, ContentHandler handler) throws IOException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.getFileName().toString());
    ParseContext context = new ParseContext();
    context.set(Parser.class, parser);
    // As Ireum is run beside it, also where Tesseract is installed.
    TesseractOCRConfig ocr = new TesseractOCRConfig();
    ocr.setSkipOcr(true);
    context.set(TesseractOCRConfig.class, ocr);
    try (TikaInputStream stream = TikaInputStream.get(file, metadata)) {
      parser.parse(stream, handler, metadata, context);
    } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
      // Whatever was read so far.
    }
  }

  /** A limit for each document; Tika's own factory has one for a file. */
  private static final class Texts implements ContentHandlerFactory {
    private static final long serialVersionUID = 1;

    @Override
    public ContentHandler getNewContentHandler() {
      return new BodyContentHandler(MAX_TEXT);
    }

    @Override
    public ContentHandler getNewContentHandler(OutputStream stream, Charset charset) {
      throw new IllegalArgumentException("text is collected in memory, not written to a stream");
    }
  }
}
