// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static java.io.File.pathSeparator;
import static java.io.File.separator;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void addModules_folderOfJars_isAllThatAreInIt(@TempDir Path folder) throws IOException {
    Path jar = Files.createFile(folder.resolve("one.jar"));
    Path module = Files.createDirectory(folder.resolve("module"));
    Files.createFile(module.resolve("module-info.class"));
    Set<String> entries = new LinkedHashSet<>();
    ChildCommand.addModules(
        entries,
        Stream.of(folder, jar, module).map(Path::toString).collect(joining(pathSeparator)));
    assertEquals(
        List.of(folder + separator + "*", jar.toString(), module.toString()), List.copyOf(entries));
  }
}
