// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import io.github.ireum.NameOccurrence;
import io.github.ireum.index.Fields;
import io.github.ireum.index.IndexReading.StoredPassage;
import io.github.ireum.names.KoreanName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * A passage as the set of its shingles, runs of {@value #SIZE} words (Broder, <i>On the resemblance
 * and containment of documents</i>, 1997). The name of a person is one word, whatever its spelling:
 * the surname in Hangul. Thread-safe.
 */
final class ShingledPassage {

  static final int SIZE = 3;

  private static final HashFunction HASH = Hashing.murmur3_128();

  private final long[] shingles;
  private final Set<BytesRef> words;

  private ShingledPassage(long[] shingles, Set<BytesRef> words) {
    this.shingles = shingles;
    this.words = words;
  }

  static ShingledPassage of(StoredPassage passage, Analyzer analyzer) throws IOException {
    int start = passage.passage().start();
    Map<Integer, Integer> nameEnds = new HashMap<>();
    Map<Integer, String> surnames = new HashMap<>();
    for (NameOccurrence name : passage.names()) {
      nameEnds.put(name.range().start() - start, name.range().end() - start);
      surnames.put(name.range().start() - start, surname(name.reading()));
    }
    LongStream.Builder hashes = LongStream.builder();
    Set<BytesRef> words = new LinkedHashSet<>();
    try (TokenStream stream = analyzer.tokenStream(Fields.TEXT, passage.analysed())) {
      TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
      OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int nameEnd = 0;
      while (stream.incrementToken()) {
        if (increment.getPositionIncrement() == 0) {
          continue;
        }
        String surname = surnames.get(offsets.startOffset());
        if (surname != null) {
          nameEnd = nameEnds.getOrDefault(offsets.startOffset(), 0);
          hashes.add(HASH.hashString(surname, StandardCharsets.UTF_8).asLong());
        } else if (offsets.startOffset() >= nameEnd) {
          BytesRef word = BytesRef.deepCopyOf(term.getBytesRef());
          hashes.add(HASH.hashBytes(word.bytes, word.offset, word.length).asLong());
          words.add(word);
        }
      }
      stream.end();
    }
    return new ShingledPassage(shingles(hashes.build().toArray()), words);
  }

  private static String surname(String reading) {
    return KoreanName.ofHangul(reading).map(name -> name.southern().surname()).orElse(reading);
  }

  private static long[] shingles(long[] words) {
    long[] shingles = new long[Math.max(1, words.length - SIZE + 1)];
    for (int i = 0; i < shingles.length; i++) {
      for (int j = i; j < Math.min(words.length, i + SIZE); j++) {
        shingles[i] = 0x9E3779B97F4A7C15L * (Long.rotateLeft(shingles[i], 23) ^ words[j]);
      }
    }
    return Arrays.stream(shingles).sorted().distinct().toArray();
  }

  /** Returns the different words that are no names, in order. */
  List<BytesRef> words() {
    return List.copyOf(words);
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
