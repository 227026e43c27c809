// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.PassageQuery.NameMatching;
import io.github.ireum.TextRange;
import io.github.ireum.index.Fields;
import io.github.ireum.index.StopWords;
import io.github.ireum.search.PlanBuilder.Planning;
import io.github.ireum.search.PlannedQuery.EvidenceWord;
import io.github.ireum.search.QueryPart.OfNumber;
import io.github.ireum.search.QueryPart.OfPerson;
import io.github.ireum.search.QueryPart.OfPhrase;
import io.github.ireum.search.QueryPart.OfSpelling;
import io.github.ireum.search.QueryPart.OfWord;
import io.github.ireum.search.numeric.NumericExpression;
import io.github.ireum.search.syntax.QueryNode.Phrase;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Plans the text of a query: people, dates and numbers, words and phrases. Not thread-safe. */
final class TextPlanner {

  /** A query of more words is not looked for in navigation: the parts of a search are limited. */
  private static final int MAX_FURNITURE_WORDS = 50;

  /** Of a text with more words these are not looked for in other spellings. */
  private static final int MAX_SPELLED = 40;

  /** A compound counts what its end would; what stands before it counts by itself. */
  private static final float ENDING = 0.5f;

  private static final float TITLE = 0.02f;

  /** They stand beside every name, and say nothing of whom. */
  private static final Set<String> ADDRESSES = Set.of("mr", "mrs", "ms");

  private final NameMatching names;
  private final Planning planning;
  private final PlanDraft draft;

  /**
   * Creates a planner.
   *
   * @param names how people are matched; exactly means also dates, numbers and words as typed
   * @param draft is given all parts
   */
  TextPlanner(NameMatching names, Planning planning, PlanDraft draft) {
    this.names = names;
    this.planning = planning;
    this.draft = draft;
  }

  /** Returns the query for plain text: the people in it, and the rest; null for no words. */
  @Nullable Query text(String typed) {
    String text = QueryNames.withoutOperators(typed);
    StringBuilder rest = new StringBuilder(text);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    spelledNames(text, rest).forEach(name -> query.add(name, Occur.SHOULD));
    List<QueryName> found = planning.names().find(text, names);
    boolean isName = found.size() == 1 && isWhole(found.get(0), text);
    Query whole = isName ? wordOrName(found.getFirst(), text) : null;
    boolean words = whole != null || (isName && planning.names().hasOtherWord(text));
    List<QueryName> unsure = found.stream().filter(planning.names()::mayBeWords).toList();
    for (QueryName person : found) {
      boolean kept = words || unsure.contains(person);
      for (int i = person.start(); !kept && i < person.end(); i++) {
        rest.setCharAt(i, ' ');
      }
    }
    List<NumericExpression> numbers = numeric(rest.toString());
    List<QueryTerms.Word> plain = telling(planning.terms().words(rest.toString()), found.isEmpty());
    plain = plain.stream().filter(word -> !isUnit(word, numbers)).toList();
    if (whole != null && plain.size() > 1) {
      // Its parts alone are other words: 리광일 is no passage with 리.
      return new BooleanQuery.Builder()
          .add(person(found.get(0), true), Occur.SHOULD)
          .add(whole, Occur.SHOULD)
          .build();
    }
    List<TextRange> titles = QueryTitles.in(text, found);
    List<QueryTerms.Word> titled = plain.stream().filter(word -> isTitle(word, titles)).toList();
    plain = plain.stream().filter(word -> !isTitle(word, titles)).toList();
    boolean besideWords = plain.stream().anyMatch(word -> !isIn(word, unsure));
    for (QueryName person : found) {
      query.add(person(person, besideWords), Occur.SHOULD);
    }
    for (NumericExpression expression : numbers) {
      query.add(number(expression, text), Occur.SHOULD);
    }
    words(plain, query);
    for (int i = 0; i < titled.size(); i++) {
      query.add(title(i == 0 ? null : titled.get(i - 1), titled.get(i)), Occur.SHOULD);
    }
    Query proximity = planning.words().proximity(plain);
    if (proximity != null) {
      draft.addProximity(proximity);
    }
    BooleanQuery built = query.build();
    return built.clauses().isEmpty() ? null : built;
  }

