// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.Iterables;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileTypeDetectorTest {

  @TempDir private Path folder;

  /** Returns type, text and problems of a file. */
  private String extract(String name, String bytes) throws IOException {
    Path file = TestFiles.write(folder.resolve(name), bytes.getBytes(StandardCharsets.ISO_8859_1));
    ExtractedDocument document = Iterables.getOnlyElement(Extractions.extract(file));
    return document.source().mediaType()
        + document.text().strip()
        + document.problems().stream().map(problem -> problem.reason()).toList();
  }

  @Test
  void extract_keysAndSignatures_areNotReadAndNoFault() throws IOException {
    String keys = "application/pgp-keys[]";
    assertEquals(keys, extract("k.key", "(21:protected-private-key(3:rsa(1:n3:\0\1\2)))"));
    assertEquals(keys, extract("pubring.gpg", "\u0099\1\u00A2\4" + "\1\u00FF".repeat(99)));
    assertEquals(keys, extract("secring.gpg", "\u00C5\u00FF\0\0\1\4" + "\1\u00FF".repeat(99)));
    assertEquals(keys, extract("trustdb.gpg", "\1gpg\3\3\1\5" + "\0".repeat(99)));
    assertEquals(
        "application/pgp-signature[]", extract("s.gpg", "\u0089\1\34\4" + "\1\2".repeat(99)));
  }

  @Test
  void extract_openPgpMessage_isEncrypted() throws IOException {
    assertEquals(
        "application/pgp-encrypted[ENCRYPTED]",
        extract("m.gpg", "\u0085\1\14\3" + "\1\u00FF".repeat(99)));
  }

  @Test
  void extract_keynoteThatIsNone_staysBroken() throws IOException {
    assertEquals(
        "application/vnd.apple.keynote[MALFORMED]", extract("k.key", "\1\2\3".repeat(999)));
  }

  @Test
  void extract_xmlOfAndroid_isNotReadAndNoFault() throws IOException {
    assertEquals(
        "application/vnd.android.axml[]",
        extract("AndroidManifest.xml", "\3\0\b\0\u0090\4\0\0\1\0\34\0" + "n\0a\0".repeat(99)));
  }

  @Test
  void extract_partOfAPage_isReadAsOne() throws IOException {
    String part =
        "<!-- A comment. -->\n<h2>Kim &amp; Lee</h2>\n<p>They met <b>in Se</b>oul.<br>Twice.";
    assertEquals(
        "text/html; charset=windows-1252Kim & Lee\n\nThey met in Seoul.\nTwice.[]",
        extract("p.html", part));
    assertEquals(
        "application/xmlKim & Lee\n\n They met  in Se oul. Twice.[MALFORMED]",
        extract("p.xml", part));
  }

  @Test
  void extract_koreanThatNoNameSaysToBeText_isRead() throws IOException {
    String text = "김정은 위원장은 평양에서 문재인 대통령과 만났다.";
    assertEquals(
        "text/plain; charset=x-windows-949" + text + "[]",
        extract("a", encoded(text + "\u001A", "x-windows-949")).replace("\uFFFD", ""));
    assertEquals(
        "text/plain; charset=ISO-2022-KR" + text + "[]",
        extract("b", encoded(text, "ISO-2022-KR")));
    assertEquals("text/plain; charset=ISO-2022-KR김[]", extract("c", encoded("김", "ISO-2022-KR")));
    assertEquals(
        "text/plain; charset=UTF-16LE□ " + text + "[]",
        extract("d", encoded("□ " + text, "UTF-16LE")));
  }

  @Test
  void extract_otherControls_areNoText() throws IOException {
    String text = encoded("김정은 위원장은 평양에서 문재인 대통령과 만났다.".repeat(9), "x-windows-949");
    assertEquals("application/octet-stream[]", extract("a", text + "\u001A" + text));
    assertEquals("application/octet-stream[]", extract("b", text + "\u001B" + text));
  }

  private static String encoded(String text, String charset) {
    return new String(text.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);
  }
}
