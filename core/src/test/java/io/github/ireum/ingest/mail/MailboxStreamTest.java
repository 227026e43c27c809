// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailboxStreamTest {

  private static final String LINE = "From a@x.org Mon May  5 10:00:00 2014";

  private static MailboxStream stream(String mailbox, int block) {
    return new MailboxStream(
        new ByteArrayInputStream(mailbox.getBytes(StandardCharsets.ISO_8859_1)), block);
  }

  private static List<String> mails(String mailbox, int block) throws IOException {
    MailboxStream stream = stream(mailbox, block);
    List<String> mails = new ArrayList<>();
    while (stream.next()) {
      mails.add(new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1));
    }
    return mails;
  }

  /** The same by the definition of the format, of lines that are whole. */
  private static List<String> expected(String mailbox) {
    List<StringBuilder> mails = new ArrayList<>();
    boolean mayDivide = true;
    for (String line : mailbox.split("(?<=\n)", -1)) {
      if (line.equals(LINE + "\n") && mayDivide) {
        mails.add(new StringBuilder());
      } else {
        mails.getLast().append(line);
        mayDivide = List.of("\n", "\r\n").contains(line);
      }
    }
    return mails.stream().map(StringBuilder::toString).filter(mail -> !mail.isEmpty()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_024, 1_025, 65_536})
  void read_anyBlock_isEveryByteOfEveryMail(int block) throws IOException {
    String first = "A: b\n\n\0\u0081\u008D\u00FF\r\n\n";
    String second = "From\n>From \n" + "x".repeat(1_000) + "\n\n";
    assertEquals(
        List.of(first, second, "last"),
        mails(LINE + "\n" + first + LINE + "\n" + second + LINE + "\nlast", block));
  }

  @Test
  void read_emptyLineThatTheBlockCuts_dividesAllTheSame() throws IOException {
    for (int length = 900; length < 1_100; length++) {
      String text = "x".repeat(length) + "\r\n\r\n";
      assertEquals(List.of(text, "last"), mails(LINE + "\r\n" + text + LINE + "\r\nlast", 1));
    }
  }

  @Test
  void read_randomMailboxes_isAsTheFormatSays() throws IOException {
    Random random = new Random(1);
    List<String> parts =
        List.of(LINE + "\n", "\n", "\n", "\r\n", "From", "x", "\t", "\u00FF", "y".repeat(500));
    for (int i = 0; i < 5_000; i++) {
      StringBuilder mailbox = new StringBuilder(LINE).append('\n');
      for (int part = random.nextInt(40); part > 0; part--) {
        mailbox.append(parts.get(random.nextInt(parts.size())));
      }
      int block = 1 + random.nextInt(4_000);
      assertEquals(
          expected(mailbox.toString()),
          mails(mailbox.toString(), block),
          () -> "block of " + block + ": " + mailbox);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From a@x.org Mon May  5 10:00:00 2014",
        "From a@x.org Mon May  5 10:00 2014",
        "From a@x.org Mon May  5 10:00:00 KST 2014",
        "From a@x.org Mon May  5 10:00:00 2014 +0900",
        "From 14@xxx Mon May 05 10:00:00 +0900 2014",
        "From MAILER-DAEMON Mon May  5 10:00:00 2014",
        "From - Mon May 05 10:00:00 2014",
        "From ???@??? Mon May 05 10:00:00 2014",
        "From a at x.org  Mon May  5 10:00:00 2014",
        "From \"Kim, Jong Un\" <a@x.org> Mon, 5 May 2014 10:00:00 +0900 (KST)",
        "From a@x.org 2014-05-05T10:00:00Z",
        "From a!b Mon May  5 10:00:00 2014 remote from c",
        "From - \u00BF\u00F9 5\u00BF\u00F9 05 10:00:00 2014",
      })
  void read_dividingLineOfAnyProgram_divides(String line) throws IOException {
    assertEquals(List.of("one\n\n", "two\n"), mails("From a\none\n\n" + line + "\ntwo\n", 1));
    assertEquals(List.of("one\n", "To: two\n"), mails("From a\none\n" + line + "\nTo: two\n", 1));
  }

  @Test
  void read_dividingLineWithoutATime_dividesBeforeHeaders() throws IOException {
    assertEquals(
        List.of("one\n\n", "Received: two\n"), mails("From a\none\n\nFrom b\nReceived: two\n", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello,\nFrom Kim Jong-un we have got\nthe letter\nwhich: is\n\nmore\n",
        "Hello,\n\nFrom Kim Jong-un we have got\nthe letter\n",
        "Hello,\n\nFrom now on we meet at 10:00, until 5 May 2014\nWhere: in Seoul\n",
        "Hello,\nFrom a@x.org Mon May  5 10:00:00 2014\nthere was no mail\n",
        "Hello,\n\nFrom May 5 10:00:00 2014 we met him\n",
      })
  void read_lineOfATextThatBeginsAsADividingLine_staysInIt(String text) throws IOException {
    String mail = "Subject: one\n\n" + text;
    assertEquals(
        List.of(mail + "\n", "two\n"), mails(LINE + "\n" + mail + "\n" + LINE + "\ntwo\n", 1));
  }

  @Test
  void read_mailboxWithAByteOrderMark_hasItsFirstMail() throws IOException {
    assertEquals(List.of("one\n"), mails("\u00EF\u00BB\u00BF" + LINE + "\none\n", 1));
  }

  @Test
  void next_mailNotReadToItsEnd_isTheNextMail() throws IOException {
    MailboxStream stream =
        stream(LINE + "\nfirst\n" + "line\n".repeat(500) + "\n" + LINE + "\nsecond\n", 8);
    assertTrue(stream.next());
    assertEquals('f', stream.read());
    assertTrue(stream.next());
    stream.close();
    assertEquals('s', stream.read());
    assertFalse(stream.next());
    assertEquals(-1, stream.read());
    assertFalse(stream.next());
  }

  @Test
  void next_noMailbox_isNoMail() throws IOException {
    assertEquals(List.of(), mails("", 8));
    assertEquals(List.of(), mails("Subject: a\n\nThis is from me.\n", 8));
    assertEquals(List.of(), mails(LINE + "\n" + LINE + "\n", 8));
  }
}
