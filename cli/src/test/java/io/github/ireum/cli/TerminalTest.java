// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TerminalTest {

  @Test
  void clean_whiteSpace_isFolded() {
    assertEquals("a b c", Terminal.clean("\n a\r\n\t b\u00A0\u3000c "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b", "\u0000", "\u0007", "\u007f", "\u009b", "\u202A", "\u202E", "\u2066", "\u2069"
      })
  void clean_steeringCharacter_isReplaced(String character) {
    assertEquals("a\uFFFDb", Terminal.clean("a" + character + "b"));
  }

  @Test
  void clean_loneSurrogate_isReplaced() {
    assertEquals("a\uFFFDb", Terminal.clean("a\uD83Db"));
    assertEquals("\uFFFD", Terminal.clean("\uDE00"));
  }

  @Test
  void clean_ordinaryText_isKept() {
    String text = "Kim Chŏng-ŭn 김정은 金正恩 \uD83D\uDE00 e\u0301";
    assertEquals(text, Terminal.clean(text));
  }

  @Test
  void mark_notInteractive_usesBrackets() {
    assertEquals(
        "a [b] [c] d",
        Terminal.mark("a b\n c d", List.of(new TextRange(2, 3), new TextRange(5, 6)), false));
  }

  @Test
  void mark_interactive_usesBold() {
    assertEquals("\u001b[1ma\u001b[0m b", Terminal.mark("a b", List.of(new TextRange(0, 1)), true));
  }

  @Test
  void mark_neighbouringRanges_haveNoSpaceBetween() {
    List<TextRange> ranges = List.of(new TextRange(0, 2), new TextRange(2, 4));
    assertEquals("[정상][회담]을", Terminal.mark("정상회담을", ranges, false));
  }

  @Test
  void mark_unsafeTextInsideAndOutside_isReplaced() {
    assertEquals(
        "\uFFFD [x\uFFFDy]", Terminal.mark("\u001b x\u001by", List.of(new TextRange(2, 5)), false));
  }

  @Test
  void mark_whiteSpaceOnly_isEmpty() {
    assertEquals("", Terminal.mark(" \n ", List.of(), false));
  }
}
