// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedGivenNamesTest {

  private static final List<String> NAMES = List.of("가영", "가온", "나영", "힣가", "힣힣");

  private final SortedGivenNames sorted = new SortedGivenNames(NAMES);

  @Test
  void index_nameOfTheTable_isItsPlace() {
    assertEquals(NAMES, sorted.names());
    for (String name : NAMES) {
      assertEquals(NAMES.indexOf(name), sorted.index(name), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "가", "가영온", "가가", "다영", "나온", "힣나", "Ab", "ㄱ영"})
  void index_otherName_isNegative(String name) {
    assertTrue(sorted.index(name) < 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"나영 가온", "가온 가영", "가영 가영"})
  void new_namesOutOfOrder_throwsWithTheName(String names) {
    List<String> unsorted = List.of(names.split(" "));
    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> new SortedGivenNames(unsorted));
    assertEquals(
        "given names must be sorted, but " + unsorted.get(1) + " stands behind " + unsorted.get(0),
        thrown.getMessage());
  }
}
