// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.ExtractionSettings;
import io.github.ireum.ingest.Extractions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is inside of a file and grows out of proportion is read as far as is reasonable. */
final class DocumentInputTest {

  /** More than is always read. */
  private static final long HUGE = 300L << 20;

  private static final int LIMIT = 1_000;
  private static final String BEHIND = "Kim Jong Un took the ferry behind it.";

  @TempDir private Path folder;

  /** Writes an entry of any size. */
  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  private static Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Content repeated(String begin, String part, long size, String end) {
    return out -> {
      out.write(begin.getBytes(StandardCharsets.UTF_8));
      byte[] block =
          part.repeat(Math.max(1, (1 << 20) / part.length())).getBytes(StandardCharsets.UTF_8);
      for (long written = 0; written < size; written += block.length) {
        out.write(block);
      }
      out.write(end.getBytes(StandardCharsets.UTF_8));
    };
  }

  /** Writes an archive of an entry and a small text behind it. */
  private Path zip(String name, Content content) throws IOException {
    Path file = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry(name));
      content.to(zip);
      zip.putNextEntry(new ZipEntry("behind.txt"));
      text(BEHIND).to(zip);
    }
    return file;
  }

  private static List<ExtractedDocument> read(Path file) throws IOException {
    IngestLimits limits = IngestLimits.defaults().withTextCharacters(LIMIT);
    return Extractions.extract(file, new ExtractionSettings(limits, ""));
  }

  private static List<String> told(List<ExtractedDocument> documents) {
    return documents.stream()
        .map(
            document ->
                document.source().id().replaceFirst(".*!/", "")
                    + document.problems().stream().map(DocumentProblem::reason).toList())
        .toList();
  }

  private static List<String> texts(List<ExtractedDocument> documents) {
    return documents.stream()
        .map(document -> document.text().strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  @Test
  void extract_archiveThatGrowsOutOfProportion_keepsWhatCameFirstAndWhatIsBehind()
      throws IOException {
    Content inner =
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          zip.setLevel(Deflater.NO_COMPRESSION);
          zip.putNextEntry(new ZipEntry("first.txt"));
          text("The ferry leaves.").to(zip);
          zip.putNextEntry(new ZipEntry("zeros.bin"));
          repeated("", "\0", HUGE, "").to(zip);
          zip.finish();
        };
    List<ExtractedDocument> documents = read(zip("inner.zip", inner));
    assertEquals(List.of("The ferry leaves.", BEHIND), texts(documents));
    DocumentProblem problem =
        documents.stream()
            .filter(document -> document.source().id().endsWith("!/inner.zip"))
            .findFirst()
            .orElseThrow()
            .problems()
            .getFirst();
    assertEquals(FailureReason.BOMB, problem.reason());
    long bytes = Long.parseLong(problem.detail().replaceAll("\\D*(\\d+) bytes.*", "$1"));
    assertEquals(256 << 20, bytes);
  }

  @Test
  void extract_archiveAsLargeAsWhatHoldsIt_isReadToItsEnd() throws IOException {
    Content inner =
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          zip.setLevel(Deflater.NO_COMPRESSION);
          zip.putNextEntry(new ZipEntry("zeros.bin"));
          repeated("", "\0", HUGE, "").to(zip);
          zip.putNextEntry(new ZipEntry("last.txt"));
          text("The ferry leaves.").to(zip);
          zip.finish();
        };
    Path file = folder.resolve("a.tar");
    Path plain = folder.resolve("inner.zip");
    try (OutputStream out = Files.newOutputStream(plain)) {
      inner.to(out);
    }
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
      tar.putArchiveEntry(new TarArchiveEntry(plain, "inner.zip"));
      Files.copy(plain, tar);
      tar.closeArchiveEntry();
    }
    List<ExtractedDocument> documents = read(file);
    assertEquals(List.of("The ferry leaves."), texts(documents));
    assertTrue(told(documents).stream().allMatch(told -> told.endsWith("[]")), file.toString());
  }

  @Test
  void extract_hugeEntryOfATarThatIsPacked_isPassedOver() throws IOException {
    Path file = folder.resolve("a.tar.gz");
    byte[] behind = BEHIND.getBytes(StandardCharsets.UTF_8);
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      TarArchiveEntry huge = new TarArchiveEntry("zeros.bin");
      huge.setSize(HUGE);
      tar.putArchiveEntry(huge);
      repeated("", "\0", HUGE, "").to(tar);
      tar.closeArchiveEntry();
      TarArchiveEntry small = new TarArchiveEntry("behind.txt");
      small.setSize(behind.length);
      tar.putArchiveEntry(small);
      tar.write(behind);
      tar.closeArchiveEntry();
    }
    List<ExtractedDocument> documents = read(file);
    assertEquals(List.of(BEHIND), texts(documents));
    assertTrue(told(documents).stream().allMatch(told -> told.endsWith("[]")), file.toString());
  }

  @Test
  void extract_hugeXmlAndJson_endAtTheLimitOfText() throws IOException {
    Content xml = repeated("<r>", "<p>The ferry leaves.</p>\n", HUGE, "</r>");
    assertEquals(
        List.of("a.zip[]", "a.xml[TEXT_LIMIT]", "behind.txt[]"), told(read(zip("a.xml", xml))));
    Content json = repeated("[", "{\"to\": \"\\uae40\\uc815\\uc740\"},\n", HUGE, "{}]");
    List<ExtractedDocument> documents = read(zip("a.json", json));
    assertEquals(List.of("a.zip[]", "a.json[TEXT_LIMIT]", "behind.txt[]"), told(documents));
    assertTrue(documents.get(1).text().startsWith("to: 김정은"), documents.get(1).text());
  }

  @Test
  void extract_hugeJsonWithoutText_isABomb() throws IOException {
    List<ExtractedDocument> documents =
        read(zip("a.json", repeated("{\"a\": \"The ferry\", \"b\": [", "[],\n", HUGE, "0]}")));
    assertEquals(List.of("a: The ferry", BEHIND), texts(documents));
    assertEquals(List.of("a.zip[]", "a.json[BOMB]", "behind.txt[]"), told(documents));
  }

  /** Returns how much of a page fills the memory for it if each element has so many bytes. */
  private static long overfull(int bytesOfAnElement) {
    return Runtime.getRuntime().maxMemory() / 2 / 128 * bytesOfAnElement;
  }

  @Test
  void extract_hugePage_endsAtTheLimitOfText() throws IOException {
    String row = "<p>The ferry leaves.</p>\n";
    Path file = zip("a.html", repeated("<html><body>", row, overfull(row.length()), ""));
    assertEquals(List.of("a.zip[]", "a.html[TEXT_LIMIT]", "behind.txt[]"), told(read(file)));
  }

  @Test
  void extract_hugePageWithoutText_isToldAndKeepsItsText() throws IOException {
    Content page = repeated("<html><body><p>The ferry</p>", "<br>", overfull(4), "");
    List<ExtractedDocument> documents = read(zip("a.html", page));
    assertEquals(List.of("a.zip[]", "a.html[OUT_OF_MEMORY]", "behind.txt[]"), told(documents));
    assertEquals("The ferry", documents.get(1).text().strip());
  }

  @Test
  void extract_pageLongerThanTheLimit_keepsThePicturesBehindIt() throws IOException {
    String picture =
        "<img src=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"
            + "AAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\">";
    Content page =
        text(
            "<html><body>" + "<p>The ferry leaves.</p>".repeat(LIMIT) + picture + "</body></html>");
    List<String> told = told(read(zip("a.html", page)));
    assertEquals("a.zip[]", told.getFirst());
    assertTrue(told.contains("a.html[TEXT_LIMIT]"), told.toString());
    assertTrue(told.contains("behind.txt[]"), told.toString());
    assertEquals(4, told.size(), told.toString());
  }

  @Test
  void extract_hugePageAmongAlternativesOfAMail_losesNoAttachment() throws IOException {
    String head =
        """
        From: a@example.org
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Type: multipart/alternative; boundary=y

        --y
        Content-Type: text/plain

        The ferry.
        --y
        Content-Type: text/html

        """;
    String end =
        """

        --y--
        --x
        Content-Type: text/plain; name=behind.txt
        Content-Disposition: attachment; filename=behind.txt

        BEHIND
        --x--
        """
            .replace("BEHIND", BEHIND);
    Content page = repeated(head, "<p>The ferry leaves.</p>\n", overfull(20) / 4, end);
    List<ExtractedDocument> documents = read(zip("a.eml", page));
    assertTrue(texts(documents).contains(BEHIND), told(documents).toString());
    assertEquals(
        Set.of("a.zip[]", "a.eml[TEXT_LIMIT]", "behind.txt[]"),
        told(documents).stream().collect(Collectors.toSet()));
  }

  @Test
  void extract_hugePropertyList_endsAtTheLimitOfText() throws IOException {
    String item = "<string>The ferry leaves.</string>\n";
    Content list =
        repeated(
            "<?xml version=\"1.0\"?><!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\""
                + " \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">"
                + "<plist version=\"1.0\"><array>",
            item,
            overfull(item.length()),
            "</array></plist>");
    List<ExtractedDocument> documents = read(zip("a.plist", list));
    assertEquals(List.of("a.zip[]", "a.plist[TEXT_LIMIT]", "behind.txt[]"), told(documents));
    assertTrue(
        documents.get(1).text().strip().startsWith("The ferry leaves."), documents.get(1).text());
  }

  @Test
  void extract_hugeFeed_isToldAndWhatIsBehindIsRead() throws IOException {
    String item = "<item><title>The ferry leaves.</title></item>\n";
    Content feed =
        repeated(
            "<rss version=\"2.0\"><channel>", item, overfull(item.length()), "</channel></rss>");
    List<ExtractedDocument> documents = read(zip("a.rss", feed));
    assertEquals(List.of("a.zip[]", "a.rss[TEXT_LIMIT]", "behind.txt[]"), told(documents));
    assertTrue(
        documents.get(1).text().strip().startsWith("The ferry leaves."), documents.get(1).text());
  }

  @Test
  void extract_documentOfWordThatUnpacksOutOfProportion_isABombWithTextSoFar() throws IOException {
    String types = "http://schemas.openxmlformats.org/package/2006/";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    String word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    String kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main";
    Content document =
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          zip.setLevel(Deflater.BEST_COMPRESSION);
          zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
          text("<Types xmlns=\"TYPEScontent-types\"><Default Extension=\"rels\" ContentType="
                      .replace("TYPES", types)
                  + "\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                  + " PartName=\"/word/document.xml\" ContentType=\"KIND+xml\"/></Types>"
                      .replace("KIND", kind))
              .to(zip);
          zip.putNextEntry(new ZipEntry("_rels/.rels"));
          text("<Relationships xmlns=\"TYPESrelationships\"><Relationship Id=\"a\""
                      .replace("TYPES", types)
                  + " Type=\"OFFICEofficeDocument\" Target=\"word/document.xml\"/>"
                      .replace("OFFICE", office)
                  + "</Relationships>")
              .to(zip);
          zip.putNextEntry(new ZipEntry("word/document.xml"));
          String begin = "<w:document xmlns:w=\"" + word + "\"><w:body><w:p><w:r><w:t>The ferry";
          repeated(begin + "</w:t></w:r></w:p>", "<w:p></w:p>", 64 << 20, "</w:body></w:document>")
              .to(zip);
          zip.finish();
        };
    List<ExtractedDocument> documents = read(zip("a.docx", document));
    assertEquals(List.of("a.zip[]", "a.docx[BOMB, TEXT_LIMIT]", "behind.txt[]"), told(documents));
    assertEquals(List.of("The ferry", BEHIND), texts(documents));
  }
}
