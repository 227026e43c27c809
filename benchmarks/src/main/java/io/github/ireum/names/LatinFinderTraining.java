// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinNameFinder.Candidate;
import io.github.ireum.names.LogisticRegression.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Learns {@code latin-finder.txt}: common words and letters from FRUS and Cranfield, weights from
 * the editors' tags in FRUS, from Cranfield, and from real names set into sentences. Deterministic.
 */
public final class LatinFinderTraining {

  /**
   * How often a name with a given name of one syllable is set into sentences: few people have one,
   * and what one volume says of them is no more than what it says of its prime minister.
   */
  private static final int SHORT_NAMES = 4;

  /** How many names of Chinese people are made up. */
  private static final int SAMPLES = 1_500;

  private final LatinFinderData data;
  private final Map<String, String> frus = new TreeMap<>();
  private final Map<String, String> cranfield = new TreeMap<>();
  private final KoreanNames names = KoreanNames.getDefault();
  private final List<Example> examples = new ArrayList<>();
  private final List<String> learnt = new ArrayList<>();
  private final LatinNameFinder finder;

  /**
   * Prepares a training.
   *
   * @param included which documents of FRUS and Cranfield, by id, are learnt from
   */
  LatinFinderTraining(LatinFinderData data, Predicate<String> included) {
    this.data = data;
    put(data.frus(), included, frus);
    put(data.cranfield(), included, cranfield);
    for (String line : NameResource.lines("latin-finder.txt")) {
      if (line.matches("#.*|(?!STOP )[A-Z_]+ .*")) {
        learnt.add(line);
      }
    }
    words(learnt);
    finder = new LatinNameFinder(names, new LatinFinderModel(learnt));
  }

  private static void put(
      Map<String, String> docs, Predicate<String> included, Map<String, String> into) {
    docs.forEach(
        (doc, text) -> {
          if (included.test(doc)) {
            into.put(doc, text);
          }
        });
  }

  /** Returns the lines of the resource. */
  List<String> learn() {
    frus.forEach((doc, text) -> document(text, data.gold(doc), data.others(doc), 0));
    cranfield.values().forEach(text -> document(text, List.of(), List.of(), 2));
    synthetic();
    double[] weights = LogisticRegression.fit(examples, LatinFeatures.COUNT);
    List<Example> labelled = List.copyOf(examples);
    for (int round = 0; round < 3; round++) {
      double[] last = weights;
      examples.clear();
      examples.addAll(labelled);
      frus.forEach((doc, text) -> unlabelled(doc, text, last));
      weights = LogisticRegression.fit(examples, LatinFeatures.COUNT);
    }
    for (LatinFeatures feature : LatinFeatures.values()) {
      learnt.add(String.format(Locale.ROOT, "weight %s %.3f", feature, weights[feature.ordinal()]));
    }
    return learnt;
  }

