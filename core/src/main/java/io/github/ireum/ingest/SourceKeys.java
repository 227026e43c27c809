// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Turns paths into keys and back. The key of a path is its text; but names are bytes on most
 * systems, and two of them may have the same text where they cannot be decoded. Such a path has its
 * URI as key, which keeps the bytes.
 */
public final class SourceKeys {

  private static final String URI_START = "file:///";

  private SourceKeys() {}

  /** Returns the key of an absolute path. */
  public static String of(Path path) {
    String text = path.toString();
    return isSpelled(path, text) ? text : path.toUri().toString();
  }

  private static boolean isSpelled(Path path, String text) {
    // The URI replaces the decoding where the text has a character that stands for undecodable
    // bytes.
    return text.indexOf('\uFFFD') < 0 || path.getFileSystem().getPath(text).equals(path);
  }

  /** Returns the path of a key, in the default file system. */
  public static Path path(String key) {
    try {
      return key.startsWith(URI_START) ? Path.of(URI.create(key)) : Path.of(key);
    } catch (InvalidPathException e) {
      // Written on another system; nothing here is called so.
      return FileSystems.getDefault().getPath("/", "\uFFFD");
    }
  }

  /** Returns whether a parser can open the file by the text of its path. */
  static boolean isOpenable(Path path) {
    return path.getFileSystem() == FileSystems.getDefault()
        && path.equals(Path.of(path.toString()));
  }
}
