// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.InvalidQueryException;
import io.github.ireum.PassageHit;
import io.github.ireum.PassageIndex;
import io.github.ireum.PassageQuery;
import io.github.ireum.PassageQuery.Grouping;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Answers a file of topics in the format that trec_eval reads. */
final class TopicRun {

  private static final Path STANDARD_OUTPUT = Path.of("-");
  private static final Pattern SPACE = Pattern.compile("\\s");

  private record Topic(String id, PassageQuery query) {}

  private final List<Topic> topics;

  private TopicRun(List<Topic> topics) {
    this.topics = topics;
  }

  /**
   * Reads topics.
   *
   * @param like what the query of each topic is like, but for its text
   * @throws UsageException if the file cannot be read or a line is not a topic
   */
  static TopicRun read(Path file, UnaryOperator<PassageQuery> like) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw UsageException.unreadable("The topics '" + file + "' cannot be read as UTF-8 text", e);
    }
    List<Topic> topics = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i == 0 && line.startsWith(TsvLines.BYTE_ORDER_MARK)) {
        line = line.substring(1);
      }
      if (line.isBlank()) {
        continue;
      }
      int tab = line.indexOf('\t');
      String id = line.substring(0, Math.max(0, tab));
      if (id.isEmpty() || SPACE.matcher(id).find() || !ids.add(id)) {
        throw new UsageException(
            "Line "
                + (i + 1)
                + " of '"
                + file
                + "' must be an id, a tab and a query; the id without spaces, and no other topic's.");
      }
      topics.add(
          new Topic(
              id,
              like.apply(PassageQuery.of(line.substring(tab + 1)))
                  .withHighlights(false)
                  .withCollapsing(false)));
    }
    return new TopicRun(topics);
  }

  /**
   * Answers all topics. A topic that cannot be searched for is told and gets no answer.
   *
   * @param run a file, or {@code -} for {@code out}
   * @param err takes what is told
   * @return whether all topics were answered
   * @throws UsageException if the run cannot be written
   */
  boolean write(PassageIndex index, Path run, PrintWriter out, PrintWriter err) {
    try {
      if (run.equals(STANDARD_OUTPUT)) {
        return write(index, out, err);
      }
      try (BufferedWriter file = Files.newBufferedWriter(run, StandardCharsets.UTF_8)) {
        return write(index, file, err);
      }
    } catch (IOException e) {
      String reason = e instanceof NoSuchFileException ? "no such folder" : e.toString();
      throw new UsageException("The run '" + run + "' cannot be written: " + reason + ".");
    }
  }

  private boolean write(PassageIndex index, Writer out, PrintWriter err) throws IOException {
    boolean all = true;
    for (Topic topic : topics) {
      all &= write(index, topic, out, err);
    }
    return all;
  }

  private static boolean write(PassageIndex index, Topic topic, Writer out, PrintWriter err)
      throws IOException {
    try {
      for (PassageHit hit : index.search(topic.query()).hits()) {
        out.write(line(topic, hit));
        out.write('\n');
      }
      return true;
    } catch (InvalidQueryException e) {
      err.println("Topic " + topic.id() + ": " + e.getMessage());
      return false;
    }
  }

  private static String line(Topic topic, PassageHit hit) {
    String id = SPACE.matcher(hit.document().id()).replaceAll("_");
    if (topic.query().grouping() == Grouping.PASSAGE) {
      id += "#" + hit.passage().start() + "-" + hit.passage().end();
    }
    return String.format(
        Locale.ROOT, "%s Q0 %s %d %.6f ireum", topic.id(), id, hit.rank(), hit.score());
  }
}
