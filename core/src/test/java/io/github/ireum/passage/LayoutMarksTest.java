// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What layout has put into a text. */
final class LayoutMarksTest {

  @Test
  void applyTo_furnitureAndJoints_keepTheLength() {
    String text = "ab\n\nPage 3\n\ncd 김정\n은이";
    LayoutMarks marks =
        new LayoutMarks(List.of(new TextRange(4, 10)), List.of(new TextRange(17, 18)));
    assertEquals("ab\n         cd 김정\u200B은이", marks.applyTo(text));
    assertSame(text, LayoutMarks.NONE.applyTo(text));
  }

  @Test
  void applyTo_furnitureInsideOfALine_keepsTheLineBreakBehindIt() {
    LayoutMarks marks = new LayoutMarks(List.of(new TextRange(1, 2)), List.of());
    assertEquals("a \nb", marks.applyTo("ax\nb"));
  }

  @Test
  void within_part_cutsAndMovesThem() {
    LayoutMarks marks =
        new LayoutMarks(List.of(new TextRange(0, 4), new TextRange(8, 20)), List.of());
    LayoutMarks part = marks.within(new TextRange(2, 12));
    assertEquals(List.of(new TextRange(0, 2), new TextRange(6, 10)), part.furniture());
    assertEquals(List.of(), part.joints());
  }

  @Test
  void within_anyPart_hasWhatIsInIt() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      List<TextRange> ranges = new ArrayList<>();
      for (int start = random.nextInt(4); start < 60; start += random.nextInt(4)) {
        int end = start + random.nextInt(5);
        ranges.add(new TextRange(start, end));
        start = end;
      }
      int from = random.nextInt(60);
      TextRange part = new TextRange(from, from + random.nextInt(30));
      BitSet expected = covered(ranges).get(part.start(), part.end());
      LayoutMarks within = new LayoutMarks(List.of(), ranges).within(part);
      assertEquals(expected, covered(within.joints()), () -> ranges + " in " + part);
      assertEquals(within.joints(), new LayoutMarks(ranges, List.of()).within(part).furniture());
    }
  }

  private static BitSet covered(List<TextRange> ranges) {
    BitSet covered = new BitSet();
    ranges.forEach(range -> covered.set(range.start(), range.end()));
    return covered;
  }
}
