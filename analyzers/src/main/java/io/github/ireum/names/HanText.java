// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * A text in which the ends of long lines between Han characters are left out: Chinese and Japanese
 * lines end anywhere, also within a name. Immutable.
 */
final class HanText {

  /** A line that is so long, in characters, was ended because the next word had no room. */
  private static final int LONG_LINE = 15;

  private final String original;
  private final String text;
  private final String simplified;
  private final int[] places;

  HanText(String original) {
    StringBuilder joined = new StringBuilder(original.length());
    int[] kept = new int[original.length() + 1];
    int line = 0;
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      if (c == '\n' && i - line >= LONG_LINE && isBetweenHan(original, i)) {
        line = i + 1;
      } else {
        line = c == '\n' ? i + 1 : line;
        kept[joined.length()] = i;
        joined.append(c);
      }
    }
    kept[joined.length()] = original.length();
    this.original = original;
    text = joined.toString();
    simplified = HanShapes.simplified(text);
    places = kept;
  }

  private static boolean isBetweenHan(String text, int i) {
    return HanShapes.isHan(text.charAt(i - 1))
        && i + 1 < text.length()
        && HanShapes.isHan(text.charAt(i + 1));
  }

  /** Returns the text as it was. */
  String original() {
    return original;
  }

  String text() {
    return text;
  }

  /** Returns the text in simplified characters, each in the place of what it stands for. */
  String simplified() {
    return simplified;
  }

  /** Returns where a character of the text stands in the original. */
  int original(int place) {
    return places[place];
  }

  /** Returns where a part of the text ends in the original that ends here. */
  int originalEnd(int end) {
    return places[end - 1] + 1;
  }
}
