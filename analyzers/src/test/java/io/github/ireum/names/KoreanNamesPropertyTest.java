// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must hold for every name, tried on names put together from surnames and given names. */
class KoreanNamesPropertyTest {

  private static final int NAMES = 300;

  /** Given names of lower levels are mostly words that somebody was called once. */
  private static final int COMMON = 4;

  private final KoreanNames names = KoreanNames.getDefault();

  /**
   * Given names as a dictionary has them, each with a surname, common or rare. The dictionary has
   * loan words too; only syllables of Korean names are read.
   */
  private static List<KoreanName> people() {
    Set<Character> known = SyllableCounts.syllables();
    List<String> given = new ArrayList<>();
    for (String name : GivenNames.usual(COMMON)) {
      if (name.chars().allMatch(syllable -> known.contains((char) syllable))) {
        given.add(name);
      }
    }
    List<String> surnames = new ArrayList<>(List.of("김", "이", "박", "최", "리", "정", "남궁", "황보"));
    "강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구".chars().forEach(c -> surnames.add("" + (char) c));
    Random random = new Random(7);
    List<KoreanName> people = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      people.add(
          new KoreanName(
              surnames.get(random.nextInt(surnames.size())),
              given.get(random.nextInt(given.size()))));
    }
    return people;
  }

  private List<String> read(String spelling) {
    return names.read(spelling).stream()
        .map(reading -> reading.name().southern().hangul())
        .collect(Collectors.toList());
  }

  @Test
  void read_whatWasWritten_hasTheNameInEveryConvention() {
    for (KoreanName name : people()) {
      NameWriter.writeAll(name)
          .forEach(
              (convention, spelling) -> {
                List<String> readings = read(spelling);
                assertTrue(
                    readings.contains(name.southern().hangul()),
                    () -> name + " in " + convention + ": " + spelling + " → " + readings);
              });
    }
  }

  @Test
  void compare_twoConventionsOfOneName_neverDifferent() {
    for (KoreanName name : people()) {
      List<String> spellings = List.copyOf(NameWriter.writeAll(name).values());
      for (String spelling : spellings) {
        NameComparison comparison = names.compare(spelling, name.hangul());
        assertTrue(comparison.probability() > 0, () -> comparison + " of " + spelling);
        assertTrue(comparison.reading() != null, () -> comparison + " of " + spelling);
      }
    }
  }

  @Test
  void compare_anyTwoNames_isSymmetric() {
    List<KoreanName> people = people();
    Random random = new Random(11);
    List<Convention> conventions = List.copyOf(NameWriter.supported());
    for (int i = 0; i < 3_000; i++) {
      String a = written(people, conventions, random);
      String b = written(people, conventions, random);
      NameComparison ab = names.compare(a, b);
      NameComparison ba = names.compare(b, a);
      assertEquals(ab.probability(), ba.probability(), 0.0, a + " | " + b);
      assertEquals(ab.verdict(), ba.verdict(), a + " | " + b);
      assertEquals(ab.reading(), ba.reading(), a + " | " + b);
    }
  }

  private static String written(
      List<KoreanName> people, List<Convention> conventions, Random random) {
    KoreanName name = people.get(random.nextInt(people.size()));
    return NameWriter.write(name, conventions.get(random.nextInt(conventions.size())));
  }

  @Test
  void compare_surnameLastOrBehindComma_isSame() {
    for (KoreanName name : people()) {
      for (Convention convention : List.of(Convention.REVISED, Convention.SOUTH)) {
        String spelling = NameWriter.write(name, convention);
        int space = spelling.indexOf(' ');
        String surname = spelling.substring(0, space);
        String given = spelling.substring(space + 1);
        for (String other : List.of(given + " " + surname, surname + ", " + given)) {
          assertEquals(
              NameComparison.Verdict.SAME, names.compare(spelling, other).verdict(), other);
        }
      }
    }
  }

  @Test
  void read_randomCharacters_isAnAnswer() {
    Random random = new Random(3);
    String alphabet = "aeiouyngkmKJ ,.-'’ŏŭ\u0306김정은金正恩ИлムンII\uD83D\uDE00\uD800\u0000\u202E";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(30);
      for (int j = 0; j < length; j++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      double sum = names.read(text.toString()).stream().mapToDouble(Reading::probability).sum();
      assertTrue(sum < 1 + 1e-9, () -> text + " sums to " + sum);
      NameComparison comparison = names.compare(text.toString(), "Kim Jong Un");
      assertTrue(comparison.probability() >= 0 && comparison.probability() <= 1, text::toString);
    }
  }
}
