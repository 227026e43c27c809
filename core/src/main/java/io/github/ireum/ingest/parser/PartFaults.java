// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import com.google.common.base.Throwables;
import java.io.IOException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Lets a parser go on behind a part of a document that is broken, so that it costs that part alone.
 * What was wrong with the first such part is told at the end. Not thread-safe.
 */
public final class PartFaults {

  /** Reads a part. */
  public interface Part {
    void read() throws IOException, SAXException, TikaException;
  }

  private @Nullable Exception first;

  /**
   * Reads a part as far as it goes, and keeps its fault.
   *
   * @throws SAXException if no more text is wanted
   * @throws EncryptedDocumentException if the part says that the document needs a key
   */
  public void read(Part part) throws IOException, SAXException, TikaException {
    try {
      part.read();
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      if (e instanceof EncryptedDocumentException
          || WriteLimitReachedException.isWriteLimitReached(e)) {
        throw e;
      }
      add(e);
    }
  }

  /** Adds a fault. */
  public void add(Exception fault) {
    if (first == null) {
      first = fault;
    }
  }

  /** Throws the first fault; does nothing if there was none. */
  public void throwFirst() throws IOException, SAXException, TikaException {
    Exception fault = first;
    if (fault != null) {
      Throwables.throwIfInstanceOf(fault, IOException.class);
      Throwables.throwIfInstanceOf(fault, SAXException.class);
      Throwables.throwIfInstanceOf(fault, TikaException.class);
      Throwables.throwIfUnchecked(fault);
    }
  }
}
