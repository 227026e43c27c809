// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.collect;

import com.google.common.hash.Hashing;
import io.github.ireum.ingest.parser.Cut;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/**
 * Names the documents inside a file: {@code a/report.docx}, {@code inner.zip!/b.txt}. The name an
 * archive gives is only a label here: {@code ..} and a leading slash have no meaning, and two
 * entries of one name are told apart by a number. The same file gives the same paths.
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

  private int documents;

  /**
   * Names the next document.
   *
   * @param holder path of the document that holds it; empty for the file itself
   */
  String next(String holder, Metadata metadata) {
    documents++;
    String label = label(metadata);
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

  private String label(Metadata metadata) {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    return name == null || name.isBlank() ? "embedded-" + documents : name;
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
