// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.testing.Pages;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers and footers in plain text. */
final class RunningHeadsTest {

  private static final List<String> LINES =
      Pages.wrap(String.join(" ", Pages.sentences(180, 7)), 72);

  private static List<String> found(String text) {
    return RunningHeads.of(text).stream().map(range -> range.of(text)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Page %d of 12", "- %d -", "%d", "쪽 %d", "THE HARBOUR REPORT   %d", "[p. %d]"})
  void of_numberOnEachPage_isFound(String form) {
    IntFunction<String> number = page -> String.format(Locale.ROOT, form, page);
    String text = Pages.of(LINES, 40, page -> "", page -> "\n" + number.apply(page) + "\n\n");
    int pages = (LINES.size() + 39) / 40;
    List<String> found = found(text);
    assertEquals(pages, found.size(), found::toString);
    assertEquals(number.apply(pages), found.get(pages - 1));
  }

  @Test
  void of_headersOfRightAndLeftPages_areFoundWithWhatStandsBesideThem() {
    String text =
        Pages.of(
            LINES,
            30,
            page -> page % 2 == 0 ? page + "  THE KEEPER\n" : "AN ISLAND  " + page + "\n",
            page -> "Not for circulation\n");
    int pages = (LINES.size() + 29) / 30;
    List<String> found = found(text);
    assertEquals(pages, found.stream().filter(line -> line.startsWith("Not for")).count());
    assertEquals(2 * pages, found.size(), found::toString);
  }

  @Test
  void of_pageWithoutNumber_doesNotHideTheOthers() {
    String text = Pages.of(LINES, 40, page -> "", page -> page == 3 ? "" : "- " + page + " -\n");
    assertEquals((LINES.size() + 39) / 40 - 1, found(text).size());
  }

  @Test
  void of_numberedSections_areText() {
    StringBuilder text = new StringBuilder();
    for (int section = 1; section <= 9; section++) {
      text.append("\nArticle ").append(section).append("\n\n");
      text.append(String.join("\n", Pages.wrap(String.join(" ", Pages.sentences(12, 3)), 72)));
      text.append('\n');
    }
    assertEquals(List.of(), found(text.toString()));
  }

  @Test
  void of_numbersThatDoNotCountUpOrStandCloseTogether_areText() {
    StringBuilder table = new StringBuilder("These are the numbers of boats in the harbour and");
    for (int row = 1; row < 200; row++) {
      table.append('\n').append(row).append(" boats");
    }
    assertEquals(List.of(), found(table.toString()));
    String years = Pages.of(LINES, 40, page -> "", page -> "In " + (1900 + page * 31 % 97) + "\n");
    assertEquals(List.of(), found(years));
  }

  /** Digits of mathematics are two chars each; numbers of more than four are none of pages. */
  @ParameterizedTest
  @ValueSource(strings = {"12345", "𝟏𝟐", "99999999999999999999", "٣"})
  void of_linesAlikeButForLongAndStrangeNumbers_areRead(String number) {
    String text =
        Pages.of(LINES, 40, page -> "", page -> page + " of " + (page < 4 ? page : number) + "\n");
    assertEquals((LINES.size() + 39) / 40, found(text).size());
  }

  @Test
  void of_textOfOnePage_hasNone() {
    assertEquals(List.of(), found("Nothing here.\n- 1 -\n"));
    assertEquals(List.of(), found(""));
  }
}
