// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import org.jspecify.annotations.Nullable;

/**
 * Something that the caller can act on: a wrong argument, storage that cannot be used, too little
 * memory.
 *
 * <p>The message is one sentence that names the value and says what is allowed or what to do. What
 * goes wrong with a single document is never thrown: it is a {@link DocumentOutcome}.
 */
public abstract sealed class IreumException extends RuntimeException
    permits ExtractorUnavailableException,
        IndexUnavailableException,
        InsufficientMemoryException,
        InvalidQueryException,
        SourceNotFoundException {

  IreumException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  IreumException(String message) {
    super(message);
  }
}
