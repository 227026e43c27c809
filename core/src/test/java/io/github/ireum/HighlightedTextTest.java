// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What matched, as HTML. */
final class HighlightedTextTest {

  private static PassageHit hit(String text, TextRange... marked) {
    Path path = Path.of("a.txt");
    SourceDocument document =
        new SourceDocument("a", path.toString(), null, null, null, null, null);
    Passage passage = new Passage(text, 100, 100 + text.length());
    return new PassageHit(1, 1, document, passage, List.of(marked), List.of(), List.of());
  }

  private static TextRange at(int start, int end) {
    return new TextRange(100 + start, 100 + end);
  }

  @Test
  void html_markup_isEscapedInsideAndOutsideOfMarks() {
    assertEquals(
        "<mark>&lt;b&gt;</mark>&amp;&quot;<mark>&#39;</mark>",
        HighlightedText.html(hit("<b>&\"'", at(0, 3), at(5, 6))));
  }

  @Test
  void html_loneSurrogates_becomeReplacementCharacters() {
    assertEquals(
        "a\uFFFD<mark>b\uFFFD</mark>c \uD83D\uDE00",
        HighlightedText.html(hit("a\uD83Db\uDE00c \uD83D\uDE00", at(2, 4))));
  }

  @Test
  void html_controlCharacters_areLeftOutAndLinesKept() {
    assertEquals(
        "a\n\tb<mark>c</mark>", HighlightedText.html(hit("a\n\t\u0000b\u001B\u009Bc", at(7, 8))));
  }

  @Test
  void html_marksSideBySide_stayTwo() {
    assertEquals(
        "<mark>김</mark><mark>정은</mark>이", HighlightedText.html(hit("김정은이", at(0, 1), at(1, 3))));
  }
}
