// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.names.Convention;
import io.github.ireum.names.KoreanName;
import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.NameWriter;
import io.github.ireum.names.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a spelling may stand for, and how a name is spelled. */
final class E02_ReadAndWriteNamesTest {

  @Test
  void read_nameInLatinLetters_givesWeightedReadings() {
    // @start region="read"
    List<Reading> readings = KoreanNames.getDefault().read("Syngman Rhee");
    Reading best = readings.get(0);
    assertEquals(new KoreanName("이", "승만"), best.name());
    assertTrue(best.probability() > readings.get(1).probability());
    // @end
  }

  @Test
  void read_otherScripts_givesTheSameName() {
    KoreanNames names = KoreanNames.getDefault();
    for (String spelling : List.of("金正恩", "김정은", "Ким Чен Ын", "キム・ジョンウン")) {
      assertEquals("김정은", names.read(spelling).get(0).name().hangul(), spelling);
    }
    assertEquals(List.of(), names.read("Angela Merkel"));
  }

  @Test
  void write_name_givesItsSpellingInEachConvention() {
    // @start region="write"
    KoreanName name = KoreanName.ofHangul("김정은").orElseThrow();
    assertEquals("Gim Jeongeun", NameWriter.write(name, Convention.REVISED));
    assertEquals("Kim Chŏng-ŭn", NameWriter.write(name, Convention.MCCUNE_REISCHAUER));
    assertEquals("Kim Jong Un", NameWriter.write(name, Convention.NORTH));
    // @end
  }
}
