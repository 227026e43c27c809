// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import io.github.ireum.FailureReason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.tika.parser.ParseContext;

/**
 * Markup that a parser makes a tree of before it gives the first word: it ends where the tree would
 * be too large, and that is told. A picture that is written into an attribute takes its length, an
 * element many times its own.
 */
public final class TreeLimit extends BulkInputStream {

  /** Bytes of memory for an element with its text, as seen with the parser; at most 125. */
  private static final int ELEMENT = 128;

  /** Bytes of memory for each of a page; seen were 2 for attributes that are long, 5 for short. */
  private static final int BYTE = 4;

  private final InputStream markup;
  private final ParseContext context;
  private long left;
  private boolean opened;

  private TreeLimit(InputStream markup, long memory, ParseContext context) {
    this.markup = markup;
    this.left = memory;
    this.context = context;
  }

  /**
   * Returns the markup as far as there is memory for it.
   *
   * @param part what part of the memory its tree may take, such as 4 for a quarter
   */
  public static InputStream on(InputStream markup, int part, ParseContext context) {
    return new BufferedInputStream(
        new TreeLimit(markup, Runtime.getRuntime().maxMemory() / part, context));
  }

  /** Returns whether there is too little memory for markup, which is left where it is. */
  public static boolean isExceededBy(InputStream markup, int part) throws IOException {
    markup.mark(Integer.MAX_VALUE);
    TreeLimit tree =
        new TreeLimit(markup, Runtime.getRuntime().maxMemory() / part, new ParseContext());
    tree.transferTo(OutputStream.nullOutputStream());
    markup.reset();
    return tree.left < 0;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    if (left < 0) {
      return -1;
    }
    int count = markup.read(bytes, start, length);
    left -= (long) BYTE * Math.max(0, count);
    for (int i = start; i < start + count; i++) {
      if (opened && bytes[i] != '/') {
        left -= ELEMENT;
      }
      opened = bytes[i] == '<';
    }
    if (left < 0) {
      DocumentInput.cut(
          context, FailureReason.OUT_OF_MEMORY, "cut where a tree of it would fill the memory");
    }
    return count;
  }
}
