// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds full names in Latin letters that stand side by side in a query, with nothing but spaces
 * between them and other words: {@code Lee Jae Myung Kim Moon Soo}, {@code Park Geun Hye Obama}. In
 * running text capitals around a name speak against it, and of overlapping names the likeliest is
 * taken; a query is a list more often than a sentence. Thread-safe.
 */
final class NameRuns {

  /** How likely words must be a name by themselves: most full names of three syllables are. */
  private static final double ALONE = 0.9;

  private static final int MOST_WORDS = 3;

  /** Possessive: a word of ten thousand hyphens would overflow the stack otherwise. */
  private static final Pattern WORD =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’]*+(?:-[\\p{L}\\p{M}'’]++)*+");

  private final NameFinder finder;
  private final NameWords words;
  private final Set<String> surnames;

  NameRuns(NameFinder finder, NameWords words) {
    this.finder = finder;
    this.words = words;
    surnames = words.surnames();
  }

  private record Word(int start, int end) {}

  /** The best names among the last words of a run. */
  private record Names(
      int covered, double likely, @Nullable NameMention first, @Nullable Names rest) {

    static final Names NONE = new Names(0, 0, null, null);

    Names after(NameMention name, int words) {
      return new Names(covered + words, likely + name.probability(), name, this);
    }

    boolean isBetterThan(Names other) {
      return covered != other.covered ? covered > other.covered : likely > other.likely;
    }
  }

  /**
   * Adds the names of a query to those that were found as in running text, and takes them for names
   * that overlap with them; a longer one stays if it has nothing but syllables of names, or a
   * Western given name before them.
   */
  List<NameMention> with(List<NameMention> found, String query) {
    List<NameMention> all = new ArrayList<>(found);
    for (List<Word> run : runs(query)) {
      int start = run.getFirst().start();
      int end = run.getLast().end();
      for (NameMention name : names(query, run)) {
        boolean isPart = all.stream().anyMatch(other -> isLonger(other, name, start, end));
        if (!isPart) {
          all.removeIf(other -> other.start() < name.end() && name.start() < other.end());
          all.add(name);
        }
      }
    }
    all.sort((one, other) -> Integer.compare(one.start(), other.start()));
    return all;
  }

  private static boolean isLonger(NameMention other, NameMention name, int start, int end) {
    boolean inRun = start <= other.start() && name.end() <= other.end() && other.end() <= end;
    return other.start() <= name.start() && (inRun || other.end() == name.end());
  }

  /** Returns the runs of words that may all be parts of names. */
  private List<List<Word>> runs(String query) {
    List<List<Word>> runs = new ArrayList<>();
    List<Word> run = new ArrayList<>();
    Matcher word = WORD.matcher(query);
    while (word.find()) {
      if (!run.isEmpty() && !query.substring(run.getLast().end(), word.start()).isBlank()) {
        add(run, runs);
        run = new ArrayList<>();
      }
      if (isInNames(word.group())) {
        run.add(new Word(word.start(), word.end()));
      }
    }
    add(run, runs);
    return runs;
  }

  private static void add(List<Word> run, List<List<Word>> runs) {
    if (run.size() > 1) {
      runs.add(run);
    }
  }

  private boolean isInNames(String word) {
    return Arrays.stream(word.toLowerCase(Locale.ROOT).split("-"))
        .allMatch(part -> surnames.contains(part) || words.syllables(part) > 0);
  }

  /** Returns the names that leave the fewest words of a run over; of several such the likeliest. */
  private List<NameMention> names(String query, List<Word> run) {
    Names[] from = new Names[run.size() + 1];
    from[run.size()] = Names.NONE;
    for (int first = run.size() - 1; first >= 0; first--) {
      from[first] = from[first + 1];
      for (int count = 2; count <= MOST_WORDS && first + count <= run.size(); count++) {
        int start = run.get(first).start();
        NameMention name = alone(query.substring(start, run.get(first + count - 1).end()), start);
        if (name != null) {
          Names with = from[first + count].after(name, count);
          from[first] = with.isBetterThan(from[first]) ? with : from[first];
        }
      }
    }
    List<NameMention> names = new ArrayList<>();
    for (Names rest = from[0]; rest != null; rest = rest.rest()) {
      if (rest.first() != null) {
        names.add(rest.first());
      }
    }
    return names;
  }

  private @Nullable NameMention alone(String text, int start) {
    List<NameMention> found = finder.findUndivided(text);
    if (found.size() != 1) {
      return null;
    }
    NameMention name = found.getFirst();
    boolean whole = name.start() == 0 && name.end() == text.length();
    boolean likely =
        name.probability() >= ALONE && name.readings().getFirst().name().given().length() > 1;
    return whole && likely
        ? new NameMention(start, start + text.length(), text, name.probability(), name.readings())
        : null;
  }
}
