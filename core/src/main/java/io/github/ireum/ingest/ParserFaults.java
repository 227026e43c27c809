// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.google.common.base.Throwables;
import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
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
  private static final int MAX_DETAIL = 500;
  private static final String COMPOUND_FILES = "org.apache.poi.poifs.";

  /**
   * What systems say of a full folder of temporary files, and of too few handles; Java has no types
   * for them. {@link ChildCommand} sees to the language.
   */
  private static final List<String> SHORTAGES =
      List.of(
          "No space left on device",
          "Disk quota exceeded",
          "There is not enough space on the disk",
          "Too many open files");

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
    try {
      super.parse(stream, handler, metadata, context);
    } catch (ZeroByteFileException e) {
      // It is empty, which is nothing to fail of.
    } catch (StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
      exhausted = true;
      DocumentProblem problem = problem(e);
      metadata.set(REASON, problem.reason().name());
      metadata.set(DETAIL, problem.detail());
      throw new TikaException(problem.detail(), e);
    } catch (IOException | TikaException | SAXException e) {
      DocumentProblem problem = problem(e);
      metadata.set(REASON, problem.reason().name());
      metadata.set(DETAIL, problem.detail());
      throw e;
    }
  }

  /** Returns what went wrong with a document, or null. */
  static @Nullable DocumentProblem problem(Metadata metadata) {
    if ("true".equals(metadata.get(TikaCoreProperties.IS_ENCRYPTED))) {
      return encrypted();
    }
    String reason = metadata.get(REASON);
    String fault = metadata.get(TikaCoreProperties.EMBEDDED_EXCEPTION);
    if (reason != null && fault != null) {
      return new DocumentProblem(FailureReason.valueOf(reason), metadata.get(DETAIL));
    }
    return fault == null
        ? null
        : new DocumentProblem(
            FailureReason.MALFORMED, cut(fault.lines().findFirst().orElse("unknown fault")));
  }

  /** Returns what an exception of a parser means. */
  static DocumentProblem problem(Throwable e) {
    Throwable root = Throwables.getRootCause(e);
    String detail = cut(root.toString());
    if (Throwables.getCausalChain(e).stream().anyMatch(ParserFaults::isForPassword)) {
      return encrypted();
    }
    if (HeapFaults.isOutOfMemory(e)) {
      return new DocumentProblem(FailureReason.OUT_OF_MEMORY, detail);
    }
    if (isOfTheMachine(root)) {
      return new DocumentProblem(FailureReason.UNREADABLE, detail);
    }
    if (root instanceof Error || root instanceof RuntimeException) {
      return new DocumentProblem(
          isOfACompoundFile(root) ? FailureReason.MALFORMED : FailureReason.PARSER_FAULT, detail);
    }
    if (String.valueOf(root.getMessage()).toLowerCase(Locale.ROOT).contains("zip bomb")) {
      return new DocumentProblem(FailureReason.BOMB, detail);
    }
    if (root instanceof UnsupportedFormatException) {
      return new DocumentProblem(FailureReason.UNSUPPORTED, cut(String.valueOf(root.getMessage())));
    }
    return new DocumentProblem(FailureReason.MALFORMED, detail);
  }

  /**
   * Whether POI ran over the end of a compound file, such as an old office document of which half
   * arrived. It declares no exception for that.
   */
  private static boolean isOfACompoundFile(Throwable root) {
    return root instanceof RuntimeException
        && Arrays.stream(root.getStackTrace())
            .map(StackTraceElement::getClassName)
            .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
            .findFirst()
            .filter(name -> name.startsWith(COMPOUND_FILES))
            .isPresent();
  }

  private static boolean isForPassword(Throwable e) {
    return e instanceof EncryptedDocumentException
        || e instanceof org.apache.poi.EncryptedDocumentException;
  }

  /** Whether the machine was short of something, for which no document can be blamed. */
  static boolean isOfTheMachine(Throwable root) {
    String message = String.valueOf(root.getMessage());
    return root instanceof IOException && SHORTAGES.stream().anyMatch(message::contains);
  }

  private static DocumentProblem encrypted() {
    return new DocumentProblem(FailureReason.ENCRYPTED, "protected by a password");
  }

  static String cut(String detail) {
    return detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL) + "…";
  }
}
