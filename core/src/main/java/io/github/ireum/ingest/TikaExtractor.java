// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.google.common.base.Throwables;
import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.SourceDocument;
import io.github.ireum.ingest.DocumentCollector.Parsed;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.RecursiveParserWrapper;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Extracts with Tika in this JVM. */
public final class TikaExtractor implements Extractor {

  /** How many UTF-16 units of text a document keeps. */
  static final int TEXT_LIMIT = 20_000_000;

  /** How many documents inside a file are read. */
  static final int EMBEDDED_LIMIT = 10_000;

  private static final PackageParser ARCHIVES = new PackageParser();
  private static final CompressorParser COMPRESSED = new CompressorParser();
  private static final ParseContext NO_CONTEXT = new ParseContext();

  private final RecursiveParserWrapper parser = new RecursiveParserWrapper(new AutoDetectParser());
  private final LanguageDetection languages = new LanguageDetection();

  @Override
  public List<ExtractedDocument> extract(SourceFile file) {
    DocumentCollector collector = new DocumentCollector(TEXT_LIMIT, EMBEDDED_LIMIT);
    Metadata metadata = new Metadata();
    DocumentProblem problem = parse(file, collector, metadata);
    List<ExtractedDocument> documents = new ArrayList<>();
    List<DocumentProblem> problems = problems(collector.container(), problem);
    if (collector.hasHitMaximumEmbeddedResources()) {
      problems.add(
          new DocumentProblem(
              FailureReason.EMBEDDED_LIMIT, "more than " + EMBEDDED_LIMIT + " documents inside"));
    }
    documents.add(document(file, "", metadata, collector.container(), problems));
    List<String> paths =
        EmbeddedPaths.of(collector.embedded().stream().map(Parsed::metadata).toList());
    for (int i = 0; i < paths.size(); i++) {
      Parsed parsed = collector.embedded().get(i);
      String inside = "!/" + paths.get(i);
      documents.add(document(file, inside, parsed.metadata(), parsed, problems(parsed, null)));
    }
    return documents;
  }

  private @Nullable DocumentProblem parse(
      SourceFile file, DocumentCollector collector, Metadata metadata) {
    ParseContext context = new ParseContext();
    context.set(HtmlMapper.class, new StructuralHtmlMapper());
    try (TikaInputStream stream = TikaInputStream.get(file.path(), metadata)) {
      parser.parse(stream, collector, metadata, context);
      return null;
    } catch (ZeroByteFileException e) {
      return null;
    } catch (EncryptedDocumentException e) {
      return new DocumentProblem(FailureReason.ENCRYPTED, "protected by a password");
    } catch (IOException | SAXException | TikaException e) {
      return new DocumentProblem(
          collector.started() ? FailureReason.MALFORMED : FailureReason.UNREADABLE, message(e));
    } catch (RuntimeException | StackOverflowError e) {
      return new DocumentProblem(FailureReason.PARSER_FAULT, message(e));
    }
  }

  private static String message(Throwable e) {
    return Throwables.getRootCause(e).toString();
  }

  private static List<DocumentProblem> problems(Parsed parsed, @Nullable DocumentProblem first) {
    List<DocumentProblem> problems = new ArrayList<>();
    if (first != null) {
      problems.add(first);
    }
    if (parsed.text().truncated()) {
      problems.add(
          new DocumentProblem(
              FailureReason.TEXT_LIMIT, "text cut after " + TEXT_LIMIT + " characters"));
    }
    String fault = parsed.metadata().get(TikaCoreProperties.EMBEDDED_EXCEPTION);
    if ("true".equals(parsed.metadata().get(TikaCoreProperties.IS_ENCRYPTED))) {
      if (first == null) {
        problems.add(new DocumentProblem(FailureReason.ENCRYPTED, "protected by a password"));
      }
    } else if (fault != null) {
      problems.add(
          new DocumentProblem(
              FailureReason.MALFORMED, fault.lines().findFirst().orElse("unknown fault")));
    }
    return problems;
  }

  private ExtractedDocument document(
      SourceFile file,
      String inside,
      Metadata metadata,
      Parsed parsed,
      List<DocumentProblem> problems) {
    String path = file.key() + inside;
    String mediaType = metadata.get(Metadata.CONTENT_TYPE);
    boolean archive = isArchive(mediaType);
    String text = archive ? "" : parsed.text().toString();
    SourceDocument source =
        new SourceDocument(
            file.id() + inside,
            path,
            nonBlank(metadata.get(TikaCoreProperties.TITLE)),
            nonBlank(metadata.get(TikaCoreProperties.CREATOR)),
            date(metadata),
            languages.detect(text),
            mediaType);
    return new ExtractedDocument(path, source, text, archive, problems);
  }

  private static @Nullable LocalDate date(Metadata metadata) {
    LocalDate created = IsoDates.parse(metadata.get(TikaCoreProperties.CREATED));
    return created != null ? created : IsoDates.parse(metadata.get(TikaCoreProperties.MODIFIED));
  }

  /** The text of an archive would be the names of its entries, which are documents themselves. */
  private static boolean isArchive(@Nullable String mediaType) {
    MediaType type = MediaType.parse(mediaType);
    return type != null
        && (ARCHIVES.getSupportedTypes(NO_CONTEXT).contains(type.getBaseType())
            || COMPRESSED.getSupportedTypes(NO_CONTEXT).contains(type.getBaseType()));
  }

  private static @Nullable String nonBlank(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  @Override
  public void close() {}
}
