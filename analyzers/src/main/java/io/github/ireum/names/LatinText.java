// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinFinderModel.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text as the finders for Latin letters see it, taken apart once for all of them. */
final class LatinText {

  private final String text;
  private final LatinFinderModel model;
  private final List<LatinToken> tokens;
  private @Nullable LowerWords lower;
  private @Nullable List<Integer> korea;

  LatinText(String text, LatinFinderModel model) {
    this.text = text;
    this.model = model;
    tokens = LatinTokens.of(text);
  }

  String text() {
    return text;
  }

  List<LatinToken> tokens() {
    return tokens;
  }

  /** Returns the short words that stand somewhere in small letters. */
  LowerWords lower() {
    if (lower == null) {
      lower = new LowerWords(tokens);
    }
    return lower;
  }

  /** Returns where the text speaks of Korea, in order. */
  List<Integer> korea() {
    if (korea == null) {
      List<Integer> found = new ArrayList<>();
      for (LatinToken token : tokens) {
        if (token.capital() && model.has(Words.CONTEXT, token)) {
          found.add(token.start());
        }
      }
      korea = found;
    }
    return korea;
  }
}
