// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.collect;

import com.google.common.hash.Hashing;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A set of paths of documents inside a file, of which a million take 8 MB: 64 bits of the SHA-256
 * of each. Not thread-safe.
 */
public final class PathSet {

  /** More than any limit of documents inside a file allows. */
  private static final int MAX_SIZE = 1 << 28;

  private static final int FIRST = 16;

  /** The first {@link #size} are used. */
  private long[] hashes = new long[FIRST];

  private int size;
  private boolean sorted;

  /** Adds a path. */
  public void add(String path) {
    add(hash(path));
  }

  private void add(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size + (size >> 1));
    }
    hashes[size++] = hash;
    sorted = false;
  }

  /** Sorts the set, unless it has not changed since it was asked last. */
  boolean contains(String path) {
    if (!sorted) {
      Arrays.sort(hashes, 0, size);
      sorted = true;
    }
    return Arrays.binarySearch(hashes, 0, size, hash(path)) >= 0;
  }

  /** Returns 64 bits that stand for a path. */
  static long hash(String path) {
    return Hashing.sha256().hashString(path, StandardCharsets.UTF_8).asLong();
  }

  /** Writes the set for {@link #readFrom}. */
  public void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      out.writeLong(hashes[i]);
    }
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @throws IOException if it cannot be read, or is no such set
   */
  public static PathSet readFrom(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MAX_SIZE) {
      throw new IOException("a set of " + length + " paths");
    }
    PathSet paths = new PathSet();
    for (int i = 0; i < length; i++) {
      paths.add(in.readLong());
    }
    return paths;
  }
}
