// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import org.apache.tika.sax.WriteOutContentHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

final class MarkupTextTest {

  private static String text(String markup) throws IOException, SAXException {
    return text(markup, 1, 1);
  }

  private static String text(String markup, int line, int column) throws IOException, SAXException {
    WriteOutContentHandler text = new WriteOutContentHandler(-1);
    MarkupText reader = new MarkupText(new StringReader(markup), text, tag -> "|");
    reader.skipTo(line, column);
    reader.read();
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<p>if a<b then Kim met Lee</p> Choe; |if a<b then Kim met Lee| Choe",
        "<p>x <y Kim <b>Lee</b>; |x <y Kim |Lee|",
        "<p>x <y Kim; |x <y Kim",
        "Kim<; Kim<",
        "Kim <a href=\"x.html; Kim |",
        "Kim </a; Kim |",
        "Kim <!-- <b> > -- -> --> Lee; Kim | Lee",
        "Kim <!---> Lee --> Choe; Kim | Choe",
        "Kim <!-- <b>Lee</b>; Kim <!-- |Lee|",
        "Kim <![CDATA[a ]] b > c ]]> Lee]]]> Choe; Kim a ]] b > c  Lee]]]> Choe",
        "Kim <![CDATA[<b>Lee; Kim <b>Lee",
        "Kim <!DOCTYPE a [<!ENTITY b 'c'>]> Lee; Kim | Lee",
        "Kim <!DOCTYPE a [ Lee <b>Choe</b>; Kim <!DOCTYPE a [ Lee |Choe|",
        "Kim <!x> Lee <!-- --> <!> Choe; Kim | Lee | | Choe"
      })
  void read_signsThatBeginNoTag_areText(String markup, String text)
      throws IOException, SAXException {
    assertEquals(text, text(markup));
  }

  @Test
  void read_textThatIsLongerThanAnyTag_isText() throws IOException, SAXException {
    String words = "Kim met Lee ".repeat(9_000);
    assertEquals("a <y " + words + "> Choe", text("a <y " + words + "> Choe"));
  }

  @Test
  void read_longCommentAndCharacterData_areWhatTheyAre() throws IOException, SAXException {
    String words = "Kim <b> met ".repeat(20_000);
    assertEquals("a | Choe", text("a <!--" + words + "--> Choe"));
    assertEquals("a " + words + " Choe", text("a <![CDATA[" + words + "]]> Choe"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<![", "<!--", "<!", "<a", "<", "<![CDATA[", "]]", "&a", "<!DOCTYPE["})
  void read_beginningsWithoutEnd_takeTimeInProportion(String beginning) throws Exception {
    String markup = (beginning + ">".repeat(600)).repeat(10_000);
    assertTimeout(Duration.ofSeconds(20), () -> text(markup));
    String nothingElse = beginning.repeat(1_000_000);
    String text = assertTimeout(Duration.ofSeconds(20), () -> text(nothingElse));
    assertTrue(requireNonNull(text).length() >= 999_999);
  }

  @ParameterizedTest
  @CsvSource({"\\n", "\\r", "\\r\\n"})
  void skipTo_anyLineEnd_isOne(String escaped) throws IOException, SAXException {
    String end = escaped.translateEscapes();
    String markup = String.join(end, "<r>Kim", "", "Lee & x", "Choe", "");
    assertEquals("& x\nChoe\n", text(markup, 3, 6));
    assertEquals("|Kim\n\nLee & x\nChoe\n", text(markup));
  }
}
