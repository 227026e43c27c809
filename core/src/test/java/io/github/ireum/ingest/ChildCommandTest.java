// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ChildCommandTest {

  private static Map<String, String> english(Map<String, String> environment) {
    Map<String, String> changed = new HashMap<>(environment);
    ChildCommand.speakEnglish(changed);
    return changed;
  }

  @Test
  void speakEnglish_onlyLanguageIsSet_keepsItForFileNames() {
    assertEquals(
        Map.of("LANG", "ko_KR.UTF-8", "LC_MESSAGES", "C"),
        english(Map.of("LANG", "ko_KR.UTF-8", "LANGUAGE", "ko:en", "LC_MESSAGES", "ko_KR.UTF-8")));
  }

  @Test
  void speakEnglish_oneLocaleForAll_isKeptForFileNamesOnly() {
    assertEquals(
        Map.of("LC_CTYPE", "de_DE.UTF-8", "LC_MESSAGES", "C"),
        english(Map.of("LC_ALL", "de_DE.UTF-8", "LC_CTYPE", "C")));
  }

  @Test
  void speakEnglish_emptyLocaleForAll_isAsIfThereWasNone() {
    assertEquals(
        Map.of("LC_CTYPE", "C.UTF-8", "LC_MESSAGES", "C"),
        english(Map.of("LC_ALL", "", "LC_CTYPE", "C.UTF-8")));
  }
}
