// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** StandardTokenizer is the oracle. */
final class LatinStandardTokenizerTest {

  private static final String[] PIECES = {
    "a",
    "Z",
    "1",
    "2",
    "_",
    ".",
    ",",
    ":",
    ";",
    "'",
    "’",
    "\"",
    "-",
    " ",
    "\n",
    "#",
    "*",
    "é",
    "ŏ",
    "word",
    "number",
    "12",
    "/",
    "–",
    "\u0301",
    "\u200D",
    "\uFE0F",
    "\u20E3",
    "한",
    "漢",
    "\u00AD",
    "\u2060",
    "\uFFFF",
    "©",
    "א",
    "カ",
    "ไ",
    "·",
    "\uD83D\uDE00"
  };

  /** Pieces from here on are not for Latin text. */
  private static final int LATIN = 24;

  /** Twice what is read at once. */
  private static final int LARGEST_BUFFER = 8_192;

  /** Gives a few characters at a time. */
  private static final class SlowReader extends Reader {
    private final StringReader in;
    private final Random random;

    SlowReader(String text, Random random) {
      in = new StringReader(text);
      this.random = random;
    }

    @Override
    public int read(char[] chars, int from, int count) throws IOException {
      return in.read(chars, from, Math.min(count, 1 + random.nextInt(7)));
    }

    @Override
    public void close() {}
  }

  private static StandardTokenizer standard(int maxTokenLength) {
    StandardTokenizer tokenizer = new StandardTokenizer();
    tokenizer.setMaxTokenLength(maxTokenLength);
    return tokenizer;
  }

  private static LatinStandardTokenizer latin(int maxTokenLength) {
    return new LatinStandardTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, maxTokenLength);
  }

  private static List<String> tokens(Tokenizer tokenizer, Reader text) throws IOException {
    CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    TypeAttribute type = tokenizer.addAttribute(TypeAttribute.class);
    PositionIncrementAttribute increment = tokenizer.addAttribute(PositionIncrementAttribute.class);
    List<String> tokens = new ArrayList<>();
    tokenizer.setReader(text);
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      tokens.add(
          term
              + " "
              + offset.startOffset()
              + "-"
              + offset.endOffset()
              + " "
              + type.type()
              + " "
              + increment.getPositionIncrement());
    }
    tokenizer.end();
    tokens.add("end " + offset.endOffset() + " " + increment.getPositionIncrement());
    tokenizer.close();
    return tokens;
  }

  private static String text(Random random, int pieces, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(PIECES[random.nextInt(pieces)]);
    }
    return text.toString();
  }

  @Test
  void incrementToken_randomTexts_givesTokensOfStandardTokenizer() throws IOException {
    Random random = new Random(7);
    for (int longest : new int[] {255, 64, 9, 5}) {
      Tokenizer expected = standard(longest);
      Tokenizer actual = latin(longest);
      for (int i = 0; i < 5_000; i++) {
        int length = i % 500 == 0 ? 20_000 : random.nextInt(40);
        String text = text(random, i % 2 == 0 ? LATIN : PIECES.length, length);
        Reader reader = i % 3 == 0 ? new SlowReader(text, random) : new StringReader(text);
        assertEquals(tokens(expected, new StringReader(text)), tokens(actual, reader), text);
      }
    }
  }

  @Test
  void incrementToken_eachCharacterInContext_givesTokensOfStandardTokenizer() throws IOException {
    Tokenizer expected = standard(255);
    Tokenizer actual = latin(255);
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (Character.isSurrogate(c)) {
        continue;
      }
      String text =
          "a" + c + "b 1" + c + "2 _" + c + "_ #" + c + "\u20E3 " + c + "\u0301" + c + "\u200D" + c
              + "a." + c;
      List<String> tokens = tokens(expected, new StringReader(text));
      assertEquals(
          tokens,
          tokens(actual, new StringReader(text)),
          () -> Integer.toHexString(text.charAt(1)));
    }
  }

  @Test
  void incrementToken_wordWithoutEnd_isCutAsItComes() throws IOException {
    String text = "a".repeat(100_000) + "'" + "b".repeat(64);
    assertEquals(
        tokens(standard(64), new StringReader(text)), tokens(latin(64), new StringReader(text)));
  }

  /** Repeats a text, and remembers the largest buffer it was asked to fill. */
  private static final class LongReader extends Reader {
    private final String unit;
    private int left;
    private int largest;

    LongReader(String unit, int length) {
      this.unit = unit;
      left = length;
    }

    @Override
    public int read(char[] chars, int from, int count) {
      largest = Math.max(largest, chars.length);
      int length = Math.min(count, left);
      for (int i = 0; i < length; i++) {
        chars[from + i] = unit.charAt((left - i) % unit.length());
      }
      left -= length;
      return length == 0 ? -1 : length;
    }

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "。", " ", "_", "#", "\u0301", "\uD83D", "。 ", "# ", "\u00AD", "_.", "한", "漢", "a\u0301"
      })
  void incrementToken_longText_needsNoLargerBuffer(String unit) throws IOException {
    LongReader text = new LongReader(unit, 1_000_000);
    Tokenizer tokenizer = latin(255);
    tokenizer.setReader(text);
    tokenizer.reset();
    while (tokenizer.incrementToken()) {
      assertTrue(text.largest <= LARGEST_BUFFER, () -> text.largest + " characters");
    }
    tokenizer.end();
    tokenizer.close();
    assertTrue(text.largest <= LARGEST_BUFFER, () -> text.largest + " characters");
  }

  @Test
  void incrementToken_tokensBehindLongNoise_areThoseOfStandardTokenizer() throws IOException {
    for (int length : new int[] {4_000, 4_095, 4_096, 4_097, 8_191, 8_192, 20_000}) {
      String noise = "。".repeat(length);
      String text = "a한" + noise + "word 한국 " + noise + "漢1" + noise;
      assertEquals(
          tokens(standard(255), new StringReader(text)),
          tokens(latin(255), new StringReader(text)));
    }
  }

  @Test
  void constructor_lengthOutOfRange_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> latin(0));
    assertThrows(
        IllegalArgumentException.class, () -> latin(StandardTokenizer.MAX_TOKEN_LENGTH_LIMIT + 1));
  }

  @Test
  void forName_spiName_createsTokenizerWithItsLength() throws IOException {
    Map<String, String> arguments = new HashMap<>(Map.of("maxTokenLength", "5"));
    TokenizerFactory factory = TokenizerFactory.forName("latinStandard", arguments);
    assertInstanceOf(LatinStandardTokenizerFactory.class, factory);
    assertEquals(
        tokens(standard(5), new StringReader("president")),
        tokens(factory.create(), new StringReader("president")));
  }

  @Test
  void factory_lengthThatNoTokenCanHave_isRefused() {
    Map<String, String> arguments = new HashMap<>(Map.of("maxTokenLength", "0"));
    assertThrows(
        IllegalArgumentException.class, () -> new LatinStandardTokenizerFactory(arguments));
  }

  @Test
  void factory_withoutArguments_isForSpiOnly() {
    assertThrows(UnsupportedOperationException.class, LatinStandardTokenizerFactory::new);
  }
}
