// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.InvalidQueryException;
import io.github.ireum.PassageQuery;
import io.github.ireum.PassageQuery.NameMatching;
import io.github.ireum.QuerySyntaxException;
import io.github.ireum.index.Fields;
import io.github.ireum.index.StopWords;
import io.github.ireum.search.PlannedQuery.EvidenceWord;
import io.github.ireum.search.QueryPart.OfExpansion;
import io.github.ireum.search.QueryPart.OfField;
import io.github.ireum.search.QueryPart.OfNumber;
import io.github.ireum.search.QueryPart.OfPerson;
import io.github.ireum.search.QueryPart.OfPhrase;
import io.github.ireum.search.QueryPart.OfSpelling;
import io.github.ireum.search.QueryPart.OfWord;
import io.github.ireum.search.numeric.NumericExpression;
import io.github.ireum.search.syntax.QueryField;
import io.github.ireum.search.syntax.QueryNode;
import io.github.ireum.search.syntax.QueryNode.Alternatives;
import io.github.ireum.search.syntax.QueryNode.Clause;
import io.github.ireum.search.syntax.QueryNode.Clauses;
import io.github.ireum.search.syntax.QueryNode.Fuzzy;
import io.github.ireum.search.syntax.QueryNode.InField;
import io.github.ireum.search.syntax.QueryNode.Phrase;
import io.github.ireum.search.syntax.QueryNode.Prefix;
import io.github.ireum.search.syntax.QueryNode.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Turns the tree of one query into a Lucene query. Not thread-safe. */
final class PlanBuilder {

  /** A query of more words is not looked for in navigation: the parts of a search are limited. */
  private static final int MAX_FURNITURE_WORDS = 50;

  /** Different words of one query: each is looked for in two fields. */
  private static final int MAX_WORDS = 510;

  /** Parts of one query. */
  private static final int MAX_CLAUSES = 400;

  /** Each may stand for many words of the index. */
  private static final int MAX_EXPANSIONS = 32;

  /** Of a text with more words these are not looked for in other spellings. */
  private static final int MAX_SPELLED = 40;

  /** Dates and numbers that are looked for in other writings, each some dozens. */
  private static final int MAX_NUMERIC = 4;

  private final PassageQuery asked;
  private final Planning planning;
  private final List<QueryName> people = new ArrayList<>();
  private final List<EvidenceWord> evidence = new ArrayList<>();
  private final List<QueryPart> parts = new ArrayList<>();
  private final List<Query> pairs = new ArrayList<>();

  /** Whether what is planned must not be there, so that it says nothing for a passage. */
  private boolean excluding;

  private int clauses;
  private int words;
  private int numeric;
  private int expansions;

  PlanBuilder(PassageQuery asked, Planning planning) {
    this.asked = asked;
    this.planning = planning;
  }

  /** What planning needs and does not change. */
  record Planning(
      QueryTerms terms,
      WordQueries words,
      FieldQueries fields,
      PersonQuery person,
      QueryNames names,
      OtherSpellings spellings,
      RankingWeights weights) {}

  /**
   * Plans a query.
   *
   * @throws InvalidQueryException if nothing is left to look for, or there is too much
   */
  PlannedQuery plan(QueryNode tree) {
    Query query = query(tree, null);
    if (query == null) {
      throw new InvalidQueryException(
          "The query '" + shorten(asked.text()) + "' has no letters or digits to search for.");
    }
    if (tree instanceof Clauses list && list.clauses().stream().allMatch(PlanBuilder::isExcluded)) {
      throw new InvalidQueryException(
          "The query '"
              + shorten(asked.text())
              + "' only says what must not be there: add something to look for.");
    }
    String question = tree instanceof Text text && people.isEmpty() ? text.text() : null;
    return new PlannedQuery(query, people, evidence, parts, proximity(), question);
  }

  private @Nullable Query proximity() {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    pairs.forEach(pair -> query.add(pair, Occur.SHOULD));
    return pairs.isEmpty() ? null : query.build();
  }

