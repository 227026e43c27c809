// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Bytes;
import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.ExtractionSettings;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailHeadersTest {

  private static final String PST_ITEM = "application/x-tika-pst-mail-item";

  @TempDir private Path folder;

  private ExtractedDocument mail(String mail, ExtractionSettings settings) throws IOException {
    return documents("mail.eml", mail.getBytes(StandardCharsets.UTF_8), settings).getFirst();
  }

  private ExtractedDocument mail(String mail) throws IOException {
    ExtractedDocument document = mail(mail, ExtractionSettings.defaults());
    assertEquals(List.of(), document.problems());
    return document;
  }

  private List<ExtractedDocument> documents(String name, byte[] file, ExtractionSettings settings)
      throws IOException {
    Path path = folder.resolve(name);
    TestFiles.write(path, file);
    return Extractions.extract(path, settings);
  }

  /** Of Tika's own tests. */
  private List<ExtractedDocument> sample(String name) throws IOException {
    try (InputStream in = MailHeadersTest.class.getResourceAsStream("/test-documents/" + name)) {
      return documents(name, in.readAllBytes(), ExtractionSettings.defaults());
    }
  }

  private static String encoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return "=?utf-8?b?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }

  private static String koreanMail() {
    return "From: "
        + encoded("박근혜")
        + " <park@example.org>\n"
        + "To: \"Kim, Yo Jong\" <kim@example.org>,\n "
        + encoded("이명박")
        + " <lee@example.org>\n"
        + "Cc: desk@example.org\n"
        + "Subject: "
        + encoded("회담 준비")
        + "\nDate: Thu, 14 Jun 2018 09:12:00 +0000\n"
        + "Content-Type: text/plain; charset=utf-8\n\nAt noon, in Busan.\n";
  }

  private static final String KOREAN_HEADERS =
      """
      From: 박근혜 <park@example.org>
      To: Kim, Yo Jong <kim@example.org>; 이명박 <lee@example.org>
      Cc: desk@example.org
      Subject: 회담 준비""";

  @Test
  void extract_mail_beginsWithDecodedHeaders() throws IOException {
    ExtractedDocument document = mail(koreanMail());
    assertEquals(KOREAN_HEADERS + "\n\nAt noon, in Busan.", document.text().strip());
    assertEquals("회담 준비", document.source().title());
  }

  @Test
  void extract_mailInMailbox_hasDecodedHeadersOnce() throws IOException {
    String box =
        "From park@example.org Thu Jun 14 09:12:00 2018\n"
            + koreanMail()
            + "\nFrom park@example.org Thu Jun 14 09:13:00 2018\n"
            + koreanMail();
    List<ExtractedDocument> documents =
        documents("m.mbox", box.getBytes(StandardCharsets.UTF_8), ExtractionSettings.defaults());
    assertEquals(3, documents.size());
    assertEquals("", documents.getFirst().text());
    for (ExtractedDocument mail : documents.subList(1, 3)) {
      assertEquals(KOREAN_HEADERS + "\n\nAt noon, in Busan.", mail.text().strip());
      assertEquals("박근혜 <park@example.org>", mail.source().author());
    }
  }

  @Test
  void extract_mailboxWithBytesThatWindowsLacks_keepsThem() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("EUC-KR"))) {
      String mail =
          "From park Thu Jun 14 09:12:00 2018\nSubject: Hill\nContent-Type: text/plain; charset="
              + charset.name()
              + "\nContent-Transfer-Encoding: 8bit\n\n주말에 산에 갑시다. 긴 글입니다.\n\n";
      List<ExtractedDocument> documents =
          documents("b.mbox", (mail + mail).getBytes(charset), ExtractionSettings.defaults());
      assertEquals(3, documents.size());
      for (ExtractedDocument document : documents.subList(1, 3)) {
        assertEquals("Subject: Hill\n\n주말에 산에 갑시다. 긴 글입니다.", document.text().strip());
      }
    }
  }

  @Test
  void extract_largeMailInMailbox_isWholeAndSoIsTheNext() throws IOException {
    String mail = "From park Thu Jun 14 09:12:00 2018\nSubject: Hill\n\n";
    String box = mail + "A hill.\n".repeat(700_000) + "The end.\n\n" + mail + "Short.\n";
    IngestLimits limits = IngestLimits.defaults().withTextCharacters(10_000_000);
    List<ExtractedDocument> documents =
        documents(
            "l.mbox",
            box.getBytes(StandardCharsets.UTF_8),
            new ExtractionSettings(limits.withFileCharacters(20_000_000), ""));
    assertEquals(3, documents.size());
    assertTrue(documents.get(1).text().strip().endsWith("The end."));
    assertEquals("Subject: Hill\n\nShort.", documents.get(2).text().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%d\n", "%-10d\n", "%d\r\n", ""})
  void extract_mailOfAppleMail_isTheMailAlone(String length) throws IOException {
    byte[] mail = koreanMail().getBytes(StandardCharsets.UTF_8);
    String list = length.isEmpty() ? "" : "<?xml version=\"1.0\"?>\n<plist><dict/></plist>\n";
    List<ExtractedDocument> documents =
        documents(
            "1.emlx",
            Bytes.concat(
                String.format(Locale.ROOT, length, mail.length).getBytes(StandardCharsets.US_ASCII),
                mail,
                list.getBytes(StandardCharsets.US_ASCII)),
            ExtractionSettings.defaults());
    assertEquals(1, documents.size());
    ExtractedDocument document = documents.getFirst();
    assertEquals(List.of(), document.problems());
    assertEquals(KOREAN_HEADERS + "\n\nAt noon, in Busan.", document.text().strip());
    assertEquals("회담 준비", document.source().title());
    assertEquals("박근혜 <park@example.org>", document.source().author());
    assertEquals("2018-06-14", String.valueOf(document.source().date()));
  }

  @Test
  void extract_morningInSeoul_isOfTheDayThatTheHeaderNames() throws IOException {
    ExtractedDocument document =
        mail("From: a@example.org\nDate: Mon, 5 May 2014 08:30:00 +0900\n\nHello.\n");
    assertEquals("2014-05-05", String.valueOf(document.source().date()));
  }

  @Test
  void extract_namesInCommentsAndGroups_areInTheText() throws IOException {
    ExtractedDocument document =
        mail(
            "From: park@example.org ("
                + encoded("박근혜")
                + ")\nTo: Friends: "
                + encoded("강감찬").replace("utf-8", "utf-8*ko")
                + " <kang@example.org>;\n\nHello.\n");
    assertEquals(
        "From: 박근혜 <park@example.org>\nTo: Friends; 강감찬 <kang@example.org>\n\nHello.",
        document.text().strip());
    assertEquals("박근혜 <park@example.org>", document.source().author());
  }

  @Test
  void extract_longSubject_isWholeInTheText() throws IOException {
    String subject = "long ".repeat(300).strip();
    ExtractedDocument document = mail("From: a@example.org\nSubject: " + subject + "\n\nHello.\n");
    assertTrue(document.text().contains("\nSubject: " + subject + "\n\n"));
  }

  @Test
  void extract_mailWithoutBody_isItsHeaders() throws IOException {
    ExtractedDocument document =
        mail("From: a@example.org\nTo: b@example.org\nSubject: Meeting moved\n\n");
    assertEquals("From: a@example.org\nTo: b@example.org\nSubject: Meeting moved", document.text());
    assertEquals("Meeting moved", document.source().title());
  }

  @Test
  void extract_limitOfText_countsHeaders() throws IOException {
    IngestLimits limits = IngestLimits.defaults().withTextCharacters(30);
    ExtractedDocument document = mail(koreanMail(), new ExtractionSettings(limits, ""));
    assertEquals(KOREAN_HEADERS.substring(0, 30), document.text());
    assertEquals(FailureReason.TEXT_LIMIT, document.problems().getFirst().reason());
  }

  @Test
  void extract_moreRecipientsThanTheLimit_leavesOutAndTells() throws IOException {
    String people =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "p" + i + "@example.org")
            .collect(Collectors.joining(",\n "));
    ExtractedDocument document =
        mail("To: " + people + "\nSubject: All\n\nHello.\n", ExtractionSettings.defaults());
    assertTrue(document.text().length() <= MailHeaders.MAX_PEOPLE + 100);
    assertTrue(document.text().strip().endsWith("@example.org\nSubject: All\n\nHello."));
    assertEquals(1, document.problems().size());
    assertEquals(FailureReason.TEXT_LIMIT, document.problems().getFirst().reason());
    assertTrue(document.problems().getFirst().detail().endsWith(" recipients left out"));
  }

  @Test
  void extract_outlookMail_hasHeadersOnce() throws IOException {
    String text = sample("testMSG_att_msg.msg").getFirst().text();
    assertTrue(
        text.startsWith(
            "From: Nick Booth\nTo: Nick Booth <nick.booth@pof.com.au>\nSubject: test email\n\n"),
        text);
    assertEquals(text.indexOf("nick.booth@"), text.lastIndexOf("nick.booth@"), text);
  }

  @Test
  void extract_mailInPst_hasHeaders() throws IOException {
    List<ExtractedDocument> documents = sample("testPST.pst");
    assertEquals("", documents.getFirst().text());
    String headers =
        """
        From: Barry Olddog <oldcanine@yahoo.com>
        To: kottmann@gmail.com; users@opennlp.apache.org
        Subject: Re: init tokenizer fails:""";
    assertTrue(documents.stream().anyMatch(mail -> mail.text().startsWith(headers)));
  }

  @Test
  void of_pstItem_hasTheSubjectAndNoDirectoryPlaces() {
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, PST_ITEM);
    metadata.set(TikaCoreProperties.TITLE, "Re:\n Ferry");
    metadata.set(Message.MESSAGE_FROM_NAME, "'Park Geun-hye'");
    metadata.set(Message.MESSAGE_FROM_EMAIL, "/o=Lab/cn=Recipients/cn=park");
    assertEquals("From: Park Geun-hye\nSubject: Re: Ferry", MailHeaders.of(metadata).text());
  }

  @Test
  void of_otherDocument_isNothing() {
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, "application/pdf");
    metadata.set(TikaCoreProperties.TITLE, "Report");
    metadata.set(Metadata.MESSAGE_FROM, "a@example.org");
    assertEquals("", MailHeaders.of(metadata).text());
  }
}
