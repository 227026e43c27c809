// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Learns the weights of the finder of names in Korean text, {@code finder.txt}, from sentences with
 * the persons in them: a header, then id, sentence and persons (with {@code |} between them), with
 * tabs; and from Korean text, before the first tab of a line. Deterministic.
 */
public final class HangulFinderTraining {

  private static final int ROUNDS = 10;
  private static final double RIDGE = 0.7;

  /** A missed name is worse than a false one, by this factor. */
  private static final double NAME_WEIGHT = 1.4;

  /** Where a name is found at odds of 3 to 7, as many are missed as are false. */
  private static final double LEANING = Math.log(7.0 / 3);

  private static final int FOLDS = 5;

  private static final String SENTENCES = "text/klue_ner_dev.tsv";
  private static final String BACKGROUND = "text/parallel_ko_en_dev.tsv";

  /** Takes the names that were found in a sentence, and those that stand there. */
  @FunctionalInterface
  interface Judge {
    void judge(String text, Set<String> found, Set<String> persons);
  }

  private record Example(int[] index, double[] value, List<String> context, double label) {}

  private record Sentence(String text, Set<String> persons, List<Example> examples) {}

  private HangulFinderTraining() {}

  /**
   * Learns from sentences and from background text, and writes the weights.
   *
   * @throws IOException if a file cannot be read or written
   */
  public static void train(Path folder, Path out) throws IOException {
    List<Example> all = background(folder.resolve(BACKGROUND));
    read(folder.resolve(SENTENCES)).forEach(sentence -> all.addAll(sentence.examples()));
    Files.write(out, learn(all), StandardCharsets.UTF_8);
  }

  /**
   * Learns from four fifths of the sentences and looks for names in the others, five times.
   *
   * @param judge takes what was found and what stands there
   */
  static void crossValidate(Path folder, Judge judge) throws IOException {
    List<Sentence> sentences = read(folder.resolve(SENTENCES));
    List<Example> background = background(folder.resolve(BACKGROUND));
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> examples = new ArrayList<>(background);
      for (int i = 0; i < sentences.size(); i++) {
        if (i % FOLDS != fold) {
          examples.addAll(sentences.get(i).examples());
        }
      }
      HangulNameFinder finder =
          new HangulNameFinder(KoreanNames.getDefault(), new HangulFinderModel(learn(examples)));
      for (int i = fold; i < sentences.size(); i += FOLDS) {
        Sentence sentence = sentences.get(i);
        List<NameMention> mentions = new ArrayList<>();
        finder.find(sentence.text(), mentions);
        Set<String> found = new TreeSet<>();
        mentions.forEach(mention -> found.add(mention.surface()));
        judge.judge(sentence.text(), found, sentence.persons());
      }
    }
  }

  private static List<Sentence> read(Path file) throws IOException {
    HangulFeatures features = new HangulFeatures(KoreanNames.getDefault().spellings().prior());
    List<Sentence> sentences = new ArrayList<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split("\t", -1);
      Set<String> persons = new HashSet<>(Arrays.asList(columns[2].split("\\|")));
      List<Example> examples = new ArrayList<>();
      String text = new ComposedText(columns[1]).text();
      HangulNameFinder.words(
          text,
          (start, end) -> {
            String word = text.substring(start, end);
            for (int length : HangulFeatures.lengths(word)) {
              double label = persons.contains(word.substring(0, length)) ? 1 : 0;
              examples.add(
                  sparse(
                      features.of(text, start, end, word, length),
                      HangulContext.of(text, start, end, word, length),
                      label));
            }
          });
      sentences.add(new Sentence(columns[1], persons, examples));
    }
    return sentences;
  }

  /**
   * Reads text whose ordinary words are taken for no names; what may be a name is left out. Its
   * contexts are not learnt: with no name among them they would only teach what stands there.
   */
  private static List<Example> background(Path file) throws IOException {
    HangulFeatures features = new HangulFeatures(KoreanNames.getDefault().spellings().prior());
    HangulWords words = new HangulWords();
    List<Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String text = new ComposedText(line.split("\t", -1)[0]).text();
      HangulNameFinder.words(
          text,
          (start, end) -> {
            String word = text.substring(start, end);
            for (int length : HangulFeatures.lengths(word)) {
              boolean known = words.level(word.substring(0, Math.min(length, 3))) < 7;
              boolean shorter = words.level(word.substring(0, 2)) < 6;
              boolean place = length == 2 && words.level(word.substring(0, 2)) == 7;
              if (known || shorter || place) {
                examples.add(sparse(features.of(text, start, end, word, length), List.of(), 0));
              }
            }
          });
    }
    return examples;
  }

  private static Example sparse(double[] values, List<String> context, double label) {
    int[] index = new int[values.length];
    double[] value = new double[values.length];
    int size = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0) {
        index[size] = i;
        value[size++] = values[i];
      }
    }
    return new Example(Arrays.copyOf(index, size), Arrays.copyOf(value, size), context, label);
  }

  /** Returns the lines of the resource. */
  private static List<String> learn(List<Example> examples) {
    double[] weights = fit(examples);
    List<String> lines = new ArrayList<>();
    for (double weight : weights) {
      lines.add(String.format(Locale.ROOT, "%.4f", weight));
    }
    double[] scores = new double[examples.size()];
    List<ContextTraining.Example> contexts = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      Example example = examples.get(i);
      for (int j = 0; j < example.index().length; j++) {
        scores[i] += weights[example.index()[j]] * example.value()[j];
      }
      contexts.add(new ContextTraining.Example(scores[i], example.context(), example.label()));
    }
    lines.set(0, String.format(Locale.ROOT, "%.4f", weights[0] + LEANING));
    lines.addAll(ContextTraining.learn(contexts, NAME_WEIGHT));
    return lines;
  }

  /** Fits a logistic regression by Newton's method. */
  private static double[] fit(List<Example> examples) {
    double[] weights = new double[HangulFeatures.COUNT];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] system = new double[weights.length][weights.length + 1];
      for (int i = 0; i < weights.length; i++) {
        system[i][i] = RIDGE;
        system[i][weights.length] = RIDGE * weights[i];
      }
      for (Example example : examples) {
        add(example, weights, system);
      }
      double[] step = solve(system);
      for (int i = 0; i < weights.length; i++) {
        weights[i] -= step[i];
      }
    }
    return weights;
  }

  private static void add(Example example, double[] weights, double[][] system) {
    int[] index = example.index();
    double[] value = example.value();
    double sum = 0;
    for (int i = 0; i < index.length; i++) {
      sum += weights[index[i]] * value[i];
    }
    double probability = 1 / (1 + Math.exp(-sum));
    double weight = example.label() > 0 ? NAME_WEIGHT : 1;
    double variance = probability * (1 - probability) * weight;
    for (int i = 0; i < index.length; i++) {
      double[] row = system[index[i]];
      row[weights.length] += (probability - example.label()) * weight * value[i];
      for (int j = 0; j < index.length; j++) {
        row[index[j]] += variance * value[i] * value[j];
      }
    }
  }

  /** Solves a positive definite system by elimination. */
  private static double[] solve(double[][] system) {
    int size = system.length;
    for (int i = 0; i < size; i++) {
      for (int k = i + 1; k < size; k++) {
        double factor = system[k][i] / system[i][i];
        for (int j = i; factor != 0 && j <= size; j++) {
          system[k][j] -= factor * system[i][j];
        }
      }
    }
    double[] result = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      double sum = system[i][size];
      for (int j = i + 1; j < size; j++) {
        sum -= system[i][j] * result[j];
      }
      result[i] = sum / system[i][i];
    }
    return result;
  }
}
