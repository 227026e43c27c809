// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/** Why a file was left out on purpose. */
public enum SkipReason {
  /** The name starts with a dot, or the file system marks the file as hidden. */
  HIDDEN,
  /** A symbolic link below the folder that is indexed; its target may be anywhere. */
  SYMBOLIC_LINK,
  /** A device, a pipe or a socket. */
  NOT_A_REGULAR_FILE,
  /**
   * What a program keeps for itself: a lock, the settings of a folder, the styles and scripts of a
   * saved page.
   */
  PROGRAM_FILE,
  /** The document has no text: an empty file, a picture, a program. */
  NO_TEXT
}
