// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A header in a tar archive, as POSIX.1-1988 has it and GNU tar has extended it. Functions on its
 * bytes, which are changed where that is said.
 */
final class TarHeader {

  /** Bytes of a header; contents are filled up to whole ones. */
  static final int BLOCK = 512;

  /** Bytes of a name. */
  static final int NAME = 100;

  static final char FOLDER = '5';

  /** Records about the next file, and about all that follow. */
  static final char RECORDS = 'x';

  static final char OLD_RECORDS = 'X';
  static final char RECORDS_OF_ALL = 'g';

  static final char LONG_NAME = 'L';
  static final char LONG_LINK = 'K';

  private static final char FILE = '0';
  private static final char SPARSE = 'S';

  private static final int SIZE = 124;
  private static final int NUMBER = 12;
  private static final int CHECKSUM = 148;
  private static final int CHECKSUM_END = 156;
  private static final int TYPE = 156;
  private static final int MAGIC = 257;

  /** Where GNU tar has times and a map of holes, and POSIX the beginning of a long name. */
  private static final int GNU = 345;

  private static final int HOLES = 386;
  private static final int HOLES_END = 482;

  /** Whether blocks with more of that map follow, in a header and in such a block. */
  private static final int MORE_HOLES = 482;

  private static final int STILL_MORE_HOLES = 504;

  private static final int REAL_SIZE = 483;

  /** Marks a number that is not written in digits. */
  private static final int BINARY = 0x80;

  private TarHeader() {}

  /** Whether a block is a header: one of POSIX or GNU is marked, and any other has its sum. */
  static boolean isHeader(byte[] archive, int start) {
    return size(archive, start) >= 0
        && (startsWith(archive, start + MAGIC, "ustar") || isWhole(archive, start));
  }

  /** Whether a block is a header whose sum is right, of bytes with a sign or without. */
  static boolean isWhole(byte[] archive, int start) {
    long sum = 0;
    long signed = 0;
    for (int i = 0; i < BLOCK; i++) {
      byte b = i >= CHECKSUM && i < CHECKSUM_END ? (byte) ' ' : archive[start + i];
      sum += b & 0xFF;
      signed += b;
    }
    long told = number(archive, start + CHECKSUM, CHECKSUM_END - CHECKSUM);
    return size(archive, start) >= 0 && (told == sum || told == signed);
  }

  static boolean isZero(byte[] block) {
    return Arrays.equals(block, new byte[block.length]);
  }

  static char type(byte[] header) {
    return (char) (header[TYPE] & 0xFF);
  }

  /** Returns the bytes of what follows a header, less than zero if no number says it. */
  static long size(byte[] archive, int start) {
    return number(archive, start + SIZE, NUMBER);
  }

  /** Returns a size with what fills it up. */
  static long filled(long size) {
    return size + (BLOCK - size % BLOCK) % BLOCK;
  }

  private static long number(byte[] archive, int start, int length) {
    if ((archive[start] & BINARY) != 0) {
      return binary(archive, start, length);
    }
    String digits = new String(archive, start, length, StandardCharsets.ISO_8859_1);
    int end = digits.indexOf('\0');
    digits = (end < 0 ? digits : digits.substring(0, end)).strip();
    if (digits.isEmpty()) {
      return 0;
    }
    return digits.chars().allMatch(c -> c >= '0' && c <= '7') ? Long.parseLong(digits, 8) : -1;
  }

  private static long binary(byte[] archive, int start, int length) {
    long number = archive[start] & (BINARY - 1);
    for (int i = start + 1; i < start + length; i++) {
      if (number > Long.MAX_VALUE >> (Byte.SIZE + 1)) {
        return -1;
      }
      number = number << Byte.SIZE | (archive[i] & 0xFF);
    }
    return number;
  }

  /** Returns the header of an empty file that has the name of a damaged one. */
  static byte[] empty(byte[] damaged) {
    byte[] header = Arrays.copyOf(Arrays.copyOf(damaged, NAME), BLOCK);
    header[TYPE] = FILE;
    setSize(header, 0);
    mend(header);
    return header;
  }

  /** Says how many bytes follow a header. */
  static void setSize(byte[] header, int size) {
    byte[] digits =
        String.format(Locale.ROOT, "%011o\0", size).getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(digits, 0, header, SIZE, NUMBER);
  }

  /** Whether a map of holes goes on in the block behind a header. */
  static boolean hasMoreHoles(byte[] header) {
    return type(header) == SPARSE && isGnu(header) && header[MORE_HOLES] != 0;
  }

  /** Whether a map of holes goes on behind a block of it. */
  static boolean goesOn(byte[] holes) {
    return holes[STILL_MORE_HOLES] != 0;
  }

  /**
   * Takes out what readers stumble over and nobody needs: numbers of GNU tar that are none, and the
   * sum. A file with holes that cannot be told is one without them.
   *
   * @return whether it has no map of holes
   */
  static boolean mend(byte[] header) {
    boolean plain = type(header) != SPARSE || !isGnu(header);
    if (!plain && !hasUsualHoles(header)) {
      header[TYPE] = FILE;
      plain = true;
    }
    if (plain && isGnu(header)) {
      Arrays.fill(header, GNU, BLOCK, (byte) 0);
    }
    Arrays.fill(header, CHECKSUM, CHECKSUM_END, (byte) ' ');
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    byte[] digits =
        String.format(Locale.ROOT, "%06o\0 ", sum).getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(digits, 0, header, CHECKSUM, digits.length);
    return plain;
  }

  private static boolean hasUsualHoles(byte[] header) {
    boolean usual = (header[REAL_SIZE] & BINARY) == 0 && number(header, REAL_SIZE, NUMBER) >= 0;
    for (int at = HOLES; at < HOLES_END; at += NUMBER) {
      usual &= number(header, at, NUMBER) >= 0;
    }
    return usual;
  }

  private static boolean isGnu(byte[] header) {
    return startsWith(header, MAGIC, "ustar ");
  }

  private static boolean startsWith(byte[] archive, int start, String letters) {
    return new String(archive, start, letters.length(), StandardCharsets.ISO_8859_1)
        .equals(letters);
  }
}
