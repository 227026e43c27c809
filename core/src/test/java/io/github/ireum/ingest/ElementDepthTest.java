// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.parser.ElementDepth;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replies to replies, and tables in tables. */
final class ElementDepthTest {

  @TempDir private Path folder;

  private static final IsolatedExtractor ISOLATED =
      new IsolatedExtractor(ExtractionSettings.defaults(), new MemoryGate());

  @AfterAll
  static void end() {
    ISOLATED.close();
    IdleChildren.SHARED.drain();
  }

  private static String nested(String start, String end, int depth) {
    StringBuilder page = new StringBuilder();
    for (int i = 1; i <= depth; i++) {
      page.append(start).append("down").append(i).append(' ');
    }
    for (int i = depth; i > 0; i--) {
      page.append("up").append(i).append(' ').append(end);
    }
    return page.toString();
  }

  private List<ExtractedDocument> extract(String name, String text) throws IOException {
    Path file = TestFiles.write(folder.resolve(name), text);
    return Extractions.all(ISOLATED, new SourceFile(file, name, Files.size(file), 0));
  }

  private static List<FailureReason> reasons(ExtractedDocument document) {
    return document.problems().stream().map(problem -> problem.reason()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "<blockquote>, </blockquote>, 130",
    "<div>, </div>, 400",
    "<div>, </div>, 5000",
    "<table><tr><td>, </td></tr></table>, 60",
    "<span>, </span>, 700",
  })
  void extract_nestedPage_hasAllOfItsText(String start, String end, int depth) throws IOException {
    ExtractedDocument page =
        extract("a.html", "<html><body>" + nested(start, end, depth) + "</body></html>").getFirst();
    assertEquals(List.of(), page.problems());
    assertAll(page, depth);
  }

  private static void assertAll(ExtractedDocument document, int depth) {
    List<String> words = List.of(document.text().split("\\s+"));
    for (int i = 1; i <= depth; i++) {
      assertTrue(words.contains("down" + i), "down" + i);
      assertTrue(words.contains("up" + i), "up" + i);
    }
  }

  @Test
  void extract_mailOfNestedReplies_keepsWhatIsAttached() throws IOException {
    String mail =
        "From: a@example.org\nSubject: Re: Re: Ferry\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=B\n\n"
            + "--B\nContent-Type: text/html\n\n<html><body>"
            + nested("<blockquote>", "</blockquote>", 130)
            + "</body></html>\n--B\nContent-Type: text/plain\n"
            + "Content-Disposition: attachment; filename=n.txt\n\nThe ferry left.\n--B--\n";
    List<ExtractedDocument> documents = extract("a.eml", mail);
    assertEquals(2, documents.size(), documents::toString);
    assertEquals(List.of(), documents.getFirst().problems());
    assertAll(documents.getFirst(), 130);
    assertEquals("The ferry left.", documents.getLast().text().strip());
  }

  @Test
  void extract_nestedXml_isReadAsFarAsAnyOther() throws IOException {
    ExtractedDocument document =
        extract("a.xml", "<?xml version=\"1.0\"?>" + nested("<d>", "</d>", 300)).getFirst();
    assertEquals(List.of(), document.problems());
    assertAll(document, 300);
  }

  @Test
  void extract_xmlDeeperThanTheLimit_isToldAndKeepsItsText() throws IOException {
    int depth = ElementDepth.MAX + 10;
    ExtractedDocument document =
        extract("a.xml", "<?xml version=\"1.0\"?>" + nested("<d>", "</d>", depth)).getFirst();
    assertEquals(List.of(FailureReason.DEPTH_LIMIT), reasons(document));
    assertAll(document, depth);
  }
}
