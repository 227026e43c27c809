// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/** Why a document, or a part of it, could not be read. */
public enum FailureReason {
  /** The file could not be opened or read to its end. */
  UNREADABLE,
  /** The document is protected by a password. */
  ENCRYPTED,
  /** The document breaks the rules of its format. */
  MALFORMED,
  /** A line of a collection is not a JSON object with {@code id} and {@code contents}. */
  BAD_RECORD,
  /** The text is longer than the limit; the rest was left out. */
  TEXT_LIMIT,
  /** More documents are embedded than the limit; the rest were left out. */
  EMBEDDED_LIMIT,
  /** Documents are nested deeper than the limit; the deeper ones were left out. */
  DEPTH_LIMIT,
  /** The parser failed in a way that it does not declare. */
  PARSER_FAULT
}