  private static boolean isExcluded(Clause clause) {
    return clause.occur() == QueryNode.Occur.MUST_NOT;
  }

  private @Nullable Query query(QueryNode node, @Nullable QueryField field) {
    if (++clauses > MAX_CLAUSES) {
      throw new QuerySyntaxException(
          "The query has too many parts: at most " + MAX_CLAUSES + " are allowed.",
          asked.text(),
          node.start(),
          node.end());
    }
    if (node instanceof Clauses list) {
      return clauses(list, field);
    }
    if (node instanceof Alternatives alternatives) {
      return alternatives(alternatives, field);
    }
    if (node instanceof InField inField) {
      return query(inField.node(), inField.field());
    }
    return leaf(node, field);
  }

  private @Nullable Query clauses(Clauses list, @Nullable QueryField field) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    int optional = 0;
    boolean required = false;
    boolean positive = false;
    int added = 0;
    for (Clause clause : list.clauses()) {
      boolean excluded = isExcluded(clause);
      boolean outer = excluding;
      excluding |= excluded;
      Query part =
          excluded || clause.occur() == QueryNode.Occur.MUST
              ? strict(clause.node(), field)
              : query(clause.node(), field);
      excluding = outer;
      if (part == null) {
        continue;
      }
      added++;
      positive |= !excluded;
      if (excluded) {
        query.add(part, Occur.MUST_NOT);
      } else if (clause.occur() == QueryNode.Occur.MUST) {
        query.add(part, Occur.MUST);
        required = true;
      } else if (isNarrowing(clause.node())) {
        query.add(part, Occur.MUST);
      } else {
        query.add(part, Occur.SHOULD);
        optional++;
      }
    }
    if (added == 0) {
      return null;
    }
    if (optional > 0 && !required) {
      query.setMinimumNumberShouldMatch(1);
    }
    if (!positive) {
      query.add(new FieldExistsQuery(Fields.START), Occur.FILTER);
    }
    return query.build();
  }

  /** Fields other than names narrow a result, whether there is a plus before them or not. */
  private static boolean isNarrowing(QueryNode node) {
    return node instanceof InField inField && inField.field() != QueryField.NAME;
  }

  private @Nullable Query alternatives(Alternatives node, @Nullable QueryField field) {
    List<Query> options = new ArrayList<>();
    for (QueryNode option : node.options()) {
      Query query = query(option, field);
      if (query != null) {
        options.add(query);
      }
    }
    return options.isEmpty() ? null : new DisjunctionMaxQuery(options, 0);
  }

  /** What must be there or must not: people then count only where they are likely meant. */
  private @Nullable Query strict(QueryNode node, @Nullable QueryField field) {
    QueryName person = person(node, field);
    if (person == null) {
      if (field == null && node instanceof Text text) {
        NumericExpression whole = wholeNumeric(text.text());
        if (whole != null) {
          return number(whole, text.text());
        }
      }
      return query(node, field);
    }
    Query scoring = person(person, true);
    return new BooleanQuery.Builder()
        .add(planning.person().likely(person), Occur.FILTER)
        .add(scoring, Occur.SHOULD)
        .build();
  }

  private @Nullable QueryName person(QueryNode node, @Nullable QueryField field) {
    QueryNode inner = node instanceof InField inField ? inField.node() : node;
    QueryField outer = node instanceof InField inField ? inField.field() : field;
    if (outer != QueryField.NAME) {
      return null;
    }
    String text =
        inner instanceof Phrase phrase
            ? phrase.text()
            : inner instanceof Text words ? words.text() : null;
    return text == null ? null : planning.names().forced(text, asked.names());
  }

  private @Nullable Query leaf(QueryNode node, @Nullable QueryField field) {
    if (node instanceof Prefix || node instanceof Fuzzy) {
      countExpansion(node);
    }
    if (field != null && field != QueryField.NAME) {
      Query query = planning.fields().of(field, node, asked.text());
      return query == null
          ? null
          : part(
              new OfField(
                  field,
                  field.label() + ":" + written(node),
                  field == QueryField.TITLE ? query : WordQueries.narrowing(query)));
    }
    if (field == QueryField.NAME) {
      QueryName person = person(node, field);
      if (person != null) {
        return person(person, true);
      }
    }
    if (node instanceof Text text) {
      return text(text.text());
    }
    if (node instanceof Phrase phrase) {
      return phrase(phrase);
    }
    if (node instanceof Prefix prefix) {
      String beginning = planning.terms().normalized(prefix.text());
      return expansion(
          node,
          planning.words().prefix(Fields.TEXT, beginning),
          planning.words().prefix(Fields.TITLE, beginning));
    }
    if (node instanceof Fuzzy fuzzy) {
      String word = planning.terms().normalized(fuzzy.text());
      return expansion(
          node,
          planning.words().fuzzy(Fields.TEXT, word, fuzzy.edits()),
          planning.words().fuzzy(Fields.TITLE, word, fuzzy.edits()));
    }
    throw new IllegalArgumentException("no leaf of a query: " + node);
  }

  private @Nullable Query phrase(Phrase phrase) {
    List<QueryTerms.Word> found = planning.terms().words(phrase.text());
    countWords(found.size());
    Query text = planning.words().phrase(Fields.TEXT, found, phrase.slop());
    Query title = planning.words().phrase(Fields.TITLE, found, phrase.slop());
    return text == null || title == null
        ? null
        : part(new OfPhrase(phrase.text(), planning.words().inTextOrTitle(text, title)));
  }

  private Query expansion(QueryNode node, Query text, Query title) {
    Query query = planning.words().inTextOrTitle(text, title);
    return part(new OfExpansion(written(node), text, node instanceof Fuzzy, query));
  }

  /** Returns the query of a part, and remembers the part unless it must not be there. */
  private Query part(QueryPart part) {
    if (!excluding) {
      parts.add(part);
    }
    return part.query();
  }

  private String written(QueryNode node) {
    return asked.text().substring(node.start(), node.end());
  }

  /** Plain words: the people among them, and the rest. */
  private @Nullable Query text(String text) {
    StringBuilder rest = new StringBuilder(text);
    List<QueryName> found = planning.names().find(text, asked.names());
    Query whole = found.size() == 1 && isWhole(found.get(0), text) ? wordOrName(text) : null;
    for (QueryName person : found) {
      for (int i = person.start(); whole == null && i < person.end(); i++) {
        rest.setCharAt(i, ' ');
      }
    }
    List<NumericExpression> numbers = numeric(rest.toString());
    List<QueryTerms.Word> plain = telling(terms(rest.toString()), found.isEmpty());
    plain = plain.stream().filter(word -> !isUnit(word, numbers)).toList();
    if (whole != null && plain.size() > 1) {
      // Its parts alone are other words: 리광일 is no passage with 리.
      return new BooleanQuery.Builder()
          .add(person(found.get(0), true), Occur.SHOULD)
          .add(whole, Occur.SHOULD)
          .build();
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    plain.forEach(word -> counts.merge(word.text(), 1, Integer::sum));
    countWords(counts.size());
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (QueryName person : found) {
      query.add(person(person, !plain.isEmpty()), Occur.SHOULD);
    }
    for (NumericExpression expression : numbers) {
      query.add(number(expression, text), Occur.SHOULD);
    }
    boolean furniture = !excluding && counts.size() <= MAX_FURNITURE_WORDS;
    for (QueryTerms.Word word : plain) {
      Integer count = counts.remove(word.text());
      if (count != null) {
        Query anywhere = planning.words().anywhere(word);
        boolean spelled =
            !excluding && asked.names() != NameMatching.EXACT && plain.size() <= MAX_SPELLED;
        Map<String, Float> others = spelled ? planning.spellings().of(word.text()) : Map.of();
        if (!others.isEmpty()) {
          Query spellings = planning.words().anywhere(others);
          part(new OfSpelling(word.text(), others.keySet(), spellings));
          anywhere = new DisjunctionMaxQuery(List.of(anywhere, spellings), 0);
        }
        if (furniture) {
          anywhere = planning.words().orFurniture(anywhere, word);
        }
        part(new OfWord(word.text(), planning.words().forms(word).keySet(), anywhere));
        query.add(count == 1 ? anywhere : new BoostQuery(anywhere, count), Occur.SHOULD);
        if (!excluding) {
          Map<String, Float> forms = new LinkedHashMap<>(others);
          forms.putAll(planning.words().forms(word));
          evidence.add(new EvidenceWord(word.text(), forms, count));
        }
      }
    }
    Query proximity = planning.words().proximity(plain);
    if (proximity != null && !excluding) {
      pairs.add(proximity);
    }
    return found.isEmpty() && plain.isEmpty() ? null : query.build();
  }

  /** Returns the dates and numbers of a text, as many as may still be looked for. */
  private List<NumericExpression> numeric(String text) {
    if (excluding || asked.names() == NameMatching.EXACT) {
      return List.of();
    }
    List<NumericExpression> found =
        NumericExpression.find(text).stream().limit(MAX_NUMERIC - numeric).toList();
    numeric += found.size();
    return found;
  }

  /** Returns the query for a date or number that stands in a text. */
  private Query number(NumericExpression expression, String text) {
    String written = text.substring(expression.start(), expression.end());
    return part(new OfNumber(written, planning.words().anyWriting(expression)));
  }

  /** Whether a word is what a date or number is counted in, as 월: it says nothing by itself. */
  private static boolean isUnit(QueryTerms.Word word, List<NumericExpression> numbers) {
    return word.text().length() == 1
        && Character.getType(word.text().charAt(0)) == Character.OTHER_LETTER
        && numbers.stream()
            .anyMatch(number -> number.start() <= word.start() && word.end() <= number.end());
  }

  /** Returns the date or number that a text is, or null if there is more, or enough already. */
  private @Nullable NumericExpression wholeNumeric(String text) {
    List<NumericExpression> found = NumericExpression.find(text);
    boolean whole =
        found.size() == 1
            && numeric < MAX_NUMERIC
            && text.substring(0, found.get(0).start()).isBlank()
            && text.substring(found.get(0).end()).isBlank();
    numeric += whole ? 1 : 0;
    return whole ? found.get(0) : null;
  }

  private static boolean isWhole(QueryName person, String text) {
    return text.substring(0, person.start()).isBlank() && text.substring(person.end()).isBlank();
  }

  /** Returns what finds the text as it stands, if it may be a word and no name; else null. */
  private @Nullable Query wordOrName(String text) {
    return planning.names().mayBeWord(text) ? phrase(new Phrase(text, 0, 0, text.length())) : null;
  }

  /**
   * Returns the words that say something, or all of them if none does and nothing else is asked.
   */
  private static List<QueryTerms.Word> telling(List<QueryTerms.Word> all, boolean orAll) {
    List<QueryTerms.Word> rest =
        all.stream().filter(word -> !StopWords.ENGLISH.contains(word.text())).toList();
    return rest.isEmpty() && orAll ? all : rest;
  }

  private List<QueryTerms.Word> terms(String text) {
    return planning.terms().words(text);
  }

  /** Beside words a person counts less, so that the words decide among the passages about them. */
  private Query person(QueryName person, boolean besideWords) {
    if (!excluding) {
      people.add(person);
    }
    Query query = planning.person().of(person);
    part(new OfPerson(person, planning.person().spelling(person), query));
    return besideWords ? new BoostQuery(query, (float) planning.weights().person()) : query;
  }

  private void countWords(int count) {
    words += count;
    if (words > MAX_WORDS) {
      throw new InvalidQueryException(
          "The query has more than " + MAX_WORDS + " different words; no more are allowed.");
    }
  }

  private void countExpansion(QueryNode node) {
    if (++expansions > MAX_EXPANSIONS) {
      throw new QuerySyntaxException(
          "There are too many words with a * or ~: at most " + MAX_EXPANSIONS + " are allowed.",
          asked.text(),
          node.start(),
          node.end());
    }
  }

  private static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
