// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.names.PressNames.PressName;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CyrillicNameFinderTest {

  private static List<NameMention> find(String text) {
    return NameFinder.getDefault().find(text);
  }

  private static List<String> surfaces(String text) {
    return find(text).stream().map(NameMention::surface).toList();
  }

  @Test
  void find_knownNameInThreeParts_isFoundAnywhere() {
    List<PressName> names =
        PressNames.of(PressNames.CYRILLIC).stream()
            .filter(name -> name.spelling().split("[ -]").length == 3)
            .toList();
    assertTrue(names.size() > 100);
    assertTrue(PressNames.recall(names, "Вчера %s выступил с речью.") >= 0.97);
  }

  @Test
  void find_knownNameInAnyForm_isMostlyFound() {
    List<PressName> names = PressNames.of(PressNames.CYRILLIC);
    assertTrue(PressNames.recall(names, "Вчера %s выступил с речью.") >= 0.92);
    assertTrue(PressNames.recall(names, "Вчера в Сеуле %s выступил с речью.") >= 0.94);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ким Чен Ын|Лидер КНДР Ким Чен Ын посетил Китай.",
        "Ким Чен Ын|КИМ ЧЕН ЫН ПРИБЫЛ В ПЕКИН|",
        "Ким Чен-ын|Лидер, Ким Чен-ын, посетил Китай.",
        "Ким Чен‑ын|Лидер, Ким Чен‑ын, посетил Китай.",
        "Ким Ченын|Лидер КНДР Ким Ченын посетил Китай.",
        "Ким Чен Ы́н|Ким Чен Ы́н (род. 8 января 1984) — государственный деятель.",
        "Кім Чен Ин|Лідер КНДР Кім Чен Ин відвідав Китай.",
        "Ким Чен Ын|Речь президента Ким Чен Ына́ была долгой.",
        "Но Му Хён|Но Му Хён победил на выборах.",
        "Ким Чен Ын|Но Ким Чен Ын победил.",
        "Чан Сон Тхэк|Но Чан Сон Тхэк победил.",
        "О Гук Рёль|Они видели, как О Гук Рёль вышел.",
        "Намгун Мин|Южнокорейский актёр Намгун Мин снялся в сериале.",
        "Ким Ку|Ким Ку вернулся в Корею.",
      })
  void find_nameInProse_isFound(String name, String text) {
    List<String> found = surfaces(text).stream().map(s -> text.contains(name) ? s : "").toList();
    assertEquals(text.contains(name) ? List.of(name) : List.of(""), found);
  }

  @Test
  void find_nameBrokenOverLine_isFoundWithTheLineEnd() {
    assertEquals(List.of("Ким\nЧен Ын"), surfaces("Вчера лидер Ким\nЧен Ын посетил Китай."));
    assertEquals(List.of("Ким Чен-\nын"), surfaces("Вчера лидер Ким Чен-\nын посетил Китай."));
    assertEquals(List.of(), surfaces("Вчера был Ким\n\nЧен Ын посетил Китай."));
  }

  @ParameterizedTest
  @CsvSource({
    "Ким Чен Ын, а у ом е, 김정은",
    "Ким Чен-ын, а у ом е, 김정은",
    "Ким Чонын, а у ом е, 김정은",
    "Ким Ир Сен, а у ом е, 김일성",
    "Ли Сын Ман, а у ом е, 이승만",
    "Чан Сон Тхэк, а у ом е, 장성택",
    "Юн Сок Ёл, я ю ем е, 윤석열",
    "Хон Гильдон, а у ом е, 홍길동"
  })
  void find_declinedName_endsBeforeTheEnding(String name, String endings, String hangul) {
    for (String ending : endings.split(" ")) {
      List<NameMention> found = find("Речь о " + name + ending + " и о Сеуле.");
      assertEquals(List.of(name), found.stream().map(NameMention::surface).toList(), ending);
      assertEquals(hangul, found.get(0).readings().get(0).name().southern().hangul());
    }
  }

  @ParameterizedTest
  @CsvSource({"Пак Чон Хи", "Ли Соль Чжу", "Ким Ё Чжон", "Ким Ён А", "Ли Юна"})
  void find_nameInItsOwnForm_isFoundWhole(String name) {
    assertEquals(List.of(name), surfaces("В Сеуле " + name + " говорила о Корее."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Председатель КНР Си Цзиньпин, Ли Кэцян и Ван И приняли гостей.",
        "Мао Цзэдун, Чжоу Эньлай, Дэн Сяопин и Чан Кайши",
        "Хо Ши Мин, Во Нгуен Зиап и Фам Ван Донг",
        "Ким Филби бежал в Москву. Ли Харви Освальд жил в Минске.",
        "Виктор Цой, Юрий Ким и Анита Цой пели.",
        "Ю Несбё и Хан Соло летели на Ан-2.",
        "Но он ушёл. На Ордынке. Как Мир. Он Ушёл.",
        "НО НА НЕ ТО. МЫ И ТЫ. ОН У НАС",
        "Ким, Чен, Ын",
        "ким чен ын",
        "Ким Чен Ын-Холл и Ким-Чен",
        "И Ленин такой молодой",
        ""
      })
  void find_otherNamesAndWords_areNoNames(String text) {
    assertEquals(List.of(), surfaces(text));
  }

  @Test
  void find_oneSyllable_isDecidedByTheText() {
    assertEquals(List.of(), surfaces("Вчера Хан Ган ушла."));
    assertEquals(List.of("Хан Ган"), surfaces("Вчера южнокорейская писательница Хан Ган ушла."));
  }

  @Test
  void find_knownSurnameInText_makesJoinedNamesLikelier() {
    double alone = find("Вчера Ли Чонсу ушёл.").get(0).probability();
    double together = find("Вчера Ли Чонсу ушёл. Ким Чен Ын остался.").get(0).probability();
    assertTrue(together > alone && together <= 1);
  }

  @Test
  void find_mixedScripts_areInOrder() {
    assertEquals(
        List.of("Kim Jong-un", "Ким Чен Ын", "김정은"),
        surfaces("Kim Jong-un (рус. Ким Чен Ын, 김정은) met President Moon"));
  }

  @Test
  void find_longText_takesLinearTime() {
    String text = "Ким Чен Ын, Ли Чонсу и Ван И в Корее. ".repeat(10_000);
    ProcessorTime.assertLess(Duration.ofSeconds(20), () -> assertEquals(20_000, find(text).size()));
  }

  private static List<String> surnames(String text, String... introduced) {
    return NameFinder.getDefault().scan(text).surnames(Set.of(introduced)).stream()
        .map(SurnameMention::surface)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ким заявил об этом.",
        "По словам Кима, визит был успешным.",
        "Товарищ Ким провёл переговоры.",
        "Вечером Киму показали театр.",
        "В Пекине, сообщил Ким, шёл дождь."
      })
  void findSurnames_ofSomebodyWhomTheTextNames_areFoundInAnyCase(String text) {
    assertEquals(List.of("Ким"), surnames(text, "ким"));
    assertEquals(List.of(), surnames(text, "пак"));
    assertEquals(List.of(), surnames(text, "kim", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Джон Ким не приехал.",
        "Их дочь Ким Кардашьян и Ким-младший",
        "Но дождь не дал ему выйти. Кимоно висит в шкафу. ким",
        "Ким Чен Ын"
      })
  void findSurnames_partOfAnotherName_areNot(String text) {
    assertEquals(List.of(), surnames(text, "ким", "но"));
  }

  @Test
  void findSurnames_haveTheSurnamesThatTheyMayBe() {
    SurnameMention mention =
        NameFinder.getDefault().scan("Юну вручили орден.").surnames(Set.of("юн")).get(0);
    assertEquals(0, mention.start());
    assertEquals(2, mention.end());
    assertTrue(mention.surnames().getOrDefault("윤", 0.0) > 0.9);
  }
}
