// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/**
 * Something that a check of an index has found.
 *
 * @param kind what kind of thing
 * @param where the segment, source, file or document it concerns
 * @param detail what is wrong, for a person to read
 */
public record VerifyFinding(Kind kind, String where, String detail) {

  /** What a check may find. */
  public enum Kind {
    /** A file of the index has other bytes than were written. */
    DAMAGED("restore the index from a backup, or delete its folder and index again"),
    /** The passages of a document are not its text. */
    TEXT("delete the folder of the index and index again, and tell us"),
    /** The documents in the index are not those that its records of files count. */
    ACCOUNTING("delete the folder of the index and index again, and tell us"),
    /** A run was ended in the middle of the file or of a source; what is there can be found. */
    INTERRUPTED("run 'ireum index' with the same sources: it goes on from there");

    private final String remedy;

    Kind(String remedy) {
      this.remedy = remedy;
    }

    /** Returns what to do about it. */
    public String remedy() {
      return remedy;
    }
  }
}
