// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/** Titles in Han characters that follow a name without a space. */
final class HanTitles {

  private static final String[] TITLES = {
    "國務委員長", "国务委员长", "國防委員長", "委員長", "大統領", "總統", "總理", "主席", "議員", "代表", "長官", "次官", "敎授", "教授",
    "博士", "會長", "社長", "先生", "將軍", "元帥", "女史", "書記", "記者", "總裁", "議長", "候補", "大使", "市長", "知事", "局長",
    "氏"
  };

  private HanTitles() {}

  /** Returns the length of the title that ends a run of Han characters, or 0. */
  static int length(String text, int start, int end) {
    for (String title : TITLES) {
      if (end - start - title.length() >= 2 && text.startsWith(title, end - title.length())) {
        return title.length();
      }
    }
    return 0;
  }
}
