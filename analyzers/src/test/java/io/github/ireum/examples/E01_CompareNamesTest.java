// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.NameComparison;
import io.github.ireum.names.NameComparison.Verdict;
import org.junit.jupiter.api.Test;

/** Are two spellings one name? */
final class E01_CompareNamesTest {

  @Test
  void compare_spellingsOfOneName_areTheSame() {
    // @start region="same"
    NameComparison comparison = KoreanNames.getDefault().compare("Gim Jeong-eun", "Kim Jong Un");
    assertEquals(Verdict.SAME, comparison.verdict());
    assertNotNull(comparison.reading());
    assertEquals("김정은", comparison.reading().hangul());
    // @end
    assertEquals("Gim Jeong-eun→김정은 (Revised) = Kim Jong Un→김정은 (North)", comparison.reason());
  }

  @Test
  void compare_namesThatOneSpellingMayStandFor_arePossible() {
    // @start region="possible"
    // Jong is 정 in the North and 종 in the South; Jung is 중 or 정: nobody can tell.
    NameComparison comparison = KoreanNames.getDefault().compare("Kim Jong-min", "Kim Jung-min");
    assertEquals(Verdict.POSSIBLE, comparison.verdict());
    // @end
    assertTrue(comparison.probability() > 0.02 && comparison.probability() < 0.6);
  }

  @Test
  void compare_otherNames_areDifferent() {
    KoreanNames names = KoreanNames.getDefault();
    assertEquals(Verdict.DIFFERENT, names.compare("Kim Jong Un", "Kim Jong Il").verdict());
    // What is no Korean name is an ordinary answer.
    NameComparison foreign = names.compare("Kim Jong Un", "Angela Merkel");
    assertEquals(Verdict.DIFFERENT, foreign.verdict());
    assertNull(foreign.reading());
  }
}
