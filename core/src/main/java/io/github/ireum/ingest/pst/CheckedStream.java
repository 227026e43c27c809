// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.parser.BulkInputStream;
import io.github.ireum.ingest.parser.DocumentInput;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.parser.ParseContext;

/** What is attached to a mail: the document that is read from it is told if it is damaged. */
final class CheckedStream extends BulkInputStream {

  private final InputStream bytes;
  private final PstDamages damages;
  private final ParseContext context;

  CheckedStream(InputStream bytes, PstDamages damages, ParseContext context) {
    this.bytes = bytes;
    this.damages = damages;
    this.context = context;
  }

  @Override
  public int read(byte[] target, int start, int length) throws IOException {
    int count = bytes.read(target, start, length);
    if (damages.take()) {
      tell(context);
    }
    return count;
  }

  /** Has the document that is parsed told as one that is damaged. */
  static void tell(ParseContext context) {
    DocumentInput.cut(
        context,
        FailureReason.MALFORMED,
        "parts of it are damaged: words may be wrong, or missing");
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
