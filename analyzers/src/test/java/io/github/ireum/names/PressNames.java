// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Well-known Koreans as the Russian and the Japanese press write them. */
final class PressNames {

  static final int CYRILLIC = 1;
  static final int KATAKANA = 2;

  /**
   * One spelling.
   *
   * @param hangul the name, its surname as the South writes it
   */
  record PressName(String hangul, String spelling) {

    /** Returns whether a mention stands for the name and covers it. */
    boolean isRead(String text, NameMention mention) {
      return mention.surface().equals(spelling)
          && text.startsWith(spelling, mention.start())
          && mention.readings().stream()
              .anyMatch(
                  reading ->
                      reading.probability() >= 0.05
                          && reading.name().southern().hangul().equals(hangul));
    }
  }

  private PressNames() {}

  static List<PressName> of(int column) {
    List<PressName> names = new ArrayList<>();
    try (InputStream in = PressNames.class.getResourceAsStream("press.tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.startsWith("#")) {
          String[] fields = line.split("\t");
          for (String spelling : fields[column].split("\\|")) {
            names.add(new PressName(fields[0], spelling));
          }
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return names;
  }

  /** Returns the part of the names that a finder finds and reads in a text, with %s for each. */
  static double recall(List<PressName> names, String template) {
    long found =
        names.stream()
            .filter(
                name -> {
                  String text = template.replace("%s", name.spelling());
                  return NameFinder.getDefault().find(text).stream()
                      .anyMatch(mention -> name.isRead(text, mention));
                })
            .count();
    return found / (double) names.size();
  }
}
