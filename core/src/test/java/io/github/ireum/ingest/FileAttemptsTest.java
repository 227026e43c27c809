// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import io.github.ireum.testing.Mock;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is read again finds each document once, whatever it is called. */
final class FileAttemptsTest {

  private static final int MAX_DEATHS = 3;

  @TempDir private Path folder;

  @AfterAll
  static void end() {
    IdleChildren.SHARED.drain();
  }

  private static List<ExtractedDocument> extract(Path file, Duration documentTime)
      throws IOException {
    IngestLimits limits =
        IngestLimits.defaults().withHeapMegabytes(128).withDocumentTime(documentTime);
    try (IsolatedExtractor extractor =
        new IsolatedExtractor(
            new ExtractionSettings(limits, ""),
            new MemoryGate(),
            MAX_DEATHS,
            Duration.ofHours(1))) {
      return Extractions.all(
          extractor, new SourceFile(file, file.getFileName().toString(), Files.size(file), 0));
    }
  }

  private static List<FailureReason> reasons(ExtractedDocument document) {
    return document.problems().stream().map(problem -> problem.reason()).toList();
  }

  /** Mails have no names, what is attached to them has. */
  private Path mailbox(String... attachments) {
    StringBuilder mails = new StringBuilder();
    for (int i = 1; i <= attachments.length; i++) {
      mails.append("From a@example.org Mon Jan  1 00:00:00 2018\n");
      mails.append("From: a@example.org\nSubject: Mail ").append(i).append('\n');
      mails.append("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n");
      mails.append("--B\nContent-Type: text/plain\n\nBody ").append(i).append(".\n");
      mails.append("--B\nContent-Type: application/mock+xml\n");
      mails.append("Content-Disposition: attachment; filename=note.xml\n");
      mails.append("Content-Transfer-Encoding: base64\n\n");
      mails.append(
          Base64.getMimeEncoder()
              .encodeToString(Mock.document(attachments[i - 1]).getBytes(UTF_8)));
      mails.append("\n--B--\n\n");
    }
    return TestFiles.write(folder.resolve("box.mbox"), mails.toString());
  }

  @Test
  void next_mailboxThatIsReadAgain_findsEachMailOnce() throws IOException {
    String[] attachments = new String[8];
    List<String> expected = new ArrayList<>(List.of("box.mbox"));
    for (int i = 0; i < attachments.length; i++) {
      attachments[i] = i == 2 || i == 5 ? Mock.EXIT : Mock.text("Note " + (i + 1) + ".");
      expected.add("box.mbox!/embedded-" + (i + 1) + "!/note.xml");
      expected.add("box.mbox!/embedded-" + (i + 1));
    }
    List<ExtractedDocument> documents = extract(mailbox(attachments), Duration.ofMinutes(2));
    assertEquals(expected, documents.stream().map(document -> document.source().id()).toList());
    for (int i = 1; i <= attachments.length; i++) {
      ExtractedDocument note = documents.get(2 * i - 1);
      ExtractedDocument mail = documents.get(2 * i);
      boolean broken = i == 3 || i == 6;
      assertEquals(broken ? List.of(FailureReason.CRASHED) : List.of(), reasons(note));
      assertTrue(broken || note.text().contains("Note " + i + "."), note::text);
      assertTrue(mail.text().contains("Body " + i + "."), mail::text);
    }
  }

  @Test
  void next_moreToPassOverThanTheTimeOfADocument_readsTheRest() throws IOException {
    List<String> actions = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      actions.add(Mock.embedded(i + ".xml", Mock.text("Text.")));
      actions.add("<hang millis=\"1500\" heavy=\"false\"/>");
    }
    actions.add(Mock.embedded("broken.xml", Mock.EXIT));
    actions.add(Mock.embedded("last.xml", Mock.text("Last.")));
    Path file =
        TestFiles.write(folder.resolve("mock.xml"), Mock.document(actions.toArray(String[]::new)));
    List<ExtractedDocument> documents = extract(file, Duration.ofSeconds(5));
    assertEquals(List.of(), reasons(documents.getFirst()));
    assertEquals(8, documents.size(), documents::toString);
    assertEquals("Last.", documents.getLast().text().strip());
  }
}
