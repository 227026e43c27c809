// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import io.github.ireum.testing.Testdata;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books of which the publisher has encrypted something. */
final class EpubFontsParserTest {

  private static final Path BOOK = Testdata.news("korea-reader.epub");

  @TempDir private Path folder;

  private static String encrypted(String algorithm, String part) {
    return "<EncryptedData xmlns=\"http://www.w3.org/2001/04/xmlenc#\"><EncryptionMethod Algorithm=\""
        + algorithm
        + "\"/><CipherData><CipherReference URI=\""
        + part
        + "\"/></CipherData></EncryptedData>";
  }

  private ExtractedDocument extract(String encryptions) throws IOException {
    List<String> parts = new ArrayList<>();
    try (ZipFile book = new ZipFile(BOOK.toFile())) {
      for (ZipEntry part : Collections.list(book.entries())) {
        if (!part.isDirectory()) {
          parts.add(part.getName());
          try (InputStream in = book.getInputStream(part)) {
            parts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    parts.add("META-INF/encryption.xml");
    parts.add(
        "<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
            + encryptions
            + "</encryption>");
    Path file = TestFiles.zip(folder.resolve("book.epub"), parts.toArray(String[]::new));
    return Extractions.extract(file).getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
  void extract_bookWithEncryptedFonts_isRead(String algorithm) throws IOException {
    ExtractedDocument document = extract(encrypted(algorithm, "OEBPS/fonts/Batang.otf"));
    assertEquals(List.of(), document.problems());
    assertEquals(Extractions.extract(BOOK).getFirst().text(), document.text());
  }

  @Test
  void extract_bookWithOtherEncryptedParts_isEncrypted() throws IOException {
    ExtractedDocument document =
        extract(
            encrypted("http://www.idpf.org/2008/embedding", "OEBPS/fonts/Batang.otf")
                + encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/other.xhtml"));
    assertEquals(FailureReason.ENCRYPTED, document.problems().getFirst().reason());
  }
}
