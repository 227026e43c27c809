// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Arrays;

/** Titles in Han characters that stand beside a name without a space. */
final class HanTitles {

  /** In any shape; longer ones before those that they end with. */
  private static final String[] TITLES =
      simplified(
          "國務委員長", "國防委員長", "總書記", "委員長", "大統領", "總統", "總理", "首相", "主席", "議員", "代表", "外務相", "長官",
          "次官", "外相", "外長", "部長", "敎授", "教授", "博士", "會長", "社長", "先生", "將軍", "大將", "元帥", "女史", "女士",
          "夫人", "書記", "記者", "總裁", "議長", "候補", "大使", "市長", "知事", "局長", "監督", "選手", "院長", "同志", "氏");

  private HanTitles() {}

  private static String[] simplified(String... titles) {
    return Arrays.stream(titles).map(HanShapes::simplified).distinct().toArray(String[]::new);
  }

  /** Returns the length of the title that ends a run of Han characters, or 0. */
  static int length(String text, int start, int end) {
    String run = HanShapes.simplified(text.substring(start, end));
    for (String title : TITLES) {
      if (run.length() - title.length() >= 2 && run.endsWith(title)) {
        return title.length();
      }
    }
    return 0;
  }

  /** Returns whether a word in simplified characters is a title. */
  static boolean isTitle(String word) {
    return Arrays.asList(TITLES).contains(word);
  }

  /** Returns whether a title begins at a place of a text in simplified characters. */
  static boolean begins(String text, int start) {
    return Arrays.stream(TITLES).anyMatch(title -> text.startsWith(title, start));
  }

  /** Returns whether a title ends at a place of a text in simplified characters. */
  static boolean ends(String text, int end) {
    return Arrays.stream(TITLES).anyMatch(title -> text.startsWith(title, end - title.length()));
  }
}
