// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import io.github.ireum.SourceDocument;
import io.github.ireum.ingest.collect.DocumentCollector;
import io.github.ireum.ingest.collect.DocumentCollector.Parsed;
import io.github.ireum.ingest.collect.ParserFaults;
import io.github.ireum.ingest.collect.PathSet;
import io.github.ireum.ingest.collect.ProgramFiles;
import io.github.ireum.ingest.encoding.MisreadKorean;
import io.github.ireum.ingest.html.PageDates;
import io.github.ireum.ingest.html.PageParser;
import io.github.ireum.ingest.html.StructuralHtmlMapper;
import io.github.ireum.ingest.mail.MailHeaders;
import io.github.ireum.ingest.parser.Cut;
import io.github.ireum.ingest.parser.FaultDetails;
import io.github.ireum.ingest.parser.FaultReasons;
import io.github.ireum.ingest.parser.FilePosition;
import io.github.ireum.ingest.parser.HeapFaults;
import io.github.ireum.ingest.parser.IsoDates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.DocumentSelector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.RecursiveParserWrapper;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Extracts with Tika in this JVM, which a document may hang or end. */
public final class TikaExtractor implements Extractor {

  /** Takes what happens inside a file, on the thread that parses. */
  interface Listener {
    /**
     * A document inside the file is about to be read.
     *
     * @param position how many bytes of the file have been read, as far as is known
     */
    void opened(String path, long position);

    /**
     * The parser goes on, and has no document to tell of yet.
     *
     * @param position how many bytes of the file have been read, as far as is known
     */
    void reached(long position);

    /** A document inside the file has been read, as far as it can. */
    void finished(ExtractedDocument document);
  }

  private final ExtractionSettings settings;
  private final ParserFaults faults;
  private final RecursiveParserWrapper parser;
  private volatile @Nullable Extraction current;

  private static final class Extraction {
    private final SourceFile file;
    private final DocumentCollector collector;
    private final Listener listener;
    private @Nullable FilePosition position;

    Extraction(SourceFile file, DocumentCollector collector, Listener listener) {
      this.file = file;
      this.listener = listener;
      this.collector = collector;
    }
  }

  /** Extracts whatever Tika knows. */
  TikaExtractor(ExtractionSettings settings) {
    this(settings, new TableParser());
  }

  /** Extracts with one parser. */
  public TikaExtractor(ExtractionSettings settings, Parser parser) {
    this.settings = settings;
    this.faults = new ParserFaults(parser);
    this.parser = new RecursiveParserWrapper(faults);
  }

  @Override
  public void extract(SourceFile file, Documents documents) {
    Listener listener =
        new Listener() {
          @Override
          public void opened(String path, long position) {
            documents.reached(position);
          }

          @Override
          public void reached(long position) {
            documents.reached(position);
          }

          @Override
          public void finished(ExtractedDocument document) {
            documents.inside(document);
          }
        };
    ExtractedDocument document = extract(file, new PathSet(), listener);
    if (document != null) {
      documents.file(document);
    }
  }

