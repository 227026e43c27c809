// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import io.github.ireum.ingest.parser.MarkupText;
import java.util.BitSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The cells of the sheets of a workbook (SpreadsheetML, ISO/IEC 29500-1) that is broken, a line for
 * each row. Most cells have the number of a text in a table of the workbook, which may stand before
 * the sheets or behind them, or be lost. Numbers stand as they are stored, dates too. Not
 * thread-safe.
 */
final class BrokenSheetText {

  // Noncharacters, which no text has.
  private static final char CELL = '\uFDD0';
  private static final char CELL_OF_TABLE = '\uFDD1';
  private static final char END = '\uFDD2';
  private static final char ROW = '\uFDD3';
  private static final char FORMULA = '\uFDD4';
  private static final char END_OF_FORMULA = '\uFDD5';

  /** What a cell ends before, if its own end is lost. */
  private static final String ENDS = "" + CELL + CELL_OF_TABLE + END + ROW;

  private static final Pattern OF_TABLE = Pattern.compile("\\st\\s*=\\s*[\"']s[\"']");

  private final String table;

  /** Where the texts of the table end. */
  private final int[] ends;

  private final BitSet used = new BitSet();

  /**
   * Creates a reader.
   *
   * @param table the texts of the workbook with the marks of {@link #markTable}; empty if it is
   *     lost
   */
  BrokenSheetText(String table) {
    this.table = table;
    this.ends = IntStream.range(0, table.length()).filter(at -> table.charAt(at) == END).toArray();
  }

  /** Returns the mark of a tag in the table of texts. */
  static String markTable(String tag) {
    return name(tag).equals("/si") || isEmpty(tag, "si") ? String.valueOf(END) : "";
  }

  /** Returns the mark of a tag in a sheet. */
  static String mark(String tag) {
    if (isEmpty(tag, "row")) {
      return String.valueOf(ROW);
    }
    if (tag.endsWith("/")) {
      return "";
    }
    return switch (name(tag)) {
      case "c" -> String.valueOf(OF_TABLE.matcher(tag).find() ? CELL_OF_TABLE : CELL);
      case "/c" -> String.valueOf(END);
      case "/row" -> String.valueOf(ROW);
      case "f" -> String.valueOf(FORMULA);
      case "/f" -> String.valueOf(END_OF_FORMULA);
      default -> "";
    };
  }

  private static String name(String tag) {
    String name = MarkupText.name(tag);
    int prefix = name.indexOf(':');
    return prefix < 0 ? name : (name.startsWith("/") ? "/" : "") + name.substring(prefix + 1);
  }

  private static boolean isEmpty(String tag, String name) {
    return tag.endsWith("/") && name(tag).equals(name);
  }

  /**
   * Returns the text of a sheet.
   *
   * @param marked its text with the marks of {@link #mark}
   * @param from the row that it begins with, 0 for the first; those before it count as read
   * @param most UTF-16 units to return
   */
  String rows(String marked, int from, int most) {
    StringBuilder rows = new StringBuilder();
    int row = 0;
    int at = 0;
    while (at < marked.length() && rows.length() < most) {
      char mark = marked.charAt(at);
      int end = mark == CELL || mark == CELL_OF_TABLE ? end(marked, at) : at + 1;
      if (mark == ROW) {
        row++;
        rows.append(rows.isEmpty() || rows.charAt(rows.length() - 1) == '\n' ? "" : "\n");
      } else if (end > at + 1) {
        String content = marked.substring(at + 1, end);
        String text = mark == CELL ? withoutFormula(content) : text(content);
        if (row >= from && !text.isBlank()) {
          boolean first = rows.isEmpty() || rows.charAt(rows.length() - 1) == '\n';
          rows.append(first ? "" : " ").append(text.strip().replace('\n', ' '));
        }
      }
      at = end;
    }
    return rows.substring(0, Math.min(most, rows.length()));
  }

  /** Returns where a cell ends; one that does not, ends where the next row or cell begins. */
  private static int end(String marked, int start) {
    int end = start + 1;
    while (end < marked.length() && ENDS.indexOf(marked.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static String withoutFormula(String cell) {
    int start = cell.indexOf(FORMULA);
    int end = cell.indexOf(END_OF_FORMULA, start + 1);
    return start < 0 || end < 0 ? cell : cell.substring(0, start) + cell.substring(end + 1);
  }

  private String text(String cell) {
    String number = withoutFormula(cell).strip();
    boolean isNumber = number.length() < 10 && number.chars().allMatch(c -> c >= '0' && c <= '9');
    int index = isNumber && !number.isEmpty() ? Integer.parseInt(number) : ends.length;
    if (index >= ends.length) {
      return "";
    }
    used.set(index);
    return inTable(index);
  }

  private String inTable(int index) {
    return table.substring(index == 0 ? 0 : ends[index - 1] + 1, ends[index]);
  }

  /** Returns the texts of the table that are in no cell that was read, a line each. */
  String unused() {
    StringBuilder texts = new StringBuilder();
    for (int i = used.nextClearBit(0); i < ends.length; i = used.nextClearBit(i + 1)) {
      texts.append(inTable(i)).append('\n');
    }
    // One more may have lost its end.
    texts.append(table, ends.length == 0 ? 0 : ends[ends.length - 1] + 1, table.length());
    return texts.toString();
  }
}
