// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import com.google.common.io.ByteStreams;
import com.google.common.io.CountingInputStream;
import com.google.common.io.LittleEndianDataInputStream;
import io.github.ireum.ingest.parser.PartFaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/**
 * Reads the text of HWP 3. Its paragraphs follow each other, each with its controls, such as tables
 * and notes, in its text, and the paragraphs of those in them; nothing tells where a part of it
 * ends but its contents. The sizes are those of Hancom's specification. Not thread-safe.
 */
final class Hwp3Body {

  private static final int LANGUAGES = 7;
  private static final int FONT = 40;
  private static final int STYLE = 238;
  private static final int CHARACTER_SHAPE = 31;
  private static final int PARAGRAPH_SHAPE = 187;
  private static final int LINE = 14;
  private static final int FLAGS = 6;

  private static final int END_OF_PARAGRAPH = 13;
  private static final int FIRST_CHARACTER = 32;

  /** Bytes behind the code of a control, of which the last two repeat it. */
  private static final int CONTROL_HEADER = 6;

  private static final int BOX = 84;
  private static final int BOX_TYPE = 78;
  private static final int BOX_CELLS = 80;
  private static final int TABLE = 0;
  private static final int CELL = 27;
  private static final int CELL_TOP = 6;
  private static final int PICTURE = 348;
  private static final int PICTURE_TYPE = 74;
  private static final int DRAWING = 3;
  private static final int DRAWN_LINE = 84;

  private final LittleEndianDataInputStream in;
  private final HwpText text;
  private final PartFaults faults;

  /**
   * Creates a reader.
   *
   * @param faults takes what is wrong with drawings
   */
  Hwp3Body(InputStream in, HwpText text, PartFaults faults) {
    this.in = new LittleEndianDataInputStream(in);
    this.text = text;
    this.faults = faults;
  }

  /** Reads the body to the end of its text, or to where it breaks off. */
  void read() throws IOException, SAXException, TikaException {
    try {
      for (int i = 0; i < LANGUAGES; i++) {
        skip((long) in.readUnsignedShort() * FONT);
      }
      skip((long) in.readUnsignedShort() * STYLE);
      paragraphs();
    } finally {
      text.endSection();
    }
  }

  private void paragraphs(InputStream inside) throws IOException, SAXException, TikaException {
    new Hwp3Body(inside, text, faults).paragraphs();
  }

  private void skip(long bytes) throws IOException {
    if (bytes < 0) {
      throw new IOException("a part of " + bytes + " bytes");
    }
    ByteStreams.skipFully(in, bytes);
  }

  /** Reads paragraphs up to an empty one, which ends a list. */
  private void paragraphs() throws IOException, SAXException, TikaException {
    while (true) {
      boolean ownShape = in.readUnsignedByte() == 0;
      int units = in.readUnsignedShort();
      int lines = in.readUnsignedShort();
      boolean shapes = in.readUnsignedByte() != 0;
      skip(FLAGS + CHARACTER_SHAPE);
      if (units > 0 && ownShape) {
        skip(PARAGRAPH_SHAPE);
      }
      skip((long) lines * LINE);
      if (units == 0) {
        return;
      }
      for (int i = 0; shapes && i < units; i++) {
        if (in.readUnsignedByte() == 0) {
          skip(CHARACTER_SHAPE);
        }
      }
      text.startParagraph(0);
      StringBuilder characters = new StringBuilder();
      for (int code = in.readUnsignedShort();
          code != END_OF_PARAGRAPH;
          code = in.readUnsignedShort()) {
        if (code >= FIRST_CHARACTER) {
          characters.append(Hwp3Characters.of(code));
        } else {
          control(code, characters);
        }
      }
      text.text(characters.toString());
      text.endParagraph();
    }
  }

  private void control(int code, StringBuilder characters)
      throws IOException, SAXException, TikaException {
    switch (code) {
      case 0 -> {}
      case 1, 2, 3, 4, 12, 27, 29 -> {
        int size = in.readInt();
        skip(Short.BYTES);
        skip(size);
      }
      case 5 -> field();
      case 6 -> skip(CONTROL_HEADER + 34);
      case 7 -> skip(82);
      case 8 -> skip(94);
      case 9 -> {
        characters.append('\t');
        skip(CONTROL_HEADER);
      }
      case 10 -> box();
      case 11 -> picture();
      case 14 -> skip(CONTROL_HEADER + DRAWN_LINE);
      case 15 -> {
        skip(CONTROL_HEADER + 8);
        paragraphs();
      }
      case 16 -> {
        skip(CONTROL_HEADER + 10);
        text.startRunningHead();
        paragraphs();
        text.endRunningHead();
      }
      case 17 -> {
        skip(CONTROL_HEADER + 14);
        paragraphs();
      }
      case 18, 19, 20, 21 -> skip(CONTROL_HEADER);
      case 22 -> skip(22);
      case 23 -> composed(characters);
      case 24 -> {
        characters.append('-');
        skip(4);
      }
      case 25 -> skip(4);
      case 26 -> skip(244);
      case 28 -> skip(62);
      case 30 -> {
        characters.append('\u00A0');
        skip(Short.BYTES);
      }
      case 31 -> {
        characters.append(' ');
        skip(Short.BYTES);
      }
      default -> throw new IOException("a control that is not known: " + code);
    }
  }

  private void field() throws IOException {
    skip(CONTROL_HEADER + 30);
    long size = 0;
    for (int i = 0; i < 4; i++) {
      size += Integer.toUnsignedLong(in.readInt());
    }
    skip(size);
  }

  /** Characters in one place, such as a number in a circle. */
  private void composed(StringBuilder characters) throws IOException {
    for (int i = 0; i < 3; i++) {
      int code = in.readUnsignedShort();
      if (code >= FIRST_CHARACTER) {
        characters.append(Hwp3Characters.of(code));
      }
    }
    skip(Short.BYTES);
  }

  private ByteBuffer bytes(int size) throws IOException {
    byte[] bytes = new byte[size];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** A table, a box with text, an equation or a button. */
  private void box() throws IOException, SAXException, TikaException {
    skip(CONTROL_HEADER);
    ByteBuffer box = bytes(BOX);
    boolean table = box.getShort(BOX_TYPE) == TABLE;
    int count = Short.toUnsignedInt(box.getShort(BOX_CELLS));
    ByteBuffer cells = bytes(count * CELL);
    if (table) {
      text.startTable();
    }
    for (int i = 0; i < count; i++) {
      boolean first = i == 0 || top(cells, i) != top(cells, i - 1);
      if (table && first) {
        text.startRow();
      }
      if (table) {
        text.startCell();
      }
      paragraphs();
      if (table) {
        text.endCell();
      }
      boolean last = i == count - 1 || top(cells, i) != top(cells, i + 1);
      if (table && last) {
        text.endRow();
      }
    }
    if (table) {
      text.endTable();
    }
    paragraphs();
  }

  private static int top(ByteBuffer cells, int cell) {
    return cells.getShort(cell * CELL + CELL_TOP);
  }

  /** A picture or drawing, with its caption. */
  private void picture() throws IOException, SAXException, TikaException {
    skip(CONTROL_HEADER);
    ByteBuffer head = bytes(PICTURE);
    long more = Integer.toUnsignedLong(head.getInt(0));
    CountingInputStream rest = new CountingInputStream(ByteStreams.limit(in, more));
    if (head.get(PICTURE_TYPE) == DRAWING) {
      int depth = text.depth();
      faults.read(() -> new Hwp3Drawing(rest, this::paragraphs).read());
      text.endTo(depth);
    }
    skip(more - rest.getCount());
    paragraphs();
  }
}
