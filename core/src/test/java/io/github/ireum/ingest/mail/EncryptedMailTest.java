// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.ingest.parser.FaultReasons;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails of which a part is for somebody's key: that is told, and the headers are their text. */
final class EncryptedMailTest {

  private static final String HEADERS = "From: Park Geun-hye <p@example.org>\nSubject: Ferry";

  @TempDir private Path folder;

  private List<ExtractedDocument> mail(String mail) throws IOException {
    return Extractions.extract(
        TestFiles.write(folder.resolve("mail.eml"), HEADERS + "\nMIME-Version: 1.0\n" + mail));
  }

  private static String armour(String kind) {
    byte[] bytes = new byte[600];
    new Random(1).nextBytes(bytes);
    return "-----BEGIN PGP "
        + kind
        + "-----\nVersion: 2\n\n"
        + Base64.getMimeEncoder().encodeToString(bytes).replace("\r", "")
        + "\n-----END PGP "
        + kind
        + "-----\n";
  }

  private static void assertEncrypted(ExtractedDocument mail) {
    assertEquals(List.of(FaultReasons.ENCRYPTED), mail.problems());
    assertEquals("Ferry", mail.source().title());
    assertTrue(mail.text().startsWith(HEADERS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "For you alone:\n\n"})
  void extract_armour_isEncrypted(String before) throws IOException {
    String armour = armour("MESSAGE");
    assertEncrypted(mail("\n" + before + armour).getFirst());
    assertEncrypted(mail("\n" + (before + armour).replace("\n", "\r\n")).getFirst());
    assertEncrypted(
        mail("Content-Type: text/html\n\n<p>" + before + armour.replace("\n", "<br>\n"))
            .getFirst());
    assertEncrypted(mail("\n" + "A line of it.\n".repeat(2_000) + before + armour).getFirst());
  }

  @Test
  void extract_armourThatIsQuotedOrHasNoSecret_isNoProblem() throws IOException {
    String quoted = armour("MESSAGE").replaceAll("(?m)^", "> ");
    for (String text : List.of(quoted, armour("SIGNATURE"), armour("PUBLIC KEY BLOCK"))) {
      assertEquals(List.of(), mail("\n" + text).getFirst().problems());
    }
  }

  @Test
  void extract_encryptedParts_areToldOfTheMail() throws IOException {
    List<ExtractedDocument> documents =
        mail(
            "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\";"
                + " boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n\n"
                + "--b\nContent-Type: application/octet-stream; name=encrypted.asc\n\n"
                + armour("MESSAGE")
                + "--b--\n");
    assertEncrypted(documents.getFirst());
    assertEquals(3, documents.size());
  }

  @Test
  void extract_envelope_isToldOfTheMail() throws IOException {
    byte[] envelope = HexFormat.of().parseHex("300f06092a864886f70d010703a0023000");
    List<ExtractedDocument> documents =
        mail(
            "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n"
                + "Content-Transfer-Encoding: base64\n"
                + "Content-Disposition: attachment; filename=smime.p7m\n\n"
                + Base64.getEncoder().encodeToString(envelope));
    assertEncrypted(documents.getFirst());
    assertEquals(List.of(FaultReasons.ENCRYPTED), documents.get(1).problems());
  }
}
