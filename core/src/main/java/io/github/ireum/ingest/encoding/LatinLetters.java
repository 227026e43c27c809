// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.encoding;

import java.lang.Character.UnicodeBlock;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/**
 * An encoding of Latin letters, and how often the languages that are written in it have each of its
 * characters beyond ASCII. Immutable.
 */
final class LatinLetters {

  /** Bytes that are no ASCII. */
  static final int BEYOND_ASCII = 128;

  // Bits of a character of each group: one in six of all beyond ASCII, one in twenty, one in
  // seventy.
  private static final double[] GROUPS = {-2.6, -4.3, -6.2};
  private static final double OTHER_LETTER = -9.5;
  private static final double QUOTE = -4;
  private static final double SIGN = -6;
  private static final double NO_TEXT = -14;

  private static final String QUOTES = "\u00A0‘’“”„‚«»–—…";

  // Letters of each language in three groups, from most to least frequent; a dash for none.

  private static final List<String> WEST =
      List.of(
          "- é ïèö", // English
          "óàéí èòçú ïü", // Catalan
          "æøå é äö", // Danish, Norwegian
          "äüö ß éà", // German
          "áíó éúñ ü", // Spanish
          "äö - å", // Finnish
          "é àèê ôîçâùûëïœ", // French
          "áíéúó - -", // Irish
          "ðáæ íóöþú ýé", // Icelandic
          "èà òùé ì", // Italian
          "éë ïó èöü", // Dutch
          "ãçáí éóõú êâàü", // Portuguese
          "ë - ç", // Albanian
          "äöå - é", // Swedish
          "äõü ö šž"); // Estonian

  private static final List<String> CENTRE =
      List.of(
          "ęąłż śó ćńź", // Polish
          "íáě éřčýžš ůúóňťď", // Czech
          "áí éčýúťžš ľóôäňďĺŕ", // Slovak
          "áéő íóöü úű", // Hungarian
          "čšž ćđ -", // Croatian, Slovene
          "ăţş îâ -"); // Romanian

  private static final List<String> CENTRE_AND_GERMAN =
      Stream.concat(CENTRE.stream(), Stream.of("äüö ß éà")).toList();

  private static final List<String> BALTIC =
      List.of(
          "šėų įąžčū ę", // Lithuanian
          "āēīš ūļņ ķžģč", // Latvian
          "äõü ö šž"); // Estonian

  private static final List<String> TURKISH = List.of("ışü çğö İâî");

  private static final List<String> SOUTH =
      List.of(
          "ĉĝŭŝ ĵ ĥ", // Esperanto
          "ħċġż - àòèùì"); // Maltese

  private static final List<String> VIETNAMESE =
      List.of("\u0301\u0323ê \u0300\u0309ưôđáàơâ ăóùíúéèãõòìýĩũ\u0303");

  // What undeclared texts are seldom in: bits less.
  private static final double OF_ISO = -1;
  private static final double OF_OTHERS = -4;

  private final Charset charset;
  private final double prior;
  private final char[] characters = new char[BEYOND_ASCII];
  private final List<double[]> languages;

  private LatinLetters(String charset, double prior, List<String> languages) {
    this.charset = Charset.forName(charset);
    this.prior = prior;
    for (int b = 0; b < BEYOND_ASCII; b++) {
      // What is not in use is decoded as a character of Unicode that says so.
      characters[b] = new String(new byte[] {(byte) (b | 0x80)}, this.charset).charAt(0);
    }
    this.languages = languages.stream().map(this::table).toList();
  }

  /** Returns the encodings that can be told; of two that are as likely, the first is meant. */
  static List<LatinLetters> encodings() {
    return List.of(
        new LatinLetters("windows-1252", 0, WEST),
        new LatinLetters("windows-1250", 0, CENTRE_AND_GERMAN),
        new LatinLetters("ISO-8859-2", OF_ISO, CENTRE_AND_GERMAN),
        new LatinLetters("windows-1254", 0, TURKISH),
        new LatinLetters("windows-1257", 0, BALTIC),
        new LatinLetters("ISO-8859-13", OF_ISO, BALTIC),
        new LatinLetters("ISO-8859-4", OF_ISO, BALTIC),
        new LatinLetters("IBM850", OF_OTHERS, WEST),
        new LatinLetters("IBM852", OF_OTHERS, CENTRE),
        new LatinLetters("x-MacRoman", OF_OTHERS, WEST),
        new LatinLetters("x-MacCentralEurope", OF_OTHERS, CENTRE),
        new LatinLetters("IBM857", OF_OTHERS, TURKISH),
        new LatinLetters("ISO-8859-3", OF_ISO, SOUTH),
        new LatinLetters("windows-1258", OF_OTHERS, VIETNAMESE));
  }

  Charset charset() {
    return charset;
  }

  /** Returns how likely the encoding is before a text is seen, in bits. */
  double prior() {
    return prior;
  }

  /** Returns a character of a text; a space outside of it. */
  char at(byte[] text, int place) {
    if (place < 0 || place >= text.length) {
      return ' ';
    }
    return text[place] < 0 ? characters[text[place] & 0x7F] : (char) text[place];
  }

  /**
   * Returns how likely a text is, in bits, in the language where it is likeliest.
   *
   * @param counts how many it has of each byte beyond ASCII
   */
  double bits(int[] counts) {
    double most = Double.NEGATIVE_INFINITY;
    for (double[] language : languages) {
      double bits = 0;
      for (int b = 0; b < BEYOND_ASCII; b++) {
        bits += counts[b] * language[b];
      }
      most = Math.max(most, bits);
    }
    return most;
  }

  private double[] table(String language) {
    List<String> groups = List.of(language.split(" "));
    double[] bits = new double[BEYOND_ASCII];
    for (int b = 0; b < BEYOND_ASCII; b++) {
      char c = characters[b];
      bits[b] = bitsOfOther(c);
      for (int group = 0; group < groups.size(); group++) {
        String letters = groups.get(group);
        if (letters.indexOf(c) >= 0 || letters.indexOf(Character.toLowerCase(c)) >= 0) {
          bits[b] = GROUPS[group];
        }
      }
    }
    return bits;
  }

  private static double bitsOfOther(char c) {
    if (Character.isLetter(c)) {
      return OTHER_LETTER;
    }
    if (QUOTES.indexOf(c) >= 0) {
      return QUOTE;
    }
    UnicodeBlock block = UnicodeBlock.of(c);
    boolean noText =
        c == '\uFFFD'
            || Character.isISOControl(c)
            || Character.getType(c) == Character.PRIVATE_USE
            || UnicodeBlock.BOX_DRAWING.equals(block)
            || UnicodeBlock.BLOCK_ELEMENTS.equals(block);
    return noText ? NO_TEXT : SIGN;
  }
}
