// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Measures the finders in running text, always with weights that were learnt without the text they
 * are tried on: five folds of Korean sentences; FRUS by volume; one half of Cranfield by the other.
 * What finds names among Han characters has not learnt from sentences.
 */
public final class FinderEvaluation {

  /** The surnames that count in Korean sentences: the hundred or so that are common. */
  private static final String COMMON =
      "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도석소설선길연위표명" + "기반왕금옥육인맹제모탁국어은편용예경봉사부";

  private final Path folder;
  private final PrintWriter out;
  private final PrintWriter errors;

  private static final class Counts {
    private int right;
    private int found;
    private int there;

    double f1() {
      return right == 0 ? 0 : 2.0 * right / (found + there);
    }
  }

  private FinderEvaluation(Path folder, PrintWriter out, PrintWriter errors) {
    this.folder = folder;
    this.out = out;
    this.errors = errors;
  }

  /**
   * Evaluates and prints.
   *
   * @param folder has {@code text/}, {@code names/} and {@code frus-dev/}
   * @param out takes the figures
   * @param errors takes every name that was missed or found wrongly
   * @throws IOException if a file cannot be read
   */
  public static void run(Path folder, PrintWriter out, PrintWriter errors) throws IOException {
    FinderEvaluation evaluation = new FinderEvaluation(folder, out, errors);
    out.println("text\tprecision\trecall\tF1\tfound\tthere");
    evaluation.korean();
    evaluation.han();
    evaluation.english();
    evaluation.ownEnglish();
  }

  private void korean() throws IOException {
    Counts common = new Counts();
    Counts any = new Counts();
    HangulFinderTraining.crossValidate(
        folder,
        (text, found, persons) -> {
          count(found, persons, name -> isKoreanKind(name, true), common);
          count(found, persons, name -> isKoreanKind(name, false), any);
          Set<String> all = new TreeSet<>(found);
          all.addAll(persons);
          for (String name : all) {
            if (isKoreanKind(name, true) && found.contains(name) != persons.contains(name)) {
              error(found.contains(name), name, text);
            }
          }
        });
    print("Korean sentences, common surnames", common);
    print("Korean sentences, any surname", any);
  }

  private void han() throws IOException {
    Counts all = new Counts();
    HanFinderEvaluation.run(
        folder,
        (sentence, name, found) -> {
          all.there++;
          all.found += found.size();
          boolean right = false;
          for (NameMention mention : found) {
            if (mention.surface().equals(name)) {
              right = true;
            } else {
              error(true, mention.surface(), sentence);
            }
          }
          if (right) {
            all.right++;
          } else {
            error(false, name, sentence);
          }
        });
    print("Chinese and Japanese sentences of our own", all);
  }

  private void ownEnglish() {
    Counts looked = new Counts();
    EnglishFinderEvaluation.sentences(true, counting(looked));
    print("English sentences of our own, errors looked at", looked);
    Counts unlooked = new Counts();
    EnglishFinderEvaluation.sentences(false, counting(unlooked));
    print("English sentences of our own, others", unlooked);
    Counts before = new Counts();
    EnglishFinderEvaluation.people("korean", counting(before));
    print("Koreans of the years around 1960", before);
    Counts others = new Counts();
    EnglishFinderEvaluation.people("other", counting(others));
    out.println("Other people of these years, taken for Koreans\t" + others.found);
  }

  private EnglishFinderEvaluation.Visitor counting(Counts counts) {
    return new EnglishFinderEvaluation.Visitor() {
      @Override
      public void there(String sentence, String name, boolean found) {
        counts.there++;
        if (found) {
          counts.right++;
          counts.found++;
        } else {
          error(false, name, sentence);
        }
      }

      @Override
      public void wrong(String sentence, String name) {
        counts.found++;
        error(true, name, sentence);
      }
    };
  }

  private static void count(
      Set<String> found, Set<String> persons, Predicate<String> counted, Counts counts) {
    counts.found += (int) found.stream().filter(counted).count();
    counts.there += (int) persons.stream().filter(counted).count();
    counts.right += (int) found.stream().filter(persons::contains).filter(counted).count();
  }

