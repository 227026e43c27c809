// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.ingest.encoding.TextEncodingDetector;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.StringJoiner;

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

  /**
   * Returns a relative path as text, with forward slashes. A name in an encoding of Korean that is
   * not the system's is decoded; others keep the characters that stand for what is undecodable.
   */
  static String text(Path relative) {
    StringJoiner text = new StringJoiner("/");
    relative.forEach(name -> text.add(name(name)));
    return text.toString();
  }

  /** Returns the last part of a path as text, see {@link #text}. */
  static String name(Path path) {
    Path name = path.getFileName();
    String text = name == null ? path.toString() : name.toString();
    if (text.indexOf('\uFFFD') < 0 || name == null) {
      return text;
    }
    byte[] bytes = bytes(name.toUri().getRawPath().replaceAll("^.*/(?=.)|/$", ""));
    Charset charset = TextEncodingDetector.unmistakable(bytes);
    return charset == null ? text : new String(bytes, charset);
  }

  /** Returns the bytes of a part of a URI, of which all but ASCII are escaped. */
  private static byte[] bytes(String escaped) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '%') {
        bytes.write(Integer.parseInt(escaped.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }

  /** Returns whether a parser can open the file by the text of its path. */
  static boolean isOpenable(Path path) {
    return path.getFileSystem() == FileSystems.getDefault()
        && path.equals(Path.of(path.toString()));
  }
}
