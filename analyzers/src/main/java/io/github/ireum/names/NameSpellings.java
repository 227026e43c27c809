// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinParts.Part;
import io.github.ireum.names.NameReadings.Entry;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hands a spelling to the reader of its script, and remembers the answers to recent ones.
 * Thread-safe.
 */
final class NameSpellings {

  private static final int MAX_LENGTH = 200;
  private static final int REMEMBERED = 1 << 14;

  /** The same for those with an initial, which keep ten times as many readings: some 50 KB. */
  private static final int REMEMBERED_WITH_INITIAL = 1 << 10;

  /** 김, 정은 and 김·정은: what stands between surname and given name where it is no space. */
  private static final Pattern APART =
      Pattern.compile("(\\p{IsHangul}{1,2})\\s*[,，、·・\\-‐]\\s*(\\p{IsHangul}{1,5})");

  private static final Spelling NONE =
      new Spelling("", NameReadings.NONE, List.of(), List.of(), false);

  private final SpellingModel model;
  private final HangulPrior prior;
  private final LatinReader latin;
  private final HanReader han = new HanReader();
  private final KanaReader kana = new KanaReader();
  private final CyrillicReader cyrillic = new CyrillicReader();
  private final RecentValues<String, Spelling> remembered = new RecentValues<>(REMEMBERED);
  private final RecentValues<String, Spelling> withInitial =
      new RecentValues<>(REMEMBERED_WITH_INITIAL);

  NameSpellings(SpellingModel model) {
    this.model = model;
    prior = model.prior();
    latin = new LatinReader(model);
  }

  /** Returns how pieces of names are spelled. */
  SpellingModel model() {
    return model;
  }

  /** Returns how likely names are before one sees their spelling. */
  HangulPrior prior() {
    return prior;
  }

  /** Returns the readings of a spelling. */
  NameReadings read(String text) {
    return spelling(text).readings();
  }

  /** Returns what there is to know of a spelling. */
  Spelling spelling(String text) {
    if (text.length() > MAX_LENGTH) {
      return NONE;
    }
    Spelling known = remembered.find(text);
    if (known == null) {
      known = withInitial.find(text);
    }
    if (known == null) {
      known = newSpelling(text);
      (known.initial() ? withInitial : remembered).remember(text, known);
    }
    return known;
  }

  private Spelling newSpelling(String text) {
    String unmarked = NameSurroundings.withoutMarks(text);
    if (unmarked.length() < text.length()) {
      return newSpelling(unmarked);
    }
    LatinParts name = LatinParts.read(text);
    NameReadings readings = readNew(text, name);
    if (readings.isEmpty()) {
      Spelling bare = bare(text);
      if (!bare.readings().isEmpty()) {
        return bare;
      }
    }
    if (name.parts().isEmpty()) {
      return new Spelling(text, readings, List.of(), List.of(text), false);
    }
    List<String> sorted = new ArrayList<>();
    boolean initial = false;
    for (Part part : name.parts()) {
      sorted.add(part.letters());
      initial |= part.initial();
    }
    Collections.sort(sorted);
    return new Spelling(text, readings, name.parts(), sorted, initial);
  }

  /** Reads a name without what is around it, or nothing if that does not help. */
  private Spelling bare(String text) {
    String bare = NameSurroundings.leaveOut(text);
    if (!bare.equals(text)) {
      return newSpelling(bare);
    }
    String first = NameSurroundings.inFirstScript(text);
    Spelling spelling = first.length() < text.length() ? newSpelling(first) : NONE;
    return spelling.isFullName() ? spelling : NONE;
  }

  private NameReadings readNew(String text, LatinParts name) {
    if (isAscii(text)) {
      return latin.read(name);
    }
    Set<UnicodeScript> scripts = scripts(text);
    if (scripts.contains(UnicodeScript.HAN)) {
      String untitled = HanTitles.withoutTitle(text.strip());
      return scripts.contains(UnicodeScript.KATAKANA)
          ? ofScript(kana.read(untitled), Convention.KATAKANA)
          : ofScript(han.read(untitled), Convention.HANJA);
    }
    if (scripts.contains(UnicodeScript.HANGUL)) {
      return scripts.size() == 1 ? readHangul(text) : NameReadings.NONE;
    }
    if (scripts.contains(UnicodeScript.KATAKANA) || scripts.contains(UnicodeScript.HIRAGANA)) {
      return ofScript(kana.read(text), Convention.KATAKANA);
    }
    if (scripts.contains(UnicodeScript.CYRILLIC)) {
      return ofScript(cyrillic.read(text), Convention.KONTSEVICH);
    }
    return scripts.contains(UnicodeScript.LATIN) ? latin.read(name) : NameReadings.NONE;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static Set<UnicodeScript> scripts(String text) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    text.codePoints()
        .mapToObj(UnicodeScript::of)
        .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
        .forEach(scripts::add);
    return scripts;
  }

  private NameReadings readHangul(String text) {
    String name = HangulRest.withoutTitle(Normalizer.normalize(text, Normalizer.Form.NFC).strip());
    Matcher apart = APART.matcher(name);
    if (apart.matches() && Surnames.isSurname(apart.group(1))) {
      name = apart.group(1) + " " + apart.group(2);
    }
    Optional<KoreanName> parsed = KoreanName.ofHangul(name);
    if (parsed.isEmpty()) {
      boolean surname = name.length() == 1 && Surnames.isSurname(name);
      return surname
          ? exact(List.of(new KoreanName(Surnames.southern(name), "")))
          : NameReadings.NONE;
    }
    List<KoreanName> names = new ArrayList<>();
    names.add(parsed.get().southern());
    return exact(names);
  }

  private NameReadings exact(List<KoreanName> names) {
    List<Entry> entries = new ArrayList<>();
    for (KoreanName name : names) {
      entries.add(new Entry(name, 1, prior.name(name), Convention.HANGUL));
    }
    return NameReadings.of(entries, Convention.HANGUL);
  }

  /** The readers of other scripts know syllables; what is known of whole names is added here. */
  private NameReadings ofScript(List<ScriptReading> readings, Convention script) {
    List<Entry> entries = new ArrayList<>();
    for (ScriptReading reading : readings) {
      double known =
          script == Convention.HANJA
              ? 1
              : prior.preference(reading.name().given())
                  * prior.asWhole(reading.name().surname(), reading.name().given());
      double weight = reading.weight() * known;
      double namePrior = prior.name(reading.name());
      entries.add(new Entry(reading.name(), weight / namePrior, namePrior, script));
    }
    return NameReadings.of(entries, script);
  }

  /** Returns the letters of a spelling without what is only typography. */
  String letters(String text) {
    List<Part> parts = LatinParts.of(text);
    return parts.isEmpty() ? text : LatinParts.letters(parts);
  }

  /** Returns the letters that a spelling in Latin letters has for the surname of a name. */
  String surnameLetters(Spelling spelling, KoreanName name) {
    return latin.surnameLetters(spelling.parts(), name.surname());
  }

  /** Returns whether a text in Hangul has the surname of a name as it is. */
  boolean isWritten(Spelling spelling, KoreanName name) {
    String written = Normalizer.normalize(spelling.text(), Normalizer.Form.NFC).strip();
    return !name.surname().isEmpty() && written.startsWith(name.surname());
  }
}
