// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.InvalidQueryException;
import io.github.ireum.PassageQuery;
import io.github.ireum.index.Fields;
import io.github.ireum.passage.Scripts;
import io.github.ireum.search.QueryPart.OfExpansion;
import io.github.ireum.search.QueryPart.OfField;
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
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Turns the tree of one query into a Lucene query. Not thread-safe. */
final class PlanBuilder {

  private final PassageQuery asked;
  private final Planning planning;
  private final PlanDraft draft;
  private final TextPlanner texts;

  PlanBuilder(PassageQuery asked, Planning planning) {
    this.asked = asked;
    this.planning = planning;
    draft = new PlanDraft(asked.text());
    texts = new TextPlanner(asked.names(), planning, draft);
  }

  /** What planning needs and does not change. */
  record Planning(
      QueryTerms terms,
      WordQueries words,
      FieldQueries fields,
      PersonQuery person,
      QueryNames names,
      OtherSpellings spellings,
      RankingWeights weights) {

    /** Returns the same with words that are whole names, as {@link QueryNames#knowing} has it. */
    Planning knowing(Map<String, String> joined) {
      return new Planning(terms, words, fields, person, names.knowing(joined), spellings, weights);
    }
  }

  /**
   * Plans a query.
   *
   * @throws InvalidQueryException if nothing is left to look for, or there is too much
   */
  PlannedQuery plan(QueryNode tree) {
    Query query = query(tree, null);
    if (query == null) {
      throw new InvalidQueryException(
          "The query '"
              + shorten(asked.text())
              + (Scripts.has(asked.text(), UnicodeScript.HANGUL)
                  ? "' has nothing but particles and endings of Korean words, which are not searched"
                      + " for."
                  : "' has no letters or digits to search for."));
    }
    if (tree instanceof Clauses list && list.clauses().stream().allMatch(PlanBuilder::isExcluded)) {
      throw new InvalidQueryException(
          "The query '"
              + shorten(asked.text())
              + "' only says what must not be there: add something to look for.");
    }
    return draft.plan(query, tree instanceof Text text ? text.text() : null);
  }

  private static boolean isExcluded(Clause clause) {
    return clause.occur() == QueryNode.Occur.MUST_NOT;
  }

  private @Nullable Query query(QueryNode node, @Nullable QueryField field) {
    draft.countClause(node);
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
    UnquotedNames names = new UnquotedNames(planning.names());
    for (Clause clause : names.joined(list.clauses(), asked.text())) {
      boolean excluded = isExcluded(clause);
      boolean outer = draft.exclude(draft.isExcluding() || excluded);
      Query part =
          excluded || clause.occur() == QueryNode.Occur.MUST
              ? strict(clause.node(), field)
              : query(clause.node(), field);
      draft.exclude(outer);
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
      Query number =
          field == null && node instanceof Text text ? texts.wholeNumber(text.text()) : null;
      return number == null ? query(node, field) : number;
    }
    Query scoring = texts.person(person, true);
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
      draft.countExpansion(node);
    }
    if (field != null && field != QueryField.NAME) {
      Query query = inAnySpelling(field, node, planning.fields().of(field, node, asked.text()));
      return query == null
          ? null
          : draft.add(
              new OfField(
                  field,
                  field.label() + ":" + written(node),
                  field == QueryField.TITLE ? query : WordQueries.narrowing(query)));
    }
    if (field == QueryField.NAME) {
      QueryName person = person(node, field);
      if (person != null) {
        return texts.person(person, true);
      }
    }
    if (node instanceof Text text) {
      return texts.text(text.text());
    }
    if (node instanceof Phrase phrase) {
      return texts.phrase(phrase);
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

  /** Adds the person whom the value of a field names; quotes mean the spelling of a title. */
  private @Nullable Query inAnySpelling(QueryField field, QueryNode value, @Nullable Query typed) {
    boolean author = field == QueryField.AUTHOR;
    if (typed == null || !(author || field == QueryField.TITLE)) {
      return typed;
    }
    String text =
        value instanceof Text words
            ? words.text()
            : author && value instanceof Phrase phrase ? phrase.text() : "";
    PersonQuery people = planning.person();
    for (QueryName person : planning.names().find(text, asked.names())) {
      if (TextPlanner.isWhole(person, text) && !person.weights().isEmpty()) {
        return new BooleanQuery.Builder()
            .add(typed, Occur.SHOULD)
            .add(author ? people.written(person) : people.titled(person), Occur.SHOULD)
            .build();
      }
    }
    return typed;
  }

  private Query expansion(QueryNode node, Query text, Query title) {
    Query query = planning.words().inTextOrTitle(text, title);
    return draft.add(new OfExpansion(written(node), text, node instanceof Fuzzy, query));
  }

  private String written(QueryNode node) {
    return asked.text().substring(node.start(), node.end());
  }

  private static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
