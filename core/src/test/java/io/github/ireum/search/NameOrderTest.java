// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.PassageQuery.NameMatching;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameOrderTest {

  private final QueryNames names = new QueryNames();
  private final NameOrder order = new NameOrder();

  @ParameterizedTest
  @CsvSource({
    "Jin Park, park jin",
    "Park Jin, jin park",
    "Kim Jong Un, jong un kim",
    "Jong Un Kim, kim jong un",
    "Chung Hee Park, park chung hee",
    "Kim Jongun, jongun kim",
    "Lee Young Lee, ''",
    "김정은, ''",
  })
  void other_name_hasTheSurnameAtItsOtherEnd(String text, String turned) {
    QueryName name = Objects.requireNonNull(names.forced(text, NameMatching.SAME));
    List<String> words = List.of(text.toLowerCase(Locale.ROOT).split(" "));
    assertEquals(turned, String.join(" ", order.other(name, words)));
  }
}
