// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.TextRange;
import io.github.ireum.passage.PassageDocument;
import io.github.ireum.passage.ResolvedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;

/** Puts the people whom a document mentions into the Lucene documents of its passages. */
final class NameFields {

  /** A short mention that is less likely of anybody else is of the one whom the document names. */
  private static final double LEAST_OPEN = 0.15;

  private final PassageDocument document;
  private final int year;
  private final MentionFeatures titleNames = new MentionFeatures(Fields.TITLE_NAME);
  private final MentionFeatures authorNames = new MentionFeatures(Fields.AUTHOR_NAME);

  /** The titles that unresolved mentions have in the document, by surname and its spelling. */
  private final Map<String, Set<String>> titles = new HashMap<>();

  NameFields(PassageDocument document) {
    this.document = document;
    year = PersonTerms.year(document.source());
    document.names().title().forEach(titleNames::addNames);
    document.names().author().forEach(authorNames::addNames);
    for (ResolvedName name : document.names().text()) {
      if (!name.isResolved() && !name.title().isEmpty()) {
        titles.computeIfAbsent(surname(name), surname -> new TreeSet<>()).add(name.title());
      }
    }
  }

  /** Adds who is mentioned in a passage. */
  void addTo(Document lucene, TextRange passage) {
    MentionFeatures names = new MentionFeatures(Fields.NAME);
    MentionFeatures surnames = new MentionFeatures(Fields.SURNAME);
    MentionFeatures shortSurnames = new MentionFeatures(Fields.SHORT_SURNAME);
    MentionFeatures unresolved = new MentionFeatures(Fields.UNRESOLVED);
    StringBuilder mentions = new StringBuilder();
    for (ResolvedName name : within(passage)) {
      names.addNames(name);
      name.surnames().forEach(surnames::add);
      if (!name.full()) {
        double open = 1 - name.weights().values().stream().mapToDouble(Double::doubleValue).sum();
        if (open >= LEAST_OPEN) {
          name.surnames().forEach((surname, weight) -> shortSurnames.add(surname, weight * open));
        }
      }
      if (!name.isResolved()) {
        Set<String> titled = titlesOf(name);
        for (String title : titled) {
          name.surnames()
              .forEach(
                  (surname, weight) ->
                      unresolved.add(
                          terms(name, title).unresolved(surname), weight / titled.size()));
        }
      }
      mentions.append(stored(name, passage.start()));
    }
    names.addTo(lucene);
    titleNames.addTo(lucene);
    authorNames.addTo(lucene);
    surnames.addTo(lucene);
    shortSurnames.addTo(lucene);
    unresolved.addTo(lucene);
    if (!mentions.isEmpty()) {
      lucene.add(new StoredField(Fields.MENTIONS, mentions.toString()));
    }
  }

  private List<ResolvedName> within(TextRange passage) {
    List<ResolvedName> names = document.names().text();
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).start() < passage.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < names.size() && names.get(end).start() < passage.end()) {
      end++;
    }
    return names.subList(low, end).stream().filter(name -> name.end() <= passage.end()).toList();
  }

  /** The title of a mention, or those that other mentions of the surname have in the document. */
  private Set<String> titlesOf(ResolvedName name) {
    return name.title().isEmpty()
        ? titles.getOrDefault(surname(name), Set.of(""))
        : Set.of(name.title());
  }

  /** A surname by its spelling as well: "Yi" is not called as "President Rhee" is. */
  private static String surname(ResolvedName name) {
    return name.reading() + " " + name.spelling();
  }

  private String stored(ResolvedName name, int base) {
    return name.isResolved()
        ? StoredMentions.resolved(name, base)
        : StoredMentions.surname(name, base, terms(name, titlesOf(name).iterator().next()));
  }

  private PersonTerms terms(ResolvedName name, String title) {
    return new PersonTerms(title, year, name.spelling());
  }
}
