// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.ireum.TextRange;
import io.github.ireum.passage.Paragraphs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/**
 * Tells the paragraphs of a passage that come back in many documents of the index, such as the
 * disclaimer under each mail and the line "About the author". Each document has a term for each of
 * its paragraphs, so that its frequency says in how many documents the paragraph stands, however
 * the index came about. Not thread-safe.
 */
public final class RepeatedBlocks {

  /** A document with more different paragraphs has terms for the first ones only. */
  static final int MAX_BLOCKS = 20_000;

  /** In fewer documents nothing is boilerplate. */
  private static final int FEWEST_DOCUMENTS = 5;

  /**
   * How much more often than the rarest paragraph of the passage: where all come back equally often
   * the passage is a copy, and of copies one is shown.
   */
  private static final int TIMES_THE_RAREST = 4;

  private static final HashFunction HASH = Hashing.murmur3_32_fixed();

  private final IndexReader reader;
  private final double fewest;
  private final Map<Integer, Integer> frequencies = new HashMap<>();

  /** Creates one for the documents of a reader. */
  public RepeatedBlocks(IndexReader reader) throws IOException {
    this.reader = reader;
    // A greater collection has more of everything that is no boilerplate, such as a known verse.
    fewest = Math.max(FEWEST_DOCUMENTS, Math.sqrt(reader.getDocCount(Fields.RECORD)));
  }

  /** Returns the paragraphs of a passage that many documents have, in order. */
  public List<TextRange> in(String passage) throws IOException {
    List<TextRange> blocks = Paragraphs.of(passage);
    if (blocks.size() < 2) {
      return List.of();
    }
    int[] documents = new int[blocks.size()];
    int rarest = Integer.MAX_VALUE;
    for (int i = 0; i < documents.length; i++) {
      OptionalInt key = key(passage, blocks.get(i));
      if (key.isPresent()) {
        documents[i] = documents(key.getAsInt());
        rarest = Math.min(rarest, documents[i]);
      }
    }
    List<TextRange> repeated = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      if (documents[i] >= fewest && documents[i] / TIMES_THE_RAREST >= rarest) {
        repeated.add(blocks.get(i));
      }
    }
    return repeated;
  }

  private int documents(int key) throws IOException {
    Integer known = frequencies.get(key);
    if (known == null) {
      known = reader.docFreq(new Term(Fields.BLOCK, term(key)));
      frequencies.put(key, known);
    }
    return known;
  }

  /** Returns the keys of the paragraphs of a passage, for {@link #term}. */
  static List<Integer> keys(String passage) {
    List<Integer> keys = new ArrayList<>();
    for (TextRange block : Paragraphs.of(passage)) {
      key(passage, block).ifPresent(keys::add);
    }
    return keys;
  }

  static BytesRef term(int key) {
    byte[] bytes = new byte[Integer.BYTES];
    NumericUtils.intToSortableBytes(key, bytes, 0);
    return new BytesRef(bytes);
  }

  /**
   * Four bytes are enough: of a hundred million paragraphs one in fifty shares its key with
   * another, and five must before it matters. Two paragraphs have one key if they have the same
   * letters in the same order; digits, such as the number of a page, are not looked at.
   */
  private static OptionalInt key(String text, TextRange block) {
    Hasher hasher = HASH.newHasher();
    boolean empty = true;
    for (int i = block.start(); i < block.end(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) || Character.isSurrogate(c)) {
        hasher.putChar(Character.toLowerCase(c));
        empty = false;
      }
    }
    return empty ? OptionalInt.empty() : OptionalInt.of(hasher.hash().asInt());
  }
}
