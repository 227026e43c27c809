// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.MatchReason;
import io.github.ireum.MatchReason.Kind;
import io.github.ireum.NameOccurrence;
import io.github.ireum.PassageHit;
import io.github.ireum.index.Fields;
import io.github.ireum.names.KoreanName;
import io.github.ireum.search.PlannedQuery.EvidenceWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/** Says in words why a passage was found. Thread-safe. */
final class HitExplainer {

  private final QueryTerms terms;

  HitExplainer(QueryTerms terms) {
    this.terms = terms;
  }

  /** Returns the reasons: people first, then words by falling weight, then the title. */
  List<MatchReason> explain(IndexSearcher searcher, PlannedQuery planned, PassageHit hit)
      throws IOException {
    List<MatchReason> reasons = new ArrayList<>();
    for (QueryName person : planned.names()) {
      people(person, hit.names(), reasons);
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
    return reasons;
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

  private static void people(
      QueryName asked, List<NameOccurrence> mentioned, List<MatchReason> reasons) {
    Set<String> told = new LinkedHashSet<>();
    for (NameOccurrence name : mentioned) {
      String southern =
          KoreanName.ofHangul(name.reading())
              .map(reading -> reading.southern().hangul())
              .orElse(name.reading());
      if (asked.weights().containsKey(southern) && told.add(name.spelling() + " " + name.full())) {
        reasons.add(
            new MatchReason(
                Kind.NAME,
                asked.text(),
                name.spelling(),
                name.probability(),
                String.format(
                    Locale.ROOT,
                    "'%s' %s %s (%.0f %%), as '%s' may be.",
                    name.spelling(),
                    name.full() ? "is read" : "is short for",
                    name.reading(),
                    100 * name.probability(),
                    asked.text())));
      }
    }
  }
}
