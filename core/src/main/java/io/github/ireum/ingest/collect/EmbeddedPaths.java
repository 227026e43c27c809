// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.collect;

import com.google.common.hash.Hashing;
import io.github.ireum.ingest.parser.Cut;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/**
 * Names the documents inside a file: {@code a/report.docx}, {@code inner.zip!/b.txt}. The name an
 * archive gives is only a label here: {@code ..} and a leading slash have no meaning, and two
 * entries of one name are told apart by a number. The same file gives the same paths, also where
 * documents inside of it are passed over with all that they hold.
 */
final class EmbeddedPaths {

  /** A path is a term of the index, and terms are bounded. In UTF-16 units. */
  static final int MAX_LENGTH = 4_000;

  private static final String SEPARATOR = "!/";

  /**
   * The hash of each path given, and the number that the last document of that name got. A hash
   * that two paths share would cost a number that is not needed.
   */
  private final Map<Long, Integer> taken = new HashMap<>();

  /** Those that hold the document that was named last, from the innermost. */
  private final Deque<Holder> holders = new ArrayDeque<>();

  private static final class Holder {
    private final String path;
    private int documents;

    Holder(String path) {
      this.path = path;
    }
  }

  /**
   * Names the next document. Those inside of a document are named before the one that follows it.
   *
   * @param holder path of the document that holds it; empty for the file itself
   */
  String next(String holder, Metadata metadata) {
    String label = label(metadata, count(holder));
    String path = bounded(holder.isEmpty() ? label : holder + SEPARATOR + label);
    String free = path;
    long hash = PathSet.hash(path);
    int number = taken.getOrDefault(hash, 1);
    while (taken.putIfAbsent(PathSet.hash(free), 1) != null) {
      number++;
      free = path + "#" + number;
    }
    taken.put(hash, number);
    return free;
  }

  /** Returns which document of its holder this is, from 1. */
  private int count(String path) {
    boolean open = holders.stream().anyMatch(holder -> holder.path.equals(path));
    if (!open) {
      holders.push(new Holder(path));
    }
    while (!holders.element().path.equals(path)) {
      holders.pop();
    }
    return ++holders.element().documents;
  }

  private static String label(Metadata metadata, int number) {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    return name == null || name.isBlank() ? "embedded-" + number : name;
  }

  private static String bounded(String path) {
    if (path.length() <= MAX_LENGTH) {
      return path;
    }
    return Cut.to(path, MAX_LENGTH)
        + "~"
        + Hashing.sha256().hashString(path, StandardCharsets.UTF_8).toString().substring(0, 16);
  }
}
