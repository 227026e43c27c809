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

  /** The same by the definition of the format. */
  private static List<String> expected(String mailbox) {
    List<String> mails = new ArrayList<>();
    for (String mail : mailbox.split("(?<![^\n])From ", -1)) {
      int line = mail.indexOf('\n');
      mails.add(line < 0 ? "" : mail.substring(line + 1));
    }
    mails.removeFirst();
    mails.removeIf(String::isEmpty);
    return mails;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 7, 64, 65_536})
  void read_anyBlock_isEveryByteOfEveryMail(int block) throws IOException {
    String bytes = "\0\u0081\u008D\u00FF\r\n";
    assertEquals(
        List.of("A: b\n\n" + bytes, "From\n>From \n", "last"),
        mails("From a\nA: b\n\n" + bytes + "From b\nFrom\n>From \nFrom c\nlast", block));
  }

  @Test
  void read_randomMailboxes_isAsTheFormatSays() throws IOException {
    Random random = new Random(1);
    List<String> parts = List.of("From ", "From", "Fro", "\n", "\n", "\r\n", "x", " ", "\u00FF");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder mailbox = new StringBuilder();
      for (int part = random.nextInt(40); part > 0; part--) {
        mailbox.append(parts.get(random.nextInt(parts.size())));
      }
      int block = 1 + random.nextInt(40);
      assertEquals(
          expected(mailbox.toString()),
          mails(mailbox.toString(), block),
          () -> "block of " + block + ": " + mailbox);
    }
  }

  @Test
  void next_mailNotReadToItsEnd_isTheNextMail() throws IOException {
    MailboxStream stream = stream("From a\nfirst\nline\nFrom b\nsecond\n", 8);
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
    assertEquals(List.of(), mails("From a\nFrom b\n", 8));
  }
}
