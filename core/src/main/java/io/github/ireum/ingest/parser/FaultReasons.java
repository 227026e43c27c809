// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.exception.UnsupportedRarV5Exception;
import com.google.common.base.Throwables;
import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException.Feature;
import org.apache.poi.OldFileFormatException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.tukaani.xz.UnsupportedOptionsException;

/** Says what an exception of a parser means for the document. */
public final class FaultReasons {

  /** What is said of a document that needs a password. */
  public static final DocumentProblem ENCRYPTED =
      new DocumentProblem(FailureReason.ENCRYPTED, "protected by a password or a key");

  private static final int MAX_DETAIL = 500;

  /**
   * What systems say of a full folder of temporary files, and of too few handles; Java has no types
   * for them. The command that starts children sees to the language.
   */
  private static final List<String> SHORTAGES =
      List.of(
          "No space left on device",
          "Disk quota exceeded",
          "There is not enough space on the disk",
          "Too many open files");

  /** What is said by exceptions of no type of their own. */
  private static final List<String> KEYS =
      List.of("Provided decryption material is not compatible");

  private static final List<String> UNKNOWN_PACKING =
      List.of(
          "Unsupported compression method",
          "stream coders are not yet supported",
          // Of Zstandard: what it is packed with is somewhere else.
          "Dictionary mismatch");

  /** What a program throws because of itself, whatever it reads. */
  private static final List<Class<? extends Throwable>> OF_THE_PARSER =
      List.of(
          NullPointerException.class,
          ClassCastException.class,
          ArrayStoreException.class,
          UnsupportedOperationException.class,
          SecurityException.class);

  private FaultReasons() {}

  /**
   * Returns what an exception means. One that is not declared blames the document as well, unless
   * only the program can have caused it: what a document claims of lengths and places is used
   * unchecked by most parsers of binary formats, and few documents that are whole have wrong ones.
   */
  public static DocumentProblem of(Throwable e) {
    Throwable root = Throwables.getRootCause(e);
    if (root instanceof CutDocumentException cut) {
      return new DocumentProblem(cut.reason(), String.valueOf(cut.getMessage()));
    }
    if (ElementDepth.isExceeded(root)) {
      return ElementDepth.PROBLEM;
    }
    List<Throwable> chain = Throwables.getCausalChain(e);
    if (chain.stream().anyMatch(FaultReasons::isForKey)) {
      return ENCRYPTED;
    }
    FailureReason reason = reason(e, chain, root);
    return new DocumentProblem(reason, cut(FaultDetails.of(root, reason)));
  }

  private static FailureReason reason(Throwable e, List<Throwable> chain, Throwable root) {
    if (HeapFaults.isOutOfMemory(e)
        || chain.stream().anyMatch(TikaMemoryLimitException.class::isInstance)) {
      return FailureReason.OUT_OF_MEMORY;
    }
    if (isOfTheMachine(root)) {
      return FailureReason.UNREADABLE;
    }
    if (String.valueOf(root.getMessage()).toLowerCase(Locale.ROOT).contains("zip bomb")) {
      return FailureReason.BOMB;
    }
    if (chain.stream().anyMatch(FaultReasons::isUnsupported)) {
      return FailureReason.UNSUPPORTED;
    }
    Throwable thrown =
        chain.stream().filter(cause -> !(cause instanceof TikaException)).findFirst().orElse(root);
    // What a missing class is caused by is no error itself.
    return chain.stream().anyMatch(Error.class::isInstance)
            || OF_THE_PARSER.stream().anyMatch(type -> type.isInstance(thrown))
        ? FailureReason.PARSER_FAULT
        : FailureReason.MALFORMED;
  }

  private static boolean isForKey(Throwable e) {
    return e instanceof EncryptedDocumentException
        || e instanceof org.apache.poi.EncryptedDocumentException
        || e instanceof PasswordRequiredException
        || e instanceof UnsupportedRarEncryptedException
        || (e instanceof UnsupportedZipFeatureException zip
            && zip.getFeature() == Feature.ENCRYPTION)
        || (e instanceof IOException && says(e, KEYS));
  }

  private static boolean isUnsupported(Throwable e) {
    return e instanceof UnsupportedFormatException
        || e instanceof UnsupportedEntryException
        || e instanceof UnsupportedZipFeatureException
        || e instanceof UnsupportedRarV5Exception
        || e instanceof UnsupportedOptionsException
        || e instanceof OldFileFormatException
        || (e instanceof IOException && says(e, UNKNOWN_PACKING));
  }

  /** Whether the machine was short of something, for which no document can be blamed. */
  public static boolean isOfTheMachine(Throwable root) {
    return root instanceof IOException && says(root, SHORTAGES);
  }

  private static boolean says(Throwable e, List<String> messages) {
    String message = String.valueOf(e.getMessage());
    return messages.stream().anyMatch(message::contains);
  }

  /** Shortens a detail to what is kept of one. */
  public static String cut(String detail) {
    return detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL) + "…";
  }
}
