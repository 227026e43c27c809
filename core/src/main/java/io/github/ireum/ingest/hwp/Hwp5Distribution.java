// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens the sections of a HWP 5 document for distribution. Its password is for printing and
 * copying; the key to read it stands in front of each section, hidden by the numbers of a known
 * generator, as Hancom's specification of such documents has it.
 */
final class Hwp5Distribution {

  private static final int RECORD_HEADER = 4;
  private static final int RECORD = 256;
  private static final int KEY = 16;

  private Hwp5Distribution() {}

  /**
   * Returns the bytes of a section as an ordinary document has them.
   *
   * @throws IOException if it is too short
   */
  static InputStream decrypted(InputStream section) throws IOException {
    byte[] record = section.readNBytes(RECORD_HEADER + RECORD);
    if (record.length < RECORD_HEADER + RECORD) {
      throw new EOFException("a section ends before its key");
    }
    byte[] data = Arrays.copyOfRange(record, RECORD_HEADER, record.length);
    int seed = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt();
    reveal(data, seed);
    int start = Integer.BYTES + (seed & 0xF);
    try {
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(data, start, KEY, "AES"));
      return new CipherInputStream(section, cipher);
    } catch (GeneralSecurityException e) {
      throw new IOException("a section cannot be decrypted", e);
    }
  }

  /** Undoes the mask: runs of one random byte, each of a random length, over all but the seed. */
  private static void reveal(byte[] data, int seed) {
    int state = seed;
    int mask = 0;
    int left = 0;
    for (int i = 0; i < data.length; i++) {
      if (left == 0) {
        state = next(state);
        mask = random(state) & 0xFF;
        state = next(state);
        left = (random(state) & 0xF) + 1;
      }
      if (i >= Integer.BYTES) {
        data[i] ^= (byte) mask;
      }
      left--;
    }
  }

  /** The generator of Microsoft's C library. */
  private static int next(int state) {
    return state * 214_013 + 2_531_011;
  }

  private static int random(int state) {
    return state >> 16 & 0x7FFF;
  }
}
