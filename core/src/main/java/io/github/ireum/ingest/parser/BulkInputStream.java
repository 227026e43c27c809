// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is read many bytes at a time, and one alone as one of many. */
public abstract class BulkInputStream extends InputStream {

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public abstract int read(byte[] bytes, int start, int length) throws IOException;
}
