// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import java.io.IOException;

/** An entry of an archive is packed in a way that nothing here unpacks. */
public final class UnsupportedEntryException extends IOException {

  private static final long serialVersionUID = 1;

  public UnsupportedEntryException(String message) {
    super(message);
  }
}
