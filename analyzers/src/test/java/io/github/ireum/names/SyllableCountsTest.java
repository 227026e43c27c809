// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SyllableCountsTest {

  @Test
  void counts_commonSyllables_standWhereTheyBelong() {
    assertTrue(SyllableCounts.surname('김') > 20 * SyllableCounts.first('김'));
    assertTrue(SyllableCounts.later('희') > SyllableCounts.first('희'));
    assertTrue(SyllableCounts.first('재') > SyllableCounts.later('재'));
  }

  @Test
  void counts_unknownSyllable_areZero() {
    assertEquals(0, SyllableCounts.first('뷁') + SyllableCounts.later('뷁'));
  }

  @Test
  void initial_lawSyllables_areAsTheOrthographyHasThem() {
    String before = "량려례료류리라래로뢰루릉녀뇨뉴니김나";
    String after = "양여예요유이나내노뇌누능여요유이김나";
    for (int i = 0; i < before.length(); i++) {
      assertEquals(after.charAt(i), InitialSoundLaw.initial(before.charAt(i)));
    }
  }
}