  /**
   * Returns queries for names that are to be found as they are spelled only, each with its words in
   * a row, and leaves them out of the rest; none if names are matched in another way.
   */
  private List<Query> spelledNames(String text, StringBuilder rest) {
    List<Query> queries = new ArrayList<>();
    if (names == NameMatching.EXACT) {
      for (QueryName name : planning.names().find(text, NameMatching.SAME)) {
        Phrase words = new Phrase(name.text(), 0, name.start(), name.end());
        Query row = planning.terms().words(name.text()).size() > 1 ? phrase(words) : null;
        if (row != null) {
          queries.add(row);
          rest.replace(name.start(), name.end(), " ".repeat(name.end() - name.start()));
        }
      }
    }
    return queries;
  }

  private static boolean isTitle(QueryTerms.Word word, List<TextRange> titles) {
    return titles.stream()
        .anyMatch(title -> title.start() <= word.start() && word.end() <= title.end());
  }

  /** Returns the query for a word of a title: what has it alone stands behind all else. */
  private Query title(QueryTerms.@Nullable Word before, QueryTerms.Word word) {
    if (before != null && isEnding(before, word)) {
      return new BoostQuery(compound(before, word), TITLE);
    }
    Query anywhere = planning.words().anywhere(word);
    draft.add(new OfWord(word.text(), planning.words().forms(word).keySet(), anywhere));
    return new BoostQuery(anywhere, TITLE);
  }

  private static boolean isIn(QueryTerms.Word word, List<QueryName> people) {
    return people.stream()
        .anyMatch(person -> person.start() <= word.start() && word.end() <= person.end());
  }

