// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tables of names are in part other people's, whose licences ask to be handed on. */
final class NoticeTest {

  private static String shipped(String name) throws IOException, URISyntaxException {
    Path classes =
        Path.of(KoreanNames.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return Files.readString(classes.resolve("META-INF").resolve(name));
  }

  @Test
  void notice_besideTheClasses_namesTheSourcesOfTheTables() throws Exception {
    String notice = shipped("NOTICE");
    for (String source : new String[] {"Unicode License", "ipadic", "jieba", "mecab-ko-dic"}) {
      assertTrue(notice.contains(source), source);
    }
  }

  @Test
  void license_besideTheClasses_isThere() throws Exception {
    assertTrue(shipped("LICENSE").contains("Apache License"));
  }
}
