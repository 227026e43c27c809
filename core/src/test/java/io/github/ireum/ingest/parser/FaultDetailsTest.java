// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.util.zip.ZipException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXParseException;

final class FaultDetailsTest {

  private static String detail(Exception thrown) {
    String detail = FaultReasons.of(thrown).detail();
    assertEquals(detail, FaultReasons.of(new TikaException("wrapped", thrown)).detail());
    return detail;
  }

  @Test
  void of_brokenDocument_isSaidInWords() {
    assertEquals(
        "no well-formed XML in line 9: The element must end.",
        detail(new SAXParseException("The element must end.", null, null, 9, 2)));
    assertEquals(
        "has bytes that are no letters in the encoding that it says: Input length = 1",
        detail(new MalformedInputException(1)));
    assertEquals(
        "says lengths or places that cannot be, it may be damaged: "
            + "java.lang.ArrayIndexOutOfBoundsException: Index 15 out of bounds for length 2",
        detail(new ArrayIndexOutOfBoundsException("Index 15 out of bounds for length 2")));
    assertEquals("ends too early, the rest may be missing", detail(new EOFException()));
    assertEquals(
        "ends too early, the rest may be missing: Truncated TAR archive",
        detail(new IOException("Truncated TAR archive")));
    assertEquals(
        "breaks the rules of its format: invalid stored block lengths",
        detail(new ZipException("invalid stored block lengths")));
    assertEquals(
        "breaks the rules of its format: java.lang.IllegalStateException: Unhandled level 48",
        detail(new IllegalStateException("Unhandled level 48")));
  }

  @Test
  void of_whatIsNotRead_isSaidWithoutThePlaceOfATemporaryFile() {
    assertEquals(
        "an archive of RAR 5", detail(new UnsupportedFormatException("an archive of RAR 5")));
    assertEquals(
        "made in a way that is not read: Unsupported compression method [3, 4, 1]",
        detail(new IOException("Unsupported compression method [3, 4, 1] used in /tmp/a b.7z")));
  }

  @Test
  void of_faultOfTheParser_isNotBlamedOnTheDocument() {
    assertEquals(
        "a fault of the program that reads this format: java.lang.NullPointerException: x is null",
        detail(new NullPointerException("x is null")));
  }

  @Test
  void unreadable_fileThatMayNotBeRead_isSaidInWords() {
    assertEquals(
        "the right to read it is missing",
        FaultDetails.unreadable(new AccessDeniedException("/a")));
    assertEquals(
        "cannot be read: Is a directory",
        FaultDetails.unreadable(new IOException("Is a directory")));
  }
}
