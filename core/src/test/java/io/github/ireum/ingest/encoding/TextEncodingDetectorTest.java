// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.encoding;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.io.input.BrokenInputStream;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextEncodingDetectorTest {

  private static final String WINDOWS_949 = "x-windows-949";
  private static final String ARTICLE =
      """
      북한 김정은 국무위원장은 12일 싱가포르에서 도널드 트럼프 미국 대통령과 회담을 열고
      한반도의 완전한 비핵화에 합의했다. 청와대는 "회담을 환영한다"고 밝혔다.
      """;

  private static @Nullable Charset detect(byte[] bytes) throws IOException {
    return new TextEncodingDetector().detect(new ByteArrayInputStream(bytes), new Metadata());
  }

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "김정은",
        "박근혜 대통령",
        "이름,직책\n김정은,국무위원장\n",
        "Kim Jong Un,Chairman\nPark,\"President, 박근혜\"\n",
        "똠방각하 펲시콜라 뷁 김정은 위원장은 찦차를 탔다.",
        "金正恩 國務委員長이 昨日 平壤에서 朴槿惠 前 大統領과 만났다. 李承晩 大統領은 서울을 떠났다.",
        ARTICLE
      })
  void detect_korean_isTheEncodingOfWindows(String text) throws IOException {
    assertEquals(Charset.forName(WINDOWS_949), detect(bytes(text, WINDOWS_949)));
  }

  @Test
  void detect_oneNameFarDownInEnglish_isKorean() throws IOException {
    String text = "The delegations met again on Tuesday.\n".repeat(5_000) + "Signed by 김정은.\n";
    assertEquals(Charset.forName(WINDOWS_949), detect(bytes(text, WINDOWS_949)));
  }

  @Test
  void detect_cutInTheMiddleOfCharacters_isKorean() throws IOException {
    byte[] bytes = bytes(ARTICLE, WINDOWS_949);
    assertEquals(
        Charset.forName(WINDOWS_949), detect(Arrays.copyOfRange(bytes, 1, bytes.length - 3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-Johab", "ISO-2022-KR", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8"})
  void detect_koreanInOtherEncodings_decodesToTheSame(String charset) throws IOException {
    byte[] bytes = bytes(ARTICLE, charset);
    // A reader leaves the mark out.
    assertEquals(ARTICLE, new String(bytes, detect(bytes)).replace("\uFEFF", ""));
  }

  @Test
  void detect_utf16WithoutMark_isToldForEnglishAndForOneWord() throws IOException {
    assertEquals(StandardCharsets.UTF_16LE, detect(bytes("They met in Seoul.\n", "UTF-16LE")));
    assertEquals(StandardCharsets.UTF_16BE, detect(bytes("They met in Seoul.\n", "UTF-16BE")));
    assertEquals(StandardCharsets.UTF_16LE, detect(bytes("김정은\n", "UTF-16LE")));
  }

  @Test
  void detect_bytesWithZerosThatAreNoText_isNotUtf16() {
    byte[] bytes = new byte[512];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 7);
    }
    assertNull(TextEncodingDetector.unmistakable(bytes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "朝鲜领导人金正恩星期二在新加坡会见了美国总统特朗普。习近平主席表示欢迎。 | GB18030",
        "朝鮮領導人金正恩星期二在新加坡會見了美國總統川普。習近平主席表示歡迎。 | x-windows-950",
        "北朝鮮の金正恩委員長は火曜日、シンガポールで米国のトランプ大統領と会談した。 | windows-31j",
        "北朝鮮の金正恩委員長は火曜日、シンガポールで米国のトランプ大統領と会談した。 | EUC-JP",
        "Лидер КНДР Ким Чен Ын встретился во вторник в Сингапуре. | windows-1251",
        "Лидер КНДР Ким Чен Ын встретился во вторник в Сингапуре. | KOI8-R",
        "Der Führer Kim Jong-un traf sich am Dienstag in Singapur mit dem Präsidenten. | windows-1252",
        "Kim’s statement – “we agreed” – was read by Park Geun-hye’s aide… It’s fine. | windows-1252"
      })
  void detect_otherLanguages_areNotKorean(String text, String charset) throws IOException {
    byte[] bytes = bytes(text, charset);
    assertEquals(text, new String(bytes, detect(bytes)));
  }

  @Test
  void unmistakable_oneSyllableAgainAndAgain_isNotKorean() {
    byte[] bytes = bytes("abhaščina, avestijščina, afrikanščina, akanščina", "ISO-8859-2");
    assertNull(TextEncodingDetector.unmistakable(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "ISO-8859-2", "windows-1251", "KOI8-R", "ISO-8859-7"})
  void unmistakable_namesOfCountries_areNotKorean(String charset) {
    for (String language :
        new String[] {"de", "fr", "es", "pt", "sv", "pl", "cs", "sl", "ru", "el"}) {
      for (String country : Locale.getISOCountries()) {
        String name = Locale.of("", country).getDisplayCountry(Locale.forLanguageTag(language));
        if (Charset.forName(charset).newEncoder().canEncode(name)) {
          Charset told = TextEncodingDetector.unmistakable(bytes(name, charset));
          assertNotEquals(Charset.forName(WINDOWS_949), told, name);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"euc-kr", "ks_c_5601-1987", "cp949", "utf-8", "iso-8859-1", "gb2312", "nonsense"})
  void detect_pageThatNamesAnotherEncoding_isAsItsBytesSay(String named) throws IOException {
    String page =
        "<html><head><meta charset=\"" + named + "\"></head><body>" + ARTICLE + "똠</body></html>";
    assertEquals(Charset.forName(WINDOWS_949), detect(bytes(page, WINDOWS_949)));
    assertEquals(StandardCharsets.UTF_8, detect(bytes(page, "UTF-8")));
  }

  @Test
  void detect_wordOfLatin1ThatEndsLikeHalfACharacter_isNotUtf8() throws IOException {
    assertEquals(
        "Canadá", new String(bytes("Canadá", "ISO-8859-1"), detect(bytes("Canadá", "ISO-8859-1"))));
  }

  @Test
  void detect_utf8WithABrokenByte_staysUtf8() throws IOException {
    byte[] bytes = bytes(ARTICLE, "UTF-8");
    bytes[100] = (byte) 0xFF;
    assertEquals(StandardCharsets.UTF_8, detect(bytes));
  }

  private static @Nullable Charset declared(byte[] bytes, String name) throws IOException {
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_ENCODING, name);
    return new TextEncodingDetector().detect(new ByteArrayInputStream(bytes), metadata);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "예 | euc-kr | x-windows-949",
        "펲시 콜라 | ks_c_5601-1987 | x-windows-949",
        "박근혜 | iso-2022-kr | ISO-2022-KR",
        "金正恩委員長 | shift_jis | windows-31j",
        "東京 | euc-jp | EUC-JP",
        "王先生 | gb2312 | GB18030",
        "王先生 | big5 | x-windows-950",
        "Хорошо, понял. | windows-1251 | windows-1251",
        "Łódź | windows-1250 | windows-1250",
        "Dziękuję | iso-8859-2 | ISO-8859-2",
        "Viele Grüße aus München | iso-8859-1 | windows-1252"
      })
  void detect_shortTextThatSaysItsEncoding_isInThat(String text, String name, String charset)
      throws IOException {
    byte[] bytes = bytes(text, charset);
    assertEquals(text, new String(bytes, declared(bytes, name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"us-ascii", "iso-8859-1", "utf-8", "koi8-r", "shift_jis", "gb2312", "nonsense"})
  void detect_koreanThatNamesAnotherEncoding_isAsItsBytesSay(String name) throws IOException {
    assertEquals(Charset.forName(WINDOWS_949), declared(bytes("김정은 위원장", WINDOWS_949), name));
    assertEquals(StandardCharsets.UTF_8, declared(bytes("김정은", "UTF-8"), name));
    byte[] shifted = bytes("김정은", "ISO-2022-KR");
    assertEquals("김정은", new String(shifted, declared(shifted, name)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Müller, París | euc-kr | windows-1252",
        "Müller, París | utf-8 | windows-1252",
        "Der Führer, Kanäle | shift_jis | windows-1252",
        "Naïve café | koi8-r | windows-1252",
        "Встреча завтра в два часа. | koi8-r | windows-1251",
        "Встреча завтра в два часа. | windows-1251 | KOI8-R"
      })
  void detect_declarationThatMakesNoWords_isNotBelieved(String text, String name, String charset)
      throws IOException {
    byte[] bytes = bytes(text, charset);
    assertEquals(text, new String(bytes, declared(bytes, name)));
  }

  @Test
  void detect_longTextWithASlip_isInTheEncodingThatItSays() throws IOException {
    String text = "Spotkanie odbędzie się jutro w Łodzi. ".repeat(40) + "zŁe";
    byte[] bytes = bytes(text, "ISO-8859-2");
    assertEquals(text, new String(bytes, declared(bytes, "iso-8859-2")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1250|Prezydent oświadczył, że spotkał się w środę z przywódcą Korei Północnej.",
        "ISO-8859-2|Prezydent oświadczył, że spotkał się w środę z przywódcą Korei Północnej.",
        "windows-1250|Prezident uvedl, že se ve středu sešel s vůdcem Severní Koreje v Pchjongjangu.",
        "ISO-8859-2|Az elnök közölte, hogy szerdán találkozott az északi ország vezetőjével, őt követően.",
        "windows-1254|Cumhurbaşkanı çarşamba günü Kuzey Kore lideriyle görüştüğünü söyledi.",
        "windows-1252|Le président a déclaré qu'il avait rencontré mercredi le dirigeant nord-coréen à Séoul.",
        "windows-1252|Präsident Müller erklärte, er habe am Mittwoch den Führer des Nordens für Gespräche getroffen.",
        "windows-1252|El señor Muñoz se reunió el miércoles en Pionyang con el líder norcoreano según él.",
        "windows-1252|José Muñoz, Søren Åberg",
        "windows-1252|The minister’s “full” answer – he named Müller – came at noon. © 2020, £ 5",
        "windows-1257|Prezidentas pranešė, kad trečiadienį susitiko su Šiaurės Korėjos vadovu ir grįžo namo.",
        "ISO-8859-13|Prezidentas pranešė, kad trečiadienį susitiko su Šiaurės Korėjos vadovu ir grįžo namo.",
        "windows-1257|Prezidents paziņoja, ka trešdien tikās ar Ziemeļkorejas līderi un vēlāk devās mājās.",
        "ISO-8859-4|Prezidents paziņoja, ka trešdien tikās ar Ziemeļkorejas līderi un vēlāk devās mājās.",
        "IBM852|Prezydent oświadczył, że spotkał się w środę z przywódcą Korei Północnej.",
        "x-MacCentralEurope|Prezydent oświadczył, że spotkał się w środę z przywódcą Korei Północnej.",
        "IBM852|Prezident uvedl, že se ve středu sešel s vůdcem Severní Koreje v Pchjongjangu.",
        "IBM850|Präsident Müller erklärte, er habe am Mittwoch den Führer des Nordens für Gespräche getroffen.",
        "x-MacRoman|Präsident Müller erklärte, er habe am Mittwoch den Führer des Nordens für Gespräche getroffen.",
        "x-MacRoman|Le président a déclaré qu’il avait rencontré mercredi le dirigeant nord-coréen à Séoul.",
        "IBM857|Cumhurbaşkanı çarşamba günü Kuzey Kore lideriyle görüştüğünü söyledi.",
        "ISO-8859-3|La prezidanto diris, ke li renkontiĝis ĵaŭde kun la ĉefo de la norda ŝtato kaj reiris hejmen.",
        "windows-1252|O presidente São-João, à parte, já não está em Santarém, Évora e Mação.",
        "KOI8-U|Президент повідомив, що їхня зустріч із лідером Північної Кореї відбулася в середу.",
        "KOI8-R|Президент сообщил, что встретился в среду с лидером Северной Кореи.",
      })
  void detect_latinLettersOfEurope_areReadInTheirEncoding(String charset, String text)
      throws IOException {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    Charset told =
        new TextEncodingDetector().detect(new ByteArrayInputStream(bytes), new Metadata());
    assertEquals(text, new String(bytes, requireNonNull(told)));
  }

  @Test
  void detect_pageThatNamesAWesternEncoding_isBelieved() throws IOException {
    String page =
        "<meta charset=\"windows-1252\"><p>oœwiadczy³, ¿e spotka³ siê w œrodê z przywódc¹";
    byte[] bytes = page.getBytes(Charset.forName("windows-1252"));
    assertEquals(
        Charset.forName("windows-1252"),
        new TextEncodingDetector().detect(new ByteArrayInputStream(bytes), new Metadata()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1 << 18, 300_000, 5_000_000, (1 << 24) - 100})
  void detect_nameFarBehindAscii_isRead(int far) throws IOException {
    String ascii = "The delegations met again. ".repeat(far / 27 + 1).substring(0, far);
    String text = ascii + "김정은 위원장";
    assertEquals(StandardCharsets.UTF_8, detect(bytes(text, "UTF-8")));
    assertEquals(Charset.forName(WINDOWS_949), detect(bytes(text, WINDOWS_949)));
    assertEquals(StandardCharsets.UTF_16LE, detect(bytes(text, "UTF-16LE")));
  }

  @Test
  void detect_pageThatSaysItsEncodingAndHasWordsFarBehind_isBelieved() throws IOException {
    String page = "<meta charset=\"windows-1252\">" + "They met. ".repeat(50_000) + "Müller é";
    byte[] bytes = bytes(page, "windows-1252");
    assertEquals(page, new String(bytes, requireNonNull(detect(bytes))));
  }

  @Test
  void detect_nothingButAscii_isUtf8WhereMoreMayFollow() throws IOException {
    byte[] ascii = new byte[1 << 24];
    Arrays.fill(ascii, (byte) 'a');
    assertEquals(Charset.forName("windows-1252"), detect(Arrays.copyOf(ascii, 1 << 20)));
    assertEquals(StandardCharsets.UTF_8, detect(ascii));
    assertEquals(StandardCharsets.UTF_8, declared(ascii, "us-ascii"));
  }

  @Test
  void detect_streamThatFailsFarBehind_isToldByWhatThereIs() throws IOException {
    byte[] ascii = new byte[1 << 19];
    Arrays.fill(ascii, (byte) 'a');
    InputStream failing =
        new SequenceInputStream(new ByteArrayInputStream(ascii), BrokenInputStream.INSTANCE);
    InputStream stream = new BufferedInputStream(failing);
    assertEquals(
        Charset.forName("windows-1252"), new TextEncodingDetector().detect(stream, new Metadata()));
    assertEquals('a', stream.read());
  }
}
