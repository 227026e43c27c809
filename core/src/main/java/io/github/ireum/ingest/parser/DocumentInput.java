// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import com.google.common.base.Throwables;
import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.jspecify.annotations.Nullable;

/**
 * What the parser of a document is given to read. Detectors and parsers put what is inside of a
 * file into a temporary file or into memory whole, whatever it unpacks to: so it ends where it has
 * become many times larger than the least of what it was unpacked from, and where it cannot be
 * unpacked further. The parser reads what there is up to there. Not thread-safe.
 */
public final class DocumentInput {

  /** Text that programs write is packed to a tenth or twentieth; zeros, to a thousandth. */
  private static final int MAX_GROWTH = 20;

  /** Bytes that no proportion is asked of. */
  private static final long ALWAYS = 256 << 20;

  private final @Nullable DocumentInput holder;
  private long bytes;
  private boolean passedOn;
  private boolean grown;
  private @Nullable CutDocumentException cut;

  private DocumentInput(@Nullable DocumentInput holder, long bytes) {
    this.holder = holder;
    this.bytes = bytes;
  }

  /**
   * Begins a document, inside of the one that was begun last with the same context.
   *
   * @param stream of the document; what has a file is that file, or has been one
   */
  public static DocumentInput begin(InputStream stream, ParseContext context) throws IOException {
    DocumentInput holder = context.get(DocumentInput.class);
    boolean isFile = stream instanceof TikaInputStream file && file.hasFile();
    DocumentInput input =
        new DocumentInput(holder, isFile ? ((TikaInputStream) stream).getLength() : 0);
    context.set(DocumentInput.class, input);
    return input;
  }

  /** Goes back to what holds the document. */
  public void end(ParseContext context) {
    context.set(DocumentInput.class, holder);
  }

  /**
   * Returns a stream that ends where the document grows out of proportion or cannot be read
   * further, unless it is in a file already.
   *
   * @param temporary what is closed after the document
   */
  public InputStream bounded(InputStream stream, TemporaryResources temporary, Metadata metadata) {
    if (stream instanceof TikaInputStream given
        && (given.hasFile() || given.getOpenContainer() != null || given.getPosition() > 0)) {
      return stream;
    }
    return TikaInputStream.get(
        new Bounded(new UntilFault(stream, this::endsAt)), temporary, metadata);
  }

  /** Notes a fault of the document; one of the machine is none. */
  private boolean endsAt(Exception fault) {
    if (FaultReasons.isOfTheMachine(Throwables.getRootCause(fault))) {
      return false;
    }
    if (cut == null) {
      DocumentProblem problem = FaultReasons.of(fault);
      cut = new CutDocumentException(problem.reason(), problem.detail());
    }
    return true;
  }

  /**
   * Has the document that is parsed read to its end: its parser passes on what it reads and keeps
   * nothing of it.
   */
  public static void passOn(ParseContext context) {
    DocumentInput input = context.get(DocumentInput.class);
    if (input != null) {
      input.passedOn = true;
    }
  }

  /** Tells that not all of the document that is parsed is read. */
  public static void cut(ParseContext context, FailureReason reason, String detail) {
    DocumentInput input = context.get(DocumentInput.class);
    if (input != null) {
      input.cut = new CutDocumentException(reason, detail);
    }
  }

  /** Whether not all of the document that is parsed is read. */
  public static boolean isCut(ParseContext context) {
    DocumentInput input = context.get(DocumentInput.class);
    return input != null && input.cut != null;
  }

  /** Returns why not all was read, or null if all was. */
  public @Nullable CutDocumentException cut() {
    return cut;
  }

  /** Whether the document has ended because it grows out of proportion. */
  public boolean grown() {
    return grown;
  }

  /** The least of what all of the document came from, in bytes. */
  private long packed() {
    if (holder == null) {
      return bytes;
    }
    return bytes == 0 ? holder.packed() : Math.min(bytes, holder.packed());
  }

  private long most() {
    return holder == null ? Long.MAX_VALUE : Math.max(ALWAYS, MAX_GROWTH * holder.packed());
  }

  private final class Bounded extends BulkInputStream {
    private final InputStream in;

    Bounded(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
      if (grown) {
        return -1;
      }
      long left = passedOn ? Long.MAX_VALUE : most() - bytes;
      if (left > 0) {
        int count = in.read(buffer, start, (int) Math.min(length, left));
        bytes += Math.max(0, count);
        return count;
      }
      if (in.read() >= 0) {
        grown = true;
        cut =
            new CutDocumentException(
                FailureReason.BOMB,
                "cut after "
                    + bytes
                    + " bytes: what holds it is less than a "
                    + MAX_GROWTH
                    + "th of that");
      }
      return -1;
    }

    @Override
    public int available() throws IOException {
      return grown ? 0 : in.available();
    }
  }
}
