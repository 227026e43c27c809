// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import io.github.ireum.ingest.parser.BulkInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * What an entry unpacks to, which at its end is compared with the sum that the archive has of it:
 * most damage to packed data shows in nothing else. Not thread-safe.
 */
final class SummedInput extends BulkInputStream {

  private final InputStream unpacked;
  private final long told;
  private final CRC32 sum = new CRC32();

  private SummedInput(InputStream unpacked, long told) {
    this.unpacked = unpacked;
    this.told = told;
  }

  /**
   * Returns a stream that is compared.
   *
   * @param sum less than zero if the archive has none
   */
  static InputStream of(InputStream unpacked, long sum) {
    return sum < 0 ? unpacked : new SummedInput(unpacked, sum);
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    int count = unpacked.read(bytes, start, length);
    if (count > 0) {
      sum.update(bytes, start, count);
    } else if (count < 0 && sum.getValue() != told) {
      throw new IOException("not what was packed, as its sum says");
    }
    return count;
  }

  @Override
  public int available() throws IOException {
    return unpacked.available();
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }
}
