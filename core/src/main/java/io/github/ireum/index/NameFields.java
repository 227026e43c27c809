// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import io.github.ireum.NameOccurrence;
import io.github.ireum.TextRange;
import io.github.ireum.names.KoreanName;
import io.github.ireum.passage.PassageDocument;
import io.github.ireum.passage.ResolvedName;
import io.github.ireum.passage.TextRepair;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/** Puts the people whom a document mentions into its Lucene documents, and reads them back. */
final class NameFields {

  /** A short mention says less than a full name that this passage is about the person. */
  private static final double SHORT_MENTION = 0.6;

  /** Every further mention adds this part of what the one before has added. */
  private static final double DECAY = 0.3;

  /** Features must be greater than zero; less than this is left out. */
  private static final double LEAST = 0.005;

  /** Readings of a full name that are less likely say nothing about who has which title. */
  private static final double LEAST_NAMED = 0.1;

  /** Spellings that are less likely a name are not listed. */
  private static final double LEAST_LISTED = 0.25;

  /** What part of a name a surname has to have, so that who asks for it is shown the spelling. */
  private static final double LEAST_VARIANT = 0.2;

  /** A short mention that is less likely of anybody else is of the one whom the document names. */
  private static final double LEAST_OPEN = 0.15;

  private static final int LONGEST_SPELLING = 60;

  /** So many terms of a record are remembered, not to say them twice; twice does no harm. */
  private static final int MOST_SEEN = 10_000;

  private static final String FULL = "full";
  private static final String SHORT = "short";
  private static final String SURNAME = "surname";

  private final PassageDocument document;
  private final int year;
  private final Features titleNames = new Features(Fields.TITLE_NAME);
  private final Features authorNames = new Features(Fields.AUTHOR_NAME);

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

  /** Features of one field: each further mention in the passage adds less. */
  private static final class Features {
    private final String field;
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Map<String, Double> steps = new HashMap<>();

    Features(String field) {
      this.field = field;
    }

    void add(String feature, double value) {
      double step = steps.getOrDefault(feature, 1.0);
      values.merge(feature, value * step, Double::sum);
      steps.put(feature, step * DECAY);
    }

    /** Adds whom a mention may stand for. */
    void addNames(ResolvedName mention) {
      double kind = mention.full() ? 1 : SHORT_MENTION;
      mention.weights().forEach((reading, weight) -> add(reading, weight * kind));
    }

    void addTo(Document lucene) {
      values.forEach(
          (feature, value) -> {
            if (value >= LEAST) {
              lucene.add(new FeatureField(field, feature, value.floatValue()));
            }
          });
    }
  }

  /** Adds who is mentioned in a passage. */
  void addTo(Document lucene, TextRange passage) {
    Features names = new Features(Fields.NAME);
    Features surnames = new Features(Fields.SURNAME);
    Features shortSurnames = new Features(Fields.SHORT_SURNAME);
    Features unresolved = new Features(Fields.UNRESOLVED);
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
      mentions.append(line(name, passage.start()));
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

  private String line(ResolvedName name, int base) {
    String where = (name.start() - base) + " " + (name.end() - base) + " " + name.reading();
    if (name.isResolved()) {
      String kind = name.full() ? FULL : SHORT;
      return where + String.format(Locale.ROOT, " %.3f %s\n", name.probability(), kind);
    }
    String title = titlesOf(name).iterator().next();
    double likely = name.surnames().getOrDefault(name.reading(), 0.0);
    return where + String.format(Locale.ROOT, " %.3f %s %s\n", likely, SURNAME, terms(name, title));
  }

  private PersonTerms terms(ResolvedName name, String title) {
    return new PersonTerms(title, year, name.spelling());
  }

  /**
   * Returns what the record of the document says of whom it names in full, with which titles. The
   * fields are made as they are asked for: a document may name a hundred thousand people.
   */
  Iterable<IndexableField> people() {
    Map<String, Set<String>> titlesOfNames = new HashMap<>();
    for (ResolvedName name : document.names().text()) {
      if (name.isResolved() && !name.title().isEmpty()) {
        titlesOfNames.computeIfAbsent(southern(name), n -> new TreeSet<>()).add(name.title());
      }
    }
    return () -> new People(titlesOfNames);
  }

  /** A mention and what it stands in. */
  private record Written(ResolvedName name, String text) {
    String spelling() {
      return TextRepair.oneLine(text.substring(name.start(), name.end()));
    }
  }

  private static Iterator<Written> written(List<ResolvedName> names, @Nullable String text) {
    return text == null
        ? Collections.emptyIterator()
        : Iterators.transform(names.iterator(), name -> new Written(name, text));
  }

  /** The terms of one mention after the other, most of them once. */
  private final class People extends AbstractIterator<IndexableField> {
    private final Map<String, Set<String>> titlesOfNames;
    private final Iterator<Written> names =
        Iterators.concat(
            written(document.names().text(), document.text()),
            written(document.names().title(), document.source().title()),
            written(document.names().author(), document.source().author()));
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    People(Map<String, Set<String>> titlesOfNames) {
      this.titlesOfNames = titlesOfNames;
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
      for (String title : titlesOfNames.getOrDefault(likely, Set.of(""))) {
        addFull(name, likely, terms(name, title));
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
  }

  /** The most likely name with the surname as the South writes it. */
  private static String southern(ResolvedName name) {
    return KoreanName.ofHangul(name.reading())
        .map(read -> read.southern().hangul())
        .orElse(name.reading());
  }

  /**
   * Reads the mentions of a passage. Who a surname is that the document does not explain, the
   * collection says; if it does not either, the surname is all that is known.
   */
  static List<NameOccurrence> read(
      @Nullable String mentions, String text, int passageStart, CollectionPeople people)
      throws IOException {
    List<NameOccurrence> names = new ArrayList<>();
    if (mentions != null) {
      for (String line : mentions.lines().toList()) {
        String[] columns = line.split(" ", -1);
        int start = Integer.parseInt(columns[0]);
        int end = Integer.parseInt(columns[1]);
        String reading = columns[2];
        double probability = Double.parseDouble(columns[3]);
        if (columns[4].equals(SURNAME)) {
          CollectionPeople.Holder holder = people.holder(reading, PersonTerms.of(columns, 5));
          if (holder != null) {
            reading = holder.name();
            probability *= holder.probability();
          }
        }
        names.add(
            new NameOccurrence(
                new TextRange(passageStart + start, passageStart + end),
                text.substring(start, end),
                reading,
                probability,
                columns[4].equals(FULL)));
      }
    }
    return names;
  }
}
