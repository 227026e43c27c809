// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.MatchReason;
import io.github.ireum.MatchReason.Kind;
import io.github.ireum.SourceDocument;
import io.github.ireum.search.QueryPart.OfField;
import org.jspecify.annotations.Nullable;

/** Says in words which of its fields a document is found by. */
final class FieldReasons {

  private FieldReasons() {}

  /** Returns the reason for a field that the document has as it was asked for. */
  static MatchReason of(OfField part, SourceDocument document, double score) {
    String found =
        switch (part.field()) {
          case TITLE -> orEmpty(document.title());
          case AUTHOR -> orEmpty(document.author());
          case LANG -> orEmpty(document.language());
          case TYPE -> orEmpty(document.mediaType());
          case DATE -> document.date() == null ? "" : document.date().toString();
          case PATH ->
              document.path().contains(document.id())
                  ? document.path()
                  : document.path() + " " + document.id();
          case NAME -> "";
        };
    String what =
        switch (part.field()) {
          case TITLE -> "title";
          case AUTHOR -> "author";
          case LANG -> "language";
          case TYPE -> "type";
          case DATE -> "date";
          case PATH -> "path or id";
          case NAME -> "name";
        };
    String sentence = "The " + what + " of the document, '" + found + "', is as asked for.";
    return new MatchReason(Kind.FIELD, part.asked(), found, score, sentence);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
