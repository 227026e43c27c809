// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CyrillicReaderTest {

  private final CyrillicReader reader = new CyrillicReader();

  @ParameterizedTest
  @CsvSource({
    "Ким Чен Ын, 김정은", "Ким Чон Ын, 김정은", "Ким Чонын, 김정은", "Ким Чен-ын, 김정은",
    "Мун Чжэ Ин, 문재인", "Мун Чэин, 문재인", "Пак Кын Хе, 박근혜", "Пак Кынхе, 박근혜",
    "Ли Сын Ман, 이승만", "Ким Ир Сен, 김일성", "Ким Чен Ир, 김정일", "Но Му Хён, 노무현",
    "Ли Мен Бак, 이명박", "Юн Сок Ёль, 윤석열", "Цой Чен Хи, 최정희", "КИМ ЧЕН ЫН, 김정은",
    "Намгун Мин, 남궁민"
  })
  void read_name_readsRightFirst(String cyrillic, String hangul) {
    assertEquals(hangul, reader.read(cyrillic).get(0).name().hangul());
  }

  @ParameterizedTest
  @CsvSource({
    "Кім Чен Ин, Ким Чен Ын",
    "Кім Ір Сен, Ким Ир Сен",
    "Мун Чже Ін, Мун Чже Ин",
    "Пак Кин Хє, Пак Кын Хе",
    "Но Му Хьон, Но Му Хён",
    "Кім Чэн Ын, Ким Чэн Ын"
  })
  void read_ukrainianOrBelarusian_isReadAsTheRussian(String name, String russian) {
    assertFalse(reader.read(russian).isEmpty());
    assertEquals(reader.read(russian), reader.read(name));
  }

  @ParameterizedTest
  @CsvSource({
    "Чхве Рён Хэ, 최룡해",
    "Чон Ду Хван, 전두환",
    "Пан Ги Мун, 반기문",
    "Ли Боннам, 이복남",
    "Ким Дэ Чжун, 김대중"
  })
  void read_ambiguousName_hasTheNameAmongItsReadings(String cyrillic, String hangul) {
    assertTrue(
        reader.read(cyrillic).stream().anyMatch(reading -> reading.name().hangul().equals(hangul)));
  }

  @Test
  void read_decomposedLetters_sameReadings() {
    assertEquals(reader.read("Но Му Хён"), reader.read("Но Му Хе\u0308н"));
  }

  @Test
  void read_wordEnd_isSyllableEnd() {
    assertTrue(reader.read("Ким Мин А").stream().allMatch(r -> r.name().given().length() == 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "-", "Ким", "Владимир Путин", "Цой Виктор", "Kim Чен Ын", "Ким \uD800"})
  void read_notAName_hasNoReading(String text) {
    assertEquals(List.of(), reader.read(text));
  }

  @Test
  void read_longText_hasNoReading() {
    assertEquals(List.of(), reader.read("Ким ".repeat(2_500)));
    assertEquals(List.of(), reader.read("Ким " + "он".repeat(SpellingDecoder.MAX_LETTERS)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ким Чен Ын", "Тен Ен Сен", "Ли Онон"})
  void read_anyName_boundedListOfFallingWeights(String cyrillic) {
    ScriptReadings.check(reader.read(cyrillic));
  }
}
