// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.NameOccurrence;
import io.github.ireum.index.IndexReading.StoredPassage;
import io.github.ireum.names.KoreanName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A passage as the set of its shingles, runs of {@value #SIZE} words (Broder, <i>On the resemblance
 * and containment of documents</i>, 1997). Words are runs of letters and digits, whatever their
 * case, and single Han characters: a copy has the same text, and needs no other analysis. The name
 * of a person is one word, whatever its spelling: the surname in Hangul. Immutable.
 */
final class ShingledPassage {

  static final int SIZE = 3;

  /** An odd number that spreads bits (Knuth's multiplicative hashing). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] shingles;

  private ShingledPassage(long[] shingles) {
    this.shingles = shingles;
  }

  static ShingledPassage of(StoredPassage passage) {
    int start = passage.passage().start();
    Map<Integer, NameOccurrence> names = new HashMap<>();
    passage.names().forEach(name -> names.put(name.range().start() - start, name));
    String text = passage.analysed();
    LongStream.Builder words = LongStream.builder();
    int at = 0;
    while (at < text.length()) {
      NameOccurrence name = names.get(at);
      if (name != null && name.range().length() > 0) {
        words.add(hash(surname(name.reading())));
        at = endOfWord(text, name.range().end() - start);
      } else if (isInWord(text, at)) {
        int end = endOfWord(text, at);
        words.add(hash(text.substring(at, end).toLowerCase(Locale.ROOT)));
        at = end;
      } else {
        at++;
      }
    }
    return new ShingledPassage(shingles(words.build().toArray()));
  }

  private static boolean isInWord(String text, int at) {
    return Character.isLetterOrDigit(text.codePointAt(at));
  }

  /** Returns where the word ends that goes on at a place, if one does. */
  private static int endOfWord(String text, int at) {
    int end = at;
    while (end < text.length() && isInWord(text, end)) {
      int c = text.codePointAt(end);
      end += Character.charCount(c);
      if (Character.isIdeographic(c)) {
        break;
      }
    }
    return end;
  }

  private static long hash(String word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash + word.charAt(i)) * SPREAD;
    }
    return hash;
  }

  private static String surname(String reading) {
    return KoreanName.ofHangul(reading).map(name -> name.southern().surname()).orElse(reading);
  }

  private static long[] shingles(long[] words) {
    long[] shingles = new long[Math.max(1, words.length - SIZE + 1)];
    for (int i = 0; i < shingles.length; i++) {
      for (int j = i; j < Math.min(words.length, i + SIZE); j++) {
        shingles[i] = SPREAD * (Long.rotateLeft(shingles[i], 23) ^ words[j]);
      }
    }
    return Arrays.stream(shingles).sorted().distinct().toArray();
  }

  /** Returns how many shingles two passages have in common. */
  int shared(ShingledPassage other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < shingles.length && j < other.shingles.length) {
      int order = Long.compare(shingles[i], other.shingles[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** Returns how many different shingles the passage has, at least 1. */
  int size() {
    return shingles.length;
  }
}
