// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.ko.dict.KoMorphData;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ko.dict.TokenInfoFST;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;

/**
 * Makes {@code given.txt}: with which surnames nori's dictionary knows given names of two
 * syllables, how many people that makes likely ({@link GivenNameCounts}), and which of these people
 * are well known, because the texts that mecab-ko-dic has learnt its costs from name them, or
 * because they were often searched for ({@code known.txt}).
 *
 * <p>Run it as {@code GivenNamesTable given.txt}.
 */
public final class GivenNamesTable {

  /** The left id of mecab-ko-dic's proper names of people. */
  private static final int PERSON = 1788;

  /** The costs of people whom no text named, of all, and of those called Yi. */
  private static final Set<Integer> ASSUMED_COSTS = Set.of(4104, 2188);

  /** What a number of {@code known.txt} has for what was often searched for. */
  private static final int SEARCHED = 2;

  private static final int SYLLABLES = 2;
  private static final String WELL_KNOWN = "+";

  private final HangulWords words = new HangulWords();

  private final TokenInfoDictionary dictionary = TokenInfoDictionary.getInstance();
  private final TokenInfoFST fst = dictionary.getFST();
  private final FST.BytesReader reader = fst.getBytesReader();
  private final SortedMap<String, SortedMap<String, Boolean>> surnames = new TreeMap<>();

  private GivenNamesTable() {}

  /** Writes the file. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("usage: GivenNamesTable <given.txt>");
    }
    GivenNamesTable table = new GivenNamesTable();
    for (char surname : Surnames.single().toCharArray()) {
      FST.Arc<Long> start = table.fst.getFirstArc(new FST.Arc<>());
      table.read("", surname, start, 0, Surnames.southern(String.valueOf(surname)));
    }
    Files.write(Path.of(args[0]), table.lines());
  }

  /** Reads the names that go on with a syllable. */
  private void read(String given, char syllable, FST.Arc<Long> from, long output, String surname)
      throws IOException {
    FST.Arc<Long> arc =
        fst.findTargetArc(syllable, from, new FST.Arc<>(), from.label() < 0, reader);
    if (arc == null) {
      return;
    }
    long sum = output + arc.output();
    if (given.length() == SYLLABLES && arc.isFinal()) {
      add(surname, given, costs(sum + arc.nextFinalOutput()));
    }
    if (given.length() < SYLLABLES) {
      for (char next = '가'; next <= '힣'; next++) {
        read(given + next, next, arc, sum, surname);
      }
    }
  }

  /** Returns the costs of a word as a name of people. */
  private Set<Integer> costs(long source) {
    IntsRef ids = new IntsRef();
    dictionary.lookupWordIds(Math.toIntExact(source), ids);
    KoMorphData data = dictionary.getMorphAttributes();
    Set<Integer> costs = new HashSet<>();
    for (int i = ids.offset; i < ids.offset + ids.length; i++) {
      if (data.getLeftId(ids.ints[i]) == PERSON) {
        costs.add(data.getWordCost(ids.ints[i]));
      }
    }
    return costs;
  }

  private void add(String surname, String given, Set<Integer> costs) {
    if (!costs.isEmpty()) {
      boolean wellKnown =
          !ASSUMED_COSTS.containsAll(costs) || (words.known(surname + given) & SEARCHED) != 0;
      surnames
          .computeIfAbsent(given, name -> new TreeMap<>())
          .merge(surname, wellKnown, Boolean::logicalOr);
    }
  }

  /** Returns how many people have each given name. */
  private double[] counts() {
    List<String> all =
        surnames.values().stream().flatMap(of -> of.keySet().stream()).distinct().sorted().toList();
    return GivenNameCounts.of(
        surnames.values().stream()
            .map(
                of ->
                    of.keySet().stream()
                        .mapToInt(surname -> Collections.binarySearch(all, surname))
                        .toArray())
            .toArray(int[][]::new));
  }

  /**
   * Returns lines of the first syllable and, for each name, the second, how many people have it,
   * and its surnames, each with a plus sign behind it if the person is well known.
   */
  private List<String> lines() {
    double[] counts = counts();
    SortedMap<Character, StringBuilder> lines = new TreeMap<>();
    int number = 0;
    for (Map.Entry<String, SortedMap<String, Boolean>> name : surnames.entrySet()) {
      String given = name.getKey();
      StringBuilder line =
          lines.computeIfAbsent(given.charAt(0), first -> new StringBuilder().append(first));
      line.append('\t').append(given.charAt(1)).append(GivenNames.letter(counts[number++]));
      name.getValue()
          .forEach(
              (surname, wellKnown) -> line.append(surname).append(wellKnown ? WELL_KNOWN : ""));
    }
    return lines.values().stream().map(StringBuilder::toString).toList();
  }
}
