// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an exception that tells a zip bomb when far more comes out than went in. */
final class GrowthLimit extends FilterInputStream {

  /** Deflate makes of a byte at most some thousand; of markup, at most some dozen. */
  private static final int MAX_GROWTH = 200;

  /** Bytes that no ratio is asked of. */
  private static final long ALWAYS = 16 << 20;

  private final long most;
  private long count;

  /**
   * Wraps a stream.
   *
   * @param packed bytes that the stream takes in its archive, or less than 0 if that is not known
   */
  GrowthLimit(InputStream in, long packed) {
    super(in);
    most = Math.max(ALWAYS, packed * MAX_GROWTH);
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    count(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    int read = super.read(bytes, start, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    long skipped = super.skip(length);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) throws IOException {
    count += bytes;
    if (count > most) {
      throw new IOException("zip bomb: an entry grows beyond " + most + " bytes");
    }
  }
}
