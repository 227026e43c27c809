// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.names.NameFinder;
import io.github.ireum.names.NameMention;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Korean names in a text. */
final class E03_FindNamesInTextTest {

  private static List<String> found(String text) {
    return NameFinder.getDefault().find(text).stream().map(NameMention::surface).toList();
  }

  @Test
  void find_prose_givesNamesWithOffsets() {
    // @start region="find"
    String text = "After the park, Kim Jong-un's envoy met President Park Geun-hye.";
    List<NameMention> mentions = NameFinder.getDefault().find(text);
    assertEquals(2, mentions.size());
    NameMention first = mentions.get(0);
    assertEquals("Kim Jong-un", text.substring(first.start(), first.end()));
    assertEquals("김정은", first.readings().get(0).name().hangul());
    // @end
    assertEquals("Park Geun-hye", mentions.get(1).surface());
  }

  @Test
  void find_koreanProse_leavesParticlesAndTitlesOut() {
    assertEquals(List.of("김정은", "박근혜"), found("김정은은 박근혜 대통령에게 편지를 보냈다."));
  }

  @Test
  void find_othersNames_givesNone() {
    assertEquals(List.of(), found("Bruce Lee and Xi Jinping never spoke at the UN."));
  }
}
