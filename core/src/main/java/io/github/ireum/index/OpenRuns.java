// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexWriter;

/**
 * The sources of runs that have not ended, which every commit keeps beside what it commits: those
 * of a run that goes on, or that was stopped or killed.
 */
final class OpenRuns {

  private static final String KEY = "ireum.runs";

  /** No path has it. */
  private static final String SEPARATOR = "\0";

  /**
   * Of more sources than this the others are not kept: a commit is read whenever an index opens.
   */
  private static final int MOST = 1_000;

  private OpenRuns() {}

  /** Returns the keys of the sources that a commit tells of. */
  static List<String> of(Map<String, String> commitData) {
    String keys = commitData.get(KEY);
    return keys == null ? List.of() : List.of(keys.split(SEPARATOR));
  }

  /**
   * Lets the commits of a writer from now on say something of themselves, and keep what they say of
   * runs.
   */
  static void putBeside(IndexWriter writer, Map<String, String> commitData) {
    put(writer, commitData, new LinkedHashSet<>(of(liveData(writer))));
  }

  /**
   * Lets the commits from now on tell of a run.
   *
   * @return whether they did not
   */
  static boolean begin(IndexWriter writer, Collection<String> keys) {
    Map<String, String> data = liveData(writer);
    Set<String> open = new LinkedHashSet<>(of(data));
    boolean changed = open.addAll(keys);
    if (changed) {
      put(writer, data, open);
    }
    return changed;
  }

  /** Lets the commits from now on no longer tell of some sources. */
  static void end(IndexWriter writer, Predicate<String> ended) {
    Map<String, String> data = liveData(writer);
    Set<String> open = new LinkedHashSet<>(of(data));
    if (open.removeIf(ended)) {
      put(writer, data, open);
    }
  }

  private static Map<String, String> liveData(IndexWriter writer) {
    Map<String, String> data = new HashMap<>();
    writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    return data;
  }

  private static void put(IndexWriter writer, Map<String, String> commitData, Set<String> open) {
    Map<String, String> data = new HashMap<>(commitData);
    data.remove(KEY);
    if (!open.isEmpty()) {
      data.put(KEY, String.join(SEPARATOR, open.stream().limit(MOST).toList()));
    }
    writer.setLiveCommitData(data.entrySet());
  }
}
