// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.syntax;

import io.github.ireum.QuerySyntaxException;
import io.github.ireum.search.syntax.QueryNode.Alternatives;
import io.github.ireum.search.syntax.QueryNode.Clause;
import io.github.ireum.search.syntax.QueryNode.Clauses;
import io.github.ireum.search.syntax.QueryNode.Fuzzy;
import io.github.ireum.search.syntax.QueryNode.InField;
import io.github.ireum.search.syntax.QueryNode.Occur;
import io.github.ireum.search.syntax.QueryNode.Phrase;
import io.github.ireum.search.syntax.QueryNode.Prefix;
import io.github.ireum.search.syntax.QueryNode.Text;
import io.github.ireum.search.syntax.QueryToken.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses a query by recursive descent:
 *
 * <pre>
 * alternatives = sides { "OR" sides }
 * sides        = clauses { "AND" clauses }
 * clauses      = clause { clause }
 * clause       = [ "+" | "-" | "NOT" ] [ field ":" ] ( "(" alternatives ")" | phrase | word )
 * </pre>
 *
 * <p>{@code docs/query-language.md} says what each of them means.
 */
public final class QueryParser {

  private static final int MAX_DEPTH = 50;

  private final String query;
  private final List<QueryToken> tokens;
  private int at;
  private int depth;

  private QueryParser(String query) {
    this.query = query;
    this.tokens = new TokenRepair(query).repair(QueryLexer.tokens(query));
  }

  /**
   * Parses a query.
   *
   * @return the query; clauses without anything in them if nothing is left to look for
   * @throws QuerySyntaxException if a construct of the language is clearly meant, but it is
   *     incomplete or out of range
   */
  public static QueryNode parse(String query) {
    QueryNode node = new QueryParser(query).alternatives(null);
    return node == null ? new Clauses(List.of(), 0, query.length()) : node;
  }

  private boolean is(Kind kind) {
    return at < tokens.size() && tokens.get(at).kind() == kind;
  }

  private @Nullable QueryNode alternatives(@Nullable QueryField field) {
    List<QueryNode> options = new ArrayList<>();
    do {
      QueryNode option = sides(field);
      if (option != null) {
        options.add(option);
      }
    } while (skip(Kind.OR));
    if (options.size() < 2) {
      return options.isEmpty() ? null : options.getFirst();
    }
    return new Alternatives(options, options.getFirst().start(), options.getLast().end());
  }

  private boolean skip(Kind kind) {
    boolean found = is(kind);
    at += found ? 1 : 0;
    return found;
  }

  private @Nullable QueryNode sides(@Nullable QueryField field) {
    List<QueryNode> sides = new ArrayList<>();
    do {
      QueryNode side = clauses(field);
      if (side != null) {
        sides.add(side);
      }
    } while (skip(Kind.AND));
    if (sides.size() < 2) {
      return sides.isEmpty() ? null : sides.getFirst();
    }
    List<Clause> all = new ArrayList<>();
    for (QueryNode side : sides) {
      if (side instanceof Clauses list
          && list.clauses().stream().allMatch(clause -> clause.occur() == Occur.MUST_NOT)) {
        all.addAll(list.clauses());
      } else {
        all.add(new Clause(Occur.MUST, side));
      }
    }
    return new Clauses(all, sides.getFirst().start(), sides.getLast().end());
  }

  private @Nullable QueryNode clauses(@Nullable QueryField field) {
    List<Clause> clauses = new ArrayList<>();
    int start = at < tokens.size() ? tokens.get(at).start() : query.length();
    while (at < tokens.size() && !is(Kind.OR) && !is(Kind.AND) && !is(Kind.CLOSE)) {
      Occur occur = occur();
      QueryNode node = occur == Occur.SHOULD && is(Kind.WORD) ? words(field) : primary(field);
      if (node != null) {
        clauses.add(new Clause(occur, node));
      }
    }
    if (clauses.size() == 1 && clauses.getFirst().occur() == Occur.SHOULD) {
      return clauses.getFirst().node();
    }
    return clauses.isEmpty() ? null : new Clauses(clauses, start, clauses.getLast().node().end());
  }

  private Occur occur() {
    if (skip(Kind.PLUS)) {
      return Occur.MUST;
    }
    return skip(Kind.MINUS) || skip(Kind.NOT) ? Occur.MUST_NOT : Occur.SHOULD;
  }

  /** Words side by side are one text, in which names can be found. */
  private QueryNode words(@Nullable QueryField field) {
    QueryToken first = tokens.get(at++);
    if (field == QueryField.DATE) {
      return DayRanges.read(first.text(), query, first.start(), first.end());
    }
    QueryToken last = first;
    while (is(Kind.WORD)) {
      last = tokens.get(at++);
    }
    return new Text(query.substring(first.start(), last.end()), first.start(), last.end());
  }

  private @Nullable QueryNode primary(@Nullable QueryField field) {
    QueryToken token = tokens.get(at++);
    int start = token.start();
    int end = token.end();
    return switch (token.kind()) {
      case OPEN -> group(token, field);
      case FIELD -> inField(token, field);
      case PHRASE ->
          field == QueryField.DATE
              ? DayRanges.read(token.text(), query, start, end)
              : new Phrase(token.text(), token.number(), start, end);
      case PREFIX ->
          field == QueryField.DATE
              ? DayRanges.read(query.substring(start, end), query, start, end)
              : new Prefix(token.text(), start, end);
      case FUZZY ->
          field == QueryField.DATE
              ? DayRanges.read(query.substring(start, end), query, start, end)
              : new Fuzzy(token.text(), token.number(), start, end);
      default ->
          field == QueryField.DATE
              ? DayRanges.read(token.text(), query, start, end)
              : new Text(token.text(), start, end);
    };
  }

  private @Nullable QueryNode group(QueryToken open, @Nullable QueryField field) {
    if (++depth > MAX_DEPTH) {
      throw new QuerySyntaxException(
          "The parentheses are nested too deep: at most " + MAX_DEPTH + " may be open at once.",
          query,
          open.start(),
          open.end());
    }
    QueryNode node = alternatives(field);
    at++;
    depth--;
    return node;
  }

  private QueryNode inField(QueryToken label, @Nullable QueryField outer) {
    if (outer != null) {
      throw new QuerySyntaxException(
          "A field stands inside another one: close the parentheses of '"
              + outer.label()
              + ":' before it.",
          query,
          label.start(),
          label.end());
    }
    QueryField field = QueryField.of(label.text());
    QueryNode node = field == null || at == tokens.size() ? null : primary(field);
    if (field == null || node == null) {
      throw new QuerySyntaxException(
          "The field '" + label.text() + ":' has no value: write it right after the colon.",
          query,
          label.start(),
          label.end());
    }
    return new InField(field, node, label.start(), node.end());
  }
}
