// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.DocumentSelector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Keeps what a parser dies of to the document it reads. Tika lets errors of the JVM through, so
 * that an attachment that overflows the stack would cost the whole mail.
 */
final class ParserFaults extends ParserDecorator {

  private static final long serialVersionUID = 1;
  private static final String REASON = "ireum:reason";
  private static final String DETAIL = "ireum:detail";
  private transient volatile boolean exhausted;

  ParserFaults(Parser parser) {
    super(parser);
  }

  /** Whether an error has left this JVM in a state that is not to be trusted. */
  boolean exhausted() {
    return exhausted;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    if (context.get(DocumentSelector.class) instanceof DocumentCollector collector
        && collector.refused()) {
      return;
    }
    if (metadata.get(REASON) != null || ProgramFiles.told(metadata) != null) {
      // What holds it has no stream of it, or none that is wanted.
      return;
    }
    if (context.get(DocumentSelector.class) instanceof DocumentCollector collector) {
      collector.stopAtLimit(() -> NoDocumentsInside.in(stream, metadata));
    }
    try {
      super.parse(stream, handler, metadata, context);
    } catch (ZeroByteFileException e) {
      // It is empty, which is nothing to fail of.
    } catch (StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
      exhausted = true;
      throw told(metadata, e);
    } catch (TikaException | SAXException e) {
      if (WriteLimitReachedException.isWriteLimitReached(e)) {
        // What holds it goes on; that it was stopped, the text itself tells.
        return;
      }
      note(metadata, FaultReasons.of(e));
      throw e;
    } catch (IOException | RuntimeException e) {
      if (WriteLimitReachedException.isWriteLimitReached(e)) {
        return;
      }
      note(metadata, FaultReasons.of(e));
      if (isInside(context)) {
        // What is broken may be this entry of an archive alone: what holds it goes on.
        throw told(metadata, e);
      }
      throw e;
    }
  }

  private static boolean isInside(ParseContext context) {
    return context.get(DocumentSelector.class) instanceof DocumentCollector collector
        && !collector.innermost().path().isEmpty();
  }

  private static TikaException told(Metadata metadata, Throwable e) {
    return new TikaException(note(metadata, FaultReasons.of(e)).detail(), e);
  }

  private static DocumentProblem note(Metadata metadata, DocumentProblem problem) {
    metadata.set(REASON, problem.reason().name());
    metadata.set(DETAIL, problem.detail());
    return problem;
  }

  /** Has a document inside told as one that cannot be read, instead of being parsed. */
  static void tell(Metadata metadata, Exception why) {
    DocumentProblem problem = note(metadata, FaultReasons.of(why));
    metadata.set(TikaCoreProperties.EMBEDDED_EXCEPTION, problem.detail());
  }

  /** Returns what went wrong with a document, or null. */
  static @Nullable DocumentProblem problem(Metadata metadata) {
    if ("true".equals(metadata.get(TikaCoreProperties.IS_ENCRYPTED))) {
      return FaultReasons.ENCRYPTED;
    }
    String reason = metadata.get(REASON);
    String fault = metadata.get(TikaCoreProperties.EMBEDDED_EXCEPTION);
    if (reason != null && fault != null) {
      return new DocumentProblem(FailureReason.valueOf(reason), metadata.get(DETAIL));
    }
    return fault == null
        ? null
        : new DocumentProblem(
            FailureReason.MALFORMED,
            FaultReasons.cut(fault.lines().findFirst().orElse("unknown fault")));
  }
}
