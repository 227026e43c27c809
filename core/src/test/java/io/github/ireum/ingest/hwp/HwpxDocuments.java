// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Makes documents of Hangul in HWPX. */
final class HwpxDocuments {

  static final String TYPE = "application/hwp+zip";

  private HwpxDocuments() {}

  static String section(String... paragraphs) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\" ?>"
        + "<hs:sec xmlns:hs=\"http://www.hancom.co.kr/hwpml/2011/section\""
        + " xmlns:hp=\"http://www.hancom.co.kr/hwpml/2011/paragraph\">"
        + String.join("", paragraphs)
        + "</hs:sec>";
  }

  static String paragraph(String... runs) {
    return "<hp:p id=\"0\" paraPrIDRef=\"0\" styleIDRef=\"0\">"
        + String.join("", Arrays.stream(runs).map(run -> "<hp:run>" + run + "</hp:run>").toList())
        + "<hp:linesegarray><hp:lineseg textpos=\"0\"/></hp:linesegarray></hp:p>";
  }

  static String text(String text) {
    return "<hp:t>" + text + "</hp:t>";
  }

  static String list(String... paragraphs) {
    return "<hp:subList>" + String.join("", paragraphs) + "</hp:subList>";
  }

  static String row(String... cells) {
    return "<hp:tr>"
        + String.join(
            "",
            Arrays.stream(cells)
                .map(cell -> "<hp:tc>" + list(cell) + "<hp:cellAddr colAddr=\"0\"/></hp:tc>")
                .toList())
        + "</hp:tr>";
  }

  /** Writes a document of nothing but sections. */
  static Path write(Path file, String... sections) {
    String[] parts = new String[2 + 2 * sections.length];
    parts[0] = "mimetype";
    parts[1] = TYPE;
    for (int i = 0; i < sections.length; i++) {
      parts[2 + 2 * i] = "Contents/section" + i + ".xml";
      parts[3 + 2 * i] = sections[i];
    }
    return TestFiles.zip(file, parts);
  }

  /** Reads a document that nothing is wrong with. */
  static ExtractedDocument extract(Path file) throws IOException {
    ExtractedDocument document = Extractions.extract(file).getFirst();
    assertEquals(List.of(), document.problems());
    assertEquals(TYPE, document.source().mediaType());
    assertFalse(document.container());
    return document;
  }
}
