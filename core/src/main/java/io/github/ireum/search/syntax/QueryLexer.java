// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.syntax;

import io.github.ireum.QuerySyntaxException;
import io.github.ireum.passage.Scripts;
import io.github.ireum.search.syntax.QueryToken.Kind;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a query into pieces, in one walk from left to right. What does not clearly mean a construct
 * of the language is a plain word: a quotation mark that is never closed, a sign in front of a
 * number, an operator at the end.
 */
final class QueryLexer {

  /** A word must have this many letters before a star; with fewer it is a word with a star. */
  private static final int MIN_PREFIX = 2;

  private static final int MAX_SLOP = 100;
  private static final int MAX_EDITS = 2;

  private final String query;
  private final boolean operators;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;

  private QueryLexer(String query) {
    this.query = query;
    this.operators = hasOperators(query);
  }

  /**
   * Returns the pieces of a query, in order.
   *
   * @throws QuerySyntaxException if a piece is clearly meant but incomplete
   */
  static List<QueryToken> tokens(String query) {
    QueryLexer lexer = new QueryLexer(query);
    while (lexer.skipSpace()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  /**
   * A headline in capitals has no operators: {@code TRUMP AND KIM MEET}. A query has them if
   * anything in it is not a capital letter, or nothing but the operators is a letter.
   */
  private static boolean hasOperators(String query) {
    boolean capitals = false;
    int start = 0;
    while (start < query.length()) {
      int end = start;
      while (end < query.length() && !isSpace(query.charAt(end))) {
        int type = Character.getType(query.charAt(end));
        if (type == Character.LOWERCASE_LETTER || type == Character.OTHER_LETTER) {
          return true;
        }
        end++;
      }
      capitals |=
          operator(query.substring(start, end)) == null
              && query.substring(start, end).chars().anyMatch(Character::isUpperCase);
      start = end + 1;
    }
    return !capitals;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private boolean skipSpace() {
    while (at < query.length() && isSpace(query.charAt(at))) {
      at++;
    }
    return at < query.length();
  }

  private boolean startsOperand(int offset) {
    return offset < query.length() && isOperandStart(query.charAt(offset));
  }

  private static boolean isOperandStart(char c) {
    return Character.isLetter(c) || Character.isSurrogate(c) || c == '"' || c == '(';
  }

  private boolean isValueOfField() {
    return !tokens.isEmpty()
        && tokens.getLast().kind() == Kind.FIELD
        && tokens.getLast().end() == at;
  }

  private void next() {
    char c = query.charAt(at);
    if (c == '(') {
      add(Kind.OPEN, at + 1);
    } else if (c == ')') {
      add(Kind.CLOSE, at + 1);
    } else if ((c == '+' || c == '-') && startsOperand(at + 1)) {
      add(c == '+' ? Kind.PLUS : Kind.MINUS, at + 1);
    } else if (c != '"' || !phrase()) {
      int colon = isValueOfField() ? -1 : colon();
      if (colon > 0) {
        tokens.add(new QueryToken(Kind.FIELD, query.substring(at, colon), 0, at, colon + 1));
        at = colon + 1;
      } else {
        word();
      }
    }
  }

  private void add(Kind kind, int end) {
    tokens.add(new QueryToken(kind, query.substring(at, end), 0, at, end));
    at = end;
  }

  /** Reads words in quotes, and returns false if the quotation mark is not one that opens. */
  private boolean phrase() {
    int close = query.indexOf('"', at + 1);
    if (close < 0) {
      if (isAfterOperator()) {
        throw new QuerySyntaxException(
            "The quotation is not closed: put a \" after its last word.",
            query,
            at,
            query.length());
      }
      return false;
    }
    int end = close + 1;
    int slop = 0;
    if (end < query.length() && query.charAt(end) == '~') {
      int digits = digits(end + 1);
      if (digits > end + 1) {
        slop = number(end + 1, digits, MAX_SLOP, "words between those in quotes");
        end = digits;
      }
    }
    String words = query.substring(at + 1, close);
    Kind kind = words.isBlank() ? Kind.WORD : Kind.PHRASE;
    tokens.add(new QueryToken(kind, words, slop, at, end));
    at = end;
    return true;
  }

  private int digits(int from) {
    int end = from;
    while (end < query.length() && query.charAt(end) >= '0' && query.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private int number(int start, int end, int max, String what) {
    int number = end - start > 4 ? Integer.MAX_VALUE : Integer.parseInt(query, start, end, 10);
    if (number > max) {
      throw new QuerySyntaxException(
          "'"
              + query.substring(start, Math.min(end, start + 20))
              + "' is too much: at most "
              + max
              + " "
              + what
              + " are allowed.",
          query,
          start,
          end);
    }
    return number;
  }

  /** Returns the offset of the colon if the label of a field and a value start here, or -1. */
  private int colon() {
    int end = at;
    while (end < query.length() && query.charAt(end) >= 'a' && query.charAt(end) <= 'z') {
      end++;
    }
    boolean field =
        end + 1 < query.length()
            && query.charAt(end) == ':'
            && QueryField.of(query.substring(at, end)) != null;
    if (!field) {
      return -1;
    }
    char value = query.charAt(end + 1);
    boolean starts =
        isOperandStart(value) || Character.isDigit(value) || value == '/' || value == '.';
    return starts ? end : -1;
  }

  /** Reads up to the next space, or to a parenthesis that was opened before the word. */
  private void word() {
    int end = at;
    int open = 0;
    while (end < query.length() && !isSpace(query.charAt(end))) {
      char c = query.charAt(end);
      if (c == ')' && open-- == 0) {
        break;
      }
      open += c == '(' ? 1 : 0;
      end++;
    }
    String word = query.substring(at, end);
    Kind operator = operators && !isValueOfField() ? operator(word) : null;
    if (operator != null) {
      add(operator, end);
    } else if (word.endsWith("*") && isBeginning(word.substring(0, word.length() - 1))) {
      String beginning = word.substring(0, word.length() - 1);
      tokens.add(new QueryToken(Kind.PREFIX, beginning, 0, at, end));
      at = end;
    } else if (!fuzzy(word, end)) {
      refuseShortBeginning(word, end);
      add(Kind.WORD, end);
    }
  }

  /** One letter with a star is text, as in A* search, unless nothing else can be meant. */
  private void refuseShortBeginning(String word, int end) {
    boolean beginning = word.length() == MIN_PREFIX && word.endsWith("*");
    boolean alone = tokens.isEmpty() && query.substring(end).isBlank();
    if (beginning && Character.isLetter(word.charAt(0)) && (alone || isAfterOperator())) {
      throw new QuerySyntaxException(
          "One letter is too little before a *: write the first two at least.", query, at, end);
    }
  }

  private boolean isAfterOperator() {
    return !tokens.isEmpty() && tokens.getLast().isPrefixOperator() && tokens.getLast().end() == at;
  }

  private static boolean isBeginning(String word) {
    return isWord(word)
        && (word.length() >= MIN_PREFIX
            || Character.isIdeographic(word.codePointAt(0))
            || Scripts.begins(word, UnicodeScript.HANGUL));
  }

  private static boolean isWord(String word) {
    return !word.isEmpty()
        && word.codePoints()
            .allMatch(
                c ->
                    Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || c == '\''
                        || c == '’'
                        || c == '-');
  }

  private boolean fuzzy(String word, int end) {
    int tilde = word.indexOf('~');
    if (tilde < MIN_PREFIX || !isWord(word.substring(0, tilde)) || digits(at + tilde + 1) != end) {
      return false;
    }
    int start = at + tilde + 1;
    int edits = start == end ? 0 : number(start, end, MAX_EDITS, "letters that differ");
    tokens.add(new QueryToken(Kind.FUZZY, word.substring(0, tilde), edits, at, end));
    at = end;
    return true;
  }

  private static @Nullable Kind operator(String word) {
    return switch (word) {
      case "OR" -> Kind.OR;
      case "AND" -> Kind.AND;
      case "NOT" -> Kind.NOT;
      default -> null;
    };
  }
}
