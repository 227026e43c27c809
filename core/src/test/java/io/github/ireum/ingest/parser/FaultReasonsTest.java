// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.FailureReason;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FaultReasonsTest {

  private record Case(FailureReason reason, Throwable thrown) {}

  static Stream<Case> cases() {
    return Stream.of(
        new Case(FailureReason.MALFORMED, new IOException("half")),
        new Case(FailureReason.MALFORMED, new IndexOutOfBoundsException("9 of 3")),
        new Case(FailureReason.MALFORMED, new IOException(new NullPointerException())),
        new Case(FailureReason.PARSER_FAULT, new NullPointerException()),
        new Case(FailureReason.PARSER_FAULT, new ClassCastException()),
        new Case(FailureReason.PARSER_FAULT, new StackOverflowError()),
        new Case(FailureReason.PARSER_FAULT, new NoClassDefFoundError()),
        new Case(FailureReason.OUT_OF_MEMORY, new OutOfMemoryError("heap")),
        new Case(FailureReason.OUT_OF_MEMORY, new TikaMemoryLimitException("dictionary")),
        new Case(FailureReason.UNREADABLE, new IOException("No space left on device")),
        new Case(FailureReason.ENCRYPTED, new PasswordRequiredException("a.7z")),
        new Case(
            FailureReason.ENCRYPTED,
            new IOException("Provided decryption material is not compatible with the document")),
        new Case(FailureReason.UNSUPPORTED, new UnsupportedFormatException("RAR 5")),
        new Case(FailureReason.UNSUPPORTED, new OldExcelFormatException("BIFF2")),
        new Case(
            FailureReason.UNSUPPORTED, new IOException("Unsupported compression method [3, 4, 1]")),
        new Case(FailureReason.BOMB, new TikaException("Zip bomb detected!")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void of_exception_isItsReasonAlsoInAnother(Case expected) {
    for (Throwable thrown :
        List.of(expected.thrown(), new TikaException("wrapped", expected.thrown()))) {
      assertEquals(expected.reason(), FaultReasons.of(thrown).reason(), thrown::toString);
    }
  }
}
