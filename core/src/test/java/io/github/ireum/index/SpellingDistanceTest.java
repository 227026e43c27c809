// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellingDistanceTest {

  private static final double FAR = 100;

  private static double between(String a, String b) {
    return SpellingDistance.between(SpellingDistance.letters(a), SpellingDistance.letters(b), FAR);
  }

  @ParameterizedTest
  @CsvSource({
    "Kim Jong-un, kimjongun, 0",
    "Kim Jung Un, Kim Jong Un, 0.5",
    "Kim Jung Unn, Kim Jong Un, 1",
    "Gim, Kim, 0.5",
    "Kim, Kmi, 1",
    "Kim, Kem, 0.5",
    "Kim, Kims, 1",
    "Chŏng, Chong, 0",
    "Kim, Pak, 2.5",
    "김정은, 김정운, 0.5",
    "김정은, 김종은, 0.5",
    "김정은, 김정흔, 1",
    "김정은, 김정일, 1.5",
    "김, 킴, 0.5",
    "'', Kim, 3"
  })
  void between_twoSpellings_countsSlips(String a, String b, double slips) {
    assertEquals(slips, between(a, b));
    assertEquals(slips, between(b, a));
  }

  @Test
  void between_anyTwo_isZeroForTheSameAndNeverMoreThanAllLetters() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String a = letters(random);
      String b = letters(random);
      double distance = between(a, b);
      assertEquals(0, between(a, a));
      assertEquals(distance, between(b, a), a + " " + b);
      assertTrue(distance <= Math.max(a.length(), b.length()), a + " " + b);
      assertTrue(a.equals(b) || distance > 0, a + " " + b);
      double most = random.nextInt(6) / 2.0;
      double bounded = SpellingDistance.between(a, b, most);
      assertTrue(distance <= most ? bounded == distance : bounded > most, a + " " + b);
    }
  }

  private static String letters(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      text.append((char) ('a' + random.nextInt(5)));
    }
    return text.toString();
  }
}
