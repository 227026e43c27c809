// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.TextRange;
import io.github.ireum.passage.PassageUnit.Border;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a quotation goes on, and where it has lost its end. */
final class QuotationTest {

  private static final String TALK = "He spoke of the old railway to the north for a long time.";

  private static List<Border> borders(String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    return new PassageUnits(300, 600)
        .of(text, List.<TextRange>of(), List.of()).stream().map(PassageUnit::before).toList();
  }

  @Test
  void of_quotationOfSeveralParagraphs_goesOnUntilItIsClosed() {
    assertEquals(
        List.of(
            Border.PARAGRAPH,
            Border.QUOTATION,
            Border.QUOTATION,
            Border.QUOTATION,
            Border.PARAGRAPH,
            Border.SENTENCE),
        borders("“" + TALK + " " + TALK, "“" + TALK + " " + TALK + "”", TALK + " " + TALK));
  }

  @Test
  void of_quotationWithoutEnd_endsWithItsParagraph() {
    assertEquals(
        List.of(
            Border.PARAGRAPH,
            Border.QUOTATION,
            Border.PARAGRAPH,
            Border.SENTENCE,
            Border.PARAGRAPH,
            Border.SENTENCE),
        borders("“" + TALK + " " + TALK, TALK + " " + TALK, TALK + " " + TALK));
  }

  @Test
  void of_quotationInASentenceThatGoesOnInTheNextParagraph_goesOn() {
    assertEquals(
        List.of(Border.PARAGRAPH, Border.QUOTATION, Border.CONTINUATION, Border.QUOTATION),
        borders(
            "“" + TALK + " He named the stations that lie along the line to",
            "the coast, and the harbors. " + TALK + "”"));
  }
}
