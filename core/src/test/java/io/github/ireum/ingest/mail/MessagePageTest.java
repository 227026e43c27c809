// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of Outlook with pages as their text. */
final class MessagePageTest {

  private static final String CLASS = "__substg1.0_001A001F";
  private static final String HTML = "__substg1.0_10130102";

  @TempDir private Path folder;

  private static void put(DirectoryEntry to, String name, byte[] content) throws IOException {
    to.createDocument(name, new ByteArrayInputStream(content));
  }

  private ExtractedDocument read(String page) throws IOException {
    Path file = folder.resolve("a.msg");
    try (POIFSFileSystem message = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      DirectoryEntry root = message.getRoot();
      put(root, "__properties_version1.0", new byte[32]);
      put(root, CLASS, "IPM.Note".getBytes(StandardCharsets.UTF_16LE));
      put(root, HTML, page.getBytes(StandardCharsets.UTF_8));
      message.writeFilesystem(out);
    }
    return Extractions.extract(file).getFirst();
  }

  @Test
  void extract_page_isTheTextOfTheMessage() throws IOException {
    ExtractedDocument document = read("<html><body><p>The ferry left.</p></body></html>");
    assertEquals(List.of(), document.problems());
    assertEquals("The ferry left.", document.text().strip());
  }

  @Test
  void extract_pageOfWhichATreeFillsTheMemory_isToldBeforeItDoes() throws IOException {
    int elements = (int) (Runtime.getRuntime().maxMemory() / 2 / 128);
    ExtractedDocument document = read("<html><body>" + "<b>".repeat(elements));
    assertEquals(
        List.of(
            new DocumentProblem(
                FailureReason.OUT_OF_MEMORY, "a page of which a tree would fill the memory")),
        document.problems());
  }
}