  private void words(List<QueryTerms.Word> plain, BooleanQuery.Builder query) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    plain.forEach(word -> counts.merge(word.text(), 1, Integer::sum));
    draft.countWords(counts.size());
    boolean spelled =
        !draft.isExcluding() && names != NameMatching.EXACT && plain.size() <= MAX_SPELLED;
    boolean furniture = !draft.isExcluding() && counts.size() <= MAX_FURNITURE_WORDS;
    for (int i = 0; i < plain.size(); i++) {
      QueryTerms.Word word = plain.get(i);
      if (i > 0 && isEnding(plain.get(i - 1), word)) {
        query.add(compound(plain.get(i - 1), word), Occur.SHOULD);
        continue;
      }
      Integer count = counts.remove(word.text());
      if (count != null) {
        Query anywhere = word(word, count, spelled, furniture);
        query.add(count == 1 ? anywhere : new BoostQuery(anywhere, count), Occur.SHOULD);
      }
    }
  }

  /** Whether a syllable ends a Korean word: 장 of 위원장 by itself is a place, a page, a chief. */
  private static boolean isEnding(QueryTerms.Word before, QueryTerms.Word word) {
    return before.end() == word.start()
        && word.text().length() == 1
        && UnicodeScript.of(word.text().charAt(0)) == UnicodeScript.HANGUL;
  }

  /** Returns the query for the end of a word together with what stands before it. */
  private Query compound(QueryTerms.Word before, QueryTerms.Word ending) {
    List<QueryTerms.Word> whole = List.of(before, ending);
    Query text = Objects.requireNonNull(planning.words().phrase(Fields.TEXT, whole, 0));
    Query title = Objects.requireNonNull(planning.words().phrase(Fields.TITLE, whole, 0));
    Query query = planning.words().inTextOrTitle(text, title);
    draft.add(new OfPhrase(before.text() + ending.text(), query));
    return new BoostQuery(query, ENDING);
  }

  /** Returns the query for a word, in other spellings and on the rest of the page as well. */
  private Query word(QueryTerms.Word word, int count, boolean spelled, boolean furniture) {
    Map<String, Float> forms = planning.words().forms(word);
    Map<String, Float> others = spelled ? planning.spellings().of(word.text()) : Map.of();
    Query anywhere = planning.words().anywhere(word);
    if (!others.isEmpty()) {
      Query spellings = planning.words().anywhere(others);
      draft.add(new OfSpelling(word.text(), others.keySet(), spellings));
      anywhere = new DisjunctionMaxQuery(List.of(anywhere, spellings), 0);
    }
    if (furniture) {
      anywhere = planning.words().orFurniture(anywhere, word);
    }
    Map<String, Float> all = new LinkedHashMap<>(others);
    all.putAll(forms);
    draft.add(new EvidenceWord(word.text(), all, count));
    return draft.add(new OfWord(word.text(), forms.keySet(), anywhere));
  }

  /** Returns the query for words that stand together as they are typed, or null for no words. */
  @Nullable Query phrase(Phrase phrase) {
    List<QueryTerms.Word> found = planning.terms().words(phrase.text());
    draft.countWords(found.size());
    Query text = planning.words().phrase(Fields.TEXT, found, phrase.slop());
    Query title = planning.words().phrase(Fields.TITLE, found, phrase.slop());
    return text == null || title == null
        ? null
        : draft.add(new OfPhrase(phrase.text(), planning.words().inTextOrTitle(text, title)));
  }

  /** Beside words a person counts less, so that the words decide among the passages about them. */
  Query person(QueryName person, boolean besideWords) {
    Query query = planning.person().of(person);
    PersonQuery people = planning.person();
    draft.add(new OfPerson(person, people.spelling(person), people.otherOrder(person), query));
    return besideWords
        ? new RarityQuery(query, people.likely(person), planning.weights().people().besideWords())
        : query;
  }

  /** Returns the dates and numbers of a text, as many as may still be looked for. */
  private List<NumericExpression> numeric(String text) {
    return draft.isExcluding() || names == NameMatching.EXACT
        ? List.of()
        : draft.take(NumericExpression.find(text));
  }

  /** Returns the query for a date or number that stands in a text. */
  private Query number(NumericExpression expression, String text) {
    String written = text.substring(expression.start(), expression.end());
    return draft.add(new OfNumber(written, planning.words().anyWriting(expression)));
  }

  /** Whether a word is what a date or number is counted in, as 월: it says nothing by itself. */
  private static boolean isUnit(QueryTerms.Word word, List<NumericExpression> numbers) {
    return word.text().length() == 1
        && Character.getType(word.text().charAt(0)) == Character.OTHER_LETTER
        && numbers.stream()
            .anyMatch(number -> number.start() <= word.start() && word.end() <= number.end());
  }

  /** Returns the query for the date or number that a text is, or null if it is anything else. */
  @Nullable Query wholeNumber(String text) {
    List<NumericExpression> found =
        names == NameMatching.EXACT ? List.of() : NumericExpression.find(text);
    boolean whole =
        found.size() == 1
            && text.substring(0, found.get(0).start()).isBlank()
            && text.substring(found.get(0).end()).isBlank();
    return whole && !draft.take(found).isEmpty() ? number(found.get(0), text) : null;
  }

  /** Returns whether a person is all that a text names. */
  static boolean isWhole(QueryName person, String text) {
    return text.substring(0, person.start()).isBlank() && text.substring(person.end()).isBlank();
  }

  /** Returns what finds the text as it stands, if it may be a word and no name; else null. */
  private @Nullable Query wordOrName(QueryName person, String text) {
    return planning.names().mayBeWord(person.text())
        ? phrase(new Phrase(text, 0, 0, text.length()))
        : null;
  }

  /**
   * Returns the words that say something, or all of them if none does and nothing else is asked.
   */
  private static List<QueryTerms.Word> telling(List<QueryTerms.Word> all, boolean orAll) {
    List<QueryTerms.Word> rest =
        all.stream()
            .filter(word -> !StopWords.ENGLISH.contains(word.text()))
            .filter(word -> !ADDRESSES.contains(word.text()))
            .toList();
    return rest.isEmpty() && orAll ? all : rest;
  }
}
