// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SpellingTable.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How Korean syllables are written in katakana. Source: the usage of Japanese newspapers; they
 * write plain consonants voiced or not, ㅓ and ㅗ alike, ㅜ and ㅡ alike, and ㄴ and ㅇ alike at the end.
 */
final class KanaSpellings {

  /** The five vowels a i u e o after each consonant. */
  private static final Map<Character, String[]> ROWS =
      Map.ofEntries(
          Map.entry('-', row("ア イ ウ エ オ")),
          Map.entry('k', row("カ キ ク ケ コ")),
          Map.entry('g', row("ガ ギ グ ゲ ゴ")),
          Map.entry('n', row("ナ ニ ヌ ネ ノ")),
          Map.entry('t', row("タ ティ トゥ テ ト")),
          Map.entry('d', row("ダ ディ ドゥ デ ド")),
          Map.entry('r', row("ラ リ ル レ ロ")),
          Map.entry('m', row("マ ミ ム メ モ")),
          Map.entry('p', row("パ ピ プ ペ ポ")),
          Map.entry('b', row("バ ビ ブ ベ ボ")),
          Map.entry('s', row("サ シ ス セ ソ")),
          Map.entry('c', row("チャ チ チュ チェ チョ")),
          Map.entry('j', row("ジャ ジ ジュ ジェ ジョ")),
          Map.entry('h', row("ハ ヒ フ ヘ ホ")));

  /** The consonants for ㄱ to ㅎ, voiceless before voiced. */
  private static final String[] ONSETS = row("kg k n td t r m pb p s s - cj c c k t p h");

  /** The vowels for ㅏ to ㅣ: y and w glide. */
  private static final String[] NUCLEI =
      row("a e ya ye o e yo ye o wa we we yo u wo we wi yu u ui i");

  private static final Map<Character, String> CODAS =
      Map.of(
          ' ',
          "",
          'ㄱ',
          "ク=.8 ッ=.15 ン=.5:N",
          'ㄴ',
          "ン ル=.3:L",
          'ㄹ',
          "ル ル=.5:L",
          'ㅁ',
          "ム=.8 ン=.2",
          'ㅂ',
          "プ=.8 ッ=.1 ム=.5:N ン=.1:N",
          'ㅇ',
          "ン");

  private static final String OTHER_CODA = "ッ=.4 ト=.4 ス=.2 ン=.2:N";

  /** The final consonants that are spelled with a following vowel or ㅎ, and how. */
  private static final Map<Character, Character> LINKS =
      Map.of('ㄱ', 'g', 'ㄴ', 'n', 'ㄹ', 'r', 'ㅁ', 'm', 'ㅂ', 'b', 'ㅅ', 's');

  private static final double LINKED = 0.5;
  private static final double UNUSUAL = 0.1;

  /** How usual ト is where トゥ is meant, and ニョ for 여 behind a consonant. */
  private static final double WITHOUT_SMALL = 0.3;

  private static final double WITH_N = 0.2;
  private static final double VOICED_SURNAME = 0.15;
  private static final double VOICED_GIVEN = 1;

  private KanaSpellings() {}

  /** Returns the pieces for surnames: mostly voiceless at the start, and never linked. */
  static SpellingTable surnames() {
    return table(VOICED_SURNAME, false);
  }

  /** Returns the pieces for the syllables of given names. */
  static SpellingTable given() {
    return table(VOICED_GIVEN, true);
  }

  private static SpellingTable table(double voiced, boolean linked) {
    SpellingTable.Builder table = new SpellingTable.Builder();
    for (char c : SyllableCounts.syllables()) {
      Syllable syllable = Syllable.of(c);
      for (Option body : bodies(syllable, voiced, linked)) {
        for (Option coda : codas(syllable.codaLetter(), linked)) {
          table.add(
              body.text() + coda.text(),
              new Emission(c, body.weight() * coda.weight(), body.link(), coda.link()));
        }
      }
    }
    return table.build();
  }

