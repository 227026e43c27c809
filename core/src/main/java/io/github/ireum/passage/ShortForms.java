// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.names.KoreanName;
import io.github.ireum.names.NameMention;
import io.github.ireum.names.Syllable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text calls a person after it has named them in full. */
final class ShortForms {

  /** Takes a short form and where it stands. */
  interface Visitor {
    void accept(String form, int start, int end);
  }

  private static final Pattern WORD =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’ʻ]*(?:[-‐‑–]\\s?[\\p{L}\\p{M}'’ʻ]+)*");

  private static final Pattern PART = Pattern.compile("[\\s-‐‑–]+");

  /** Words after which a capitalised Park, Moon or Han is no person: Namsan Park, the Han River. */
  private static final Set<String> PLACES =
      Set.of(
          "river",
          "street",
          "avenue",
          "road",
          "island",
          "mountain",
          "university",
          "dynasty",
          "hotel",
          "landing",
          "festival");

  private static final String TITLES =
      "(?:국무|국방|부)?위원장|대통령|총리|장관|차관|대표|의원|총재|회장|사장|부회장|교수|감독|선수|후보|지사|시장|"
          + "검사|판사|변호사|기자|작가|박사|여사|씨|양|군|전\\s?대통령|전\\s?대표|총장|이사장|원장|실장|부장|차장|장군|목사|신부|스님";

  private static final Pattern KOREAN =
      Pattern.compile("(?<![가-힣])([가-힣]{1,2})\\s?(?=(?:" + TITLES + "))");

  private ShortForms() {}

  /** Returns what the person of a full name may be called, in lower case. */
  static List<String> of(NameMention mention) {
    KoreanName name = mention.readings().get(0).name();
    String surface = mention.surface();
    if (!surface.isEmpty() && Syllable.isSyllable(surface.charAt(0))) {
      return List.of(name.surname());
    }
    String[] parts = PART.split(surface);
    if (parts.length < 2) {
      return List.of();
    }
    boolean surnameLast =
        SurnameWords.share(parts[parts.length - 1], name.surname())
            > SurnameWords.share(parts[0], name.surname());
    String surname = parts[surnameLast ? parts.length - 1 : 0].replace(",", "");
    List<String> given =
        surnameLast
            ? Arrays.asList(parts).subList(0, parts.length - 1)
            : Arrays.asList(parts).subList(1, parts.length);
    List<String> forms = new ArrayList<>();
    forms.add(surname.toLowerCase(Locale.ROOT));
    if (given.size() > 1) {
      forms.add(String.join("-", given).toLowerCase(Locale.ROOT));
    } else if (given.get(0).length() > 4) {
      forms.add(given.get(0).toLowerCase(Locale.ROOT));
    }
    return forms;
  }

  /** Finds short forms that stand as words of their own. */
  static void find(String text, Set<String> forms, Visitor visitor) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      int end = words.end();
      if (word.endsWith("'s") || word.endsWith("’s")) {
        word = word.substring(0, word.length() - 2);
        end -= 2;
      }
      String form = word.toLowerCase(Locale.ROOT).replaceAll("[‐‑–]", "-");
      if (forms.contains(form) && !PLACES.contains(nextWord(text, end))) {
        visitor.accept(form, words.start(), end);
      }
    }
    Matcher korean = KOREAN.matcher(text);
    while (korean.find()) {
      if (forms.contains(korean.group(1))) {
        visitor.accept(korean.group(1), korean.start(1), korean.end(1));
      }
    }
  }

  private static String nextWord(String text, int from) {
    int start = from;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
