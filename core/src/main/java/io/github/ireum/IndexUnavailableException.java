// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/** The index cannot be used: it is missing, locked, damaged, or of another version. */
public final class IndexUnavailableException extends IreumException {

  /** Why an index cannot be used. */
  public enum Reason {
    /** There is no index at the path. */
    MISSING,
    /** The path exists but holds something else than an index. */
    NOT_AN_INDEX,
    /** The index was written by a version of Ireum or Lucene that this one cannot read. */
    VERSION,
    /** Another process or another object of this process is writing to the index. */
    LOCKED,
    /** The files of the index are damaged. */
    CORRUPT,
    /** The index was opened for reading only. */
    READ_ONLY,
    /** The index was made with other settings than those it is opened with. */
    SETTINGS,
    /** The disk has no room for more; what was committed can be searched. */
    DISK_FULL,
    /** Reading or writing failed: missing rights, a lost mount, a faulty disk. */
    IO
  }

  private final Reason reason;

  /**
   * Creates the exception.
   *
   * @param reason why the index cannot be used
   * @param message one sentence for the user
   * @param cause what was thrown below
   */
  public IndexUnavailableException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /**
   * Creates the exception without a cause.
   *
   * @param reason why the index cannot be used
   * @param message one sentence for the user
   */
  public IndexUnavailableException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Returns why the index cannot be used. */
  public Reason reason() {
    return reason;
  }
}
