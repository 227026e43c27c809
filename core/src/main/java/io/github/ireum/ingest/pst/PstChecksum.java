// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

/**
 * The sum that pages and blocks of Outlook are checked by: CRC-32 without inversions. MS-PST, 5.3.
 */
final class PstChecksum {

  private static final int POLYNOMIAL = 0xEDB88320;
  private static final int[] TABLE = table();

  private PstChecksum() {}

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int value = i;
      for (int bit = 0; bit < 8; bit++) {
        value = (value & 1) == 0 ? value >>> 1 : value >>> 1 ^ POLYNOMIAL;
      }
      table[i] = value;
    }
    return table;
  }

  /** Returns the sum of the first bytes. */
  static int of(byte[] bytes, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum = TABLE[(sum ^ bytes[i]) & 0xFF] ^ sum >>> 8;
    }
    return sum;
  }
}
