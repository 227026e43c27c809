// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NameWeightsTest {

  private final Map<String, Double> original = new LinkedHashMap<>();
  private final NameWeights weights;

  NameWeightsTest() {
    original.put("김정은", 0.5);
    original.put("김종은", 0.25);
    weights = NameWeights.copyOf(original);
  }

  @Test
  void copyOf_map_isEqualToIt() {
    assertEquals(original, weights);
    assertEquals(original.hashCode(), weights.hashCode());
    assertEquals(0.25, weights.get("김종은"));
    assertNull(weights.get("김종운"));
    assertFalse(weights.containsKey("김종운"));
    assertEquals(List.of("김정은", "김종은"), List.copyOf(weights.keySet()));
  }

  @Test
  void copyOf_mapThatChangesLater_staysAsItWas() {
    original.clear();
    assertEquals(2, weights.size());
    assertSame(weights, NameWeights.copyOf(weights));
  }

  @Test
  void copyOf_interner_givesTheStrings() {
    Map<String, String> strings = new HashMap<>();
    String one = String.valueOf(new char[] {'김', '정', '은'});
    strings.put(one, one);
    NameWeights shared =
        NameWeights.copyOf(original, name -> strings.computeIfAbsent(name, first -> first));
    assertSame(one, shared.keySet().iterator().next());
  }

  @Test
  void put_anything_isRefused() {
    assertThrows(UnsupportedOperationException.class, () -> weights.put("박정희", 1.0));
    assertThrows(
        UnsupportedOperationException.class,
        () -> weights.entrySet().iterator().next().setValue(1.0));
  }
}
