// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinParts.Part;
import io.github.ireum.names.SpellingCounts.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds which letters of a spelling belong to which part of each syllable. */
final class Aligner {

  private static final Pattern CONSONANTS = Pattern.compile("[bcdfghjklmnpqrstvwz']{0,4}");
  private static final Pattern VOWELS = Pattern.compile("(?=.*[aeiouwyŏŭ])[aeiouwyŏŭ']{1,5}");
  private static final Pattern CODA = Pattern.compile("h?|[bcdghjklmnprstx']{1,3}e?");
  private static final double IMPOSSIBLE = -1e9;
  private static final double SURNAME_LAST = -1.5;

  private final Map<String, Map<String, Double>> seen = new HashMap<>();
  private final Map<String, Double> totals = new HashMap<>();
  private final Map<String, Map<String, Double>> surnames = new HashMap<>();

  /** Starts from what the conventions allow. */
  Aligner() {
    usualSurnames();
    InitialSpellings.forEach(
        (kind, jamo, spellings) -> {
          for (String spelling : spellings) {
            count(kind.name().charAt(0) + String.valueOf(jamo), spelling, 2.0);
          }
        });
  }

  private void usualSurnames() {
    InitialSpellings.forEachSurname(
        (surname, spellings) ->
            spellings.forEach(
                spelling ->
                    surnames
                        .computeIfAbsent(surname, s -> new HashMap<>())
                        .merge(spelling, 0.2, Double::sum)));
  }

  private void count(String key, String spelling, double weight) {
    seen.computeIfAbsent(key, k -> new HashMap<>()).merge(spelling, weight, Double::sum);
    totals.merge(key, weight, Double::sum);
  }

  /** Learns from alignments. */
  void learn(List<NameAlignment> alignments) {
    seen.clear();
    totals.clear();
    surnames.clear();
    usualSurnames();
    InitialSpellings.forEach(
        (kind, jamo, spellings) -> {
          for (String spelling : spellings) {
            count(kind.name().charAt(0) + String.valueOf(jamo), spelling, 0.1);
          }
        });
    for (NameAlignment alignment : alignments) {
      surnames
          .computeIfAbsent(
              Surnames.southern(alignment.pair().name().surname()), s -> new HashMap<>())
          .merge(alignment.surnameLetters(), 1.0, Double::sum);
      for (int i = 0; i < alignment.syllables().size(); i++) {
        Syllable syllable = alignment.syllables().get(i);
        String[] spelling = alignment.spellings().get(i);
        count("O" + syllable.onsetLetter(), spelling[0], 1);
        count("N" + syllable.nucleusLetter(), spelling[1], 1);
        count("C" + syllable.codaLetter(), spelling[2], 1);
      }
    }
  }

  private double cost(Kind kind, char jamo, String spelling) {
    String key = kind.name().charAt(0) + String.valueOf(jamo);
    double count = seen.getOrDefault(key, Map.of()).getOrDefault(spelling, 0.0);
    return Math.log((count + 0.002) / (totals.getOrDefault(key, 0.0) + 1));
  }

  /** Returns the best alignment, or null if the spelling cannot be that of the name. */
  @Nullable NameAlignment align(TrainingPair pair) {
    List<Part> parts = LatinParts.of(pair.latin());
    int n = parts.size();
    if (n < 2) {
      return null;
    }
    boolean compound = pair.name().surname().length() > 1;
    NameAlignment best = null;
    for (int size = 1; size <= (compound ? 2 : 1) && size < n; size++) {
      best = better(best, align(pair, parts.subList(0, size), parts.subList(size, n), true));
      best =
          better(best, align(pair, parts.subList(n - size, n), parts.subList(0, n - size), false));
    }
    return best;
  }

  private static @Nullable NameAlignment better(
      @Nullable NameAlignment a, @Nullable NameAlignment b) {
    return a == null || (b != null && b.score() > a.score()) ? b : a;
  }

