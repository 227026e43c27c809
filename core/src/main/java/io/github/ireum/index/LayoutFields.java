// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.TextRange;
import io.github.ireum.passage.LayoutMarks;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Puts the text of a passage into its Lucene document: stored as it was extracted, and analysed
 * without what the layout of pages has put into it, at the offsets that it has.
 */
final class LayoutFields {

  private static final String FURNITURE = "f";
  private static final String JOINT = "j";

  private LayoutFields() {}

  static void addText(Document lucene, String text, LayoutMarks marks) {
    if (marks.isEmpty()) {
      lucene.add(new TextField(Fields.TEXT, text, Store.YES));
      return;
    }
    lucene.add(new TextField(Fields.TEXT, marks.applyTo(text), Store.NO));
    lucene.add(new StoredField(Fields.TEXT, text));
    StringBuilder lines = new StringBuilder();
    marks.furniture().forEach(range -> line(FURNITURE, range, lines));
    marks.joints().forEach(range -> line(JOINT, range, lines));
    lucene.add(new StoredField(Fields.LAYOUT, lines.toString()));
  }

  private static void line(String kind, TextRange range, StringBuilder lines) {
    lines.append(kind).append(' ').append(range.start()).append(' ').append(range.end());
    lines.append('\n');
  }

  /** Reads the marks of a passage, none if nothing is stored of any. */
  static LayoutMarks read(@Nullable String stored) {
    if (stored == null) {
      return LayoutMarks.NONE;
    }
    List<TextRange> furniture = new ArrayList<>();
    List<TextRange> joints = new ArrayList<>();
    stored
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            parts -> {
              TextRange range =
                  new TextRange(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
              (parts[0].equals(JOINT) ? joints : furniture).add(range);
            });
    return new LayoutMarks(furniture, joints);
  }
}
