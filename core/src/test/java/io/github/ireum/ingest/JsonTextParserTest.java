// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTextParserTest {

  @TempDir private Path folder;

  private ExtractedDocument extract(String json, Charset charset) throws IOException {
    return Extractions.extract(Files.write(folder.resolve("a.json"), json.getBytes(charset)))
        .getFirst();
  }

  @Test
  void extract_articles_areParagraphsWithEscapesDecoded() throws IOException {
    String json =
        "[{\"title\":\"\\uae40\\uc815\\uc740\",\"n\":1,\"body\":\"He said \\\"yes\\\" \\ud83d\\ude00\"},"
            + "{\"title\":\"둘째\",\"gone\":null,\"tags\":[\"회담\",\"북한\"],\"ok\":true}]";
    ExtractedDocument document = extract(json, StandardCharsets.UTF_8);
    assertEquals(List.of(), document.problems());
    assertEquals(
        "title: 김정은\nn: 1\nbody: He said \"yes\" \uD83D\uDE00\n\n" + "title: 둘째\n회담\n북한\nok: true",
        document.text().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "x-windows-949"})
  void extract_anyEncoding_isRead(String charset) throws IOException {
    String json = "{\"title\": \"김정은 위원장\"}\n";
    assertEquals("title: 김정은 위원장", extract(json, Charset.forName(charset)).text().strip());
    assertEquals("title: 김정은 위원장", extract("\uFEFF" + json, StandardCharsets.UTF_8).text().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{title: '김정은'}", "[[[", "김정은"})
  void extract_noJson_isPlainText(String text) throws IOException {
    ExtractedDocument document = extract(text, StandardCharsets.UTF_8);
    assertEquals(List.of(), document.problems());
    assertEquals(text, document.text().strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a': '\\uae40', 'b': 'cut \\ud55c \\q off|a: 김 'b': 'cut 한 \\q off",
        "{'a': '\\uae40'} and '\\ud55c'|a: 김 and '한'",
        "{'a': '\\uae40', 'b': tru, 'c': '\\ud55c\\n\\u12'}|a: 김 'b': tru, 'c': '한 \\u12'}",
        "['\\uae40', {'b'|김 'b'",
        "{'a': 'Kim', // '\\uae40'|a: Kim // '김'"
      })
  void extract_jsonThatCeasesToBe_isToldWithAllThatItSays(String json, String text)
      throws IOException {
    ExtractedDocument document = extract(json.replace('\'', '"'), StandardCharsets.UTF_8);
    assertEquals(
        List.of(FailureReason.MALFORMED),
        document.problems().stream().map(DocumentProblem::reason).toList());
    assertEquals(
        text.replace('\'', '"'),
        document.text().replace("\\n", " ").strip().replaceAll("\\s+", " "));
  }

  @Test
  void extract_jsonThatIsCut_isToldInWords() throws IOException {
    DocumentProblem problem =
        extract("{\"a\": [1, {\"b\": 2}", StandardCharsets.UTF_8).problems().getFirst();
    assertTrue(problem.detail().startsWith("ends too early"), problem::detail);
    assertTrue(problem.detail().endsWith("expected close marker for Array"), problem::detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1,]", "[NaN]", "[007]", "[\"it\\'s\"]", "[\"two\nlines\"]"})
  void extract_smallSlips_areNone(String json) throws IOException {
    assertEquals(List.of(), extract(json, StandardCharsets.UTF_8).problems());
  }

  @Test
  void extract_valuesBeyondWhatParsersExpect_areRead() throws IOException {
    String deep = "[".repeat(5_000) + "\"\\uae40\"" + "]".repeat(5_000);
    String number = "1".repeat(5_000);
    String name = "n".repeat(60_000);
    ExtractedDocument document =
        extract(
            "{\"a\": " + deep + ", \"b\": " + number + ", \"" + name + "\": \"\\ud55c\"}",
            StandardCharsets.UTF_8);
    assertEquals(List.of(), document.problems());
    assertEquals("김\nb: " + number + "\n" + name + ": 한", document.text().strip());
  }
}
