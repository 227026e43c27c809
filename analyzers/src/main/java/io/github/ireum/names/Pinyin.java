// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.regex.Pattern;

/** The syllables of Chinese names in Hanyu Pinyin (ISO 7098), without tones. */
final class Pinyin {

  private static final String SYLLABLE =
      "(?:[bpmfw](?:ai?|o|ei|ao|ou|ang?|eng?|u)|[bpm](?:i|ie|iao|ian|ing?)"
          + "|[dtnl](?:a|e|ai|ei|ao|ou|ang?|eng?|ong|i|ie|iao|iu|iang?|ing?|u|uo|ui|uan|un|ue)"
          + "|[gkh](?:a|e|ai|ei|ao|ou|ang?|eng?|ong|u|ua|uo|uai|ui|uang?|un)"
          + "|[jqx](?:i|ia|ie|iao|iu|iang?|ing?|iong|u|ue|uan|un)"
          + "|(?:[zcs]h?|r)(?:a|e|i|ai|ei|ao|ou|ang?|eng?|ong|u|ua|uo|uai|ui|uang?|un)"
          + "|y(?:a|e|i|ao|ou|ang?|ing?|ong|u|ue|uan|un)|ai|ao|ang?|ou|en|er)";

  private static final Pattern SURNAME = Pattern.compile(SYLLABLE);
  private static final Pattern GIVEN = Pattern.compile(SYLLABLE + "{1,2}");

  private Pinyin() {}

  /** Returns whether letters, in lower case, are a syllable. */
  static boolean isSyllable(String letters) {
    return SURNAME.matcher(letters).matches();
  }

  /** Returns whether letters, in lower case, are a given name in one word. */
  static boolean isGiven(String letters) {
    return GIVEN.matcher(letters).matches();
  }
}
