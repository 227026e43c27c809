// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import com.google.common.io.ByteStreams;
import io.github.ireum.ingest.parser.BulkInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.compressors.snappy.SnappyCompressorInputStream;

/**
 * Unpacks an archive of iWork (IWA): chunks of a byte that is zero, the length of what follows in
 * three bytes, and data in the format of Snappy. Not thread-safe.
 */
final class IwaStream extends BulkInputStream {

  private static final int HEADER = 4;

  private final InputStream in;
  private InputStream chunk = nullInputStream();

  IwaStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int count = chunk.read(bytes, start, length);
    while (count <= 0) {
      if (!next()) {
        return -1;
      }
      count = chunk.read(bytes, start, length);
    }
    return count;
  }

  private boolean next() throws IOException {
    chunk.transferTo(OutputStream.nullOutputStream());
    byte[] header = in.readNBytes(HEADER);
    if (header.length == 0) {
      return false;
    }
    if (header.length < HEADER || header[0] != 0) {
      throw new IOException("a chunk of IWA begins with " + header.length + " bytes that are none");
    }
    int length = (header[1] & 0xFF) | (header[2] & 0xFF) << 8 | (header[3] & 0xFF) << 16;
    chunk = new SnappyCompressorInputStream(ByteStreams.limit(in, length));
    return true;
  }
}
