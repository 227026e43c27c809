// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvelopeParserTest {

  @TempDir private Path folder;

  private List<ExtractedDocument> extract(String name, byte[] bytes) throws IOException {
    return Extractions.extract(TestFiles.write(folder.resolve(name), bytes));
  }

  private static byte[] signed(boolean with) throws Exception {
    byte[] text = "Content-Type: text/plain\n\nA text.".getBytes(StandardCharsets.UTF_8);
    return new CMSSignedDataGenerator()
        .generate(new CMSProcessableByteArray(text), with)
        .getEncoded();
  }

  @Test
  void extract_encryptedMail_isEncrypted() throws IOException {
    byte[] envelope = HexFormat.of().parseHex("300f06092a864886f70d010703a0023000");
    ExtractedDocument document = extract("smime.p7m", envelope).getFirst();
    assertEquals(FailureReason.ENCRYPTED, document.problems().getFirst().reason());
  }

  @Test
  void extract_signatureAlone_hasNoTextAndNoProblem() throws Exception {
    ExtractedDocument document = extract("smime.p7s", signed(false)).getFirst();
    assertEquals(List.of(), document.problems());
    assertEquals("", document.text().strip());
  }

  @Test
  void extract_signedMail_isRead() throws Exception {
    List<ExtractedDocument> documents = extract("smime.p7m", signed(true));
    assertEquals(
        1, documents.stream().filter(document -> document.text().contains("A text.")).count());
  }
}