  /**
   * Extracts a file.
   *
   * @param done paths of documents inside that are passed over
   * @return the document of the file, or null if the file was given up
   */
  @Nullable ExtractedDocument extract(SourceFile file, PathSet done, Listener listener) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.name());
    DocumentCollector collector =
        new DocumentCollector(metadata, settings.limits(), done, new Converter(file, listener));
    Extraction extraction = new Extraction(file, collector, listener);
    current = extraction;
    DocumentProblem problem = parse(extraction, metadata);
    synchronized (collector.lock()) {
      if (current == null) {
        return null;
      }
      current = null;
      return fileDocument(file, collector, problem);
    }
  }

  /** Whether an error has left this JVM in a state that is not to be trusted. */
  boolean exhausted() {
    return faults.exhausted();
  }

  /**
   * Gives up the file that another thread is extracting, which may go on with it unheard.
   *
   * @param problem why
   * @param still asked once more when nothing can change any longer
   * @return the document inside the file that is open, if there is one, then that of the file; each
   *     as far as it was read. Nothing if no file is being extracted
   */
  List<ExtractedDocument> abandon(DocumentProblem problem, BooleanSupplier still) {
    Extraction extraction = current;
    if (extraction == null) {
      return List.of();
    }
    synchronized (extraction.collector.lock()) {
      if (current != extraction || !still.getAsBoolean()) {
        return List.of();
      }
      current = null;
      DocumentCollector collector = extraction.collector;
      List<ExtractedDocument> documents = new ArrayList<>();
      if (!collector.innermost().path().isEmpty() && !collector.refused()) {
        documents.add(document(extraction.file, collector.innermost(), List.of(problem)));
      }
      documents.add(fileDocument(extraction.file, collector, problem));
      return documents;
    }
  }

  private final class Converter implements DocumentCollector.Events {
    private final SourceFile file;
    private final Listener listener;

    Converter(SourceFile file, Listener listener) {
      this.file = file;
      this.listener = listener;
    }

    @Override
    public void opened(String path) {
      Extraction extraction = current;
      if (extraction != null) {
        FilePosition position = extraction.position;
        listener.opened(path, position == null ? 0 : position.bytes());
      }
    }

    @Override
    public void passedOver() {
      Extraction extraction = current;
      if (extraction != null && extraction.position != null) {
        extraction.position.goesOn();
      }
    }

    @Override
    public void finished(Parsed document) {
      if (current != null) {
        DocumentProblem problem = ParserFaults.problem(document.metadata());
        listener.finished(document(file, document, problem == null ? List.of() : List.of(problem)));
      }
    }
  }

  private void reached(Extraction extraction, long position) {
    synchronized (extraction.collector.lock()) {
      if (current == extraction) {
        extraction.listener.reached(position);
      }
    }
  }

  private @Nullable DocumentProblem parse(Extraction extraction, Metadata metadata) {
    Path file = extraction.file.path();
    DocumentCollector collector = extraction.collector;
    ParseContext context = new ParseContext();
    context.set(HtmlMapper.class, new StructuralHtmlMapper());
    context.set(DocumentSelector.class, collector);
    Ocr.configure(context, settings);
    OfficeParserConfig office = new OfficeParserConfig();
    // The headers of all mails are ours.
    office.setWriteSelectHeadersInBody(false);
    context.set(OfficeParserConfig.class, office);
    try (TikaInputStream stream = open(file, metadata)) {
      extraction.position = new FilePosition(file, stream, place -> reached(extraction, place));
      context.set(FilePosition.class, extraction.position);
      parser.parse(stream, collector, metadata, context);
      return null;
    } catch (IOException e) {
      return collector.started()
          ? FaultReasons.of(e)
          : new DocumentProblem(
              FailureReason.UNREADABLE, FaultReasons.cut(FaultDetails.unreadable(e)));
    } catch (LinkageError e) {
      if (HeapFaults.isOutOfMemory(e)) {
        throw e;
      }
      // A part of Java or a library that Tika itself needs is not there.
      return FaultReasons.of(e);
    } catch (SAXException | TikaException | RuntimeException | StackOverflowError e) {
      return FaultReasons.of(e);
    }
  }

  private static TikaInputStream open(Path file, Metadata metadata) throws IOException {
    RegularFiles.check(file);
    return TikaInputStream.get(file, metadata);
  }

  private ExtractedDocument fileDocument(
      SourceFile file, DocumentCollector collector, @Nullable DocumentProblem problem) {
    List<DocumentProblem> problems = new ArrayList<>();
    if (problem != null) {
      problems.add(problem);
    }
    IngestLimits limits = settings.limits();
    for (FailureReason reason : collector.reached()) {
      String detail =
          switch (reason) {
            case DEPTH_LIMIT -> "documents nested deeper than " + limits.embeddedDepth();
            case BOMB ->
                "zip bomb: "
                    + DocumentCollector.MOST_GROWN
                    + " documents inside that grow out of proportion; the rest is left out";
            default -> "more than " + limits.embeddedDocuments() + " documents inside";
          };
      problems.add(new DocumentProblem(reason, detail));
    }
    return document(file, collector.file(), problems);
  }

  private ExtractedDocument document(SourceFile file, Parsed parsed, List<DocumentProblem> known) {
    List<DocumentProblem> problems = new ArrayList<>(known);
    Metadata metadata = parsed.metadata();
    MailHeaders headers = MailHeaders.of(metadata);
    if (!headers.text().isEmpty()) {
      parsed.text().putBefore(headers.text());
    }
    if (parsed.text().truncated()) {
      problems.add(cut(parsed.text().toString()));
    }
    if (headers.leftOut() > 0) {
      problems.add(
          new DocumentProblem(
              FailureReason.TEXT_LIMIT, headers.leftOut() + " recipients left out"));
    }
    String inside = parsed.path().isEmpty() ? "" : ExtractedDocument.INSIDE + parsed.path();
    String mediaType = Cut.metadata(metadata.get(Metadata.CONTENT_TYPE));
    boolean container = ContainerTypes.contains(mediaType);
    SourceDocument source =
        new SourceDocument(
            file.id() + inside,
            file.key() + inside,
            Cut.metadata(
                headers.text().isEmpty()
                    ? metadata.get(TikaCoreProperties.TITLE)
                    : MailHeaders.subject(metadata)),
            Cut.metadata(metadata.get(TikaCoreProperties.CREATOR)),
            date(metadata),
            null,
            mediaType);
    return new ExtractedDocument(
        ExtractedDocument.key(file, parsed.path()),
        source,
        container ? "" : MisreadKorean.repaired(parsed.text().toString(), mediaType),
        container ? List.of() : parsed.text().furniture(),
        container,
        Cut.metadata(ProgramFiles.told(metadata)),
        problems);
  }

  static DocumentProblem cut(String text) {
    return new DocumentProblem(
        FailureReason.TEXT_LIMIT, "text cut after " + text.length() + " characters");
  }

  private static @Nullable LocalDate date(Metadata metadata) {
    LocalDate created = IsoDates.parse(metadata.get(TikaCoreProperties.CREATED));
    if (created == null && PageParser.read(metadata)) {
      created = PageDates.of(metadata);
    }
    return created != null ? created : IsoDates.parse(metadata.get(TikaCoreProperties.MODIFIED));
  }

  @Override
  public void close() {}
}