  private static List<Option> bodies(Syllable syllable, double voiced, boolean linked) {
    List<Option> bodies = new ArrayList<>();
    String vowel = NUCLEI[syllable.nucleus()];
    String onsets = ONSETS[syllable.onset()];
    for (int i = 0; i < onsets.length(); i++) {
      addBodies(bodies, onsets.charAt(i), vowel, i == 0 ? 1 : voiced, Emission.FREE);
    }
    char letter = syllable.onsetLetter();
    if (letter == 'ㅇ' && (vowel.startsWith("y") || vowel.equals("i"))) {
      // ソンニョル for 석열: ㄴ comes in, as between words (표준 발음법, 29), and makes ㄱ before it nasal.
      addBodies(bodies, 'n', vowel, WITH_N, Emission.NASAL);
    }
    if (linked && (letter == 'ㅇ' || letter == 'ㅎ')) {
      LINKS.forEach((coda, consonant) -> addBodies(bodies, consonant, vowel, 1, coda));
    }
    if (letter == 'ㄹ') {
      addBodies(bodies, 'n', vowel, UNUSUAL, Emission.FREE);
      addBodies(bodies, 'n', vowel, 1, Emission.NASAL);
      addBodies(bodies, 'r', vowel, 1, Emission.LIQUID);
    } else if (letter == 'ㄴ' || letter == 'ㅁ') {
      addBodies(bodies, onsets.charAt(0), vowel, 1, Emission.NASAL);
      if (letter == 'ㄴ') {
        addBodies(bodies, 'r', vowel, 1, Emission.LIQUID);
      }
    }
    return bodies;
  }

  private static void addBodies(
      List<Option> bodies, char consonant, String vowel, double weight, char link) {
    String[] row = row(consonant);
    char last = vowel.charAt(vowel.length() - 1);
    String plain = row["aiueo".indexOf(last)];
    if (vowel.equals("ui")) {
      bodies.add(new Option(row[1], consonant == '-' ? weight * UNUSUAL : weight, link));
      bodies.add(new Option(row[2] + "ィ", consonant == '-' ? weight : weight * UNUSUAL, link));
      bodies.add(new Option(row[2] + "イ", weight * UNUSUAL, link));
    } else if (vowel.length() == 1) {
      bodies.add(new Option(plain, weight, link));
      if ("td".indexOf(consonant) >= 0 && last == 'u') {
        bodies.add(new Option(consonant == 't' ? "ツ" : "ヅ", weight * UNUSUAL, link));
        // ドファン for 두환: ト and ド will do for トゥ and ドゥ (外来語の表記, notice of the cabinet, 1991).
        bodies.add(new Option(row[4], weight * WITHOUT_SMALL, link));
      }
    } else if (vowel.charAt(0) == 'y') {
      glide(bodies, consonant, last, plain, weight, link);
    } else {
      String small = "ァィゥェォ".substring("aiueo".indexOf(last), "aiueo".indexOf(last) + 1);
      String large = last == 'a' ? "ワ" : row('-')["aiueo".indexOf(last)];
      boolean silent = consonant == '-';
      bodies.add(new Option(silent && last == 'a' ? "ワ" : row[2] + small, weight, link));
      bodies.add(new Option(row[2] + large, weight * UNUSUAL, link));
      // チェ for 최: the glide is dropped after an affricate.
      bodies.add(new Option(plain, "cj".indexOf(consonant) >= 0 ? weight : weight * UNUSUAL, link));
    }
  }

  private static void glide(
      List<Option> bodies, char consonant, char vowel, String plain, double weight, char link) {
    if (vowel == 'e') {
      bodies.add(new Option(consonant == '-' ? "イェ" : plain, weight, link));
      bodies.add(new Option(consonant == '-' ? "エ" : row(consonant)[1] + "ェ", weight * 0.5, link));
    } else if (consonant == '-') {
      bodies.add(new Option(vowel == 'a' ? "ヤ" : vowel == 'u' ? "ユ" : "ヨ", weight, link));
    } else if ("cj".indexOf(consonant) >= 0) {
      bodies.add(new Option(plain, weight, link));
    } else {
      String small = vowel == 'a' ? "ャ" : vowel == 'u' ? "ュ" : "ョ";
      String large = vowel == 'a' ? "ヤ" : vowel == 'u' ? "ユ" : "ヨ";
      bodies.add(new Option(row(consonant)[1] + small, weight, link));
      bodies.add(new Option(row(consonant)[1] + large, weight * UNUSUAL, link));
    }
  }

  private static List<Option> codas(char coda, boolean linked) {
    List<Option> codas = new ArrayList<>();
    for (Option option : SpellingTable.options(CODAS.getOrDefault(coda, OTHER_CODA))) {
      if (linked || option.link() == Emission.FREE) {
        codas.add(option);
      }
    }
    if (linked && LINKS.containsKey(coda)) {
      codas.add(new Option("", LINKED, coda));
    }
    return codas;
  }

  private static String[] row(char consonant) {
    String[] row = ROWS.get(consonant);
    if (row == null) {
      throw new IllegalArgumentException("no row of kana for '" + consonant + "'");
    }
    return row;
  }

  private static String[] row(String kana) {
    return kana.split(" ");
  }
}
