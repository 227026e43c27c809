// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.TextRange;
import io.github.ireum.testing.Pages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Korean text in lines that end anywhere. */
final class WrappedHangulTest {

  static final String TEXT =
      "지난 토요일 항구 도시에서 열린 회담에서 두 나라의 대표들은 끊어진 철도를 다시 잇기로 뜻을 모았다. "
          + "회담이 끝난 뒤 박서연 장관은 기자들에게 올해 안에 공사를 시작하겠다고 밝혔다. "
          + "등대를 지키던 노동자들은 임금을 올려 달라며 사흘째 파업을 이어 갔고 배들은 항구에 묶여 있었다. "
          + "마을 사람들은 비가 그치자 무너진 다리를 고치러 강가로 나왔다.";

  private static String repaired(String text) {
    return RepairedText.of(text, List.of()).text();
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 19, 22, 26, 31})
  void joints_linesThatEndAnywhere_makeMostWordsWholeAgain(int width) {
    String text = Pages.cut(TEXT, width);
    List<TextRange> joints = WrappedHangul.joints(text);
    long inWords = 0;
    long right = 0;
    for (int at = width; at < TEXT.length(); at += width) {
      boolean word = isHangul(TEXT.charAt(at - 1)) && isHangul(TEXT.charAt(at));
      inWords += word ? 1 : 0;
    }
    for (TextRange joint : joints) {
      assertEquals("\n", joint.of(text));
      int words = text.substring(0, joint.start()).replaceAll("\\s", "").length();
      right += isInWord(words) ? 1 : 0;
    }
    assertTrue(right >= 0.7 * inWords, right + " of " + inWords);
    assertTrue(joints.size() - right <= 1, joints.size() + " joined, right " + right);
  }

  /** Whether no space stands behind so many letters of the text. */
  private static boolean isInWord(int letters) {
    int seen = 0;
    int at = 0;
    while (seen < letters) {
      seen += Character.isWhitespace(TEXT.charAt(at++)) ? 0 : 1;
    }
    return !Character.isWhitespace(TEXT.charAt(at));
  }

  private static boolean isHangul(char c) {
    return c >= '\uAC00' && c <= '\uD7A3';
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 19, 22, 26, 31, 60})
  void joints_linesThatEndBetweenWords_areLeftAlone(int width) {
    assertEquals(List.of(), WrappedHangul.joints(String.join("\n", Pages.wrap(TEXT, width))));
  }

  @Test
  void joints_textThatSaysTooLittle_isLeftAlone() {
    assertEquals(List.of(), WrappedHangul.joints("정상회\n담을 열었다."));
    assertEquals(List.of(), WrappedHangul.joints(""));
    assertEquals(List.of(), WrappedHangul.joints("\n가\n나"));
    assertEquals(List.of(), WrappedHangul.joints("One line\nand another\nin English."));
  }

  @Test
  void joints_nameOverALineEnd_isWhole() {
    String text = Pages.cut(TEXT, 19);
    int name = TEXT.indexOf("박서연");
    for (int width = 12; width < 40; width++) {
      if (name % width == width - 1 || name % width == width - 2) {
        text = Pages.cut(TEXT, width);
        assertTrue(repaired(text).contains("박서연"), text);
      }
    }
    assertTrue(text.length() > TEXT.length() / 2);
  }

  @Test
  void joints_windowsLineEnds_areFoundWhole() {
    String text = Pages.cut(TEXT, 19).replace("\n", "\r\n");
    List<TextRange> joints = WrappedHangul.joints(text);
    assertTrue(joints.size() > 2, joints::toString);
    joints.forEach(joint -> assertEquals("\r\n", joint.of(text)));
  }

  @Test
  void joints_overTheEndOfAPage_reachOverTheNumber() {
    String text = Pages.cut(TEXT, 19).replaceFirst("\n", "\n\f 7\n");
    RepairedText repaired = RepairedText.of(text, List.of());
    for (TextRange joint : repaired.marks().joints()) {
      assertTrue(joint.of(text).isBlank() || joint.of(text).contains("7"), joint.of(text));
    }
    assertEquals(text.length(), repaired.marks().applyTo(text).length());
  }
}
