// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges the copies that {@link NearCopyRules} makes by how they were made. */
final class MadeCopies implements CopyJudgments {

  /** A passage of which this part comes from the other one is its copy. */
  private static final double COPY = 0.7;

  /** A passage of which less comes from the other one is not. */
  private static final double NO_COPY = 0.3;

  private static final String ORIGINALS = "different documents";

  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, NearCopy> copies = new HashMap<>();

  /** Pairs of originals that are versions of one text, by both ids in both orders. */
  private final Set<String> reissued = new HashSet<>();

  private MadeCopies() {}

  /**
   * Writes a collection with its copies, and returns what is to be said of them.
   *
   * @param reissued pairs of documents that are versions of one text, with a tab between them, or
   *     null; what they share may be taken for copies or not
   */
  static MadeCopies write(Path docs, @Nullable Path reissued, Path target) throws IOException {
    List<CollectionDocument> documents = new ArrayList<>();
    CollectionDocument.readAll(docs, documents::add);
    MadeCopies made = new MadeCopies();
    if (reissued != null) {
      made.readReissued(reissued);
    }
    try (BufferedWriter lines = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      for (CollectionDocument document : documents) {
        write(document.id(), document.contents(), lines);
      }
      for (NearCopy copy : new NearCopyRules(documents).make()) {
        made.copies.put(copy.id(), copy);
        write(copy.id(), copy.text(), lines);
      }
    }
    return made;
  }

  private void readReissued(Path file) throws IOException {
    TextLines.read(
        file,
        (number, line) -> {
          String[] ids = line.split("\t", -1);
          if (ids.length != 2) {
            throw new InputException(file, number, "must be two ids");
          }
          reissued.add(ids[0] + "\t" + ids[1]);
          reissued.add(ids[1] + "\t" + ids[0]);
        });
  }

  private static void write(String id, String contents, BufferedWriter lines) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(lines)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeStringField("contents", contents);
      json.writeEndObject();
    }
    lines.newLine();
  }

  @Override
  public Verdict judge(PlacedPassage shown, PlacedPassage leftOut) {
    NearCopy hidden = copies.get(leftOut.docid());
    NearCopy seen = copies.get(shown.docid());
    double length = leftOut.passage().text().length();
    if (hidden != null && seen == null && hidden.origins().contains(shown.docid())) {
      return judge(hidden, leftOut, shown, length);
    }
    if (seen != null && hidden == null && seen.origins().contains(leftOut.docid())) {
      return judge(seen, shown, leftOut, length);
    }
    if (hidden != null && seen != null && !seen.id().equals(hidden.id()) && related(hidden, seen)) {
      // Two copies that have an origin in common: how much they share was not recorded.
      return new Verdict(Kind.EITHER, hidden.rule());
    }
    String documents = origin(shown) + "\t" + origin(leftOut);
    return new Verdict(reissued.contains(documents) ? Kind.EITHER : Kind.NONE, ORIGINALS);
  }

  /**
   * Judges a passage of a copy beside one of its origin.
   *
   * @param length the characters of which those that both share are a part
   */
  private static Verdict judge(
      NearCopy copy, PlacedPassage ofCopy, PlacedPassage ofOrigin, double length) {
    double shared =
        copy.shared(
            ofCopy.passage().start(),
            ofCopy.passage().end(),
            ofOrigin.docid(),
            ofOrigin.passage().start(),
            ofOrigin.passage().end());
    return new Verdict(kind(shared / length), shared > 0 ? copy.rule() : ORIGINALS);
  }

  /** The id without what a rule has added to it. */
  private static String origin(PlacedPassage passage) {
    int mark = passage.docid().indexOf('#');
    return mark < 0 ? passage.docid() : passage.docid().substring(0, mark);
  }

  private static boolean related(NearCopy first, NearCopy second) {
    return !Collections.disjoint(first.origins(), second.origins());
  }

  private static Kind kind(double share) {
    return share >= COPY ? Kind.COPY : share < NO_COPY ? Kind.NONE : Kind.EITHER;
  }
}