  private void words(List<String> out) {
    Map<String, Integer> lower = new TreeMap<>();
    LatinFinderModel nothing = new LatinFinderModel(List.of());
    WordFacts facts = new WordFacts(nothing, names.spellings().model());
    Set<String> types = new TreeSet<>();
    for (Map<String, String> docs : List.of(frus, cranfield)) {
      docs.forEach(
          (doc, text) -> {
            LatinTokens tokens = new LatinText(text, facts).all();
            for (int i = 0; i < tokens.size(); i++) {
              int start = tokens.start(i);
              int end = tokens.end(i);
              String letters = tokens.letters(i);
              boolean named = data.gold(doc).stream().anyMatch(g -> g[0] <= start && end <= g[1]);
              if (letters.matches("[a-z]{2,}") && !named) {
                if (!tokens.isCapital(i) && tokens.gap(i) != LatinTokens.Gap.HYPHEN) {
                  lower.merge(letters, 1, Integer::sum);
                }
                types.add(letters);
              }
            }
          });
    }
    NameLetters letters = new NameLetters(names.spellings().model(), nothing);
    Set<String> stop = new TreeSet<>(Arrays.asList(LatinFinderExamples.WORDS.split(" ")));
    lower.forEach(
        (word, count) -> {
          if (count >= 3
              && word.length() <= 10
              && (letters.isSyllable(word) || letters.isSurname(word))) {
            stop.add(word);
          }
        });
    stop.removeAll(
        Set.of(
            "kim", "chung", "kwon", "hyun", "nam", "yun", "pak", "choi", "kang", "jung", "jin",
            "jun", "il"));
    out.add("STOP " + String.join(" ", stop));
    double[][] counts = new double[27][27];
    for (double[] row : counts) {
      Arrays.fill(row, 0.5);
    }
    for (String word : types) {
      int before = 0;
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        counts[before][c - '`']++;
        before = c - '`';
      }
      counts[before][0]++;
    }
    for (int i = 0; i < 27; i++) {
      double sum = Arrays.stream(counts[i]).sum();
      StringBuilder row = new StringBuilder("letters " + (char) ('`' + i));
      for (double count : counts[i]) {
        row.append(' ').append(Math.round(-10 * Math.log(count / sum)));
      }
      out.add(row.toString());
    }
  }

  /**
   * The editors tag only some people. What they leave out is taken for what the last round says
   * with confidence, or left out: always so where a short name may be one because it, or its
   * surname, comes again, which is the kind that the last round knows least of.
   */
  private void unlabelled(String doc, String text, double[] weights) {
    LatinText words = finder.read(text);
    LatinTokens tokens = words.tokens();
    List<Candidate> candidates = finder.candidates(words);
    for (Candidate candidate : candidates) {
      int start = tokens.start(candidate.from());
      int end = tokens.end(candidate.to() - 1);
      boolean tagged =
          Stream.concat(data.gold(doc).stream(), data.others(doc).stream())
              .anyMatch(g -> g[0] < end && g[1] > start);
      if (!tagged) {
        double[] f = candidate.features();
        double p = LogisticRegression.probability(f, weights);
        boolean open =
            f[LatinFeatures.MONO_ALONE.ordinal()] + f[LatinFeatures.MONO_REPEATED.ordinal()] > 0;
        if (p > 0.8 || (p < 0.3 && !open)) {
          examples.add(new Example(f, p > 0.5, 0.5));
        }
      }
    }
  }

  private void document(String text, List<int[]> korean, List<int[]> other, double weight) {
    LatinText words = finder.read(text);
    LatinTokens tokens = words.tokens();
    List<Candidate> candidates = finder.candidates(words);
    for (Candidate candidate : candidates) {
      int start = tokens.start(candidate.from());
      int end = tokens.end(candidate.to() - 1);
      boolean is = korean.stream().anyMatch(g -> g[0] == start && g[1] == end);
      boolean overlaps = korean.stream().anyMatch(g -> g[0] < end && g[1] > start);
      boolean foreign = other.stream().anyMatch(g -> g[0] < end && g[1] > start);
      double cost = is || overlaps || foreign ? 1 : weight;
      if (is && !isBest(candidate, candidates)) {
        continue;
      }
      if (cost > 0) {
        examples.add(new Example(candidate.features(), is, cost));
      }
    }
  }

  private static boolean isBest(Candidate candidate, List<Candidate> all) {
    int s = LatinFeatures.SURNAME.ordinal();
    int g = LatinFeatures.GIVEN_RATIO.ordinal();
    double score = candidate.features()[s] + candidate.features()[g];
    for (Candidate other : all) {
      if (!other.equals(candidate)
          && other.from() == candidate.from()
          && other.to() == candidate.to()) {
        return score >= other.features()[s] + other.features()[g];
      }
    }
    return true;
  }

  /** Real names set into texts that go on to speak of the person, as documents do. */
  private void synthetic() {
    Random random = new Random(7);
    for (LatinFinderData.Spelled spelled : data.korean()) {
      String name = spelled.latin();
      if (name.matches("[^ ]+ [^ ]+( [^ ]+)?") && name.matches("\\p{Lu}.*")) {
        int times = spelled.hangul().length() == 2 ? SHORT_NAMES : 1;
        for (int i = 0; i < times; i++) {
          set(LatinFinderExamples.vary(name, random), name.split(" ")[0], true, 0.25, random);
        }
      }
    }
    for (String name : LatinFinderExamples.OTHERS.split("\\|")) {
      for (int i = 0; i < 4; i++) {
        String written = i == 3 ? name.toUpperCase(Locale.ROOT) : name;
        set(written, name.split(" ")[0], false, 1.0, random);
      }
    }
    for (String name : LatinFinderExamples.CHINESE.split("\\|")) {
      set(name, name.split(" ")[0], false, 0.5, random);
    }
    ChineseNameSamples samples = new ChineseNameSamples(random);
    for (int i = 0; i < SAMPLES; i++) {
      String name = samples.next();
      String written = i % 4 == 3 ? name.toUpperCase(Locale.ROOT) : name;
      set(written, name.split(" ")[0], false, 1.0, random);
    }
  }

  private void set(String name, String surname, boolean korean, double weight, Random random) {
    StringBuilder text = new StringBuilder();
    List<int[]> spans = new ArrayList<>();
    boolean again = random.nextInt(3) == 0;
    boolean alone = random.nextInt(2) == 0;
    for (int i = 0; i < 1 + (again ? 1 : 0) + (alone ? 1 : 0); i++) {
      boolean full = i == 0 || (again && i == 1);
      String setting =
          LatinFinderExamples.SETTINGS[random.nextInt(LatinFinderExamples.SETTINGS.length)];
      int at = text.length() + setting.indexOf('%');
      text.append(setting.replace("%", full ? name : surname)).append(' ');
      if (full) {
        spans.add(new int[] {at, at + name.length()});
      }
    }
    document(text.toString(), korean ? spans : List.of(), korean ? List.of() : spans, weight);
  }

  /**
   * Reads a data folder and writes the resource.
   *
   * @throws IOException if the file cannot be written
   */
  public static void train(Path folder, Path out) throws IOException {
    List<String> learnt = new LatinFinderTraining(new LatinFinderData(folder), doc -> true).learn();
    Files.writeString(out, String.join("\n", learnt) + "\n");
  }
}
