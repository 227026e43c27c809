// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.syntax;

import io.github.ireum.QuerySyntaxException;
import io.github.ireum.search.syntax.QueryToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Makes a list of pieces well-formed: a parenthesis without its partner is dropped, and an operator
 * with nothing on one side becomes a word.
 */
final class TokenRepair {

  private final String query;

  TokenRepair(String query) {
    this.query = query;
  }

  /**
   * Returns well-formed pieces.
   *
   * @throws QuerySyntaxException if a parenthesis without its partner follows an operator, so that
   *     a group is clearly meant
   */
  List<QueryToken> repair(List<QueryToken> tokens) {
    return operators(parentheses(tokens));
  }

  private List<QueryToken> parentheses(List<QueryToken> tokens) {
    boolean[] dropped = new boolean[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      Kind kind = tokens.get(i).kind();
      if (kind == Kind.OPEN) {
        open.push(i);
      } else if (kind == Kind.CLOSE) {
        if (open.isEmpty()) {
          dropped[i] = true;
        } else {
          int start = open.pop();
          // Nothing between them: dropped, unless something is said of it.
          if (start == i - 1) {
            refuseAfterOperator(tokens, start, "There is nothing between the parentheses.");
            dropped[start] = true;
            dropped[i] = true;
          }
        }
      }
    }
    for (int i : open) {
      refuseAfterOperator(
          tokens, i, "The parenthesis is not closed: put a ) where the group ends.");
      dropped[i] = true;
    }
    List<QueryToken> kept = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      if (!dropped[i]) {
        kept.add(tokens.get(i));
      }
    }
    return kept;
  }

  private void refuseAfterOperator(List<QueryToken> tokens, int i, String message) {
    QueryToken before = i == 0 ? null : tokens.get(i - 1);
    if (before != null && before.isPrefixOperator() && before.end() == tokens.get(i).start()) {
      throw new QuerySyntaxException(message, query, tokens.get(i).start(), tokens.get(i).end());
    }
  }

  private static List<QueryToken> operators(List<QueryToken> tokens) {
    boolean[] operands = operands(tokens);
    List<QueryToken> repaired = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      QueryToken token = tokens.get(i);
      boolean before = !repaired.isEmpty() && endsOperand(repaired.getLast().kind());
      boolean meant =
          switch (token.kind()) {
            case OR, AND -> before && operands[i + 1];
            case NOT -> operands[i];
            default -> true;
          };
      repaired.add(
          meant ? token : new QueryToken(Kind.WORD, token.text(), 0, token.start(), token.end()));
    }
    return repaired;
  }

  /** Returns at which pieces something to look for begins: not at a NOT with nothing behind it. */
  private static boolean[] operands(List<QueryToken> tokens) {
    boolean[] operands = new boolean[tokens.size() + 1];
    for (int i = tokens.size() - 1; i >= 0; i--) {
      operands[i] =
          switch (tokens.get(i).kind()) {
            case CLOSE, OR, AND -> false;
            case NOT -> operands[i + 1] && !isSign(tokens.get(i + 1).kind());
            default -> true;
          };
    }
    return operands;
  }

  private static boolean isSign(Kind kind) {
    return kind == Kind.PLUS || kind == Kind.MINUS || kind == Kind.NOT;
  }

  private static boolean endsOperand(Kind kind) {
    return switch (kind) {
      case WORD, PHRASE, PREFIX, FUZZY, CLOSE -> true;
      default -> false;
    };
  }
}
