// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import java.util.List;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.ContentHandler;

/**
 * How deep the elements of a page or of XML may be inside each other. Tika and Java end at 100,
 * which replies to replies reach in a mail, and tables in tables on a page.
 */
public final class ElementDepth {

  /**
   * Twice what the parser of pages keeps apart. None of the handlers calls itself for an element.
   */
  public static final int MAX = 1_000;

  /** What is said of a document that has more. */
  static final DocumentProblem PROBLEM =
      new DocumentProblem(
          FailureReason.DEPTH_LIMIT, "elements are inside each other deeper than " + MAX);

  /** What Tika and Java say of more. */
  private static final List<String> TOLD =
      List.of("levels of XML element nesting", "maxElementDepth");

  private ElementDepth() {}

  /** Has a handler of Tika let so many through. */
  public static void allow(ContentHandler handler) {
    if (handler instanceof SecureContentHandler secure) {
      secure.setMaximumDepth(MAX);
    }
  }

  /** Whether an exception says that there are more. */
  static boolean isExceeded(Throwable e) {
    String message = String.valueOf(e.getMessage());
    return TOLD.stream().anyMatch(message::contains);
  }
}
