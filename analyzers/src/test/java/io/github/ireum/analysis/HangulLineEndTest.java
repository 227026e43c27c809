// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.analysis.HangulLineEnd.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HangulLineEndTest {

  private final HangulLineEnd ends = new HangulLineEnd();

  @ParameterizedTest
  @CsvSource({
    "정상회, 담을, MORPHEME",
    "대통, 령은, MORPHEME",
    "회담, 을, ENDING",
    "발표, 했다, ENDING",
    "기자, 들이, ENDING",
    "회담을, 열었다, WORD",
    "등대가, 파업을, WORD",
    "어제, 도착했다, WORD"
  })
  void between_twoPieces_saysWhatIsCutApart(String before, String after, Kind kind) {
    assertEquals(kind, ends.between(before, after));
  }
}
