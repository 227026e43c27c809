// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells a syllable of Mandarin by Wade and Giles (without apostrophes, umlauts and circumflexes),
 * and one of Cantonese as people of Hong Kong spell their names.
 */
final class ChineseSpellings {

  private static final Pattern PINYIN = Pattern.compile("([zcs]h|[bpmfdtnlgkhjqxrzcs]?)(.+)");
  private static final Pattern JYUTPING =
      Pattern.compile("(ng|gw|kw|[bpmfdtnlgkhzcsjw]?)([aeiouy].*|m|ng)[1-6]");

  private static final Map<String, String> WADE_GILES_INITIALS =
      Map.ofEntries(
          Map.entry("b", "p"),
          Map.entry("d", "t"),
          Map.entry("g", "k"),
          Map.entry("j", "ch"),
          Map.entry("q", "ch"),
          Map.entry("x", "hs"),
          Map.entry("zh", "ch"),
          Map.entry("r", "j"),
          Map.entry("z", "ts"),
          Map.entry("c", "ts"));

  /** Whole syllables that begin with a vowel, or are irregular. */
  private static final Map<String, String> WADE_GILES =
      Map.ofEntries(
          Map.entry("zi", "tzu"),
          Map.entry("ci", "tzu"),
          Map.entry("si", "ssu szu"),
          Map.entry("yi", "i yi"),
          Map.entry("yan", "yen"),
          Map.entry("ye", "yeh"),
          Map.entry("yue", "yueh"),
          Map.entry("yong", "yung"),
          Map.entry("you", "yu"),
          Map.entry("er", "erh"),
          Map.entry("ge", "ko"),
          Map.entry("ke", "ko"),
          Map.entry("he", "ho"),
          Map.entry("gui", "kuei kui"),
          Map.entry("kui", "kuei kui"));

  private static final Map<String, String> JYUTPING_INITIALS =
      Map.ofEntries(
          Map.entry("b", "p"),
          Map.entry("d", "t"),
          Map.entry("g", "k"),
          Map.entry("gw", "kw"),
          Map.entry("z", "ch ts"),
          Map.entry("c", "ch ts"),
          Map.entry("s", "s sh"),
          Map.entry("j", "y"));

  private static final Map<String, String> JYUTPING_FINALS =
      Map.ofEntries(
          Map.entry("aa", "a ah"),
          Map.entry("aai", "ai"),
          Map.entry("aau", "au"),
          Map.entry("aam", "am"),
          Map.entry("aan", "an"),
          Map.entry("aang", "ang"),
          Map.entry("aap", "ap"),
          Map.entry("aat", "at"),
          Map.entry("aak", "ak"),
          Map.entry("au", "au ow"),
          Map.entry("am", "am um"),
          Map.entry("an", "an un"),
          Map.entry("ap", "ap up"),
          Map.entry("ei", "ei i ee"),
          Map.entry("i", "i ee ze"),
          Map.entry("o", "o aw"),
          Map.entry("oi", "oi oy"),
          Map.entry("ou", "o"),
          Map.entry("u", "u oo"),
          Map.entry("oeng", "eung"),
          Map.entry("oek", "euk"),
          Map.entry("eoi", "ui"),
          Map.entry("eon", "un on"),
          Map.entry("eot", "ut"),
          Map.entry("yu", "u ue"),
          Map.entry("yun", "uen"),
          Map.entry("yut", "uet"));

  private ChineseSpellings() {}

  /** Returns a syllable of Pinyin without its tone. */
  static String pinyin(String reading) {
    String marks = Normalizer.normalize(reading, Normalizer.Form.NFD);
    return Normalizer.normalize(
        marks.replaceAll("[\\u0300\\u0301\\u0304\\u030C]", ""), Normalizer.Form.NFC);
  }

  /** Returns how Wade and Giles spell a syllable of Pinyin. */
  static List<String> wadeGiles(String pinyin) {
    String whole = WADE_GILES.get(pinyin);
    Matcher m = PINYIN.matcher(pinyin);
    if (whole != null || !m.matches()) {
      return List.of((whole == null ? pinyin : whole).split(" "));
    }
    String initial = m.group(1);
    String end = m.group(2).replace('ü', 'u');
    boolean retroflex = initial.length() == 2 || initial.equals("r");
    if (end.equals("i") && retroflex) {
      end = "ih";
    } else if (end.equals("uo") && !Set.of("g", "k", "h", "sh").contains(initial)) {
      end = "o";
    } else {
      end = end.replaceAll("ong$", "ung").replaceAll("ian$", "ien").replaceAll("([iu])e$", "$1eh");
    }
    return List.of(WADE_GILES_INITIALS.getOrDefault(initial, initial) + end);
  }

  /** Returns how people of Hong Kong spell a syllable of Jyutping. */
  static List<String> cantonese(String jyutping) {
    Matcher m = JYUTPING.matcher(jyutping);
    if (!m.matches()) {
      return List.of();
    }
    Set<String> spellings = new LinkedHashSet<>();
    for (String initial : JYUTPING_INITIALS.getOrDefault(m.group(1), m.group(1)).split(" ")) {
      for (String end : JYUTPING_FINALS.getOrDefault(m.group(2), m.group(2)).split(" ")) {
        spellings.add(initial + end);
      }
    }
    return new ArrayList<>(spellings);
  }
}
