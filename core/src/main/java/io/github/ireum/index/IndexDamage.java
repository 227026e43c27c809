// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.AlreadyClosedException;

/** Tells an index whose bytes are damaged from a mistake of whoever reads it. */
final class IndexDamage {

  /** What Java throws at numbers, offsets and names that are not those that were written. */
  private static final List<Class<? extends RuntimeException>> SIGNS =
      List.of(
          ArithmeticException.class,
          ClassCastException.class,
          DateTimeException.class,
          IllegalArgumentException.class,
          IllegalStateException.class,
          IndexOutOfBoundsException.class,
          NegativeArraySizeException.class,
          NoSuchElementException.class,
          NullPointerException.class);

  private IndexDamage() {}

  /** Returns whether damaged bytes may have led to an exception. To find out takes long. */
  static boolean mayCause(RuntimeException e) {
    return !(e instanceof AlreadyClosedException)
        && SIGNS.stream().anyMatch(sign -> sign.isInstance(e));
  }

  /**
   * Reads a whole index and compares its checksums.
   *
   * @throws org.apache.lucene.index.CorruptIndexException if it is damaged
   */
  static void check(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
  }
}
