// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.PassageQuery.NameMatching;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private List<String> found(String query) {
    return names.find(query, NameMatching.SAME).stream().map(QueryName::text).toList();
  }
}
