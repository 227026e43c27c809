// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The list of the names that programs gave to properties (MS-PST, 2.4.7), without which the library
 * opens no mailbox, although no mail needs it.
 */
final class PstNames {

  /** The node that it is. */
  static final int NODE = 0x61;

  /** The first block that there can be, whose bytes are not encoded. No mailbox has it. */
  static final int BLOCK = 2;

  private static final byte HEAP = (byte) 0xEC;
  private static final byte PROPERTIES = (byte) 0xBC;
  private static final byte TABLE = (byte) 0xB5;
  private static final short BINARY = 0x102;
  private static final int HEAP_UNIT = 0x20;

  /** Places in the heap: the header of the table, the table, what it tells of, the end. */
  private static final short[] PLACES = {12, 20, 44, 60, 68, 76};

  /** A list without a name: a table of three properties, each of which has nothing but zeros. */
  static final byte[] EMPTY = empty();

  private PstNames() {}

  private static byte[] empty() {
    ByteBuffer heap = ByteBuffer.allocate(96).order(ByteOrder.LITTLE_ENDIAN);
    heap.putShort(PLACES[5]).put(HEAP).put(PROPERTIES).putInt(HEAP_UNIT).putInt(0);
    heap.put(TABLE).put((byte) 2).put((byte) 6).put((byte) 0).putInt(2 * HEAP_UNIT);
    for (short property = 2; property <= 4; property++) {
      heap.putShort(property).putShort(BINARY).putInt((property + 1) * HEAP_UNIT);
    }
    heap.position(PLACES[5]).putShort((short) (PLACES.length - 1)).putShort((short) 0);
    for (short place : PLACES) {
      heap.putShort(place);
    }
    return heap.array();
  }
}
