// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes documents of Hangul in HWP 5. */
final class Hwp5Documents {

  /** The flag of a document whose streams are packed. */
  static final int COMPRESSED = 1;

  /** The place of a control that takes eight units, such as a table. */
  static final String PLACE = "\u000B\0\0\0\0\0\0\u000B";

  private Hwp5Documents() {}

  static byte[] record(int tag, int level, byte[] body) {
    boolean large = body.length >= 0xFFF;
    ByteBuffer record =
        ByteBuffer.allocate((large ? 8 : 4) + body.length).order(ByteOrder.LITTLE_ENDIAN);
    record.putInt(tag | level << 10 | (large ? 0xFFF : body.length) << 20);
    if (large) {
      record.putInt(body.length);
    }
    return record.put(body).array();
  }

  static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] paragraph(int level, int shape, String text, byte[]... controls) {
    ByteBuffer header = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(text.length() + 1).putInt(0).putShort((short) shape);
    return join(
        record(Hwp5Records.PARAGRAPH, level, header.array()),
        record(Hwp5Records.TEXT, level + 1, utf16(text + "\r")),
        record(0x44, level + 1, new byte[8]),
        join(controls));
  }

  static byte[] paragraph(int level, String text, byte[]... controls) {
    return paragraph(level, 0, text, controls);
  }

  static byte[] control(int level, String id, byte[] body, byte[]... children) {
    byte[] name = new StringBuilder(id).reverse().toString().getBytes(StandardCharsets.US_ASCII);
    return join(record(Hwp5Records.CONTROL, level, join(name, body)), join(children));
  }

  static byte[] list(int level, byte[]... paragraphs) {
    return join(record(Hwp5Records.LIST, level, new byte[8]), join(paragraphs));
  }

  static byte[] cell(int level, int column, int row, byte[]... paragraphs) {
    ByteBuffer header = ByteBuffer.allocate(34).order(ByteOrder.LITTLE_ENDIAN);
    header.putShort(8, (short) column).putShort(10, (short) row);
    return join(record(Hwp5Records.LIST, level, header.array()), join(paragraphs));
  }

  static byte[] string(String text) {
    return join(new byte[] {(byte) text.length(), 0}, utf16(text));
  }

  static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  static void add(DirectoryEntry storage, String name, byte[] bytes) throws IOException {
    storage.createDocument(name, new ByteArrayInputStream(bytes));
  }

  static POIFSFileSystem document(int flags, byte[] info, byte[]... sections) throws IOException {
    POIFSFileSystem file = new POIFSFileSystem();
    ByteBuffer header = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
    header.put("HWP Document File".getBytes(StandardCharsets.US_ASCII)).putInt(36, flags);
    add(file.getRoot(), "FileHeader", header.array());
    boolean compressed = (flags & COMPRESSED) != 0;
    add(file.getRoot(), "DocInfo", compressed ? deflated(info) : info);
    DirectoryEntry body = file.getRoot().createDirectory("BodyText");
    for (int i = 0; i < sections.length; i++) {
      add(body, "Section" + i, compressed ? deflated(sections[i]) : sections[i]);
    }
    return file;
  }

  /** Writes a document, and closes it. */
  static Path write(Path path, POIFSFileSystem document) throws IOException {
    try (OutputStream out = Files.newOutputStream(path)) {
      document.writeFilesystem(out);
    }
    document.close();
    return path;
  }
}
