// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.names.PersonTitles;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sums are those of the terms one by one. */
final class TitleCountsTest {

  private static final List<String> TITLES =
      List.of(
          "", "president", "minister", "foreign minister", "vice minister", "leader", "chairman");
  private static final List<String> SPELLINGS = List.of("", "kim", "gim", "ghim");

  private static PersonTerms random(Random random) {
    return new PersonTerms(
        TITLES.get(random.nextInt(TITLES.size())),
        random.nextInt(5) == 0 ? 0 : 1950 + random.nextInt(10),
        SPELLINGS.get(random.nextInt(SPELLINGS.size())));
  }

  @Test
  void near_randomTerms_isTheSumOfThem() {
    Random random = new Random(9);
    for (int i = 0; i < 100; i++) {
      TitleCounts counts = new TitleCounts();
      List<PersonTerms> said = new ArrayList<>();
      for (int n = random.nextInt(100); n > 0; n--) {
        said.add(random(random));
        counts.add(said.getLast(), n);
      }
      for (int questions = 0; questions < 20; questions++) {
        PersonTerms asked = random(random);
        double all = 0;
        double titled = 0;
        for (int n = 0; n < said.size(); n++) {
          double one = (said.size() - n) * TitleCounts.closeness(asked, said.get(n));
          all += one;
          titled += PersonTitles.agree(asked.title(), said.get(n).title()) ? one : 0;
        }
        assertEquals(all, counts.near(asked, false), 1e-9);
        assertEquals(titled, counts.near(asked, true), 1e-9);
      }
    }
  }
}
