// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ParagraphsTest {

  private static final String WRAPPED =
      """
      On July 7, 1970, the expressway between Seoul and Busan was opened to
      traffic over its whole length of 428 kilometres. The drive, which had
      taken most of a day, now took under five hours.\
      """;

  private static List<String> of(String text) {
    return Paragraphs.of(text).stream().map(paragraph -> paragraph.of(text)).toList();
  }

  @Test
  void of_blankLine_endsParagraph() {
    assertEquals(List.of("one", "two"), of("one\n\ntwo"));
  }

  @Test
  void of_lineOfWhiteSpace_endsParagraph() {
    assertEquals(List.of(WRAPPED, WRAPPED), of(WRAPPED + "\n \t\u00A0\r\n" + WRAPPED));
  }

  @Test
  void of_linesWrappedByHand_stayTogether() {
    assertEquals(List.of(WRAPPED), of(WRAPPED));
  }

  @Test
  void of_windowsLineEnds_stayTogether() {
    String text = WRAPPED.replace("\n", "\r\n");
    assertEquals(List.of(text), of(text));
  }

  @Test
  void of_longLinesWithoutBlankLines_areParagraphs() {
    String line = "A sentence that is long enough for a paragraph. ".repeat(4).strip();
    assertEquals(List.of(line, line, line), of(line + "\n" + line + "\n" + line));
  }

  @Test
  void of_shortLines_areParagraphs() {
    assertEquals(List.of("Home", "World", "Sport"), of("Home\nWorld\nSport"));
  }

  @Test
  void of_oneLongLineAmongWrappedOnes_isNotWrapped() {
    String text = "x".repeat(60) + "\n" + "y".repeat(300) + "\n" + "z".repeat(60);
    assertEquals(3, of(text).size());
  }

  @Test
  void of_formFeed_endsParagraph() {
    assertEquals(List.of(WRAPPED, WRAPPED), of(WRAPPED + "\f" + WRAPPED));
  }

  @Test
  void of_indentedLine_isTrimmed() {
    assertEquals(List.of("one"), of("\uFEFF\u3000  one \t"));
  }

  @Test
  void of_nothing_isEmpty() {
    assertEquals(List.of(), of(""));
    assertEquals(List.of(), of(" \n\n\t\u00A0\f"));
  }

  @Test
  void of_entriesWithSigns_areParagraphsAlsoWhereTheyGoOn() {
    String first =
        "- the expressway between Seoul and Busan, which was opened to traffic\n  in July";
    String second = "- the bridge over the Han River, which was opened to traffic in May";
    String third = "- the tunnel under the hills";
    assertEquals(
        List.of(first, second, third, second), of(String.join("\n", first, second, third, second)));
  }

  @Test
  void of_numberedEntries_areParagraphs() {
    String entry = "the expressway between Seoul and Busan, opened to all traffic";
    assertEquals(
        List.of("(1) " + entry, "(2) " + entry, "(3) " + entry),
        of("(1) " + entry + "\n(2) " + entry + "\n(3) " + entry));
  }

  @Test
  void of_linesThatAllBeginWithACapital_areParagraphs() {
    List<String> entries =
        List.of(
            "Expressway between Seoul and Busan, opened to traffic in July 1970",
            "Bridge over the river, closed since the spring",
            "Tunnel under the hills behind the port of Busan, still without light",
            "Road along the coast from the harbour to the villages",
            "Ferry to the island, which is not in service");
    assertEquals(entries, of(String.join("\n", entries)));
  }

  @Test
  void of_unevenLinesInKorean_areParagraphs() {
    String line = "한강을 건너는 다리는 봄부터 닫혀 있고 배편은 여름까지 쉬며 터널은 불이 없이 열려 있음";
    String longer = line + " " + line;
    List<String> entries = List.of(line, longer, line, line, longer, line, line);
    assertEquals(entries, of(String.join("\n", entries)));
  }

  @Test
  void of_wrappedTextWithADash_staysTogether() {
    String text =
        WRAPPED.replace(". The drive", " - the drive").replace("kilometres -", "kilometres\n-");
    assertEquals(List.of(text), of(text));
  }
}
