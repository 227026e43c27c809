// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import io.github.ireum.testing.TestFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Makes documents of Hangul in HWP 3. */
final class Hwp3Documents {

  private static final Charset JOHAB = Charset.forName("x-Johab");

  /** Where the header says whether the body is packed. */
  static final int COMPRESSED = 30 + 124;

  private Hwp3Documents() {}

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] codes(int... codes) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * codes.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int code : codes) {
      bytes.putShort((short) code);
    }
    return bytes.array();
  }

  /** Letters and syllables as they stand in the file. */
  static byte[] text(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * text.length()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < text.length(); i++) {
      byte[] johab = text.substring(i, i + 1).getBytes(JOHAB);
      bytes.putShort(
          (short) (johab.length == 1 ? johab[0] : (johab[0] & 0xFF) << 8 | (johab[1] & 0xFF)));
    }
    return bytes.array();
  }

  static byte[] control(int code, int reserved, int size) {
    return ByteBuffer.allocate(8 + size)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) code)
        .putInt(reserved)
        .putShort((short) code)
        .array();
  }

  static byte[] paragraph(byte[]... parts) {
    byte[] content = join(parts);
    int units = content.length / 2 + 1;
    ByteBuffer header =
        ByteBuffer.allocate(12 + 31 + 187 + 14 + units + 31).order(ByteOrder.LITTLE_ENDIAN);
    header.put((byte) 0).putShort((short) units).putShort((short) 1).put((byte) 1);
    // The first character has a shape of its own, the others that of the one before.
    Arrays.fill(header.array(), header.capacity() - units + 1, header.capacity(), (byte) 1);
    return join(header.array(), content, codes(13));
  }

  static byte[] list(byte[]... paragraphs) {
    return join(join(paragraphs), new byte[43]);
  }

  static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  static byte[] header(boolean compressed) {
    byte[] header = new byte[30 + 128 + 1008];
    put(
        header,
        0,
        "HWP Document File V3.00 \u001A\1\2\3\4\5".getBytes(StandardCharsets.ISO_8859_1));
    header[COMPRESSED] = (byte) (compressed ? 1 : 0);
    header[30 + 126] = 3;
    return header;
  }

  static void put(byte[] header, int at, byte[] value) {
    System.arraycopy(value, 0, header, at, value.length);
  }

  static byte[] body(byte[]... paragraphs) {
    byte[] fonts = new byte[7 * 2];
    byte[] styles =
        ByteBuffer.allocate(2 + 238).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 1).array();
    return join(fonts, styles, list(paragraphs), new byte[8]);
  }

  static Path write(Path file, byte[] header, byte[] body) throws IOException {
    boolean compressed = header[COMPRESSED] != 0;
    return TestFiles.write(file, join(header, new byte[3], compressed ? deflated(body) : body));
  }
}
