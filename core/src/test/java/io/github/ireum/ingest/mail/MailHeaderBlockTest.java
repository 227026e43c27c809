// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailHeaderBlockTest {

  private static final Charset WINDOWS_949 = Charset.forName("x-windows-949");

  @TempDir private Path folder;

  private static String repaired(String block, Charset charset) {
    byte[] repaired = MailHeaderBlock.repaired(block.getBytes(charset), false);
    return new String(repaired, StandardCharsets.UTF_8);
  }

  private List<ExtractedDocument> extract(String mail, Charset charset) throws IOException {
    return Extractions.extract(Files.write(folder.resolve("a.eml"), mail.getBytes(charset)));
  }

  private static String withPart(String headers) {
    return "From: a@b.kr\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type:"
        + " text/plain\n\nsee\n--B\n"
        + headers
        + "\n\n보고합니다.\n--B--\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-windows-949", "UTF-8"})
  void extract_headersThatAreNotEncoded_areRead(String charset) throws IOException {
    String mail =
        "From: \"홍길동\" <h@e.kr>\nTo: 김정은 <k@e.kp>, \"박근혜\" <p@e.kr>\nSubject: 위원장 방중\n\n본문\n";
    ExtractedDocument document = extract(mail, Charset.forName(charset)).getFirst();
    assertEquals("위원장 방중", document.source().title());
    assertTrue(
        document
            .text()
            .startsWith("From: 홍길동 <h@e.kr>\nTo: 김정은 <k@e.kp>; 박근혜 <p@e.kr>\nSubject: 위원장 방중"),
        document.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain\nContent-Disposition: attachment; filename=\"방중 보고.txt\"",
        "Content-Type: text/plain\nContent-Disposition: attachment;\n\tfilename=방중 보고.txt",
        "Content-Type: application/octet-stream;\n name=\"방중 보고.txt\"",
        "Content-Type: application/octet-stream; name=\"=?euc-kr?B?uebB3yC6uLDtLnR4dA==?=\""
      })
  void extract_attachment_hasItsName(String headers) throws IOException {
    for (Charset charset : List.of(WINDOWS_949, StandardCharsets.UTF_8)) {
      List<ExtractedDocument> documents = extract(withPart(headers), charset);
      assertEquals("a.eml!/방중 보고.txt", documents.get(1).source().id());
      assertEquals("보고합니다.", documents.get(1).text().strip());
    }
  }

  @Test
  void extract_textWithANameThatIsNoAttachment_staysInTheMail() throws IOException {
    String mail = withPart("Content-Type: text/plain; name=\"note.txt\"");
    List<ExtractedDocument> documents = extract(mail, StandardCharsets.UTF_8);
    assertEquals(1, documents.size());
    assertTrue(documents.getFirst().text().endsWith("보고합니다."));
  }

  @Test
  void extract_encodedWordOfTheSmallerEncoding_hasAllSyllables() throws IOException {
    String word = Base64.getEncoder().encodeToString("똠방각하 펲".getBytes(WINDOWS_949));
    for (String name : List.of("ks_c_5601-1987", "EUC-KR")) {
      String mail = "From: a@b.kr\nSubject: =?" + name + "?B?" + word + "?=\n\nx\n";
      assertEquals("똠방각하 펲", extract(mail, WINDOWS_949).getFirst().source().title());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name*0=\"방중 \"; name*1=\"보고.txt\"",
        "name*=UTF-8'ko'%EB%B0%A9%EC%A4%91%20%EB%B3%B4%EA%B3%A0.txt",
        "name*=EUC-KR''%B9%E6%C1%DF%20%BA%B8%B0%ED.txt",
        "name*0*=UTF-8''%EB%B0%A9%EC%A4%91%20%EB%B3;\n name*1*=%B4%EA%B3%A0; name*2=.txt",
      })
  void extract_attachmentWithANameInPieces_hasItsName(String name) throws IOException {
    String part = "Content-Type: text/plain;\n " + name + "\nContent-Disposition: attachment";
    List<ExtractedDocument> documents = extract(withPart(part), StandardCharsets.UTF_8);
    assertEquals("a.eml!/방중 보고.txt", documents.get(1).source().id());
    documents =
        extract(
            withPart("Content-Type: application/octet-stream; " + name), StandardCharsets.UTF_8);
    assertEquals("a.eml!/방중 보고.txt", documents.get(1).source().id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"base64; charset=utf-8", "\"base64\"", "base64 (as is)", " base64;\n x"})
  void extract_encodingWithMoreThanItsName_isDecoded(String encoding) throws IOException {
    String mail = "Subject: x\nContent-Type: text/plain; charset=utf-8\n";
    String text = Base64.getEncoder().encodeToString("김정은".getBytes(StandardCharsets.UTF_8));
    String encoded = mail + "Content-Transfer-Encoding: " + encoding + "\n\n" + text + "\n";
    assertEquals(
        "Subject: x\n\n김정은", extract(encoded, StandardCharsets.UTF_8).getFirst().text().strip());
  }

  @Test
  void repaired_encodedWordWithALanguage_isWithoutIt() {
    assertEquals("To: =?utf-8?B?YQ==?=\n", repaired("To: =?utf-8*ko?B?YQ==?=\n", WINDOWS_949));
  }

  @Test
  void repaired_headerOfManyLines_isRead() {
    String folded = "Content-Type: text/plain;\r\n" + " x;\r\n".repeat(100_000);
    String block = "Subject: 위원장 방중\r\n" + folded + " charset=euc-kr\r\n\r\n";
    assertEquals(block, repaired(block, WINDOWS_949));
  }

  @Test
  void repaired_fewLetters_areReadAsTheTextIs() {
    String block = "From: 봉순 <a@b.kr>\nContent-Type: text/plain;\n charset=\"euc-kr\"\n";
    assertEquals(block, repaired(block, WINDOWS_949));
    String cyrillic = "From: Ян <a@b.ru>\nContent-Type: text/plain; charset=windows-1251\n";
    assertEquals(cyrillic, repaired(cyrillic, Charset.forName("windows-1251")));
  }

  @Test
  void repaired_nothingToRepair_isAsItWas() {
    String block = "Subject: a\r\n b\r\nContent-Type: text/plain; name=a.txt\r\nX:\r\n\r\n";
    assertEquals(block, repaired(block, StandardCharsets.US_ASCII));
  }
}
