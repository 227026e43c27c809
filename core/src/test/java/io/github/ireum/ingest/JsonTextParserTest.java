// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
  @ValueSource(
      strings = {
        "{\"title\": \"김정은\", \"body\": \"cut off",
        "{\"title\": \"김정은\"} and more",
        "{title: '김정은'}",
        "김정은"
      })
  void extract_noJson_isPlainText(String text) throws IOException {
    ExtractedDocument document = extract(text, StandardCharsets.UTF_8);
    assertEquals(List.of(), document.problems());
    assertEquals(text, document.text().strip());
  }

  @Test
  void extract_nestedTooDeep_isPlainText() throws IOException {
    String text = "[".repeat(5_000) + "\"김정은\"" + "]".repeat(5_000);
    assertTrue(extract(text, StandardCharsets.UTF_8).text().contains("김정은"));
  }
}
