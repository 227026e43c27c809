// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Has a stream end with an exception that tells a zip bomb when far more comes out than went in.
 */
public final class GrowthLimit {

  /** Deflate makes of a byte at most some thousand; of markup, at most some dozen. */
  private static final int MAX_GROWTH = 200;

  /** Bytes that no ratio is asked of. */
  private static final long ALWAYS = 16 << 20;

  /** What a byte of deflate can become, rounded up. */
  private static final int MOST_OF_DEFLATE = 1_040;

  private GrowthLimit() {}

  /** Returns how many bytes may come out of so many. */
  static long most(long packed) {
    return Math.max(ALWAYS, packed * MAX_GROWTH);
  }

  /** Whether so few bytes can be unpacked to no more than is always allowed. */
  static boolean isSmall(long packed) {
    return packed >= 0 && packed < ALWAYS / MOST_OF_DEFLATE;
  }

  /**
   * Looks at what a part claims to unpack to.
   *
   * @throws IOException that tells a zip bomb, if that is too much
   */
  static void check(long packed, long claimed) throws IOException {
    if (claimed > most(packed)) {
      throw new IOException("zip bomb: an entry of " + claimed + " bytes");
    }
  }

  /** Opens a part of a document that is packed. */
  public static InputStream open(ZipFile zip, ZipEntry part) throws IOException {
    return on(zip.getInputStream(part), part.getCompressedSize(), part.getSize());
  }

  /**
   * Wraps a stream.
   *
   * @param packed bytes that the stream takes in its archive, or less than 0 if that is not known
   */
  public static InputStream on(InputStream in, long packed) throws IOException {
    return bounded(in, most(packed));
  }

  /**
   * Wraps a stream that says how much it unpacks to. One that says too much, or too little, ends
   * where it has given what is always allowed.
   *
   * @param packed bytes that the stream takes in its archive, or less than 0 if that is not known
   * @param claimed bytes that it says to unpack to, or less than 0 if it does not say
   */
  public static InputStream on(InputStream in, long packed, long claimed) throws IOException {
    long most = most(packed);
    if (claimed > most) {
      return bounded(in, ALWAYS);
    }
    return bounded(in, claimed < 0 ? most : Math.max(ALWAYS, claimed + 1));
  }

  private static InputStream bounded(InputStream in, long most) throws IOException {
    return BoundedInputStream.builder()
        .setInputStream(in)
        .setMaxCount(most)
        .setOnMaxCount(
            (max, count) -> {
              throw new IOException("zip bomb: an entry grows beyond " + max + " bytes");
            })
        .get();
  }
}
