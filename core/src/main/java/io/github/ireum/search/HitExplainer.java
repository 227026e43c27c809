// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.MatchReason;
import io.github.ireum.MatchReason.Kind;
import io.github.ireum.SourceDocument;
import io.github.ireum.search.PlannedQuery.EvidenceWord;
import io.github.ireum.search.QueryPart.OfField;
import io.github.ireum.search.QueryPart.OfPerson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;

/** Says in words why a passage was found. Thread-safe. */
final class HitExplainer {

  private final IndexSearcher searcher;
  private final PlannedQuery planned;

  HitExplainer(IndexSearcher searcher, PlannedQuery planned) {
    this.searcher = searcher;
    this.planned = planned;
  }

  /**
   * Returns the reasons, those of one kind together, in the order of the kinds, and by falling
   * weight.
   *
   * @param related words that the ranking added to those of the query
   * @param parts what the score is made of
   */
  List<MatchReason> explain(
      ReadPassage passage, SourceDocument document, List<EvidenceWord> related, ScoreParts parts)
      throws IOException {
    PartScores scores = PartScores.of(searcher, planned, passage.doc());
    PersonReasons people = new PersonReasons(searcher);
    WordReasons words = new WordReasons(searcher);
    String title = document.title() == null ? "" : document.title();
    List<MatchReason> reasons = new ArrayList<>();
    for (QueryPart part : planned.parts().stream().distinct().toList()) {
      if (part instanceof OfPerson person) {
        reasons.addAll(people.of(person, passage, document, scores));
      } else if (part instanceof OfField field) {
        if (scores.of(field) > 0) {
          reasons.add(FieldReasons.of(field, document, scores.of(field)));
        }
      } else {
        reasons.addAll(words.of(part, passage, title, scores));
      }
    }
    if (parts.proximity() > 0) {
      add(
          Kind.PROXIMITY,
          "",
          parts.proximity(),
          "Words of the query stand close together.",
          reasons);
    }
    if (parts.document() > 0) {
      String sentence = "Words of the query stand in the document as a whole.";
      add(Kind.DOCUMENT, "", parts.document(), sentence, reasons);
    }
    related(related, passage, parts.related(), reasons);
    factors(parts, reasons);
    reasons.sort(
        Comparator.comparing(MatchReason::kind)
            .thenComparing(Comparator.comparingDouble(MatchReason::weight).reversed()));
    add(Kind.SCORE, "", parts.score(), score(parts, reasons), reasons);
    return reasons;
  }

  private static void add(
      Kind kind, String found, double weight, String sentence, List<MatchReason> reasons) {
    reasons.add(new MatchReason(kind, "", found, weight, sentence));
  }

  private static void related(
      List<EvidenceWord> words, ReadPassage passage, double score, List<MatchReason> reasons) {
    Set<String> shown = new LinkedHashSet<>();
    for (EvidenceWord word : words) {
      WordHighlights places = new WordHighlights(word.forms().keySet());
      shown.addAll(WordReasons.spellings(passage.text().text(), places.in(passage)));
    }
    if (score > 0) {
      String found = String.join(", ", shown);
      String sentence =
          shown.isEmpty()
              ? "Words stand in the document that the best passages share."
              : "Words stand in it that the best passages share: " + found + ".";
      add(Kind.RELATED, found, score, sentence, reasons);
    }
  }

  private static void factors(ScoreParts parts, List<MatchReason> reasons) {
    if (parts.recency() != 1) {
      String sentence = String.format(Locale.ROOT, "Being new counts %.2f times.", parts.recency());
      add(Kind.RECENCY, "", parts.recency(), sentence, reasons);
    }
    if (parts.original() != 1) {
      String sentence =
          String.format(
              Locale.ROOT,
              "Much of what matches stands in text that many documents repeat, so that all counts"
                  + " %.2f times.",
              parts.original());
      add(Kind.REPEATED, "", parts.original(), sentence, reasons);
    }
  }

  /** Says what part of the score comes from where, the greatest first. */
  private static String score(ScoreParts parts, List<MatchReason> reasons) {
    Map<Kind, Double> sums = new EnumMap<>(Kind.class);
    reasons.stream()
        .filter(reason -> reason.kind() != Kind.RECENCY && reason.kind() != Kind.REPEATED)
        .forEach(reason -> sums.merge(reason.kind(), reason.weight(), Double::sum));
    double all = sums.values().stream().mapToDouble(Double::doubleValue).sum();
    String shares =
        sums.entrySet().stream()
            .sorted(Map.Entry.<Kind, Double>comparingByValue().reversed())
            .filter(sum -> Math.round(100 * sum.getValue() / all) > 0)
            .map(sum -> label(sum.getKey()) + " (" + Math.round(100 * sum.getValue() / all) + " %)")
            .collect(Collectors.joining(", "));
    return String.format(Locale.ROOT, "The score %.2f comes from %s.", parts.score(), shares);
  }

  private static String label(Kind kind) {
    return switch (kind) {
      case NAME -> "the people";
      case SURNAME -> "the surname";
      case WORD -> "the words";
      case SPELLING -> "their other spellings";
      case PHRASE -> "the phrases";
      case NUMBER -> "dates and numbers";
      case PREFIX -> "the beginnings";
      case FUZZY -> "the fuzzy words";
      case TITLE -> "the title";
      case FURNITURE -> "the rest of the page";
      case FIELD -> "the fields";
      case PROXIMITY -> "words that stand together";
      case DOCUMENT -> "the words in the whole document";
      case RELATED -> "words that the best passages share";
      case RECENCY, REPEATED, SCORE, MEANING ->
          throw new IllegalArgumentException(kind + " is no part");
    };
  }
}