  /** Two to four syllables, a surname first. */
  private static boolean isKoreanKind(String name, boolean common) {
    return name.length() >= 2
        && name.length() <= 4
        && KoreanName.isHangul(name)
        && (Surnames.isCompound(name.substring(0, 2))
            || (common
                ? COMMON.indexOf(name.charAt(0)) >= 0
                : Surnames.isSurname(name.substring(0, 1))));
  }

  private void english() {
    LatinFinderData data = new LatinFinderData(folder);
    Set<String> volumes = new TreeSet<>();
    data.frus().keySet().forEach(doc -> volumes.add(LatinFinderData.volume(doc)));
    Counts all = new Counts();
    Counts strict = new Counts();
    int part = 0;
    int falseNames = 0;
    int words = 0;
    for (String volume : volumes) {
      List<String> half = new ArrayList<>();
      int place = 0;
      for (String doc : data.cranfield().keySet()) {
        if (place++ % volumes.size() == part) {
          half.add(doc);
        }
      }
      part++;
      Set<String> unseen = Set.copyOf(half);
      LatinFinderTraining training =
          new LatinFinderTraining(
              data, doc -> !LatinFinderData.volume(doc).equals(volume) && !unseen.contains(doc));
      LatinNameFinder finder =
          new LatinNameFinder(KoreanNames.getDefault(), new LatinFinderModel(training.learn()));
      Counts judged = new Counts();
      for (Map.Entry<String, String> doc : data.frus().entrySet()) {
        if (LatinFinderData.volume(doc.getKey()).equals(volume)) {
          judge(data, doc.getKey(), find(finder, doc.getValue()), judged, strict);
        }
      }
      print("FRUS " + volume + ", without untagged", judged);
      add(judged, all);
      for (String doc : half) {
        String text = data.cranfield().getOrDefault(doc, "");
        words += text.split("\\s+").length;
        for (NameMention mention : find(finder, text)) {
          falseNames++;
          error(true, mention.surface(), doc);
        }
      }
    }
    print("FRUS, without untagged", all);
    print("FRUS, untagged taken for wrong", strict);
    out.printf(
        Locale.ROOT, "Cranfield: %.1f false names per million words%n", falseNames * 1e6 / words);
  }

  private static List<NameMention> find(LatinNameFinder finder, String text) {
    List<NameMention> mentions = new ArrayList<>();
    finder.find(finder.read(text), 0, mentions);
    return mentions;
  }

  /**
   * Editors leave many Koreans untagged. What is found where no tag is counts as wrong in one
   * measure and not at all in the other.
   */
  private void judge(
      LatinFinderData data, String doc, List<NameMention> found, Counts judged, Counts strict) {
    List<int[]> gold = data.gold(doc);
    judged.there += gold.size();
    strict.there += gold.size();
    for (NameMention mention : found) {
      boolean right = false;
      boolean tagged = false;
      for (int[] range : gold) {
        right |= range[0] == mention.start() && range[1] == mention.end();
        tagged |= range[0] < mention.end() && range[1] > mention.start();
      }
      for (int[] range : data.others(doc)) {
        tagged |= range[0] < mention.end() && range[1] > mention.start();
      }
      judged.right += right ? 1 : 0;
      strict.right += right ? 1 : 0;
      judged.found += tagged ? 1 : 0;
      strict.found++;
      if (!right) {
        error(true, mention.surface(), doc + (tagged ? "" : " untagged"));
      }
    }
    for (int[] range : gold) {
      if (found.stream().noneMatch(m -> m.start() == range[0] && m.end() == range[1])) {
        error(false, data.frus().getOrDefault(doc, "").substring(range[0], range[1]), doc);
      }
    }
  }

  private void error(boolean found, String name, String where) {
    errors.println(
        (found ? "FALSE" : "MISSED") + "\t" + name.replaceAll("\\s+", " ") + "\t" + where);
  }

  private static void add(Counts from, Counts into) {
    into.right += from.right;
    into.found += from.found;
    into.there += from.there;
  }

  private void print(String title, Counts counts) {
    out.printf(
        Locale.ROOT,
        "%s\t%.4f\t%.4f\t%.4f\t%d\t%d%n",
        title,
        counts.found == 0 ? 0 : counts.right / (double) counts.found,
        counts.there == 0 ? 0 : counts.right / (double) counts.there,
        counts.f1(),
        counts.found,
        counts.there);
  }
}
