// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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

final class ContentLinesParserTest {

  @TempDir private Path folder;

  private String text(String name, byte[] bytes) throws IOException {
    ExtractedDocument document =
        Extractions.extract(Files.write(folder.resolve(name), bytes)).getFirst();
    assertEquals(List.of(), document.problems());
    return document.text().strip();
  }

  private String text(String name, String lines) throws IOException {
    return text(name, lines.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void extract_contactOfATelephone_isDecoded() throws IOException {
    String card =
        """
        BEGIN:VCARD
        VERSION:2.1
        FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=EA=B9=80=
        =EC=A0=95=EC=9D=80
        ORG;CHARSET=EUC-KR;QUOTED-PRINTABLE:=C3=BB=BF=CD=B4=EB
        TEL;CELL:010-1234-5678
        PHOTO;ENCODING=BASE64;JPEG:AAAAAAAAAAAA
         AAAAAAAA

        END:VCARD
        """;
    assertEquals("VERSION: 2.1\nFN: 김정은\nORG: 청와대\nTEL: 010-1234-5678", text("a.vcf", card));
  }

  @Test
  void extract_linesOfManyBytes_arePassedOver() throws IOException {
    long heap = Runtime.getRuntime().maxMemory();
    Path file = folder.resolve("a.vcf");
    byte[] block = "word ".repeat(200_000).getBytes(StandardCharsets.UTF_8);
    byte[] soft = "word=\r\n".repeat(150_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("BEGIN:VCARD\r\nFN:김정은\r\nNOTE:".getBytes(StandardCharsets.UTF_8));
      for (long written = 0; written < heap; written += block.length) {
        out.write(block);
      }
      out.write("\r\nNOTE;QUOTED-PRINTABLE:".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 20; i++) {
        out.write(soft);
      }
      out.write("end\r\nORG:청와대\r\nEND:VCARD\r\n".getBytes(StandardCharsets.UTF_8));
    }
    ExtractedDocument document = Extractions.extract(file).getFirst();
    assertEquals(List.of(), document.problems());
    assertEquals("FN: 김정은\nORG: 청와대", document.text().strip());
  }

  @Test
  void extract_linesWithTheEndsOfAnySystem_areRead() throws IOException {
    assertEquals("FN: 김정은\nORG: 청와대", text("a.vcf", "BEGIN:VCARD\rFN:김정은\rORG:청와대\rEND:VCARD"));
    assertEquals("FN: 김정은\nORG: 청와대", text("b.vcf", "BEGIN:VCARD\r\n\r\nFN:김정은\r\nORG:청\r\n 와대\r"));
  }

  @Test
  void extract_contactsInTheEncodingOfWindows_areRead() throws IOException {
    String cards = "BEGIN:VCARD\nN:김;정은;;;\nEND:VCARD\nBEGIN:VCARD\nN:박;근혜\nEND:VCARD\n";
    assertEquals(
        "N: 김정은\n\nN: 박근혜", text("a.vcf", cards.getBytes(Charset.forName("x-windows-949"))));
  }

  @Test
  void extract_calendarFoldedWithinALetter_isJoined() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:"
            .getBytes(StandardCharsets.UTF_8));
    byte[] summary = "김정은\\, 박근혜".getBytes(StandardCharsets.UTF_8);
    lines.write(summary, 0, 4);
    lines.writeBytes("\r\n ".getBytes(StandardCharsets.UTF_8));
    lines.write(summary, 4, summary.length - 4);
    lines.writeBytes(
        "\r\nATTENDEE;CN=\"문재인\";ROLE=CHAIR:mailto:m@e.kr\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
            .getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "VERSION: 2.0\n\nSUMMARY: 김정은, 박근혜\nATTENDEE: 문재인 mailto:m@e.kr",
        text("a.ics", lines.toByteArray()));
  }

  @Test
  void extract_linesThatAreNone_areText() throws IOException {
    String calendar =
        """
        BEGIN:VCALENDAR
        DESCRIPTION:Kim
        Jong Un comes

        ATTENDEE;CN="Lee Ho:mailto:lee@x.org
        ORGANIZER;CN=Park "Jim Chung:mailto:p@x.org
        END:VCALENDAR
        """;
    assertEquals(
        """
        DESCRIPTION: Kim
        Jong Un comes
        ATTENDEE;CN="Lee Ho:mailto:lee@x.org
        ORGANIZER;CN=Park "Jim Chung:mailto:p@x.org""",
        text("a.ics", calendar));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8"})
  void extract_contactInUnicode_isRead(String charset) throws IOException {
    String card = "BEGIN:VCARD\r\nVERSION:2.1\r\nN:김;정은\r\nFN:김정은\r\nEND:VCARD\r\n";
    String read = "VERSION: 2.1\nN: 김정은\nFN: 김정은";
    assertEquals(read, text("a.vcf", card.getBytes(Charset.forName(charset))));
    assertEquals(read, text("b.vcf", ("\uFEFF" + card).getBytes(Charset.forName(charset))));
  }

  @Test
  void extract_namesInBase64_areDecodedAndPicturesLeftOut() throws IOException {
    String name = Base64.getEncoder().encodeToString("김;정은".getBytes(StandardCharsets.UTF_8));
    String card =
        "BEGIN:VCARD\nN;CHARSET=UTF-8;ENCODING=BASE64:"
            + (name.substring(0, 5) + "\n" + name.substring(5))
            + "\n\nPHOTO;ENCODING=b;TYPE=JPEG:AAAAAAAA\nAAAAAAAA\nAA==\nNOTE;BASE64:QWZ0ZXI=\nEND:VCARD\n";
    assertEquals("N: 김정은\nNOTE: After", text("a.vcf", card));
  }

  @Test
  void extract_longParameters_loseNothing() throws IOException {
    String letters = "a".repeat(20_000);
    String parameters = ";P=\"b\"".repeat(8_000);
    assertEquals(
        "X-A: v\nX-B: w\nDESCRIPTION: Kim",
        text("a.ics", "X-A;P=" + letters + ":v\nX-B" + parameters + ":w\nDESCRIPTION:Kim\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";CHARSET=UTF-8", ";CHARSET=EUC-KR", ";CHARSET=KS_C_5601-1987"})
  void extract_valuesInTheEncodingOfWindows_areReadWhateverTheySay(String charset)
      throws IOException {
    String card =
        "BEGIN:VCARD\nFN"
            + charset
            + ";ENCODING=QUOTED-PRINTABLE:=B1=E8=C1=A4=C0=BA\nN"
            + charset
            + ";ENCODING=QUOTED-PRINTABLE:=B1=E8;=C1=A4=C0=BA\nEND:VCARD\n";
    assertEquals("FN: 김정은\nN: 김정은", text("a.vcf", card));
  }

  @Test
  void extract_namesInLatinLetters_areInTwoWords() throws IOException {
    assertEquals(
        "N: Kim Jong Un\nORG: 청와대 비서실",
        text("a.vcf", "BEGIN:VCARD\nN:Kim;Jong Un;;;\nORG:청와대;비서실\nEND:VCARD\n"));
  }
}
