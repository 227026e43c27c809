// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import com.google.common.base.Ascii;
import io.github.ireum.FailureReason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.tika.exception.UnsupportedFormatException;
import org.xml.sax.SAXParseException;

/**
 * Says in words what is wrong with a document, for people who have never seen an exception. What
 * the exception says itself follows, for those who have.
 */
public final class FaultDetails {

  private static final Pattern CUT_OFF =
      Pattern.compile("(?i)truncat|unexpected end|premature|past (the )?end|end of (data|file)");

  private static final Pattern UNKNOWN_ARCHIVE = Pattern.compile("No Archiver found");

  /** The file that it was in, which is a temporary one if it was in another. */
  private static final Pattern PLACE = Pattern.compile(" used in /.*");

  private FaultDetails() {}

  /**
   * Describes an exception.
   *
   * @param root the cause of all others
   * @param reason what it means for the document
   */
  public static String of(Throwable root, FailureReason reason) {
    if (root instanceof UnsupportedFormatException || root instanceof UnsupportedEntryException) {
      return String.valueOf(root.getMessage());
    }
    return switch (reason) {
      case MALFORMED -> malformed(root);
      case UNSUPPORTED ->
          "made in a way that is not read: " + PLACE.matcher(message(root)).replaceFirst("");
      case PARSER_FAULT ->
          (isMissing(root)
                  ? "a part of Java or of a library is missing: "
                  : "a fault of the program that reads this format: ")
              + root;
      case UNREADABLE -> unreadable(root);
      case BOMB -> message(root);
      case OUT_OF_MEMORY -> "needs more memory than its parser may have: " + message(root);
      default -> root.toString();
    };
  }

  private static boolean isMissing(Throwable root) {
    return root instanceof ClassNotFoundException || root instanceof NoClassDefFoundError;
  }

  private static String malformed(Throwable root) {
    if (root instanceof SAXParseException xml) {
      return "no well-formed XML in line " + xml.getLineNumber() + ": " + message(root);
    }
    if (root instanceof CharacterCodingException) {
      return "has bytes that are no letters in the encoding that it says: " + message(root);
    }
    if (isOfLengths(root)) {
      return "says lengths or places that cannot be, it may be damaged: " + root;
    }
    if (root instanceof EOFException end && end.getMessage() == null) {
      return "ends too early, the rest may be missing";
    }
    if (root instanceof EOFException || CUT_OFF.matcher(message(root)).find()) {
      return "ends too early, the rest may be missing: " + message(root);
    }
    if (UNKNOWN_ARCHIVE.matcher(message(root)).find()) {
      return "no archive of a format that is known, or its beginning is missing";
    }
    // Of those that are not declared the message alone says little.
    return "breaks the rules of its format: "
        + (root instanceof RuntimeException ? root.toString() : message(root));
  }

  private static boolean isOfLengths(Throwable root) {
    return root instanceof IndexOutOfBoundsException
        || root instanceof NegativeArraySizeException
        || root instanceof BufferUnderflowException;
  }

  /** Describes why a file cannot be read. */
  public static String unreadable(Throwable root) {
    if (root instanceof AccessDeniedException) {
      return "the right to read it is missing";
    }
    if (root instanceof NoSuchFileException) {
      return "it is not there";
    }
    return root instanceof IOException ? "cannot be read: " + message(root) : root.toString();
  }

  private static String message(Throwable root) {
    String message = Objects.requireNonNullElse(root.getMessage(), "").strip();
    return message.isEmpty() ? Ascii.toLowerCase(words(root)) : message;
  }

  /** The name of an exception as words. */
  private static String words(Throwable root) {
    return root.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
  }
}
