// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import com.google.common.io.ByteStreams;
import com.google.common.io.CountingInputStream;
import com.google.common.io.LittleEndianDataInputStream;
import io.github.ireum.ingest.parser.EmbeddedDocuments;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.xml.sax.SAXException;

/**
 * What stands behind the text of HWP 3: blocks with a number that says what they are, and their
 * length, of which pictures and OLE objects are documents inside. Not thread-safe.
 */
final class Hwp3Extras {

  private static final int END = 0;
  private static final int PICTURE = 1;
  private static final int OBJECTS = 2;

  /** The name of a picture, and of its format. */
  private static final int NAME = 16;

  /** Stands before a compound file of OLE objects. */
  private static final int OBJECTS_HEAD = Integer.BYTES;

  private final CountingInputStream in;
  private final LittleEndianDataInputStream numbers;
  private final EmbeddedDocuments inside;

  /**
   * Creates a reader.
   *
   * @param in what follows the text
   */
  Hwp3Extras(InputStream in, EmbeddedDocuments inside) {
    this.in = new CountingInputStream(in);
    this.numbers = new LittleEndianDataInputStream(this.in);
    this.inside = inside;
  }

  /** Passes on what is inside. Where there are no blocks at all, that is the end. */
  void read() throws IOException, SAXException {
    int kind = kind();
    while (kind != END) {
      long size = Integer.toUnsignedLong(numbers.readInt());
      long end = in.getCount() + size;
      if (kind == PICTURE && size > 2 * NAME) {
        byte[] name = new byte[NAME];
        numbers.readFully(name);
        ByteStreams.skipFully(in, NAME);
        pass(name(name), size - 2 * NAME);
      } else if (kind == OBJECTS && size > OBJECTS_HEAD) {
        ByteStreams.skipFully(in, OBJECTS_HEAD);
        pass("objects.ole", size - OBJECTS_HEAD);
      }
      ByteStreams.skipFully(in, end - in.getCount());
      kind = kind();
    }
  }

  private int kind() throws IOException {
    try {
      return numbers.readInt();
    } catch (EOFException e) {
      return END;
    }
  }

  private void pass(String name, long size) throws IOException, SAXException {
    inside.pass(name, () -> CloseShieldInputStream.wrap(ByteStreams.limit(in, size)));
  }

  private static String name(byte[] bytes) {
    String name = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = name.indexOf('\0');
    String whole = (end < 0 ? name : name.substring(0, end)).strip();
    return whole.isEmpty() ? "picture" : whole.toLowerCase(Locale.ROOT);
  }
}
