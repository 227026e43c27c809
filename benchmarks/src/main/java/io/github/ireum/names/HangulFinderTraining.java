// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.HangulWeightFitting.Example;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Learns the weights of the finder of names in Korean text, {@code finder.txt}, from sentences with
 * the persons in them: a header, then id, sentence and persons (with {@code |} between them), with
 * tabs; and from Korean text, before the first tab of a line. Deterministic.
 */
public final class HangulFinderTraining {

  private static final int FOLDS = 5;

  /** Of so many names one counts as unknown. */
  private static final int FORGOTTEN = 3;

  private static final String SENTENCES = "text/klue_ner_dev.tsv";
  private static final String BACKGROUND = "text/parallel_ko_en_dev.tsv";

  /** Takes the names that were found in a sentence, and those that stand there. */
  @FunctionalInterface
  interface Judge {
    void judge(String text, Set<String> found, Set<String> persons);
  }

  private record Sentence(String text, Set<String> persons, List<List<Example>> words) {}

  private HangulFinderTraining() {}

  /**
   * Learns from sentences and from background text, and writes the weights.
   *
   * @throws IOException if a file cannot be read or written
   */
  public static void train(Path folder, Path out) throws IOException {
    List<List<Example>> all = background(folder.resolve(BACKGROUND));
    read(folder.resolve(SENTENCES)).forEach(sentence -> all.addAll(sentence.words()));
    Files.write(out, HangulWeightFitting.learn(all), StandardCharsets.UTF_8);
  }

  /**
   * Learns from four fifths of the sentences and looks for names in the others, five times.
   *
   * @param judge takes what was found and what stands there
   */
  static void crossValidate(Path folder, Judge judge) throws IOException {
    List<Sentence> sentences = read(folder.resolve(SENTENCES));
    List<List<Example>> background = background(folder.resolve(BACKGROUND));
    for (int fold = 0; fold < FOLDS; fold++) {
      List<List<Example>> words = new ArrayList<>(background);
      for (int i = 0; i < sentences.size(); i++) {
        if (i % FOLDS != fold) {
          words.addAll(sentences.get(i).words());
        }
      }
      HangulNameFinder finder =
          new HangulNameFinder(
              KoreanNames.getDefault(), new HangulFinderModel(HangulWeightFitting.learn(words)));
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
    HangulWords known = new HangulWords();
    HangulFeatures features =
        new HangulFeatures(KoreanNames.getDefault().spellings().prior(), known);
    HangulContext context = new HangulContext(known);
    List<Sentence> sentences = new ArrayList<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split("\t", -1);
      Set<String> persons = new HashSet<>(Arrays.asList(columns[2].split("\\|")));
      List<List<Example>> words = new ArrayList<>();
      String text = ComposedText.of(columns[1]).text();
      HangulNameFinder.words(
          text,
          (start, end) -> {
            String word = text.substring(start, end);
            List<Example> examples = new ArrayList<>();
            for (int length : HangulLengths.of(word)) {
              double label = persons.contains(word.substring(0, length)) ? 1 : 0;
              examples.add(
                  sparse(
                      features.of(text, start, end, word, length),
                      forgetting(
                          context.of(text, start, end, word, length), word.substring(0, length)),
                      label));
            }
            words.add(examples);
          });
      sentences.add(new Sentence(columns[1], persons, words));
    }
    return sentences;
  }

  /**
   * Makes every third name one that nobody knows. Sentences of the news name the well-known more
   * than other text does, and would teach that whom no list has is hardly ever a person.
   */
  private static List<String> forgetting(List<String> context, String name) {
    if (Math.floorMod(name.hashCode(), FORGOTTEN) == 0) {
      context.replaceAll(
          feature ->
              feature.startsWith(DictionaryContext.KNOWN)
                  ? DictionaryContext.KNOWN + name.length() + ":0"
                  : feature);
    }
    return context;
  }

  /**
   * Reads text whose ordinary words are taken for no names; what may be a name is left out. Its
   * contexts are not learnt: with no name among them they would only teach what stands there.
   */
  private static List<List<Example>> background(Path file) throws IOException {
    HangulWords words = new HangulWords();
    HangulFeatures features =
        new HangulFeatures(KoreanNames.getDefault().spellings().prior(), words);
    List<List<Example>> all = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String text = ComposedText.of(line.split("\t", -1)[0]).text();
      HangulNameFinder.words(
          text,
          (start, end) -> {
            String word = text.substring(start, end);
            List<Example> examples = new ArrayList<>();
            for (int length : HangulLengths.of(word)) {
              boolean known = words.level(word.substring(0, Math.min(length, 3))) < 7;
              boolean shorter = words.level(word.substring(0, 2)) < 6;
              boolean place = length == 2 && words.level(word.substring(0, 2)) == 7;
              if (known || shorter || place) {
                examples.add(sparse(features.of(text, start, end, word, length), List.of(), 0));
              }
            }
            all.add(examples);
          });
    }
    return all;
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
}
