// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.testing.FolderTest;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Korean words with a slip, and the words of the collection that they are meant for. */
final class HangulSuggestionsTest extends FolderTest {

  @BeforeEach
  void write() {
    news.write("talks.txt", "중국 정부는 올림픽이 끝난 뒤 판문점에서 회담을 열자고 했다.");
    news.write("office.txt", "대통령은 현대 미술관을 둘러보고 미사일 발사 소식을 들었다.");
    news.ingest();
  }

  private Optional<String> suggestion(String query) {
    return news.index().suggestion(PassageQuery.of(query));
  }

  @ParameterizedTest
  @CsvSource({
    "중귝 정부, 중국 정부",
    "중귝의 정부, 중국의 정부",
    "대툥령, 대통령",
    "올립픽에서, 올림픽에서",
    "판문정, 판문점",
    "미사일 발시, 미사일 발사"
  })
  void suggestion_slipInAKoreanWord_isTheWordOfTheIndex(String query, String suggested) {
    assertEquals(Optional.of(suggested), suggestion(query));
    assertEquals(Optional.empty(), suggestion(suggested));
  }

  @ParameterizedTest
  @ValueSource(strings = {"환대", "발산", "정보", "대통합", "미사", "숟가락", "-중귝 정부"})
  void suggestion_wordThatIsSpelledRight_isNothing(String query) {
    assertEquals(Optional.empty(), suggestion(query));
  }
}
