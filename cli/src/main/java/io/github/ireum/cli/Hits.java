// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ireum.MatchReason;
import io.github.ireum.NameOccurrence;
import io.github.ireum.Passage;
import io.github.ireum.PassageCopy;
import io.github.ireum.PassageHit;
import io.github.ireum.SearchResult;
import io.github.ireum.SourceDocument;
import io.github.ireum.TextRange;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints search results. */
final class Hits {

  private static final int SHOWN_COPIES = 10;

  private Hits() {}

  static void print(SearchResult result, PrintWriter out) {
    print(result, hit -> List.of(), out);
  }

  /** Prints hits, each with the reasons for it. */
  static void print(
      SearchResult result, Function<PassageHit, List<MatchReason>> reasons, PrintWriter out) {
    boolean interactive = Terminal.isInteractive();
    for (PassageHit hit : result.hits()) {
      SourceDocument document = hit.document();
      String title = document.title();
      out.printf(
          Locale.ROOT,
          "%d. %s%s%s  (%.2f)%n",
          hit.rank(),
          Terminal.clean(document.id()),
          title == null ? "" : " · " + Terminal.clean(title),
          document.date() == null ? "" : " · " + document.date(),
          hit.score());
      List<TextRange> inPassage =
          hit.highlights().stream()
              .map(
                  range ->
                      new TextRange(
                          range.start() - hit.passage().start(),
                          range.end() - hit.passage().start()))
              .toList();
      out.println("   " + Terminal.mark(hit.passage().text(), inPassage, interactive));
      for (MatchReason reason : reasons.apply(hit)) {
        out.println("   " + weight(reason) + Terminal.clean(reason.sentence()));
      }
      if (!hit.copies().isEmpty()) {
        out.println("   and " + hit.copies().size() + " more: " + copies(hit));
      }
      out.println();
    }
    if (result.hits().isEmpty()) {
      out.println("Nothing found.");
    } else {
      out.printf(
          Locale.ROOT,
          "%d of %s%d hits%n",
          result.hits().size(),
          result.totalHitsExact() ? "" : "more than ",
          result.totalHits());
    }
  }

  private static String weight(MatchReason reason) {
    return switch (reason.kind()) {
      case SCORE, MEANING -> "= ";
      case RECENCY, REPEATED -> String.format(Locale.ROOT, "x %.2f  ", reason.weight());
      default -> String.format(Locale.ROOT, "+ %.2f  ", reason.weight());
    };
  }

  private static String copies(PassageHit hit) {
    return hit.copies().stream()
        .limit(SHOWN_COPIES)
        .map(copy -> Terminal.clean(copy.document().id()) + spellings(copy))
        .collect(Collectors.joining(", ", "", hit.copies().size() > SHOWN_COPIES ? ", …" : ""));
  }

  private static String spellings(PassageCopy copy) {
    List<String> spellings = fullNames(copy);
    return spellings.isEmpty() ? "" : " (" + Terminal.clean(String.join("; ", spellings)) + ")";
  }

  /** The full names in a copy, each as it is first spelled there. */
  private static List<String> fullNames(PassageCopy copy) {
    return copy.names().stream()
        .filter(NameOccurrence::full)
        .map(NameOccurrence::spelling)
        .distinct()
        .toList();
  }

  static void printJson(PassageHit hit, List<MatchReason> reasons, PrintWriter out) {
    JsonLines.print(
        out,
        json -> {
          writeFields(hit, json);
          if (!reasons.isEmpty()) {
            writeReasons(reasons, json);
          }
        });
  }

  private static void writeReasons(List<MatchReason> reasons, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("reasons");
    for (MatchReason reason : reasons) {
      json.writeStartObject();
      json.writeStringField("kind", reason.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("asked", reason.asked());
      json.writeStringField("found", reason.found());
      json.writeNumberField("weight", reason.weight());
      json.writeStringField("sentence", reason.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeFields(PassageHit hit, JsonGenerator json) throws IOException {
    SourceDocument document = hit.document();
    Passage passage = hit.passage();
    json.writeNumberField("rank", hit.rank());
    json.writeNumberField("score", hit.score());
    json.writeStringField("path", document.path());
    json.writeStringField("id", document.id());
    write(json, "title", document.title());
    write(json, "author", document.author());
    write(json, "date", document.date() == null ? null : document.date().toString());
    write(json, "language", document.language());
    write(json, "type", document.mediaType());
    json.writeStringField("passage", passage.text());
    json.writeNumberField("start", passage.start());
    json.writeNumberField("end", passage.end());
    writeNames(json, hit.names());
    json.writeArrayFieldStart("highlights");
    for (TextRange range : hit.highlights()) {
      json.writeStartObject();
      json.writeStringField(
          "text",
          passage.text().substring(range.start() - passage.start(), range.end() - passage.start()));
      json.writeNumberField("start", range.start());
      json.writeNumberField("end", range.end());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("copies");
    for (PassageCopy copy : hit.copies()) {
      json.writeStartObject();
      json.writeStringField("path", copy.document().path());
      json.writeStringField("id", copy.document().id());
      write(json, "title", copy.document().title());
      json.writeStringField("passage", copy.passage().text());
      json.writeNumberField("start", copy.passage().start());
      json.writeNumberField("end", copy.passage().end());
      writeNames(json, copy.names());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeNames(JsonGenerator json, List<NameOccurrence> names)
      throws IOException {
    json.writeArrayFieldStart("names");
    for (NameOccurrence name : names) {
      json.writeStartObject();
      json.writeStringField("text", name.text());
      json.writeNumberField("start", name.range().start());
      json.writeNumberField("end", name.range().end());
      json.writeStringField("reading", name.reading());
      json.writeNumberField("probability", name.probability());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }
}
