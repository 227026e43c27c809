// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.syntax;

/** A piece of a query. */
record QueryToken(Kind kind, String text, int number, int start, int end) {

  /** What a piece is. */
  enum Kind {
    /** A plain word. */
    WORD,
    /** Words in quotes; the number is the slop. */
    PHRASE,
    /** The beginning of a word. */
    PREFIX,
    /** A word to be found in other spellings; the number is how many letters may differ. */
    FUZZY,
    /** The label of a field and its colon. */
    FIELD,
    /** An opening parenthesis. */
    OPEN,
    /** A closing parenthesis. */
    CLOSE,
    /** A plus before what must be there. */
    PLUS,
    /** A minus before what must not be there. */
    MINUS,
    /** OR. */
    OR,
    /** AND. */
    AND,
    /** NOT. */
    NOT
  }

  /** Returns whether the piece says something of the one that follows. */
  boolean isPrefixOperator() {
    return kind == Kind.PLUS || kind == Kind.MINUS || kind == Kind.NOT || kind == Kind.FIELD;
  }
}
