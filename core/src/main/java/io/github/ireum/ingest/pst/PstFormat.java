// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;

/**
 * Where things are in a mailbox of Outlook, by its version: MS-PST, 2.2.2. All sizes and places are
 * in bytes.
 */
enum PstFormat {
  /** Up to Outlook 2002. */
  ANSI(4, 496, 500, 508, 504, 16, 12, 188, 196),
  /** Since Outlook 2003. */
  UNICODE(8, 488, 496, 500, 504, 32, 24, 224, 240);

  /** The size of a page, and what all pages are a multiple of. */
  static final int PAGE = 512;

  /** How much of a file its version is told by. */
  static final int HEADER = 564;

  private static final byte[] SIGNATURE = {'!', 'B', 'D', 'N'};
  private static final int VERSION = 10;
  private static final int NEWEST_ANSI = 15;
  private static final int LARGE_PAGES = 36;
  private static final int NO_ENCODING = 0;
  private static final int PERMUTED = 1;

  private static final int BLOCK_UNIT = 64;

  /** The size of an identifier and of a place in the file. */
  private final int word;

  private final int counts;
  private final int trailer;
  private final int checksum;
  private final int number;
  private final int nodeEntry;
  private final int blockEntry;
  private final int nodeRoot;
  private final int blockRoot;

  PstFormat(
      int word,
      int counts,
      int trailer,
      int checksum,
      int number,
      int nodeEntry,
      int blockEntry,
      int nodeRoot,
      int blockRoot) {
    this.word = word;
    this.counts = counts;
    this.trailer = trailer;
    this.checksum = checksum;
    this.number = number;
    this.nodeEntry = nodeEntry;
    this.blockEntry = blockEntry;
    this.nodeRoot = nodeRoot;
    this.blockRoot = blockRoot;
  }

  /** The trees of a mailbox: of what is in it, and of where the bytes of that are. */
  enum Tree {
    NODES(0x81),
    BLOCKS(0x80);

    private final int type;

    Tree(int type) {
      this.type = type;
    }
  }

  /**
   * Returns the format of a mailbox.
   *
   * @param header its first bytes, fewer only if the file is shorter
   * @throws TikaException if it is none, or none that is read
   */
  static PstFormat of(byte[] header) throws TikaException {
    if (header.length < HEADER || !Arrays.equals(header, 0, 4, SIGNATURE, 0, 4)) {
      throw new TikaException("no mailbox of Outlook, or its beginning is missing");
    }
    int version = header[VERSION] & 0xFF;
    if (version >= LARGE_PAGES) {
      throw new UnsupportedFormatException(
          "a mailbox of Outlook 2013 or later that is kept for a server (OST), which is not read:"
              + " export it as PST");
    }
    PstFormat format = version <= NEWEST_ANSI ? ANSI : UNICODE;
    int encoding = header[format == ANSI ? 461 : 513];
    if (encoding != NO_ENCODING && encoding != PERMUTED) {
      throw new UnsupportedFormatException(
          "a mailbox of Outlook with high encryption, which is not read: export it without");
    }
    return format;
  }

  /** Where the header says where the root of a tree is. */
  int root(Tree tree) {
    return tree == Tree.NODES ? nodeRoot : blockRoot;
  }

  /** The size of an entry on the lowest level of a tree. */
  int leafEntry(Tree tree) {
    return tree == Tree.NODES ? nodeEntry : blockEntry;
  }

  /** The size of an entry on the levels above. */
  int branchEntry() {
    return 3 * word;
  }

  /** How many entries there is room for in a page. */
  int mostEntries(int entrySize) {
    return counts / entrySize;
  }

  /** An identifier, or a place in the file. */
  long word(byte[] bytes, int at) {
    ByteBuffer buffer = littleEndian(bytes);
    return word == 4 ? Integer.toUnsignedLong(buffer.getInt(at)) : buffer.getLong(at);
  }

  void putWord(byte[] bytes, int at, long value) {
    ByteBuffer buffer = littleEndian(bytes);
    if (word == 4) {
      buffer.putInt(at, (int) value);
    } else {
      buffer.putLong(at, value);
    }
  }

  /** Where the page is that an entry of a branch leads to. */
  long child(byte[] page, int entry) {
    return word(page, entry + 2 * word);
  }

  /** Makes an entry of a branch. */
  byte[] branch(long key, long page) {
    byte[] entry = new byte[branchEntry()];
    putWord(entry, 0, key);
    putWord(entry, 2 * word, page);
    return entry;
  }

  /** Whether a page says that it belongs to a tree. */
  boolean isOf(Tree tree, byte[] page) {
    return (page[trailer] & 0xFF) == tree.type && (page[trailer + 1] & 0xFF) == tree.type;
  }

  int entries(byte[] page) {
    return page[counts] & 0xFF;
  }

  int entrySize(byte[] page) {
    return page[counts + 2] & 0xFF;
  }

  /** How many levels are below that of a page. */
  int level(byte[] page) {
    return page[counts + 3] & 0xFF;
  }

  /** The number of a page, which grows with each that is written. */
  long number(byte[] page) {
    return word(page, number);
  }

  /** Whether a page is as it was written. */
  boolean isWhole(byte[] page) {
    return littleEndian(page).getInt(checksum) == PstChecksum.of(page, trailer);
  }

  /** Makes what stands behind the entries of a page. */
  void finish(byte[] page, Tree tree, int entries, int entrySize, int level) {
    page[counts] = (byte) entries;
    page[counts + 1] = (byte) mostEntries(entrySize);
    page[counts + 2] = (byte) entrySize;
    page[counts + 3] = (byte) level;
    page[trailer] = (byte) tree.type;
    page[trailer + 1] = (byte) tree.type;
  }

  /** Where a block is, by its entry. */
  long blockPlace(byte[] entry, int at) {
    return word(entry, at + word);
  }

  int blockSize(byte[] entry, int at) {
    return Short.toUnsignedInt(littleEndian(entry).getShort(at + 2 * word));
  }

  /** Makes an entry of a block. */
  byte[] block(long id, long place, int size) {
    byte[] entry = new byte[blockEntry];
    putWord(entry, 0, id);
    putWord(entry, word, place);
    littleEndian(entry).putShort(2 * word, (short) size).putShort(2 * word + 2, (short) 2);
    return entry;
  }

  /** Makes an entry of a node that has one block. */
  byte[] node(long id, long block) {
    byte[] entry = new byte[nodeEntry];
    putWord(entry, 0, id);
    putWord(entry, word, block);
    return entry;
  }

  /** The node that holds another one, by its entry. */
  int holder(byte[] entry, int at) {
    return littleEndian(entry).getInt(at + 3 * word);
  }

  /** The size of a block with what stands behind its bytes. */
  int withTrailer(int size) {
    int end = size + (word == 4 ? 12 : 16);
    return (end + BLOCK_UNIT - 1) / BLOCK_UNIT * BLOCK_UNIT;
  }

  /**
   * Whether a block is as it was written.
   *
   * @param block with what stands behind its bytes
   */
  boolean isWhole(byte[] block, int size, long id) {
    ByteBuffer buffer = littleEndian(block);
    int end = block.length - (word == 4 ? 12 : 16);
    int sum = buffer.getInt(end + (word == 4 ? 8 : 4));
    long told = word(block, end + (word == 4 ? 4 : 8));
    return Short.toUnsignedInt(buffer.getShort(end)) == size
        && (told & ~1L) == (id & ~1L)
        && sum == PstChecksum.of(block, size);
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
