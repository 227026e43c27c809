// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.IndexUnavailableException.Reason;
import io.github.ireum.ingest.parser.FaultReasons;
import io.github.ireum.testing.IndexedFolder;
import io.github.ireum.testing.TestFiles;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found of a page, and how documents are split. */
final class FurnitureSearchTest {

  private static final String PAGE =
      """
      <html><body><nav>Weather Sport</nav>
      <h1>The ferry</h1><p>The ferry to Jeju turned back on Monday.</p>
      <aside><p>More news: a typhoon hits Busan</p></aside></body></html>
      """;

  @TempDir private Path folder;

  @Test
  void search_wordOfTheFurniture_findsTheDocumentLastAndShowsItsText() {
    try (IndexedFolder news = new IndexedFolder(folder)) {
      news.write("page.html", PAGE);
      news.write("storm.txt", "A long report about many things, and at its end one typhoon.");
      news.ingest();
      assertEquals(List.of("storm.txt", "page.html"), news.ids("typhoon"));
      PassageHit hit = news.search("weather sport").get(0);
      assertTrue(hit.passage().text().contains("ferry to Jeju"), hit.passage().text());
      assertFalse(hit.passage().text().contains("typhoon"), hit.passage().text());
      assertEquals(List.of(), hit.highlights());
    }
  }

  @Test
  void search_mailWithEncryptedPart_showsWhatIsSaidOnly() {
    byte[] bytes = new byte[3_000];
    new Random(1).nextBytes(bytes);
    String message = Base64.getMimeEncoder().encodeToString(bytes);
    try (IndexedFolder mails = new IndexedFolder(folder)) {
      mails.write(
          "mail.eml",
          "Subject: The ferry\n\nThe ferry leaves at noon.\n\n-----BEGIN PGP MESSAGE-----\n\n"
              + message
              + "\n-----END PGP MESSAGE-----\n\nYours, Park Chung Hee\n");
      mails.ingest();
      for (String query : List.of("ferry noon", "Park Chung Hee")) {
        String text = mails.search(query).get(0).passage().text();
        assertTrue(text.length() < 100, text);
      }
    }
  }

  @Test
  void ingest_nothingButArmour_isEncryptedOrHasNoText() {
    byte[] bytes = new byte[600];
    new Random(1).nextBytes(bytes);
    String data = Base64.getMimeEncoder().encodeToString(bytes);
    try (IndexedFolder files = new IndexedFolder(folder)) {
      for (String kind : List.of("MESSAGE", "PUBLIC KEY BLOCK")) {
        files.write(
            kind + ".asc",
            "-----BEGIN PGP " + kind + "-----\n\n" + data + "\n-----END PGP " + kind + "-----\n");
      }
      IngestReport report = files.ingest();
      assertEquals(1, report.skipped());
      assertEquals(
          List.of(
              new DocumentReport(
                  "MESSAGE.asc",
                  files.file("MESSAGE.asc").toString(),
                  new DocumentOutcome.Failed(FaultReasons.ENCRYPTED))),
          report.problems());
    }
  }

  @Test
  void open_settings_splitAccordinglyAndStayWithTheIndex() {
    Path path = folder.resolve("index");
    Path report = folder.resolve("report.txt");
    TestFiles.write(report, "A sentence of some length. ".repeat(100));
    PassageSettings small = new PassageSettings(100, 200, 0);
    try (PassageIndex index = PassageIndex.open(path, small)) {
      index.ingest(report);
      assertTrue(index.status().passages() > 15);
    }
    try (PassageIndex index = PassageIndex.open(path)) {
      long before = index.status().passages();
      TestFiles.write(report, "A sentence of other size. ".repeat(100));
      index.ingest(report);
      assertTrue(index.status().passages() >= before - 3);
    }
    try (PassageIndex same = PassageIndex.open(path, small)) {
      assertTrue(same.status().passages() > 15);
    }
    IndexUnavailableException other =
        assertThrows(
            IndexUnavailableException.class,
            () -> PassageIndex.open(path, PassageSettings.getDefault()));
    assertEquals(Reason.SETTINGS, other.reason());
  }

  @Test
  void settings_outOfRange_throw() {
    assertThrows(IllegalArgumentException.class, () -> new PassageSettings(49, 100, 0));
    assertThrows(IllegalArgumentException.class, () -> new PassageSettings(100, 99, 0));
    assertThrows(IllegalArgumentException.class, () -> new PassageSettings(100, 200, 50));
    assertThrows(IllegalArgumentException.class, () -> new PassageSettings(100, 200, -1));
    assertEquals(49, new PassageSettings(100, 100, 49).overlap());
  }
}
