// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import io.github.ireum.IngestLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactory;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.jspecify.annotations.Nullable;

/**
 * The text of a workbook of Excel 97 and later ([MS-XLS]) that is broken: its records one by one,
 * without those that cannot be read. Numbers stand as they are stored, dates too. Not thread-safe.
 */
final class BrokenWorkbookText {

  private static final Set<Short> WANTED =
      Set.of(
          BOFRecord.sid,
          BoundSheetRecord.sid,
          FormulaRecord.sid,
          LabelRecord.sid,
          LabelSSTRecord.sid,
          MulRKRecord.sid,
          NumberRecord.sid,
          RKRecord.sid,
          SSTRecord.sid,
          StringRecord.sid);

  private static final int HEAD = 4;

  /** Bytes of a record; what is longer has others that go on with it. */
  private static final int LONGEST = 8_224;

  private static final int VERSION = 4;
  private static final int EXCEL_97 = 0x0600;

  /** Follows a table of strings that has lost its end, for POI reads all of it or nothing. */
  private static final byte[] PADDING =
      ByteBuffer.allocate(HEAD + LONGEST)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putShort(ContinueRecord.sid)
          .putShort((short) LONGEST)
          .array();

  private final ByteBuffer records;
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> sheets = new ArrayDeque<>();
  private final DecimalFormat numbers =
      new DecimalFormat("0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
  private @Nullable SSTRecord strings;
  private int row = -1;

  /**
   * Creates a text.
   *
   * @param workbook the stream of the workbook, as far as there is one
   */
  BrokenWorkbookText(byte[] workbook) {
    records = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns whether a workbook begins at a place. */
  static boolean begins(byte[] bytes, int at) {
    if (bytes.length - at < VERSION + Short.BYTES) {
      return false;
    }
    ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return head.getShort(at) == BOFRecord.sid && head.getShort(at + VERSION) == EXCEL_97;
  }

  /** Returns the text; nothing if it is encrypted. */
  String text() {
    while (records.remaining() > HEAD && text.length() < IngestLimits.MAX_TEXT_CHARACTERS) {
      short type = records.getShort(records.position());
      if (type == FilePassRecord.sid) {
        return "";
      }
      byte[] record = record();
      if (WANTED.contains(type)) {
        add(record);
      }
    }
    return text.toString();
  }

  /** Takes a record, and those that go on with it. */
  private byte[] record() {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    do {
      int length = records.getShort(records.position() + Short.BYTES) & 0xFFFF;
      if (length > LONGEST) {
        // No record any more. Where the next one begins nothing says.
        records.position(records.limit());
        return new byte[0];
      }
      byte[] part = new byte[HEAD + length];
      records.get(part, 0, Math.min(part.length, records.remaining()));
      record.writeBytes(part);
    } while (records.remaining() > HEAD
        && records.getShort(records.position()) == ContinueRecord.sid);
    return record.toByteArray();
  }

  private void add(byte[] record) {
    try {
      RecordInputStream in =
          new RecordInputStream(
              new SequenceInputStream(
                  new ByteArrayInputStream(record), new ByteArrayInputStream(PADDING)));
      in.nextRecord();
      add(RecordFactory.createSingleRecord(in));
    } catch (RuntimeException e) {
      // One that is lost.
    }
  }

  private void add(Record record) {
    if (record instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
      sheet();
    } else if (record instanceof BoundSheetRecord sheet) {
      sheets.add(sheet.getSheetname());
    } else if (record instanceof SSTRecord all) {
      strings = all;
    } else if (record instanceof StringRecord result) {
      text.append(result.getString());
    } else if (record instanceof MulRKRecord cells) {
      for (int i = 0; i < cells.getNumColumns(); i++) {
        cell(cells.getRow(), numbers.format(cells.getRKNumberAt(i)));
      }
    } else if (record instanceof CellValueRecordInterface cell) {
      cell(cell.getRow(), value(cell));
    }
  }

  private String value(CellValueRecordInterface cell) {
    if (cell instanceof LabelSSTRecord label) {
      return strings == null ? "" : strings.getString(label.getSSTIndex()).getString();
    }
    if (cell instanceof LabelRecord label) {
      return label.getValue();
    }
    if (cell instanceof NumberRecord number) {
      return numbers.format(number.getValue());
    }
    if (cell instanceof RKRecord number) {
      return numbers.format(number.getRKNumber());
    }
    // A text comes in a record of its own.
    return cell instanceof FormulaRecord formula && !formula.hasCachedResultString()
        ? numbers.format(formula.getValue())
        : "";
  }

  private void sheet() {
    String name = sheets.poll();
    text.append("\n\n").append(name == null ? "" : name);
    row = -1;
  }

  private void cell(int in, String value) {
    text.append(in == row ? ' ' : '\n').append(value);
    row = in;
  }
}
