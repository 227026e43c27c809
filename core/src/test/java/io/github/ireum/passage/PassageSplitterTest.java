// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.PassageSettings;
import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PassageSplitterTest {

  private final PassageSplitter splitter = new PassageSplitter(PassageSettings.getDefault());

  private List<String> split(String text) {
    return splitter.split(text).stream().map(passage -> passage.of(text)).toList();
  }

  private static String sentence(int length) {
    return "S" + "o".repeat(length - 2) + ".";
  }

  @Test
  void split_shortText_isOnePassage() {
    assertEquals(List.of("Heading\n\nOne sentence."), split("  Heading\n\nOne sentence.\n"));
  }

  @Test
  void split_whiteSpace_isEmpty() {
    assertEquals(List.of(), split(" \n\n\t\u3000"));
    assertEquals(List.of(), split(""));
  }

  @Test
  void split_paragraphsOfOrdinaryLength_areJoinedUpToTarget() {
    String paragraph = sentence(PassageSettings.getDefault().target() / 2);
    List<String> passages = split(String.join("\n\n", paragraph, paragraph, paragraph, paragraph));
    assertEquals(
        List.of(2 * paragraph.length() + 2, 2 * paragraph.length() + 2),
        passages.stream().map(String::length).toList());
  }

  @Test
  void split_heading_travelsWithItsText() {
    String body = sentence(PassageSettings.getDefault().target());
    assertEquals(
        List.of(body, "The heading\n\n" + body, "Another\n\nand another\n\n" + body),
        split(String.join("\n\n", body, "The heading", body, "Another", "and another", body)));
  }

  @Test
  void split_quotation_staysWhole() {
    String said = "“" + sentence(250) + " " + sentence(250) + " " + sentence(250) + "”";
    String text = sentence(400) + " " + said + " " + sentence(400);
    assertTrue(split(text).stream().anyMatch(passage -> passage.contains(said)), text);
    String straight = text.replaceAll("[“”]", "\"");
    assertTrue(
        split(straight).stream()
            .anyMatch(passage -> passage.contains(said.replaceAll("[“”]", "\""))),
        straight);
  }

  @Test
  void split_otherTopic_beginsPassage() {
    String trains = "The train left the station of Sinuiju at midnight, and the station was dark. ";
    String cooking = "Cabbage is salted for a day; then the cabbage is washed in salted water. ";
    String text = (trains.repeat(5) + cooking.repeat(8)).strip();
    List<String> passages = split(text);
    assertTrue(passages.stream().anyMatch(passage -> passage.startsWith("Cabbage")), text);
    assertTrue(
        passages.stream().noneMatch(p -> p.contains("train") && p.contains("Cabbage")), text);
  }

  @Test
  void split_furniture_isNotInPassages() {
    String text = "Home | World | Sport\n\nThe ferry left.\n\nThen it came back.\n\nTerms of use";
    List<TextRange> furniture =
        List.of(new TextRange(0, 20), new TextRange(text.indexOf("Terms"), text.length()));
    assertEquals(
        List.of("The ferry left.\n\nThen it came back."),
        splitter.split(RepairedText.of(text, furniture)).stream()
            .map(passage -> passage.of(text))
            .toList());
  }

  @Test
  void split_nothingButFurniture_isTheText() {
    String text = "Home\n\nWorld";
    List<TextRange> passages =
        splitter.split(RepairedText.of(text, List.of(new TextRange(0, text.length()))));
    assertEquals(List.of(new TextRange(0, text.length())), passages);
  }

  @Test
  void split_pageHeaders_areNotInPassagesUnlessTheSentenceGoesOn() {
    String first = sentence(PassageSettings.getDefault().target());
    String text =
        String.join(
            "\f",
            "The Report 1\n\n" + first,
            "The Report 2\n\n" + first,
            "The Report 3\n\n" + first);
    assertEquals(List.of(first, first, first), split(text));
    String goesOn =
        "They went on \n7\fThe Report 8\nto the next page.\n9\fThe Report 10\nThen they rested.";
    assertTrue(split(goesOn).get(0).endsWith("next page.") || split(goesOn).size() == 1, goesOn);
  }

  @Test
  void split_linesWithOneLabel_areNotInPassages() {
    String text =
        "The ferry left.\n\nMore news: Bus fares rise\nMore news: Storm ahead\n\nIt came back.";
    assertTrue(split(text).stream().noneMatch(passage -> passage.endsWith("ahead")), text);
    assertTrue(
        split(sentence(500) + text.substring(15) + sentence(500)).stream()
            .noneMatch(passage -> passage.contains("More news")),
        text);
  }

  @Test
  void split_overlap_repeatsWholeSentences() {
    PassageSplitter overlapping = new PassageSplitter(new PassageSettings(100, 200, 45));
    String text = (sentence(40) + " ").repeat(12).strip();
    List<TextRange> passages = overlapping.split(text);
    for (int i = 1; i < passages.size(); i++) {
      assertEquals(40, passages.get(i - 1).end() - passages.get(i).start());
      assertTrue(passages.get(i).of(text).startsWith("S"), text);
    }
    assertTrue(passages.size() > 3, text);
  }

  @Test
  void split_longParagraph_isCutBetweenSentences() {
    String text =
        String.join(" ", List.of(sentence(500), sentence(500), sentence(500), sentence(500)));
    List<String> passages = split(text);
    assertTrue(passages.size() > 1);
    passages.forEach(
        passage -> assertTrue(passage.startsWith("S") && passage.endsWith("."), passage));
  }

  @Test
  void split_longSentence_isCutBetweenWords() {
    List<String> passages = split("word ".repeat(1_000));
    assertTrue(passages.size() >= 4);
    passages.forEach(
        passage -> assertTrue(passage.startsWith("word") && passage.endsWith("word"), passage));
  }

  @Test
  void split_longWord_isCutBetweenCharacters() {
    String text = "e\u0301".repeat(2_000);
    for (TextRange passage : splitter.split(text)) {
      assertEquals('e', text.charAt(passage.start()));
      assertEquals('\u0301', text.charAt(passage.end() - 1));
    }
  }

  @Test
  void split_hundredThousandCharactersWithoutBreak_staysInTimeAndLimit() {
    List<String> passages = split("가".repeat(100_000));
    assertEquals(100_000, passages.stream().mapToInt(String::length).sum());
    assertTrue(
        passages.stream()
            .allMatch(passage -> passage.length() <= PassageSettings.getDefault().max()));
  }

  @Test
  void split_longList_isCutBetweenEntries() {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      entries.add(
          "- entry " + i + " of the list, which tells of the train, the bridge and the river");
    }
    List<String> passages = split(String.join("\n", entries));
    assertTrue(passages.size() > 2, passages::toString);
    assertEquals(entries, passages.stream().flatMap(passage -> passage.lines()).toList());
  }
}
