// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.Pronunciation.Spoken;
import java.util.List;
import java.util.Map;

/**
 * Transcription into katakana as Japanese newspapers do it. No standard has been published; the
 * practice: plain consonants are voiced between voiced sounds, also across the dot after the
 * surname (キム・ジョンウン but パク・チョンヒ), assimilation inside the given name is shown (강홍립 ホンニプ), and a
 * final consonant is not drawn over to a following vowel or ㅎ (박근혜 クンヘ).
 */
final class KatakanaTranscription {

  private static final String NUCLEI = Syllable.NUCLEI;

  /** The spellings of the vowels of {@link #NUCLEI} after each initial sound. */
  private static final Map<Character, LetterTable> ROWS =
      Map.ofEntries(
          row('ㅇ', "ア エ ヤ イェ オ エ ヨ イェ オ ワ ウェ ウェ ヨ ウ ウォ ウェ ウィ ユ ウ ウィ イ"),
          row('ㄱ', "カ ケ キャ ケ コ ケ キョ ケ コ クァ クェ クェ キョ ク クォ クェ クィ キュ ク キ キ"),
          row('g', "ガ ゲ ギャ ゲ ゴ ゲ ギョ ゲ ゴ グァ グェ グェ ギョ グ グォ グェ グィ ギュ グ ギ ギ"),
          row('ㄴ', "ナ ネ ニャ ネ ノ ネ ニョ ネ ノ ヌァ ヌェ ヌェ ニョ ヌ ヌォ ヌェ ヌィ ニュ ヌ ニ ニ"),
          row('ㄷ', "タ テ ティャ テ ト テ ティョ テ ト トァ トェ トェ ティョ トゥ トォ トェ トゥィ テュ トゥ ティ ティ"),
          row('d', "ダ デ ディャ デ ド デ ディョ デ ド ドァ ドェ ドェ ディョ ドゥ ドォ ドェ ドゥィ デュ ドゥ ディ ディ"),
          row('ㄹ', "ラ レ リャ レ ロ レ リョ レ ロ ルァ ルェ ルェ リョ ル ルォ ルェ ルィ リュ ル リ リ"),
          row('ㅁ', "マ メ ミャ メ モ メ ミョ メ モ ムァ ムェ ムェ ミョ ム ムォ ムェ ムィ ミュ ム ミ ミ"),
          row('ㅂ', "パ ペ ピャ ペ ポ ペ ピョ ペ ポ プァ プェ プェ ピョ プ プォ プェ プィ ピュ プ ピ ピ"),
          row('b', "バ ベ ビャ ベ ボ ベ ビョ ベ ボ ブァ ブェ ブェ ビョ ブ ブォ ブェ ブィ ビュ ブ ビ ビ"),
          row('ㅅ', "サ セ シャ セ ソ セ ショ セ ソ スァ スェ スェ ショ ス スォ スェ シュィ シュ ス シ シ"),
          row('ㅈ', "チャ チェ チャ チェ チョ チェ チョ チェ チョ チュァ チェ チェ チョ チュ チュォ チェ チュィ チュ チュ チ チ"),
          row('j', "ジャ ジェ ジャ ジェ ジョ ジェ ジョ ジェ ジョ ジュァ ジェ ジェ ジョ ジュ ジュォ ジェ ジュィ ジュ ジュ ジ ジ"),
          row('ㅎ', "ハ ヘ ヒャ ヘ ホ ヘ ヒョ ヘ ホ ファ フェ フェ ヒョ フ フォ フェ フィ ヒュ フ ヒ ヒ"));

  /** Kana do not tell tense and aspirated sounds from plain ones. */
  private static final LetterTable PLAIN =
      new LetterTable(Syllable.ONSETS, "ㄱ ㄱ ㄴ ㄷ ㄷ ㄹ ㅁ ㅂ ㅂ ㅅ ㅅ ㅇ ㅈ ㅈ ㅈ ㄱ ㄷ ㅂ ㅎ");

  private static final LetterTable VOICED = new LetterTable("ㄱㄷㅂㅈ", "g d b j");

  private static final LetterTable CODAS = new LetterTable(" ㄱㄴㄷㄹㅁㅂㅇ", "- ク ン ッ ル ム プ ン");

  private KatakanaTranscription() {}

  private static Map.Entry<Character, LetterTable> row(char onset, String spellings) {
    return Map.entry(onset, new LetterTable(NUCLEI, spellings));
  }

  static String write(KoreanName name) {
    String surname = name.surname();
    char before =
        surname.isEmpty()
            ? 'ㄱ'
            : Pronunciation.neutral(Syllable.of(surname.charAt(surname.length() - 1)).codaLetter());
    String given = spell(name.given(), before);
    return surname.isEmpty() || given.isEmpty()
        ? spell(surname, 'ㄱ') + given
        : spell(surname, 'ㄱ') + '・' + given;
  }

  private static String spell(String word, char before) {
    StringBuilder kana = new StringBuilder();
    List<Spoken> syllables = Pronunciation.of(word);
    for (int i = 0; i < syllables.size(); i++) {
      Spoken syllable = syllables.get(i);
      boolean voiced =
          i == 0 ? Pronunciation.isVoiced(before, syllable.onset()) : syllable.voiced();
      LetterTable sounds = voiced ? VOICED : PLAIN;
      kana.append(row(sounds.of(syllable.onset()).charAt(0)).of(syllable.nucleus()));
      boolean stopped = i + 1 < syllables.size() && syllables.get(i + 1).onset() != 'ㅇ';
      char coda = Pronunciation.neutral(syllable.coda());
      kana.append(coda == 'ㄷ' && !stopped ? "ト" : CODAS.of(coda));
    }
    return kana.toString();
  }

  private static LetterTable row(char sound) {
    LetterTable row = ROWS.get(sound);
    if (row == null) {
      throw new IllegalStateException("no kana for the sound " + sound);
    }
    return row;
  }
}
