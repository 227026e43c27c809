// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.MatchReason;
import io.github.ireum.MatchReason.Kind;
import io.github.ireum.PassageHit;
import io.github.ireum.index.Fields;
import io.github.ireum.search.PlannedQuery.EvidenceWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Says in words why a passage was found. Thread-safe. */
final class HitExplainer {

  private final QueryTerms terms;

  HitExplainer(QueryTerms terms) {
    this.terms = terms;
  }

  /**
   * Returns the reasons: people first, then words by falling weight, the title, and the score.
   *
   * @param related words that the ranking added to those of the query
   * @param parts what the score is made of; null if that is not known
   */
  List<MatchReason> explain(
      IndexSearcher searcher,
      PlannedQuery planned,
      PassageHit hit,
      List<EvidenceWord> related,
      @Nullable ScoreParts parts)
      throws IOException {
    List<MatchReason> reasons = new ArrayList<>();
    for (QueryName person : planned.names()) {
      PersonReasons.add(person, hit.names(), reasons);
    }
    List<MatchReason> found = new ArrayList<>();
    List<MatchReason> titled = new ArrayList<>();
    String title = hit.document().title();
    int passages = Math.max(1, searcher.getIndexReader().getDocCount(Fields.TEXT));
    for (EvidenceWord word : planned.words()) {
      int frequency = 0;
      for (String form : word.forms().keySet()) {
        frequency =
            Math.max(frequency, searcher.getIndexReader().docFreq(new Term(Fields.TEXT, form)));
      }
      double share = 100.0 * frequency / passages;
      double rarity = Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
      Set<String> inText = forms(word, hit.passage().text());
      if (!inText.isEmpty()) {
        String shown = String.join(", ", inText);
        found.add(
            new MatchReason(
                Kind.WORD,
                word.text(),
                shown,
                word.boost() * rarity,
                String.format(
                    Locale.ROOT,
                    "The word '%s' stands in the passage%s; %.1f %% of all passages have it.",
                    word.text(),
                    inText.contains(word.text()) && inText.size() == 1 ? "" : " as " + shown,
                    share)));
      }
      Set<String> inTitle = title == null ? Set.of() : forms(word, title);
      if (!inTitle.isEmpty()) {
        titled.add(
            new MatchReason(
                Kind.TITLE,
                word.text(),
                String.join(", ", inTitle),
                word.boost() * rarity,
                "The word '" + word.text() + "' stands in the title."));
      }
    }
    found.sort((a, b) -> Double.compare(b.weight(), a.weight()));
    reasons.addAll(found);
    reasons.addAll(titled);
    related(related, hit.passage().text(), reasons);
    if (parts != null && parts.score() > 0) {
      String sentence = parts.sentence(matched(planned));
      reasons.add(new MatchReason(Kind.SCORE, "", "", parts.score(), sentence));
    }
    return reasons;
  }

  private static String matched(PlannedQuery planned) {
    String what =
        planned.names().isEmpty()
            ? "what the query asks for"
            : planned.words().isEmpty() ? "the people" : "the words and people";
    return what + " in passage and title";
  }

  private void related(List<EvidenceWord> words, String text, List<MatchReason> reasons) {
    Set<String> shown = new LinkedHashSet<>();
    double weight = 0;
    for (EvidenceWord word : words) {
      Set<String> here = forms(word, text);
      weight += here.isEmpty() ? 0 : word.boost();
      shown.addAll(here);
    }
    if (!shown.isEmpty()) {
      String found = String.join(", ", shown);
      String sentence = "Words stand in it that the best passages share: " + found + ".";
      reasons.add(new MatchReason(Kind.RELATED, "", found, weight, sentence));
    }
  }

  /** The different spellings in a text of the words that a word of the query finds. */
  private Set<String> forms(EvidenceWord word, String text) {
    Set<String> found = new LinkedHashSet<>();
    for (QueryTerms.Word there : terms.words(text)) {
      if (word.forms().containsKey(there.text())
          || (there.stem() != null && word.forms().containsKey(there.stem()))) {
        found.add(text.substring(there.start(), there.end()).toLowerCase(Locale.ROOT));
      }
    }
    return found;
  }
}
