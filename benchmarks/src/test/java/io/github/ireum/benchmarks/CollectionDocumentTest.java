// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CollectionDocumentTest {

  @TempDir private Path folder;

  @Test
  void text_titleApart_titleComesFirst() {
    assertEquals("A title\nText.", new CollectionDocument("1", "A title", "Text.").text());
  }

  @Test
  void text_contentsStartWithTitleOverTwoLines_titleOnce() {
    assertEquals(
        "A\n title\nText.", new CollectionDocument("1", "A title", "A\n title\nText.").text());
  }

  @Test
  void readAll_otherKeysAndNumbers_readsWhatIsNeeded() throws IOException {
    assertEquals(
        List.of(new CollectionDocument("7", "", "Text")),
        read("{\"id\": 7, \"tags\": [{\"id\": \"x\"}], \"contents\": \"Text\"}\n\n"));
  }

  @Test
  void readAll_lineWithoutContents_refused() {
    assertThrows(InputException.class, () -> read("{\"id\": \"1\"}\n"));
  }

  @Test
  void readAll_lineIsNoJson_refused() {
    assertThrows(InputException.class, () -> read("{\"id\": \n"));
  }

  private List<CollectionDocument> read(String text) throws IOException {
    List<CollectionDocument> documents = new ArrayList<>();
    Path file = Files.writeString(folder.resolve("docs.jsonl"), text);
    CollectionDocument.readAll(file, documents::add);
    return documents;
  }
}
