// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

import io.github.ireum.ingest.pst.PstFormat.Tree;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Small mailboxes of Outlook: one folder, and mails of a few properties each. */
final class PstFiles {

  static final int SUBJECT = 0x37;
  static final int TEXT = 0x1000;
  static final int RTF = 0x1009;

  private static final int CLASS = 0x1A;
  private static final int FOLDER_NAME = 0x3001;
  private static final int FOLDER = 0x8022;
  private static final int FIRST_MAIL = 0x200024;
  private static final int FIRST_BLOCK = 0x400;

  private PstFiles() {}

  /** Writes a mailbox; the values of mails are strings, or bytes. */
  static byte[] write(PstFormat format, List<Map<Integer, Object>> mails) {
    List<byte[]> blocks = new ArrayList<>();
    blocks.add(PstNames.EMPTY);
    blocks.add(properties(new TreeMap<>(Map.of(FOLDER_NAME, "Inbox"))));
    for (Map<Integer, Object> mail : mails) {
      SortedMap<Integer, Object> all = new TreeMap<>(mail);
      all.put(CLASS, "IPM.Note");
      blocks.add(properties(all));
    }
    SortedMap<Long, byte[]> pages = new TreeMap<>();
    PstTreeWriter.Pages free = new PstTreeWriter.Pages(pages, 0x400);
    PstTreeWriter nodeTree = new PstTreeWriter(format, Tree.NODES, free);
    PstTreeWriter blockTree = new PstTreeWriter(format, Tree.BLOCKS, free);
    int place = 0x4000;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < blocks.size(); i++) {
      int id = FIRST_BLOCK + 4 * i + 2;
      byte[] block = blocks.get(i);
      int node = i == 0 ? PstNames.NODE : i == 1 ? FOLDER : FIRST_MAIL + 32 * (i - 2);
      byte[] entry = format.node(node, id);
      ByteBuffer.wrap(entry)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putInt(format == PstFormat.ANSI ? 12 : 24, i < 2 ? 0 : FOLDER);
      nodeTree.add(node, entry, 0);
      blockTree.add(id, format.block(id, place + bytes.size(), block.length), 0);
      bytes.writeBytes(withTrailer(format, id, block));
    }
    ByteBuffer file = ByteBuffer.allocate(place + bytes.size()).order(ByteOrder.LITTLE_ENDIAN);
    file.put("!BDN".getBytes(StandardCharsets.US_ASCII));
    file.put(10, (byte) (format == PstFormat.ANSI ? 15 : 23));
    format.putWord(file.array(), format.root(Tree.NODES), nodeTree.finish());
    format.putWord(file.array(), format.root(Tree.BLOCKS), blockTree.finish());
    pages.forEach((at, page) -> file.put(Math.toIntExact(at), page));
    file.put(place, bytes.toByteArray());
    return file.array();
  }

  private static byte[] withTrailer(PstFormat format, int id, byte[] block) {
    ByteBuffer all =
        ByteBuffer.allocate(format.withTrailer(block.length)).order(ByteOrder.LITTLE_ENDIAN);
    all.put(0, block);
    int sum = PstChecksum.of(block, block.length);
    if (format == PstFormat.ANSI) {
      all.position(all.capacity() - 12).putShort((short) block.length).putShort((short) 0);
      all.putInt(id).putInt(sum);
    } else {
      all.position(all.capacity() - 16).putShort((short) block.length).putShort((short) 0);
      all.putInt(sum).putLong(id);
    }
    return all.array();
  }

  /** A table of properties (MS-PST, 2.3.3). */
  private static byte[] properties(SortedMap<Integer, Object> properties) {
    ByteBuffer heap = ByteBuffer.allocate(8_000).order(ByteOrder.LITTLE_ENDIAN);
    List<Integer> places = new ArrayList<>(List.of(12, 20, 20 + 8 * properties.size()));
    heap.position(12).put((byte) 0xB5).put((byte) 2).put((byte) 6).put((byte) 0).putInt(0x40);
    int end = places.getLast();
    int number = 3;
    for (Map.Entry<Integer, Object> property : properties.entrySet()) {
      boolean text = property.getValue() instanceof String;
      byte[] value =
          property.getValue() instanceof String string
              ? string.getBytes(StandardCharsets.UTF_16LE)
              : (byte[]) property.getValue();
      heap.putShort(property.getKey().shortValue()).putShort((short) (text ? 0x1F : 0x102));
      heap.putInt(number++ << 5);
      heap.put(end, value);
      end += value.length;
      places.add(end);
    }
    end += end % 2;
    heap.putShort(0, (short) end).put(2, (byte) 0xEC).put(3, (byte) 0xBC).putInt(4, 0x20);
    heap.position(end).putShort((short) (places.size() - 1)).putShort((short) 0);
    for (int place : places) {
      heap.putShort((short) place);
    }
    byte[] block = new byte[heap.position()];
    heap.get(0, block);
    return block;
  }
}
