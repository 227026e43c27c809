// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import io.github.ireum.FailureReason;
import org.apache.tika.exception.TikaException;

/** Tells that a parser was given the beginning of a document only. */
public final class CutDocumentException extends TikaException {

  private static final long serialVersionUID = 1;

  private final FailureReason reason;

  public CutDocumentException(FailureReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  FailureReason reason() {
    return reason;
  }
}
