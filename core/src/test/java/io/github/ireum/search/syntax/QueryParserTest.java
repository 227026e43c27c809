// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.QuerySyntaxException;
import io.github.ireum.search.syntax.QueryNode.Alternatives;
import io.github.ireum.search.syntax.QueryNode.Clause;
import io.github.ireum.search.syntax.QueryNode.Clauses;
import io.github.ireum.search.syntax.QueryNode.Days;
import io.github.ireum.search.syntax.QueryNode.Fuzzy;
import io.github.ireum.search.syntax.QueryNode.InField;
import io.github.ireum.search.syntax.QueryNode.Phrase;
import io.github.ireum.search.syntax.QueryNode.Prefix;
import io.github.ireum.search.syntax.QueryNode.Text;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryParserTest {

  /** Writes a tree as an expression. */
  private static String show(QueryNode node) {
    if (node instanceof Text text) {
      return "<" + text.text() + ">";
    }
    if (node instanceof Phrase phrase) {
      return "'" + phrase.text() + "'" + (phrase.slop() == 0 ? "" : phrase.slop());
    }
    if (node instanceof Prefix prefix) {
      return prefix.text() + "*";
    }
    if (node instanceof Fuzzy fuzzy) {
      return fuzzy.text() + "~" + fuzzy.edits();
    }
    if (node instanceof Days days) {
      return "[" + days.from() + " " + days.to() + "]";
    }
    if (node instanceof InField field) {
      return field.field().label() + "=" + show(field.node());
    }
    if (node instanceof Alternatives alternatives) {
      return alternatives.options().stream()
          .map(QueryParserTest::show)
          .collect(Collectors.joining(" | ", "(", ")"));
    }
    return ((Clauses) node)
        .clauses().stream().map(QueryParserTest::show).collect(Collectors.joining(" ", "(", ")"));
  }

  private static String show(Clause clause) {
    String sign =
        switch (clause.occur()) {
          case MUST -> "+";
          case MUST_NOT -> "-";
          case SHOULD -> "";
        };
    return sign + show(clause.node());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '\u0001',
      value = {
        "Kim Jong Un birthday # <Kim Jong Un birthday>",
        "+Kim -Trump summit # (+<Kim> -<Trump> <summit>)",
        "\"war games\" summer # ('war games' <summer>)",
        "\"war games\"~3 # 'war games'3",
        "+\"war games\" # (+'war games')",
        "denuclear* talks # (denuclear* <talks>)",
        "김정* # 김정*",
        "김* # 김*",
        "Pyongyan~ # Pyongyan~0",
        "Pyongyan~1 # Pyongyan~1",
        "Kim Jong Un OR Moon Jae-in # (<Kim Jong Un> | <Moon Jae-in>)",
        "a b AND c d # (+<a b> +<c d>)",
        "a AND b OR c # ((+<a> +<b>) | <c>)",
        "a AND -b # (+<a> -<b>)",
        "a AND NOT b # (+<a> -<b>)",
        "Kim NOT Park # (<Kim> -<Park>)",
        "(a OR b) c # ((<a> | <b>) <c>)",
        "+(a OR b) -(c d) # (+(<a> | <b>) -<c d>)",
        "title:summit Hanoi # (title=<summit> <Hanoi>)",
        "title:\"second summit\" # title='second summit'",
        "title:(summit OR talks) # title=(<summit> | <talks>)",
        "-title:summit x # (-title=<summit> <x>)",
        "name:\"Kim Jong Un\" # name='Kim Jong Un'",
        "lang:ko type:pdf # (lang=<ko> type=<pdf>)",
        "path:/news/2018 # path=</news/2018>",
        "date:2018 # date=[2018-01-01 2018-12-31]",
        "date:2018-06 # date=[2018-06-01 2018-06-30]",
        "date:2018-6-2 # date=[2018-06-02 2018-06-02]",
        "date:2018-06..2018-09 # date=[2018-06-01 2018-09-30]",
        "date:..2018-02 # date=[null 2018-02-28]",
        "date:2018-06-12.. # date=[2018-06-12 null]",
        "date:(2018 OR 2020) # date=([2018-01-01 2018-12-31] | [2020-01-01 2020-12-31])",
        "+김정은 -방중 # (+<김정은> -<방중>)",
      })
  void parse_construct_isUnderstood(String query, String expected) {
    assertEquals(expected.strip(), show(QueryParser.parse(query.strip())));
  }

  /** Nothing here clearly means a construct, so all of it is one text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AND what?",
        "to be OR",
        "to be OR NOT",
        "to be AND NOT",
        "NOT",
        "C++ and C#",
        "say \"hello",
        "5\" by 7\" frames",
        "it is 12:30: time to go",
        "https://example.org/a?b=c",
        "Name: Kim",
        "name: Kim",
        "date:",
        "re:unification",
        "a - b + c",
        "-5 degrees",
        "+82 2 1234",
        "rock 'n' roll",
        "what is f(x)*?",
        "* * *",
        "~3 km",
        "A* search",
        "grade A*",
        "5*",
        "x ^2 [1 TO 5] {a}",
        "TRUMP AND KIM MEET OR NOT",
        "a && b || !c",
        "50% of \\ what",
      })
  void parse_plainText_isOneText(String query) {
    assertEquals("<" + query + ">", show(QueryParser.parse(query)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "smile :) now # <smile :) now>",
        "sad :( now # <sad :( now>",
        "(one # <one>",
        "one) two # <one) two>",
        "() one # <one>",
        "((one)) # <one>",
      })
  void parse_looseParenthesis_isDropped(String query, String expected) {
    assertEquals(expected, show(QueryParser.parse(query)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '\u0001',
      value = {
        "talks date:2018-13 # 11 # 18 # is no date",
        "date:yesterday # 5 # 14 # is no date",
        "date:2018-02-30 # 5 # 15 # is no date",
        "date:2019..2018 # 5 # 15 # ends before it begins",
        "date:20* # 5 # 8 # is no date",
        "title:\"second summit # 6 # 20 # is not closed",
        "+\"second summit # 1 # 15 # is not closed",
        "+(a OR b # 1 # 2 # is not closed",
        "title:(a OR b # 6 # 7 # is not closed",
        "+() a # 1 # 2 # nothing between",
        "title:(a lang:ko) # 9 # 14 # stands inside another",
        "k* # 0 # 2 # the first two at least",
        "summit -k* # 8 # 10 # the first two at least",
        "title:k* # 6 # 8 # the first two at least",
        "Pyongyan~7 # 9 # 10 # at most 2",
        "\"a b\"~5000 # 6 # 10 # at most 100",
      })
  void parse_brokenConstruct_throwsWithPlace(String query, int start, int end, String message) {
    QuerySyntaxException thrown =
        assertThrows(QuerySyntaxException.class, () -> QueryParser.parse(query));
    assertEquals(start + " " + end, thrown.start() + " " + thrown.end(), thrown::getMessage);
    assertTrue(String.valueOf(thrown.getMessage()).contains(message), thrown::getMessage);
  }

  @Test
  void parse_tooDeep_throws() {
    String query = "(a ".repeat(51) + ")".repeat(51);
    assertThrows(QuerySyntaxException.class, () -> QueryParser.parse(query));
    String deepest = "(a ".repeat(50) + ")".repeat(50);
    assertTrue(show(QueryParser.parse(deepest)).startsWith("(<a> (<a> "));
  }

  @Test
  void pointer_wideCharacters_standsBelowThePlace() {
    QuerySyntaxException thrown =
        assertThrows(
            QuerySyntaxException.class, () -> QueryParser.parse("김정은 \u0007 date:2018-13 x"));
    assertEquals("김정은 \uFFFD date:2018-13 x\n" + " ".repeat(14) + "^^^^^^^", thrown.pointer());
  }

  @Test
  void pointer_longQuery_showsThePlaceOnly() {
    String query = "word ".repeat(100) + "date:x" + " word".repeat(100);
    QuerySyntaxException thrown =
        assertThrows(QuerySyntaxException.class, () -> QueryParser.parse(query));
    String[] lines = thrown.pointer().split("\n", -1);
    assertEquals(2, lines.length);
    assertTrue(lines[0].length() < 100, lines[0]);
    assertEquals('x', lines[0].charAt(lines[1].indexOf('^')));
  }
}
