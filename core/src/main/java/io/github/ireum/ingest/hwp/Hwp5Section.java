// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.xml.sax.SAXException;

/**
 * Reads the text of a section of HWP 5 out of its records. A paragraph has its text in one record,
 * with a place for each control, such as a table or a footnote, and the controls follow it. Not
 * thread-safe.
 */
final class Hwp5Section {

  private static final int TABLE = id("tbl ");
  private static final int HEADER = id("head");
  private static final int FOOTER = id("foot");
  private static final int RUBY = id("tdut");

  /** Characters in one place, such as a number in a circle. */
  private static final int COMPOSED = id("tcps");

  private static final int STRING_OF_CONTROL = 4;
  private static final int STRING_OF_TEXT_ART = 32;
  private static final int SHAPE_OF_PARAGRAPH = 8;
  private static final int ROW_OF_CELL = 10;

  /** UTF-16 units that a control takes in the text. */
  private static final int CONTROL_SIZE = 8;

  private enum Kind {
    PARAGRAPH,
    CONTROL,
    TABLE,
    RUNNING_HEAD,
    LIST,
    CELL
  }

  /** A record whose children follow. */
  private static final class Node {
    private final Kind kind;
    private final int level;

    /** The text of a paragraph that is not written yet, each part up to a control. */
    private final Deque<String> parts = new ArrayDeque<>();

    /** Whether the record of a table that stands before its cells has come. */
    private boolean cells;

    private int row = -1;

    Node(Kind kind, int level) {
      this.kind = kind;
      this.level = level;
    }
  }

  private final HwpText text;
  private final Map<Integer, Integer> headings;
  private final Deque<Node> open = new ArrayDeque<>();

  /**
   * Creates a reader.
   *
   * @param headings levels of headings by the number of the shape of their paragraphs
   */
  Hwp5Section(HwpText text, Map<Integer, Integer> headings) {
    this.text = text;
    this.headings = headings;
  }

  private static int id(String name) {
    return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
  }

  /** Reads a section to its end, or to where it breaks off; what was read till then is written. */
  void read(Hwp5Records records) throws IOException, SAXException {
    try {
      while (records.next()) {
        record(records);
      }
    } finally {
      close(0);
      text.endSection();
    }
  }

  private void record(Hwp5Records record) throws SAXException {
    int level = record.level();
    switch (record.tag()) {
      case Hwp5Records.PARAGRAPH -> {
        close(level + 1);
        // The paragraphs of a list stand on its level, behind it.
        if (isOpen(Kind.PARAGRAPH)) {
          closeInnermost();
        }
        open.push(new Node(Kind.PARAGRAPH, level));
        text.startParagraph(headings.getOrDefault(record.unsignedShort(SHAPE_OF_PARAGRAPH), 0));
      }
      case Hwp5Records.TEXT -> {
        close(level);
        if (isOpen(Kind.PARAGRAPH)) {
          divide(record.characters(), open.element().parts);
          writePart();
        }
      }
      case Hwp5Records.CONTROL -> {
        close(level);
        control(record);
      }
      case Hwp5Records.TABLE -> {
        close(level);
        if (isOpen(Kind.TABLE)) {
          open.element().cells = true;
        }
      }
      case Hwp5Records.LIST -> {
        close(level);
        list(record);
      }
      case Hwp5Records.TEXT_ART -> text.text(record.string(STRING_OF_TEXT_ART));
      default -> {}
    }
  }

  private boolean isOpen(Kind kind) {
    return !open.isEmpty() && open.element().kind == kind;
  }

  private void control(Hwp5Records record) throws SAXException {
    int id = record.integer(0);
    Kind kind =
        id == TABLE ? Kind.TABLE : id == HEADER || id == FOOTER ? Kind.RUNNING_HEAD : Kind.CONTROL;
    if (id == RUBY) {
      String base = record.string(STRING_OF_CONTROL);
      int next = STRING_OF_CONTROL + Short.BYTES + base.length() * Character.BYTES;
      text.text(base + "(" + record.string(next) + ")");
    } else if (id == COMPOSED) {
      text.text(record.string(STRING_OF_CONTROL));
    } else if (kind == Kind.TABLE) {
      text.startTable();
    } else if (kind == Kind.RUNNING_HEAD) {
      text.startRunningHead();
    }
    open.push(new Node(kind, record.level()));
  }

  private void list(Hwp5Records record) throws SAXException {
    boolean cell = isOpen(Kind.TABLE) && open.element().cells;
    if (cell) {
      Node table = open.element();
      int row = record.unsignedShort(ROW_OF_CELL);
      if (row != table.row) {
        if (table.row >= 0) {
          text.endRow();
        }
        text.startRow();
        table.row = row;
      }
      text.startCell();
    }
    open.push(new Node(cell ? Kind.CELL : Kind.LIST, record.level()));
  }

  /** Ends all that stands on a level or below it. */
  private void close(int level) throws SAXException {
    while (!open.isEmpty() && open.element().level >= level) {
      closeInnermost();
    }
  }

  private void closeInnermost() throws SAXException {
    Node node = open.pop();
    switch (node.kind) {
      case PARAGRAPH -> {
        for (String part : node.parts) {
          text.text(part);
        }
        text.endParagraph();
      }
      case TABLE -> {
        if (node.row >= 0) {
          text.endRow();
        }
        text.endTable();
      }
      case CELL -> text.endCell();
      case RUNNING_HEAD -> text.endRunningHead();
      case CONTROL, LIST -> {}
    }
    if (isOpen(Kind.PARAGRAPH)) {
      writePart();
    }
  }

  /** Writes the text of a paragraph up to its next control. */
  private void writePart() throws SAXException {
    String part = open.element().parts.poll();
    if (part != null) {
      text.text(part);
    }
  }

  private static void divide(char[] units, Deque<String> parts) {
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < units.length; i++) {
      char c = units[i];
      switch (c) {
        case 0, 13, 25, 26, 27, 28, 29 -> {}
        case 10 -> part.append('\n');
        case 24 -> part.append('-');
        case 30 -> part.append('\u00A0');
        case 31 -> part.append(' ');
        case 9 -> {
          part.append('\t');
          i += CONTROL_SIZE - 1;
        }
        case 4, 5, 6, 7, 8, 19, 20 -> i += CONTROL_SIZE - 1;
        case 1, 2, 3, 11, 12, 14, 15, 16, 17, 18, 21, 22, 23 -> {
          parts.add(part.toString());
          part.setLength(0);
          i += CONTROL_SIZE - 1;
        }
        default -> part.append(c);
      }
    }
    parts.add(part.toString());
  }
}
