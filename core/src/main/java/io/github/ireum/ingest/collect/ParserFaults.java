// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.collect;

import com.google.common.base.Throwables;
import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.ingest.html.PageParser;
import io.github.ireum.ingest.parser.DocumentInput;
import io.github.ireum.ingest.parser.ElementDepth;
import io.github.ireum.ingest.parser.FaultReasons;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.DocumentSelector;
import org.apache.tika.io.TemporaryResources;
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
public final class ParserFaults extends ParserDecorator {

  private static final long serialVersionUID = 1;
  private static final String REASON = OwnMetadata.name("reason");
  private static final String DETAIL = OwnMetadata.name("detail");
  private transient volatile boolean exhausted;

  /** Guards a parser. */
  public ParserFaults(Parser parser) {
    super(parser);
  }

  /** Whether an error has left this JVM in a state that is not to be trusted. */
  public boolean exhausted() {
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
    ElementDepth.allow(handler);
    DocumentInput input = DocumentInput.begin(stream, context);
    try (TemporaryResources temporary = new TemporaryResources()) {
      parse(input, input.bounded(stream, temporary, metadata), handler, metadata, context);
    } finally {
      input.end(context);
    }
  }

  private void parse(
      DocumentInput input,
      InputStream stream,
      ContentHandler handler,
      Metadata metadata,
      ParseContext context)
      throws IOException, SAXException, TikaException {
    DocumentCollector collector =
        context.get(DocumentSelector.class) instanceof DocumentCollector own ? own : null;
    if (collector != null) {
      collector.stopAtLimit(
          () ->
              (input.cut() != null && PageParser.read(metadata))
                  || NoDocumentsInside.in(stream, metadata));
    }
    try {
      super.parse(stream, handler, metadata, context);
      tellCut(input, collector);
    } catch (ZeroByteFileException e) {
      // To be empty is nothing to fail of.
      if (input.cut() != null) {
        throw told(metadata, input.cut());
      }
    } catch (StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
      exhausted = true;
      throw told(metadata, e);
    } catch (TikaException | SAXException | IOException | RuntimeException e) {
      if (WriteLimitReachedException.isWriteLimitReached(e)) {
        // What holds it goes on; that it was stopped, the text itself tells.
        return;
      }
      TikaException cut = cut(e, input);
      if (cut == null) {
        tell(e, metadata, context);
      } else if (!isFull(collector)) {
        throw told(metadata, cut);
      }
    } finally {
      if (input.grown() && collector != null) {
        collector.grown();
      }
    }
  }

  /** Has a document of which not all was read told, unless its text says so itself. */
  private static void tellCut(DocumentInput input, @Nullable DocumentCollector collector)
      throws TikaException {
    TikaException cut = input.cut();
    if (cut != null && !isFull(collector)) {
      throw cut;
    }
  }

  private static boolean isFull(@Nullable DocumentCollector collector) {
    return collector != null && collector.innermost().text().truncated();
  }

  /** Returns why not all of a document was read, if that is what is wrong with it. */
  private static @Nullable TikaException cut(Exception e, DocumentInput input) {
    return FaultReasons.isOfTheMachine(Throwables.getRootCause(e)) ? null : input.cut();
  }

  private static void tell(Exception e, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    if ((e instanceof IOException || e instanceof RuntimeException) && isInside(context)) {
      // What is broken may be this entry of an archive alone: what holds it goes on.
      throw told(metadata, e);
    }
    note(metadata, FaultReasons.of(e));
    Throwables.throwIfInstanceOf(e, IOException.class);
    Throwables.throwIfInstanceOf(e, SAXException.class);
    Throwables.throwIfInstanceOf(e, TikaException.class);
    throw (RuntimeException) e;
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
  public static void tell(Metadata metadata, Exception why) {
    DocumentProblem problem = note(metadata, FaultReasons.of(why));
    metadata.set(TikaCoreProperties.EMBEDDED_EXCEPTION, problem.detail());
  }

  /** Returns what went wrong with a document, or null. */
  public static @Nullable DocumentProblem problem(Metadata metadata) {
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
