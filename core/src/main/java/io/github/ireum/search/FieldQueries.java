// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.QuerySyntaxException;
import io.github.ireum.index.Fields;
import io.github.ireum.index.StopWords;
import io.github.ireum.search.QueryTerms.Word;
import io.github.ireum.search.syntax.QueryField;
import io.github.ireum.search.syntax.QueryNode;
import io.github.ireum.search.syntax.QueryNode.Days;
import io.github.ireum.search.syntax.QueryNode.Fuzzy;
import io.github.ireum.search.syntax.QueryNode.Phrase;
import io.github.ireum.search.syntax.QueryNode.Prefix;
import io.github.ireum.search.syntax.QueryNode.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Makes Lucene queries for what a query says of the document. Thread-safe. */
final class FieldQueries {

  private static final Map<String, String> LANGUAGES =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toUnmodifiableMap(
                  code ->
                      Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                  code -> code,
                  (first, again) -> first));

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final QueryTerms terms;
  private final WordQueries words;

  FieldQueries(QueryTerms terms, WordQueries words) {
    this.terms = terms;
    this.words = words;
  }

  /**
   * Returns the query for a value, or null if there is nothing in it to look for.
   *
   * @param value a leaf of the tree
   * @param asked the whole query, for messages
   * @throws QuerySyntaxException if the field cannot have the value
   */
  @Nullable Query of(QueryField field, QueryNode value, String asked) {
    return switch (field) {
      case DATE -> days(value, asked);
      case LANG -> new TermQuery(new Term(Fields.IN_LANGUAGE, language(value, asked)));
      case TYPE -> type(value, asked);
      case TITLE -> analysed(Fields.TITLE, value);
      case AUTHOR -> analysed(Fields.AUTHOR_WORDS, value);
      case PATH -> analysed(Fields.LOCATION, value);
      case NAME -> throw new IllegalArgumentException("people are no metadata");
    };
  }

  private static Query days(QueryNode value, String asked) {
    if (!(value instanceof Days days)) {
      throw invalid("The field 'date:' takes days only.", value, asked);
    }
    return LongField.newRangeQuery(
        Fields.DAY,
        days.from() == null ? Long.MIN_VALUE : days.from().toEpochDay(),
        days.to() == null ? Long.MAX_VALUE : days.to().toEpochDay());
  }

  private static String language(QueryNode value, String asked) {
    String word = exact(value, asked, QueryField.LANG);
    String code = LANGUAGES.getOrDefault(word, word);
    if (!LANGUAGES.containsValue(code)) {
      throw invalid(
          "'" + word + "' is no language: write its ISO 639-1 code, as ko, or its English name.",
          value,
          asked);
    }
    return code;
  }

  private static Query type(QueryNode value, String asked) {
    return value instanceof Prefix prefix
        ? new PrefixQuery(new Term(Fields.TYPE, prefix.text().toLowerCase(Locale.ROOT)))
        : new TermQuery(new Term(Fields.TYPE, exact(value, asked, QueryField.TYPE)));
  }

  private static String exact(QueryNode value, String asked, QueryField field) {
    if (value instanceof Text text && text.text().chars().noneMatch(Character::isWhitespace)) {
      return text.text().toLowerCase(Locale.ROOT);
    }
    if (value instanceof Phrase phrase) {
      return phrase.text().strip().toLowerCase(Locale.ROOT);
    }
    throw invalid(
        "The field '" + field.label() + ":' takes one value, or several with OR between them.",
        value,
        asked);
  }

  private @Nullable Query analysed(String field, QueryNode value) {
    if (value instanceof Prefix prefix) {
      return words.prefix(field, terms.normalized(prefix.text()));
    }
    if (value instanceof Fuzzy fuzzy) {
      return words.fuzzy(field, terms.normalized(fuzzy.text()), fuzzy.edits());
    }
    if (value instanceof Phrase phrase) {
      return words.phrase(field, terms.words(phrase.text()), phrase.slop());
    }
    if (value instanceof Text text) {
      return field.equals(Fields.LOCATION)
          ? words.phrase(field, terms.words(text.text()), 0)
          : allWords(field, text.text());
    }
    throw new IllegalArgumentException("not a leaf: " + value);
  }

  /** Returns a query for all words of a text, in any order; what has no space in it is one. */
  private @Nullable Query allWords(String field, String text) {
    List<List<Word>> all =
        SPACE.splitAsStream(text).map(terms::words).filter(found -> !found.isEmpty()).toList();
    List<List<Word>> telling = all.stream().filter(found -> !isStopWord(found)).toList();
    List<Query> queries =
        (telling.isEmpty() ? all : telling)
            .stream().map(found -> inOrder(field, found)).distinct().toList();
    if (queries.size() < 2) {
      return queries.isEmpty() ? null : queries.getFirst();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    queries.forEach(word -> query.add(word, Occur.MUST));
    return query.build();
  }

  private static boolean isStopWord(List<Word> found) {
    return found.size() == 1 && StopWords.ENGLISH.contains(found.getFirst().text());
  }

  private Query inOrder(String field, List<Word> found) {
    return found.size() == 1
        ? words.in(field, found.getFirst())
        : Objects.requireNonNull(words.phrase(field, found, 0));
  }

  private static QuerySyntaxException invalid(String message, QueryNode value, String asked) {
    return new QuerySyntaxException(message, asked, value.start(), value.end());
  }
}
