// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * A known way to compare two Latin spellings. All see a name as two words, the first word and the
 * rest joined, in lower case and without marks; a name in Hangul is written in Revised
 * Romanization.
 *
 * @param label what to call it
 * @param yesNo whether the similarity is only ever 0 or 1, and so a verdict
 * @param key what is compared, made once a spelling
 * @param similarity 0 to 1
 */
record Baseline<K>(
    String label,
    boolean yesNo,
    Function<List<String>, K> key,
    ToDoubleBiFunction<K, K> similarity) {

  private static final int METAPHONE_LENGTH = 12;

  /** Returns all baselines. */
  static List<Baseline<?>> all() {
    JaroWinklerSimilarity jaroWinkler = new JaroWinklerSimilarity();
    LevenshteinDistance levenshtein = LevenshteinDistance.getDefaultInstance();
    DoubleMetaphone metaphone = new DoubleMetaphone();
    metaphone.setMaxCodeLen(METAPHONE_LENGTH);
    DaitchMokotoffSoundex soundex = new DaitchMokotoffSoundex();
    return List.of(
        new Baseline<>("Jaro–Winkler", false, words -> String.join(" ", words), jaroWinkler::apply),
        new Baseline<>(
            "Levenshtein",
            false,
            words -> String.join(" ", words),
            (a, b) ->
                1
                    - (double) levenshtein.apply(a, b)
                        / Math.max(1, Math.max(a.length(), b.length()))),
        phonetic(
            "Dbl. Metaphone",
            word ->
                Stream.of(metaphone.doubleMetaphone(word), metaphone.doubleMetaphone(word, true))),
        phonetic("Daitch–Mokotoff", word -> Arrays.stream(soundex.soundex(word).split("\\|"))),
        new Baseline<>(
            "Revised, exact",
            true,
            words -> String.join("", words),
            (a, b) -> a.equals(b) ? 1 : 0));
  }

  /** Both words must share a code, in whatever order. */
  private static Baseline<List<Set<String>>> phonetic(
      String label, Function<String, Stream<String>> codes) {
    return new Baseline<>(
        label,
        true,
        words -> words.stream().map(word -> codes.apply(word).collect(Collectors.toSet())).toList(),
        (a, b) -> sharesAll(a, b, false) || sharesAll(a, b, true) ? 1 : 0);
  }

  private static boolean sharesAll(List<Set<String>> a, List<Set<String>> b, boolean crossed) {
    int n = a.size();
    if (n == 0 || n != b.size()) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      Set<String> other = b.get(crossed ? n - 1 - i : i);
      if (a.get(i).stream().noneMatch(other::contains)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the key of a name in any script that the evaluation has. */
  K keyOf(String name) {
    String latin =
        KoreanName.ofHangul(name)
            .map(hangul -> NameWriter.write(hangul, Convention.REVISED))
            .orElse(name);
    List<String> words =
        Arrays.stream(latin.split("[^\\p{L}\\p{M}'’ʼ]+"))
            .map(Baseline::letters)
            .filter(word -> !word.isEmpty())
            .toList();
    return key.apply(
        words.size() < 2
            ? words
            : List.of(words.get(0), String.join("", words.subList(1, words.size()))));
  }

  /** Returns the letters of a spelling in lower case, without marks, hyphens and spaces. */
  static String letters(String spelling) {
    return Normalizer.normalize(spelling, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]", "");
  }

  /** Returns the similarity of each pair. */
  double[] scores(List<NamePair> pairs) {
    return pairs.parallelStream()
        .mapToDouble(pair -> similarity.applyAsDouble(keyOf(pair.a()), keyOf(pair.b())))
        .toArray();
  }
}
