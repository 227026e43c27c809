// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Has a stream end with an exception that tells a zip bomb when far more comes out than went in.
 */
final class GrowthLimit {

  /** Deflate makes of a byte at most some thousand; of markup, at most some dozen. */
  private static final int MAX_GROWTH = 200;

  /** Bytes that no ratio is asked of. */
  private static final long ALWAYS = 16 << 20;

  private GrowthLimit() {}

  /** Returns how many bytes may come out of so many. */
  private static long most(long packed) {
    return Math.max(ALWAYS, packed * MAX_GROWTH);
  }

  /**
   * Looks at what a part claims to unpack to.
   *
   * @throws IOException that tells a zip bomb, if that is too much
   */
  static void check(ZipEntry part) throws IOException {
    if (part.getSize() > most(part.getCompressedSize())) {
      throw new IOException("zip bomb: an entry of " + part.getSize() + " bytes");
    }
  }

  /** Opens a part of a document that is packed. */
  static InputStream open(ZipFile zip, ZipEntry part) throws IOException {
    return on(zip.getInputStream(part), part.getCompressedSize());
  }

  /**
   * Wraps a stream.
   *
   * @param packed bytes that the stream takes in its archive, or less than 0 if that is not known
   */
  static InputStream on(InputStream in, long packed) throws IOException {
    return BoundedInputStream.builder()
        .setInputStream(in)
        .setMaxCount(most(packed))
        .setOnMaxCount(
            (most, count) -> {
              throw new IOException("zip bomb: an entry grows beyond " + most + " bytes");
            })
        .get();
  }
}
