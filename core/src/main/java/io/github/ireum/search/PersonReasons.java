// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.MatchReason;
import io.github.ireum.MatchReason.Kind;
import io.github.ireum.NameOccurrence;
import io.github.ireum.SourceDocument;
import io.github.ireum.TextRange;
import io.github.ireum.index.Fields;
import io.github.ireum.names.KoreanName;
import io.github.ireum.passage.TextRepair;
import io.github.ireum.search.PersonMentions.Evidence;
import io.github.ireum.search.PersonMentions.Match;
import io.github.ireum.search.QueryPart.OfPerson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Says in words who of the people in a passage is asked for. Thread-safe. */
final class PersonReasons {

  private final IndexSearcher searcher;

  PersonReasons(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * Returns a reason for each spelling of the person; where there is none, for each of somebody who
   * has the surname alone; and for the title and the author, if they name the person. What the
   * mentions add to the score is divided among them by how likely each is.
   */
  List<MatchReason> of(
      OfPerson part, ReadPassage passage, SourceDocument document, PartScores scores)
      throws IOException {
    double titled = scores.of(part, Fields.TITLE_NAME);
    double written = scores.of(part, Fields.AUTHOR_NAME);
    double mentioned = scores.of(part) - titled - written;
    List<MatchReason> reasons = new ArrayList<>(mentions(part, passage, scores, mentioned));
    if (titled > 0) {
      reasons.add(named(Kind.TITLE, part.name(), "title", document.title(), titled));
    }
    if (written > 0) {
      reasons.add(named(Kind.FIELD, part.name(), "author", document.author(), written));
    }
    return reasons;
  }

  private static MatchReason named(
      Kind kind, QueryName asked, String field, @Nullable String value, double score) {
    String found = value == null ? "" : value;
    String sentence =
        "The " + field + " '" + found + "' names somebody who may be '" + asked.text() + "'.";
    return new MatchReason(kind, asked.text(), found, score, sentence);
  }

  private List<MatchReason> mentions(
      OfPerson part, ReadPassage passage, PartScores scores, double score) throws IOException {
    QueryName asked = part.name();
    Map<String, Double> variants = PersonMentions.variants(asked, searcher.getIndexReader());
    Map<String, Match> told = new LinkedHashMap<>();
    for (Match match : PersonMentions.of(asked, passage.stored().names(), variants)) {
      told.putIfAbsent(match.mention().spelling() + " " + match.mention().full(), match);
    }
    boolean named = told.values().stream().anyMatch(m -> m.evidence() != Evidence.SURNAME);
    if (!named && (told.isEmpty() || !asked.weights().isEmpty())) {
      String typed = first(part.spelling(), passage);
      String turned = typed == null ? first(part.otherOrder(), passage) : null;
      if (typed != null || turned != null || told.isEmpty()) {
        return unnamed(part, typed, turned, score);
      }
    }
    boolean byTitle = scores.of(part, Fields.UNRESOLVED) > scores.of(part, Fields.SHORT_SURNAME);
    double all = told.values().stream().mapToDouble(PersonReasons::share).sum();
    List<MatchReason> reasons = new ArrayList<>();
    for (Match match : told.values()) {
      reasons.add(
          new MatchReason(
              match.evidence() == Evidence.SURNAME ? Kind.SURNAME : Kind.NAME,
              asked.text(),
              match.mention().spelling(),
              score * share(match) / all,
              sentence(asked, match, byTitle)));
    }
    return reasons;
  }

  /**
   * Returns the first place of the words of a name, or null. Nobody could tell that it is a name,
   * as "kim jong un" in small letters, or it is one in a reading so unlikely that the mention is
   * not told by it.
   */
  private @Nullable String first(@Nullable Query typed, ReadPassage passage) throws IOException {
    List<TextRange> places =
        typed == null ? List.of() : new PhraseHighlights(searcher, typed).in(passage);
    return places.isEmpty()
        ? null
        : TextRepair.oneLine(places.getFirst().of(passage.text().text()));
  }

  private static List<MatchReason> unnamed(
      OfPerson part, @Nullable String typed, @Nullable String turned, double score) {
    if (turned != null) {
      String sentence =
          "'" + turned + "' has the words of '" + part.asked() + "', and may be the name.";
      return List.of(new MatchReason(Kind.NAME, part.asked(), turned, score, sentence));
    }
    if (typed != null) {
      String sentence = "'" + typed + "' stands in the passage as it was typed, and may be a name.";
      return List.of(new MatchReason(Kind.NAME, part.asked(), typed, score, sentence));
    }
    String sentence = "Somebody is mentioned who hardly is '" + part.asked() + "'.";
    return score > 0
        ? List.of(new MatchReason(Kind.NAME, part.asked(), "", score, sentence))
        : List.of();
  }

  private static double weight(QueryName asked, String reading) {
    String southern =
        KoreanName.ofHangul(reading).map(name -> name.southern().hangul()).orElse(reading);
    return asked.weights().getOrDefault(southern, 0.0);
  }

  /** What is hardly likely is still why the passage was found. */
  private static double share(Match match) {
    return Math.max(match.probability(), 1e-6);
  }

  private static String sentence(QueryName asked, Match match, boolean byTitle) {
    NameOccurrence mention = match.mention();
    double percent = 100 * match.probability();
    String spelling = mention.spelling();
    switch (match.evidence()) {
      case READING -> {
        String read =
            !mention.full()
                ? "is short for"
                : match.reading().equals(mention.reading()) ? "is read" : "may be read";
        return String.format(
            Locale.ROOT,
            "'%s' %s %s (%.0f %%), as '%s' may be (%.0f %%).",
            spelling,
            read,
            match.reading(),
            percent,
            asked.text(),
            100 * weight(asked, match.reading()));
      }
      case COMPARISON -> {
        return String.format(
            Locale.ROOT,
            "'%s', %s %s, is the same name as '%s' by comparison of the spellings (%.0f %%).",
            spelling,
            mention.full() ? "most likely" : "short for",
            match.reading(),
            asked.text(),
            percent);
      }
      default -> {
        return asked.weights().isEmpty()
            ? String.format(
                Locale.ROOT,
                "'%s' has the surname %s, as '%s' may be.",
                spelling,
                match.reading(),
                asked.text())
            : String.format(
                Locale.ROOT,
                byTitle
                    ? "'%s' has the surname %s and may mean '%s', as far as other documents tell."
                    : "'%s' only shares the surname %s with '%s'.",
                spelling,
                match.reading(),
                asked.text());
      }
    }
  }
}
