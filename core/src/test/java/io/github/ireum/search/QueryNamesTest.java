// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.PassageQuery.NameMatching;
import io.github.ireum.search.QueryName.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryNamesTest {

  private final QueryNames names = new QueryNames();

  @ParameterizedTest
  @CsvSource({
    "lee jae myung kim moon soo, lee jae myung/kim moon soo",
    "Lee Jae Myung Kim Moon Soo debate, Lee Jae Myung/Kim Moon Soo",
    "kim min jae bayern, kim min jae",
    "Yoon Suk Yeol Biden, Yoon Suk Yeol",
  })
  void find_namesSideBySide_areApart(String query, String expected) {
    assertEquals(List.of(expected.split("/")), found(query));
  }

  @ParameterizedTest
  @CsvSource({
    "kimjongun, Kim Jongun",
    "KimJongUn, Kim Jong Un",
    "JongUnKim, Jong Un Kim",
    "PARKGEUNHYE, Park Geunhye",
    "sonheungmin tottenham, Son Heungmin",
    "#MoonJaein, Moon Jaein",
  })
  void find_nameAsOneWord_hasItsPartsApart(String query, String expected) {
    assertEquals(List.of(expected), found(query));
  }

  @ParameterizedTest
  @CsvSource({"ﬁnd kim jong un, kim jong un", "ßeoul kim jong un, kim jong un", "', In So', In So"})
  void find_oddBeginning_findsThePersonBehind(String query, String expected) {
    assertEquals(
        List.of(expected), found(query).stream().map(name -> name.replace(", ", "")).toList());
  }

  @Test
  void find_anyQuery_givesPlacesInIt() {
    String[] pieces = {
      "kim",
      "Jong",
      "un",
      "Lee",
      "Man",
      "In",
      "So",
      "park",
      "김",
      "정은",
      "金正恩",
      "キム",
      "Ким",
      "AND",
      "OR",
      " ",
      " ",
      " ",
      ",",
      "-",
      "'",
      "’",
      "ﬁ",
      "ß",
      "ŉ",
      "ǰ",
      "İ",
      "\u0301",
      "\u3000",
      "\ud801\udc28",
      "\ud800"
    };
    Random random = new Random(18);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder query = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        query.append(pieces[random.nextInt(pieces.length)]);
      }
      String text = query.toString();
      for (NameMatching matching : NameMatching.values()) {
        for (QueryName name : names.find(text, matching)) {
          assertTrue(0 <= name.start() && name.start() < name.end(), text);
          assertTrue(name.end() <= text.length(), text);
          names.mayBeWords(name);
        }
      }
      names.mayBeWord(text);
      names.hasOtherWord(text);
    }
  }

  @Test
  void find_nameAsOneWord_standsWhereItsWordDoes() {
    QueryName name = names.find("the kimjongun file", NameMatching.SAME).getFirst();
    assertEquals(4, name.start());
    assertEquals(13, name.end());
    assertEquals(Kind.JOINED, name.kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "so long the moon song of young men",
        "chairman hamilton managing kangaroo songs",
        "sunshine",
        "limousine",
        "parkway",
        "kimberley",
        "shinzoabe",
        "xijinping",
        "YouTube",
        "HongKong",
        "KIM AND PARK MEET",
        "KIM AND PARK",
        "Yoon AND",
        "park or",
        "LEE OR NOT"
      })
  void find_wordsThatAreNoNames_areNone(String query) {
    assertEquals(List.of(), found(query));
  }

  @ParameterizedTest
  @CsvSource({
    "Yoon AND, Yoon",
    "OR Yoon Suk Yeol NOT, Yoon Suk Yeol",
    "AND AND Yoon OR NOT, Yoon",
    "Yoon AND Moon, Yoon AND Moon",
    "AND OR, AND OR",
    "ANDY AND, ANDY",
    "'', ''",
  })
  void withoutOperators_text_hasNoneAtItsEnds(String text, String rest) {
    assertEquals(rest, QueryNames.withoutOperators(text));
  }

  private List<String> found(String query) {
    return names.find(query, NameMatching.SAME).stream().map(QueryName::text).toList();
  }
}
