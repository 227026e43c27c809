// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SpellingTable.Option;
import java.util.Map;
import java.util.Set;

/**
 * How Korean syllables are written in Russian. Sources: the system of Kontsevich (1966), and the
 * older practice that has е for ㅓ and ㅕ (Ким Ир Сен) and чж for ㅈ (Мун Чжэ Ин), and ㅌ as ㄷ, which
 * English does not tell from it (Ро Дэ У, 노태우); surnames also as the Koreans of the Soviet Union
 * write them (Цой, Тен, Югай). Options are in the order of {@link Syllable}; a number after {@code
 * =} is how usual one is beside the first.
 */
final class CyrillicSpellings {

  private static final String[] ONSETS = {
    "к г",
    "кк к=.3",
    "н",
    "т д",
    "тт т=.3",
    "р л=.5 н=.1",
    "м",
    "п б",
    "пп п=.3",
    "с ш=.05",
    "сс с=.5",
    "",
    "ч дж чж=.5 ж=.05 дз=.05",
    "чч ч=.3",
    "чх ч=.25 ц=.1",
    "кх к=.2",
    "тх т=.2 д=.05",
    "пх п=.2",
    "х",
  };

  private static final String[] NUCLEI = {
    "а",
    "э е=.4",
    "я",
    "йэ е=.3",
    "о е=.5 э=.3",
    "е э=.7",
    "ё е=.8 йо=.2",
    "е йе=.5 э=.4",
    "о",
    "ва уа=.1",
    "вэ ве=.6",
    "ве вэ=.6 ой=.2 е=.2",
    "ё йо=.3 е=.15",
    "у",
    "во уо=.2",
    "ве вэ=.6",
    "ви уи=.2",
    "ю",
    "ы у=.1",
    "ый и=.8 ы=.3",
    "и",
  };

  private static final Map<Character, String> CODAS =
      Map.of(
          ' ',
          "",
          'ㄱ',
          "к г=.2 н=.5:N",
          'ㄴ',
          "н ль=.3:L",
          'ㄹ',
          "ль л=.4 р=.5 ль=.3:L",
          'ㅁ',
          "м",
          'ㅂ',
          "п б=.1 м=.5:N",
          'ㅇ',
          "н нъ=.3 нг=.2");

  private static final String OTHER_CODA = "т с=.2 н=.2:N";

  /** Whole surnames that the syllables do not give. */
  private static final Map<String, String> SURNAMES =
      Map.ofEntries(
          Map.entry("цой", "최"),
          Map.entry("чой", "최"),
          Map.entry("тен", "정"),
          Map.entry("тян", "장"),
          Map.entry("тё", "조"),
          Map.entry("дё", "조"),
          Map.entry("тюгай", "주"),
          Map.entry("шин", "신"),
          Map.entry("югай", "유"),
          Map.entry("огай", "오"),
          Map.entry("ногай", "노"),
          Map.entry("лигай", "이"),
          Map.entry("кигай", "기"),
          Map.entry("когай", "고"),
          Map.entry("хегай", "허"),
          Map.entry("магай", "마"),
          Map.entry("нигай", "이"),
          Map.entry("эм", "엄"));

  private static final Set<String> VOICED = Set.of("г", "д", "б", "дж");

  private static final double VOICED_SURNAME = 0.1;

  private CyrillicSpellings() {}

  /** Returns the pieces for surnames. */
  static SpellingTable surnames() {
    SpellingTable.Builder table = builder(VOICED_SURNAME);
    SURNAMES.forEach(
        (spelling, surname) ->
            table.add(spelling, new Emission(surname.charAt(0), 1, Emission.FREE, Emission.FREE)));
    return table.build();
  }

  /** Returns the pieces for the syllables of given names. */
  static SpellingTable given() {
    return builder(1).build();
  }

  private static SpellingTable.Builder builder(double voiced) {
    SpellingTable.Builder table = new SpellingTable.Builder();
    for (char c : SyllableCounts.syllables()) {
      char letter = Syllable.of(c).onsetLetter();
      add(table, c, ONSETS[Syllable.of(c).onset()], voiced, Emission.FREE);
      if (letter == 'ㄴ' || letter == 'ㅁ') {
        add(table, c, ONSETS[Syllable.of(c).onset()], voiced, Emission.NASAL);
        if (letter == 'ㄴ') {
          add(table, c, "л", voiced, Emission.LIQUID);
        }
      } else if (letter == 'ㄹ') {
        add(table, c, "н", voiced, Emission.NASAL);
        add(table, c, "л р=.3", voiced, Emission.LIQUID);
      }
    }
    return table;
  }

  private static void add(
      SpellingTable.Builder table, char c, String onsets, double voiced, char in) {
    Syllable syllable = Syllable.of(c);
    for (Option onset : SpellingTable.options(onsets)) {
      double start = VOICED.contains(onset.text()) ? voiced * onset.weight() : onset.weight();
      for (Option nucleus : SpellingTable.options(NUCLEI[syllable.nucleus()])) {
        String codas = CODAS.getOrDefault(syllable.codaLetter(), OTHER_CODA);
        for (Option coda : SpellingTable.options(codas)) {
          table.add(
              onset.text() + nucleus.text() + coda.text(),
              new Emission(c, start * nucleus.weight() * coda.weight(), in, coda.link()));
        }
      }
    }
  }
}
