// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import io.github.ireum.NameOccurrence;
import io.github.ireum.index.IndexReading.StoredPassage;
import io.github.ireum.names.KoreanName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A passage as the set of its shingles, runs of {@value #SIZE} words (Broder, <i>On the resemblance
 * and containment of documents</i>, 1997). Words are runs of letters and digits, whatever their
 * case, and single Han characters: a copy has the same text, and needs no other analysis. The name
 * of a person is one word, whatever its spelling: the surname in Hangul. Immutable.
 */
final class ShingledPassage {

  static final int SIZE = 3;

  private static final HashFunction HASH = Hashing.farmHashFingerprint64();

  /** The hashes of the shingles, in order. */
  private final long[] shingles;

  private ShingledPassage(long[] shingles) {
    this.shingles = shingles;
  }

  static ShingledPassage of(StoredPassage passage) {
    int start = passage.passage().start();
    Map<Integer, NameOccurrence> names = new HashMap<>();
    passage.names().forEach(name -> names.put(name.range().start() - start, name));
    String text = passage.analysed();
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      NameOccurrence name = names.get(at);
      if (name != null && name.range().length() > 0) {
        words.add(surname(name.reading()));
        at = endOfWord(text, name.range().end() - start);
      } else if (isInWord(text, at)) {
        int end = endOfWord(text, at);
        words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
        at = end;
      } else {
        at++;
      }
    }
    return new ShingledPassage(shingles(words));
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

  private static String surname(String reading) {
    return KoreanName.ofHangul(reading).map(name -> name.southern().surname()).orElse(reading);
  }

  private static long[] shingles(List<String> words) {
    return IntStream.range(0, Math.max(1, words.size() - SIZE + 1))
        .mapToObj(from -> words.subList(from, Math.min(words.size(), from + SIZE)))
        .mapToLong(shingle -> HASH.hashUnencodedChars(String.join(" ", shingle)).asLong())
        .sorted()
        .distinct()
        .toArray();
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
