// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;
import io.github.ireum.passage.TextRepair.Edit;
import io.github.ireum.passage.TextRepair.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A document as a reader takes it in: without furniture, its words whole and in one line where a
 * line break cut them. Offsets lead back to the extracted text. Immutable.
 */
public final class RepairedText {

  /**
   * What is left of a text without furniture.
   *
   * @param map leads to the text with it
   */
  private record Remaining(String text, OffsetMap map) {}

  private final String extracted;
  private final List<TextRange> furniture;
  private final List<TextRange> encoded;
  private final LayoutMarks marks;
  private final String text;
  private final OffsetMap repair;
  private final OffsetMap cut;

  private RepairedText(
      String extracted,
      List<TextRange> furniture,
      List<TextRange> encoded,
      LayoutMarks marks,
      String text,
      OffsetMap repair,
      OffsetMap cut) {
    this.extracted = extracted;
    this.furniture = furniture;
    this.encoded = encoded;
    this.marks = marks;
    this.text = text;
    this.repair = repair;
    this.cut = cut;
  }

  /**
   * Repairs a text.
   *
   * @param known what is known to belong to the page and not to the document, in order and without
   *     overlap; page headers, lists of links and encoded data are found as well. If there is
   *     nothing else, they are the document, but for the data.
   */
  public static RepairedText of(String extracted, List<TextRange> known) {
    List<TextRange> encoded = EncodedBlocks.of(extracted);
    List<TextRange> left = new ArrayList<>(known);
    left.addAll(encoded);
    List<TextRange> furniture = PageFurniture.of(extracted, left);
    List<TextRange> outside = furniture;
    Remaining remaining = without(extracted, furniture);
    if (remaining.text().isBlank()) {
      outside = encoded;
      remaining = without(extracted, encoded);
    }
    String text = remaining.text();
    OffsetMap cut = remaining.map();
    List<Edit> edits = new ArrayList<>(TextRepair.of(text));
    List<TextRange> joints = new ArrayList<>();
    for (TextRange joint : WrappedHangul.joints(text)) {
      edits.add(new Edit(joint.start(), joint.end(), Kind.BROKEN_WORD, ""));
      joints.add(new TextRange(cut.start(joint.start()), cut.start(joint.end())));
    }
    LayoutMarks marks = new LayoutMarks(outside, joints);
    if (edits.isEmpty()) {
      return new RepairedText(extracted, furniture, encoded, marks, text, OffsetMap.IDENTITY, cut);
    }
    edits.sort(Comparator.comparingInt(Edit::start));
    StringBuilder repaired = new StringBuilder(text.length());
    OffsetMap repair = repair(text, edits, repaired);
    return new RepairedText(extracted, furniture, encoded, marks, repaired.toString(), repair, cut);
  }

  /** Returns a text as it is, with nothing repaired and nothing taken for furniture. */
  public static RepairedText unrepaired(String extracted) {
    return new RepairedText(
        extracted,
        List.of(),
        List.of(),
        LayoutMarks.NONE,
        extracted,
        OffsetMap.IDENTITY,
        OffsetMap.IDENTITY);
  }

  private static Remaining without(String extracted, List<TextRange> furniture) {
    if (furniture.isEmpty()) {
      return new Remaining(extracted, OffsetMap.IDENTITY);
    }
    StringBuilder text = new StringBuilder(extracted.length());
    OffsetMap.Builder map = new OffsetMap.Builder();
    int start = 0;
    for (TextRange range : furniture) {
      text.append(extracted, start, end(extracted, start, Math.max(start, range.start())));
      start = range.end();
      if (text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1))) {
        // What is before a header and what is behind it are then as close as they were meant.
        while (start < extracted.length() && Character.isWhitespace(extracted.charAt(start))) {
          start++;
        }
      }
      map.anchor(text.length(), start);
    }
    text.append(extracted, start, extracted.length());
    return new Remaining(text.toString(), map.build());
  }

  /** Where a sentence goes on over furniture there is no empty line: one white space stays. */
  private static int end(String extracted, int start, int furniture) {
    TextRange piece = Paragraphs.trim(extracted, start, furniture);
    return piece.length() == 0 || Headings.endsSentence(extracted, piece)
        ? furniture
        : Math.min(piece.end() + 1, furniture);
  }

  private static OffsetMap repair(String text, List<Edit> edits, StringBuilder repaired) {
    OffsetMap.Builder map = new OffsetMap.Builder();
    int start = 0;
    for (Edit edit : edits) {
      repaired.append(text, start, edit.start());
      for (int i = 0; i < edit.replacement().length(); i++) {
        map.anchor(repaired.length(), Math.min(edit.start() + i, edit.end() - 1));
        repaired.append(edit.replacement().charAt(i));
      }
      start = edit.end();
      map.anchor(repaired.length(), start);
    }
    repaired.append(text, start, text.length());
    return map.build();
  }

  /** Returns the text as it was extracted. */
  String extracted() {
    return extracted;
  }

  /** Returns what of the extracted text is furniture, in order and without overlap. */
  List<TextRange> furniture() {
    return furniture;
  }

  /**
   * Returns what of the furniture is encoded data, which may stand in the middle of what is said.
   */
  List<TextRange> encoded() {
    return encoded;
  }

  /** Returns whether the text begins with a message that only a key makes one of words. */
  public boolean isEncrypted() {
    return EncodedBlocks.isEncrypted(extracted);
  }

  /** Returns what the layout has put into the extracted text. */
  public LayoutMarks marks() {
    return marks;
  }

  /** Returns the text. */
  public String text() {
    return text;
  }

  /** Returns where a range of the repaired text stands in the extracted one. */
  public TextRange toExtracted(int start, int end) {
    int from = cut.start(repair.start(start));
    return new TextRange(from, end == start ? from : cut.end(repair.end(end)));
  }

  /** Returns mentions that were found in the repaired text with their offsets in the extracted. */
  public List<ResolvedName> toExtracted(List<ResolvedName> names) {
    return names.stream().map(name -> name.at(toExtracted(name.start(), name.end()))).toList();
  }
}
