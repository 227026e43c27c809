// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;
import io.github.ireum.passage.PassageUnit.Border;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Takes a text apart into the pieces that passages are made of. Not thread-safe. */
final class PassageUnits {

  private final Sentences sentences = new Sentences();
  private final LongSentences longSentences;

  /**
   * Creates an instance.
   *
   * @param target about how long the parts of a sentence are that is longer than a passage
   * @param max how long a unit is at most, in UTF-16 units
   */
  PassageUnits(int target, int max) {
    longSentences = new LongSentences(target, max);
  }

  /**
   * Returns the units of a text, in order.
   *
   * @param furniture what is left out: navigation, page headers and the like, in order and without
   *     overlap
   * @param joints line ends inside of words, in order
   */
  List<PassageUnit> of(String text, List<TextRange> furniture, List<TextRange> joints) {
    List<TextRange> paragraphs = new ArrayList<>();
    int start = 0;
    for (TextRange left : furniture) {
      paragraphs.addAll(Paragraphs.of(text, start, left.start()));
      start = left.end();
    }
    paragraphs.addAll(Paragraphs.of(text, start, text.length()));
    paragraphs = joined(paragraphs, joints);
    BitSet headings = Headings.of(text, paragraphs);
    Quotation quotation = new Quotation();
    List<PassageUnit> units = new ArrayList<>();
    int left = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      TextRange paragraph = paragraphs.get(i);
      int furnitureBefore = 0;
      while (left < furniture.size() && furniture.get(left).start() < paragraph.start()) {
        furnitureBefore += furniture.get(left++).length();
      }
      Border border =
          i == 0
              ? Border.PARAGRAPH
              : border(
                  text,
                  paragraphs.get(i - 1),
                  headings.get(i - 1),
                  paragraph,
                  headings.get(i),
                  furnitureBefore > 0,
                  quotation.goesOnIn(text, paragraph));
      quotation.paragraph(text, paragraph, border == Border.CONTINUATION);
      for (TextRange sentence : sentences.of(text, paragraph)) {
        for (TextRange part : longSentences.parts(text, sentence)) {
          units.add(new PassageUnit(part, border, furnitureBefore));
          furnitureBefore = 0;
          border = Border.CONTINUATION;
        }
        quotation.read(text, sentence);
        border = quotation.isOpen() ? Border.QUOTATION : Border.SENTENCE;
      }
    }
    return units;
  }

  /** Makes one paragraph of those between which a word goes on. */
  private static List<TextRange> joined(List<TextRange> paragraphs, List<TextRange> joints) {
    if (joints.isEmpty()) {
      return paragraphs;
    }
    List<TextRange> joined = new ArrayList<>();
    int next = 0;
    for (TextRange paragraph : paragraphs) {
      TextRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      while (last != null && next < joints.size() && joints.get(next).start() < last.end()) {
        next++;
      }
      if (last != null
          && next < joints.size()
          && joints.get(next).start() == last.end()
          && joints.get(next).end() == paragraph.start()) {
        joined.set(joined.size() - 1, new TextRange(last.start(), paragraph.end()));
      } else {
        joined.add(paragraph);
      }
    }
    return joined;
  }

  private static Border border(
      String text,
      TextRange before,
      boolean headingBefore,
      TextRange paragraph,
      boolean heading,
      boolean furniture,
      boolean quoted) {
    if (headingBefore) {
      return Border.HEADING;
    }
    if (heading) {
      return Border.SECTION;
    }
    if (Headings.isShort(text, before) && Headings.isShort(text, paragraph)) {
      return Border.LINE;
    }
    boolean goesOn =
        !Headings.isShort(text, before)
            && !Headings.endsSentence(text, before)
            && (furniture
                || Headings.endsInWord(text, before)
                || Character.isLowerCase(text.codePointAt(paragraph.start())));
    return goesOn ? Border.CONTINUATION : quoted ? Border.QUOTATION : Border.PARAGRAPH;
  }
}
