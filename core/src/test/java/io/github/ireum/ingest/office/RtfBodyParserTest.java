// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RTF as programs write it that do no more than they must. */
final class RtfBodyParserTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\\rtf1\\ansi Kim met Lee.}|Kim met Lee.",
        "{\\rtf1\\ansi Kim met Lee.\\par Both left.}|Kim met Lee. Both left.",
        "{\\rtf1\\ansi{\\fonttbl{\\f0 Batang;}}{\\colortbl;\\red0;}Kim met Lee.}|Kim met Lee.",
        "{\\rtf1\\ansi\\ansicpg949 \\'b1\\'e8 met Lee.}|김 met Lee.",
        "{\\rtf1\\ansi\\uc1 \\u44608? met Lee.}|김 met Lee.",
        "{\\rtf1\\ansi{\\*\\generator Unseen;}{\\info{\\title Unseen}}{\\b Kim} met Lee.}"
            + "|Kim met Lee.",
        "{\\rtf1\\ansi\\pard Kim met Lee.\\par}|Kim met Lee.",
      })
  void extract_textWithoutAWordAboutItsParagraph_isRead(String rtf, String text)
      throws IOException {
    Path file = TestFiles.write(folder.resolve("a.rtf"), rtf);
    ExtractedDocument document = Extractions.extract(file).getFirst();
    assertEquals(List.of(), document.problems());
    assertEquals(text, document.text().strip().replaceAll("\\s+", " "));
  }

  private static long bareText(String rtf) throws IOException {
    byte[] bytes = rtf.getBytes(StandardCharsets.ISO_8859_1);
    return new RtfHead(new ByteArrayInputStream(bytes)).bareText();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\\rtf1 Kim}|7",
        "{\\rtf1\\deff0\\b0 \\{}|16",
        "{\\rtf1{\\pict\\bin3 }}}}Kim}|22",
        "{\\rtf1{\\pict\\bin9999|-1",
        "{\\rtf1\\sectd Kim}|-1",
        "{\\rtf1{{{|-1",
        "}}}} Kim|-1",
        "Kim|-1",
        "\\|-1",
      })
  void bareText_isWhereTheTextBegins(String rtf, long begin) throws IOException {
    assertEquals(begin, bareText(rtf));
  }

  @Test
  void bareText_nothing_isNone() throws IOException {
    assertEquals(-1, bareText(""));
  }
}
