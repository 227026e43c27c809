// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import io.github.ireum.names.KoreanName;
import io.github.ireum.passage.PassageDocument;
import io.github.ireum.passage.ResolvedName;
import io.github.ireum.passage.TextRepair;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a document says of whom it names in full, with which titles ({@link
 * PersonTerms}): the terms of one mention after the other, most of them once. They are made as they
 * are asked for, since a document may name a hundred thousand people.
 */
final class PersonFields extends AbstractIterator<IndexableField> {

  /** Readings of a full name that are less likely say nothing about who has which title. */
  private static final double LEAST_NAMED = 0.1;

  /** Spellings that are less likely a name are not listed. */
  private static final double LEAST_LISTED = 0.25;

  /** What part of a name a surname has to have, so that who asks for it is shown the spelling. */
  private static final double LEAST_VARIANT = 0.2;

  private static final int LONGEST_SPELLING = 60;

  /** So many terms of a record are remembered, not to say them twice; twice does no harm. */
  private static final int MOST_SEEN = 10_000;

  /** A mention and what it stands in. */
  private record Written(ResolvedName name, String text) {
    String spelling() {
      return TextRepair.oneLine(text.substring(name.start(), name.end()));
    }
  }

  private final int year;
  private final Map<String, Set<String>> titles = new HashMap<>();
  private final Iterator<Written> names;
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> waiting = new ArrayDeque<>();

  PersonFields(PassageDocument document) {
    year = PersonTerms.year(document.source());
    for (ResolvedName name : document.names().text()) {
      if (name.isResolved() && !name.title().isEmpty()) {
        titles.computeIfAbsent(southern(name), n -> new TreeSet<>()).add(name.title());
      }
    }
    names =
        Iterators.concat(
            written(document.names().text(), document.text()),
            written(document.names().title(), document.source().title()),
            written(document.names().author(), document.source().author()));
  }

  private static Iterator<Written> written(List<ResolvedName> names, @Nullable String text) {
    return text == null
        ? Collections.emptyIterator()
        : Iterators.transform(names.iterator(), name -> new Written(name, text));
  }

  @Override
  protected @Nullable IndexableField computeNext() {
    while (waiting.isEmpty() && names.hasNext()) {
      if (seen.size() > MOST_SEEN) {
        seen.clear();
      }
      Written next = names.next();
      if (next.name().full()) {
        add(next.name(), next.spelling());
      }
    }
    String term = waiting.poll();
    return term == null ? endOfData() : new StringField(Fields.PERSON, term, Store.NO);
  }

  private void add(ResolvedName name, String spelling) {
    String likely = southern(name);
    for (String title : titles.getOrDefault(likely, Set.of(""))) {
      addFull(name, likely, new PersonTerms(title, year, name.spelling()));
    }
    if (spelling.length() <= LONGEST_SPELLING) {
      addSpelling(name, likely, spelling);
    }
  }

  private void addSpelling(ResolvedName name, String likely, String spelling) {
    boolean listed = name.probability() >= LEAST_LISTED;
    if (listed) {
      add(PersonTerms.spelling(likely, name.reading(), spelling));
    }
    double all = name.surnames().values().stream().mapToDouble(Double::doubleValue).sum();
    name.surnames()
        .forEach(
            (surname, weight) -> {
              if (weight >= LEAST_VARIANT * all && !(listed && likely.startsWith(surname))) {
                add(PersonTerms.variant(surname, likely, spelling));
              }
            });
  }

  private void addFull(ResolvedName name, String likely, PersonTerms person) {
    name.weights()
        .forEach(
            (reading, weight) -> {
              if (weight >= LEAST_NAMED) {
                add(person.name(reading));
              }
            });
    name.surnames()
        .forEach(
            (surname, weight) -> {
              if (weight >= LEAST_NAMED) {
                add(person.surname(surname));
              }
            });
    name.surnames().entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .ifPresent(surname -> add(person.holder(surname.getKey(), likely)));
  }

  private void add(String term) {
    if (seen.add(term)) {
      waiting.add(term);
    }
  }

  /** The most likely name with the surname as the South writes it. */
  private static String southern(ResolvedName name) {
    return KoreanName.ofHangul(name.reading())
        .map(read -> read.southern().hangul())
        .orElse(name.reading());
  }
}
