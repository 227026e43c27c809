// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class RepairCharFilterTest {

  private static final String TEXT = "a deve-\nlopment";

  private static String read(Reader filter) throws IOException {
    StringWriter read = new StringWriter();
    filter.transferTo(read);
    return read.toString();
  }

  @Test
  void read_brokenWord_isMarked() throws IOException {
    try (RepairCharFilter filter = new RepairCharFilter(new StringReader(TEXT))) {
      assertEquals("a deve" + RepairCharFilter.BROKEN_WORD + "lopment", read(filter));
      assertEquals(TEXT.indexOf("lop"), filter.correctOffset("a deve-".length()));
    }
  }

  @Test
  void read_repairThatFails_readsTheTextAsItIs() throws IOException {
    try (RepairCharFilter filter =
        new RepairCharFilter(
            new StringReader(TEXT),
            text -> {
              throw new IllegalStateException();
            })) {
      assertEquals(TEXT, read(filter));
      assertEquals(5, filter.correctOffset(5));
    }
  }
}
