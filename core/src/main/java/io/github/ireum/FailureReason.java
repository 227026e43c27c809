// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/** Why a document, or a part of it, could not be read. */
public enum FailureReason {
  /** The file could not be opened or read to its end, or was gone when its turn came. */
  UNREADABLE,
  /** The file changed while it was read; the next run reads it again. */
  CHANGED,
  /** The document is protected by a password, or encrypted for the key of somebody. */
  ENCRYPTED,
  /** The format is one that holds text or documents, and that cannot be read. */
  UNSUPPORTED,
  /** The document breaks the rules of its format, as far as its parser can tell. */
  MALFORMED,
  /** The document grows out of all proportion when it is unpacked. */
  BOMB,
  /**
   * A line of a collection is not a JSON object with {@code id} and {@code contents}; or its {@code
   * date} cannot be read, and it is indexed without one.
   */
  BAD_RECORD,
  /** A line of a collection is longer than the limit; it was left out. */
  RECORD_LIMIT,
  /** The text is longer than the limit; the rest was left out. */
  TEXT_LIMIT,
  /** More documents are embedded than the limit; the rest were left out. */
  EMBEDDED_LIMIT,
  /**
   * Documents inside the file, or the elements of a page or of XML, are nested deeper than the
   * limit; the deeper ones were left out.
   */
  DEPTH_LIMIT,
  /** The parser took longer than the limit and was ended. */
  TIMEOUT,
  /** The parser needed more memory than the limit and was ended. */
  OUT_OF_MEMORY,
  /** The process of the parser ended by itself. */
  CRASHED,
  /** The parser failed in a way that only it can be blamed for. */
  PARSER_FAULT,
  /**
   * The analysis of the text failed, which is a fault of Ireum. A document that is indexed
   * nevertheless has all its text, without the step that failed.
   */
  ANALYSIS_FAULT
}
