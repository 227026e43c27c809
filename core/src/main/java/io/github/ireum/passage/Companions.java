// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import java.util.regex.Pattern;

/** Words that say whose kin or lawyer the person is whom they introduce: his sister, 딸 김주애. */
final class Companions {

  private static final int LONGEST = 48;

  private static final Pattern WORD =
      Pattern.compile(
          "(?:(?<![가-힣])(?:외동|맏|큰|작은|둘째|셋째|막내|친|의붓|외)?(?:딸|아들|형)"
              + "|부인|아내|남편|배우자|오빠|누나|언니|동생|장남|차남|장녀|차녀|막내|부친|모친|아버지|어머니|장인|장모|사위|며느리"
              + "|조카|손자|손녀|삼촌|숙부|고모|이모|매제|처남|변호인|측근)(?:인|이자)?\\s?$");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:\\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ww]hose)|['’]s) (?:[\\p{L}-]{1,15} ){0,2}"
              + "(?:(?:half|step|grand)-?)?(?:sister|brother|wife|husband|son|daughter|father|mother|uncle|aunt"
              + "|nephew|niece|cousin|widow|fianc[eé]e?|lawyer|attorney|bodyguard)(?:-in-law)?,? $");

  private Companions() {}

  /** Returns whether such a word ends before a name. */
  static boolean isBefore(String text, int start) {
    String before = text.substring(Math.max(0, start - LONGEST), start);
    return WORD.matcher(before).find() || ENGLISH.matcher(before).find();
  }
}
