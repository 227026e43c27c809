// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

final class FlowedReaderTest {

  private static String read(String text, boolean deletesSpace) throws IOException {
    try (Reader reader = new FlowedReader(new StringReader(text), deletesSpace)) {
      return CharStreams.toString(reader);
    }
  }

  @Test
  void read_lineThatEndsWithASpace_goesOn() throws IOException {
    assertEquals("met Kim Jong Un\nToday", read("met Kim \r\nJong \r\nUn\r\nToday\r\n", false));
    assertEquals("met Kim Jong Un", read("met Kim \nJong \nUn", false));
  }

  @Test
  void read_delsp_joinsWithoutTheSpace() throws IOException {
    assertEquals("김정은 위원장", read("김정 \r\n은  \r\n위원장\r\n", true));
  }

  @Test
  void read_stuffedLines_loseTheirSpace() throws IOException {
    assertEquals(
        "From here\n>no quotation\n indented",
        read(" From here\n >no quotation\n  indented", false));
  }

  @Test
  void read_quotations_flowWithinTheirDepth() throws IOException {
    assertEquals(
        "> met Kim Jong Un\n>> who \nsaid", read("> met Kim \n> Jong Un\n>> who \nsaid", false));
    assertEquals(">> met Kim Jong Un\n>>\nYes", read("> > met Kim \n> > Jong Un\n>>\nYes", false));
  }

  @Test
  void read_signature_isALineOfItsOwn() throws IOException {
    assertEquals("Yours \n-- \nKim", read("Yours \n-- \nKim", false));
    assertEquals("> Yours\n> -- \n> Kim", read("> Yours\n> -- \n> Kim", true));
  }

  @Test
  void read_emptyLineAfterALineThatGoesOn_staysOne() throws IOException {
    assertEquals("Kim \n\nJong", read("Kim \n\nJong", false));
  }

  @Test
  void read_longLines_areWhole() throws IOException {
    String word = "가".repeat(20_001);
    assertEquals(word + " " + word, read(word + " \n" + word, false));
    assertEquals(word + word, read(word + " \n" + word, true));
    String spaces = " ".repeat(8_192);
    assertEquals("a" + spaces + "b", read("a" + spaces + "\nb", false));
  }

  @Test
  void read_carriageReturnAlone_isText() throws IOException {
    assertEquals("a\rb", read("a\rb", false));
    assertEquals("", read("", true));
  }
}
