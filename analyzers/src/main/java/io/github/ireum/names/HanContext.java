// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.List;

/**
 * How often names of Koreans and of Chinese are to be expected among the words of a text in Han
 * characters, by how often it speaks of Korea and whether it is Japanese.
 */
final class HanContext {

  /** Words about Korea, in simplified characters. */
  static final List<String> KOREA =
      List.of(
          "朝鲜",
          "韩国",
          "北韩",
          "南韩",
          "平壤",
          "首尔",
          "汉城",
          "大韩",
          "高丽",
          "板门店",
          "青瓦台",
          "劳动党",
          "釜山",
          "仁川",
          "济州",
          "开城",
          "庆尚",
          "全罗",
          "忠清道",
          "江原道",
          "京畿道",
          "咸镜",
          "金浦",
          "金刚山",
          "脱北",
          "日韩",
          "韩日",
          "中韩",
          "韩中",
          "中朝",
          "朝中",
          "日朝",
          "朝日",
          "韩美",
          "美韩",
          "米韩",
          "米朝",
          "美朝",
          "朝美",
          "ソウル",
          "コリア",
          "ピョンヤン",
          "Korea",
          "KOREA",
          "Seoul",
          "Pyongyang",
          "DPRK");

  private static final List<String> CHINA =
      List.of("中国", "北京", "中共", "台湾", "香港", "上海", "中华", "习近平");

  /** Share of names among the words of a text that is all about Korea, and in one that is not. */
  private static final double MOST = 0.02;

  private static final double LEAST = 1e-6;

  /** So many characters may stand between two words about Korea in a text that is about it. */
  private static final double NEAR = 400;

  private static final double CHINESE = 0.005;
  private static final double CHINESE_IN_JAPANESE = 0.001;

  private final double koreans;
  private final double chinese;

  /** Looks at a text in simplified characters. */
  HanContext(String text, boolean aboutKorea) {
    int about = count(text, KOREA) + (aboutKorea || HangulNameFinder.isKorean(text) ? 1 : 0);
    int kana = 0;
    int han = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      kana += isKana(c) ? 1 : 0;
      han += HanShapes.isHan(c) ? 1 : 0;
    }
    double near = Math.min(1, about * NEAR / Math.max(han + kana, 1));
    koreans = Math.log(LEAST + MOST * near);
    double abroad = (1.0 + count(text, CHINA)) / (1.0 + count(text, CHINA) + about);
    chinese = Math.log((kana * 10 > han ? CHINESE_IN_JAPANESE : CHINESE) * abroad);
  }

  private static int count(String text, List<String> words) {
    int count = 0;
    for (String word : words) {
      for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length())) {
        count++;
      }
    }
    return count;
  }

  static boolean isKana(char c) {
    return c >= '\u3041' && c <= '\u30FF';
  }

  /** Returns the natural logarithm of the share that names of Koreans have. */
  double koreans() {
    return koreans;
  }

  /** Returns the natural logarithm of the share that names of Chinese have. */
  double chinese() {
    return chinese;
  }
}
