// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes of a message in TNEF (MS-OXTNEF, 2.1), one after the other. The last one of
 * a file that breaks off has what there is of it. Not thread-safe.
 */
final class TnefReader {

  private static final int SIGNATURE = 0x223E9F78;
  private static final int SIGNATURE_AND_KEY = 6;
  private static final int HEADER = 9;
  private static final int SUM = 2;

  /**
   * An attribute.
   *
   * @param ofAttachment whether it is one of an attachment, and not of the message
   */
  record Attribute(boolean ofAttachment, int id, int type, byte[] data) {

    /** Returns the properties that it consists of. */
    List<MAPIAttribute> properties() throws IOException {
      ByteBuffer bytes =
          ByteBuffer.allocate(HEADER - 1 + data.length + SUM)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putShort((short) id)
              .putShort((short) type)
              .putInt(data.length)
              .put(data);
      return MAPIAttribute.create(TNEFAttribute.create(new ByteArrayInputStream(bytes.array())));
    }

    /** Returns the first number in it, or zero if there is none. */
    int number() {
      return data.length < Integer.BYTES
          ? 0
          : ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }
  }

  private final InputStream in;
  private boolean cut;

  TnefReader(InputStream in) {
    this.in = in;
  }

  /** Returns whether bytes begin such a message. */
  static boolean isBegunBy(byte[] bytes, int start) {
    return bytes.length - start >= Integer.BYTES
        && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(start) == SIGNATURE;
  }

  /** Reads what stands before the attributes, and returns whether it is as it should. */
  boolean begin() throws IOException {
    return isBegunBy(in.readNBytes(SIGNATURE_AND_KEY), 0);
  }

  /** Returns the next attribute, or null at the end. */
  @Nullable Attribute next() throws IOException {
    byte[] header = in.readNBytes(HEADER);
    if (header.length < HEADER) {
      cut |= header.length > 0;
      return null;
    }
    ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    boolean ofAttachment = fields.get() == 2;
    int id = fields.getShort() & 0xFFFF;
    int type = fields.getShort() & 0xFFFF;
    int length = fields.getInt();
    byte[] data = in.readNBytes(Math.max(0, length));
    // Some programs leave out the sum of the last one.
    cut |= length < 0 || data.length < length;
    in.readNBytes(SUM);
    return new Attribute(ofAttachment, id, type, data);
  }

  /** Whether the message breaks off. */
  boolean isCut() {
    return cut;
  }
}
