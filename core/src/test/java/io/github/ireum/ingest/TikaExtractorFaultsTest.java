// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static io.github.ireum.testing.TestFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.testing.TestFiles;
import io.github.ireum.testing.Testdata;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file is told in the document, and never thrown. */
final class TikaExtractorFaultsTest {

  @TempDir private Path folder;

  private static List<FailureReason> reasons(ExtractedDocument document) {
    return document.problems().stream().map(problem -> problem.reason()).toList();
  }

  private static byte[] half(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  @Test
  void extract_emptyFile_hasNoTextAndNoProblem() throws IOException {
    Path file = write(folder.resolve("empty.txt"), "");
    ExtractedDocument document = Extractions.extract(file).getFirst();
    assertEquals("", document.text());
    assertEquals(List.of(), document.problems());
  }

  @Test
  void extract_missingFile_isUnreadable() {
    try (TikaExtractor extractor = new TikaExtractor(ExtractionSettings.defaults())) {
      Path file = folder.resolve("gone.txt");
      List<ExtractedDocument> documents =
          Extractions.all(extractor, new SourceFile(file, "gone.txt", 1, 0));
      assertEquals(List.of(FailureReason.UNREADABLE), reasons(documents.getFirst()));
      assertEquals(1, documents.size());
    }
  }

  @Test
  @Timeout(60)
  void extract_fileThatHasBecomeAPipe_isUnreadable() {
    try (TikaExtractor extractor = new TikaExtractor(ExtractionSettings.defaults())) {
      Path pipe = TestFiles.pipe(folder.resolve("a.html"));
      ExtractedDocument document =
          Extractions.all(extractor, new SourceFile(pipe, "a.html", 9, 0)).getFirst();
      assertEquals(
          List.of(
              new DocumentProblem(
                  FailureReason.UNREADABLE, "cannot be read: it is no longer a regular file")),
          document.problems());
    }
  }

  @Test
  void extract_zipEntryNamedWithACharacterThatIsNone_isRead() throws IOException {
    Path file = TestFiles.zip(folder.resolve("a.zip"), "\0", "First text.", "b.txt", "Second.");
    assertEquals(
        List.of("", "First text.", "Second."),
        Extractions.extract(file).stream().map(document -> document.text().strip()).toList());
  }

  /** What a page writes of itself is not what its parser has found. */
  @Test
  void extract_pageThatWritesWhatIreumNotes_isReadAsAnyOther() throws IOException {
    String page =
        "<html><head><meta name=\"ireum:reason\" content=\"NOPE\">"
            + "<meta name=\"ireum:detail\" content=\"none\">"
            + "<meta name=\"ireum:program-file\" content=\"settings\">"
            + "<meta name=\"X-TIKA:EXCEPTION:embedded_exception\" content=\"boo\">"
            + "</head><body><p>A page.</p></body></html>";
    Path file =
        TestFiles.zip(folder.resolve("a.zip"), "a.html", page, "b.txt", "What comes behind.");
    List<ExtractedDocument> documents = Extractions.extract(file);
    assertEquals(3, documents.size(), documents::toString);
    assertEquals("A page.", documents.get(1).text().strip());
    assertNull(documents.get(1).programFile());
    assertEquals("What comes behind.", documents.get(2).text().strip());
  }

  @Test
  void extract_halfOfOfficeFile_isMalformed() throws IOException {
    Path file = write(folder.resolve("half.docx"), half(Testdata.news("moon-beijing-2017.docx")));
    ExtractedDocument document = Extractions.extract(file).getFirst();
    assertEquals(List.of(FailureReason.MALFORMED), reasons(document));
    assertEquals("half.docx", document.source().id());
  }

  @Test
  void extract_pdfWithoutBody_isMalformed() throws IOException {
    Path file = write(folder.resolve("broken.pdf"), "%PDF-1.4\nnothing of a document\n%%EOF\n");
    assertEquals(List.of(FailureReason.MALFORMED), reasons(Extractions.extract(file).getFirst()));
  }

  @Test
  void extract_encryptedOfficeFile_isEncrypted() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(files)) {
        Files.copy(Testdata.news("moon-beijing-2017.docx"), out);
      }
      files.writeFilesystem(bytes);
    }
    Path file = write(folder.resolve("locked.docx"), bytes.toByteArray());
    assertEquals(List.of(FailureReason.ENCRYPTED), reasons(Extractions.extract(file).getFirst()));
  }

  @Test
  void extract_zipWithBrokenEntry_tellsItOfTheEntryOnly() throws IOException {
    byte[] broken = half(Testdata.news("moon-beijing-2017.docx"));
    String binary = new String(broken, StandardCharsets.ISO_8859_1);
    Path file =
        TestFiles.zip(
            folder.resolve("a.zip"), "good.txt", "A good text.", "bad.pdf", "%PDF-1.4\n" + binary);
    List<ExtractedDocument> documents = Extractions.extract(file);
    assertEquals(List.of(), documents.get(0).problems());
    assertEquals("A good text.", documents.get(1).text().strip());
    assertEquals(List.of(), documents.get(1).problems());
    assertEquals("a.zip!/bad.pdf", documents.get(2).source().id());
    assertEquals(List.of(FailureReason.MALFORMED), reasons(documents.get(2)));
  }

  @Test
  void extract_zipNamesThatClimb_areOnlyLabels() throws IOException {
    Path file =
        TestFiles.zip(
            folder.resolve("a.zip"), "../../etc/passwd", "One two three.", "x/../y.txt", "Four.");
    List<String> ids =
        Extractions.extract(file).stream().map(document -> document.source().id()).toList();
    assertEquals(3, ids.size());
    assertTrue(ids.stream().allMatch(id -> id.startsWith("a.zip")), ids::toString);
  }

  @Test
  void extract_picture_hasNoText() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    ExtractedDocument document =
        Extractions.extract(write(folder.resolve("p.png"), png)).getFirst();
    assertEquals("", document.text().strip());
  }

  @Test
  void extract_afterFault_readsTheNextFile() throws IOException {
    Path broken = write(folder.resolve("b.pdf"), "%PDF-1.4\n");
    Path good = write(folder.resolve("g.txt"), "A good text.");
    try (TikaExtractor extractor = new TikaExtractor(ExtractionSettings.defaults())) {
      Extractions.all(extractor, new SourceFile(broken, "b.pdf", 9, 0));
      ExtractedDocument next =
          Extractions.all(extractor, new SourceFile(good, "g.txt", 12, 0)).getFirst();
      assertEquals("A good text.", next.text().strip());
      assertEquals(List.of(), next.problems());
    }
  }
}