  private @Nullable NameAlignment align(
      TrainingPair pair, List<Part> surname, List<Part> given, boolean first) {
    String letters = LatinParts.letters(surname);
    Path own = new Search(pair.name().surname(), List.of(letters)).best(0, 0, 0);
    String southern = Surnames.northern(pair.name().surname());
    Path north = new Search(southern, List.of(letters)).best(0, 0, 0);
    double ownScore = Math.exp(Math.max(own.score, north.score));
    Map<String, Double> spellings =
        surnames.getOrDefault(Surnames.southern(pair.name().surname()), Map.of());
    double total = spellings.values().stream().mapToDouble(x -> x).sum();
    double count = spellings.getOrDefault(letters, 0.0);
    double score = (count + 2 * ownScore) / (total + 2);
    List<String> segments = given.stream().map(Part::letters).toList();
    Path path = new Search(pair.name().given(), segments).best(0, 0, 0);
    if (score < 1e-6 || path.score <= IMPOSSIBLE) {
      return null;
    }
    List<Syllable> syllables = new ArrayList<>();
    List<String[]> pieces = new ArrayList<>();
    for (Path p = path; p.spelling != null; p = p.next()) {
      pieces.add(p.spelling);
    }
    pair.name().given().chars().forEach(c -> syllables.add(Syllable.of((char) c)));
    return new NameAlignment(
        pair,
        letters,
        LatinParts.pattern(given),
        syllables,
        pieces,
        Math.log(score) + path.score + (first ? 0 : SURNAME_LAST));
  }

  private static final class Path {
    private final double score;
    private final String @Nullable [] spelling;
    private final @Nullable Path next;

    Path(double score, String @Nullable [] spelling, @Nullable Path next) {
      this.score = score;
      this.spelling = spelling;
      this.next = next;
    }

    Path next() {
      if (next == null) {
        throw new IllegalStateException("the path has ended");
      }
      return next;
    }
  }

  private final class Search {
    private final String hangul;
    private final List<String> segments;
    private final Map<Integer, Path> memo = new HashMap<>();

    Search(String hangul, List<String> segments) {
      this.hangul = hangul;
      this.segments = segments;
    }

    Path best(int segment, int position, int syllable) {
      if (segment == segments.size()) {
        return new Path(syllable == hangul.length() ? 0 : IMPOSSIBLE, null, null);
      }
      if (syllable == hangul.length()) {
        return new Path(IMPOSSIBLE, null, null);
      }
      int key = (segment * 40 + position) * 10 + syllable;
      Path known = memo.get(key);
      if (known == null) {
        known = search(segment, position, syllable);
        memo.put(key, known);
      }
      return known;
    }

    private Path search(int segment, int position, int syllable) {
      String letters = segments.get(segment);
      Syllable parts = Syllable.of(hangul.charAt(syllable));
      Path best = new Path(IMPOSSIBLE, null, null);
      int limit = Math.min(letters.length(), position + 8);
      for (int end = position + 1; end <= limit; end++) {
        boolean done = end == letters.length();
        Path rest = best(done ? segment + 1 : segment, done ? 0 : end, syllable + 1);
        if (rest.score <= IMPOSSIBLE) {
          continue;
        }
        for (int on = position; on < end; on++) {
          String onset = letters.substring(position, on);
          if (!CONSONANTS.matcher(onset).matches()) {
            break;
          }
          for (int co = on + 1; co <= end; co++) {
            String nucleus = letters.substring(on, co);
            String coda = letters.substring(co, end);
            if (!VOWELS.matcher(nucleus).matches() || !CODA.matcher(coda).matches()) {
              continue;
            }
            double score =
                rest.score
                    + cost(Kind.ONSET, parts.onsetLetter(), onset)
                    + cost(Kind.NUCLEUS, parts.nucleusLetter(), nucleus)
                    + cost(Kind.CODA, parts.codaLetter(), coda);
            if (score > best.score) {
              best = new Path(score, new String[] {onset, nucleus, coda}, rest);
            }
          }
        }
      }
      return best;
    }
  }
}
