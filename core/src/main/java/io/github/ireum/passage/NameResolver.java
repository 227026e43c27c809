// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.names.NameFinder;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the full names in a document and resolves the short mentions in it to them: "Kim", "Mr
 * Kim", "President Park", "Jong-un", 김 위원장. A short mention stands for the person of that surname
 * (or given name) in that spelling who has the title of the mention, or else was last named in
 * full; where the document has several, they share it. A surname that no full name in the document
 * explains stays unresolved.
 *
 * <p>A long document is read in windows: names are found and short mentions resolved by what stands
 * in the same window and, of people, by what stood in those before. The memory that finding takes
 * is bounded by the window. Thread-safe.
 */
public final class NameResolver {

  /** In UTF-16 units. Hardly any document is longer, so that hardly one has two windows. */
  static final int WINDOW = 200_000;

  /** How far before the end of a window a paragraph, a line or a word has to end to be the end. */
  private static final int MARGIN = WINDOW / 10;

  private static final List<String> BORDERS = List.of("\n\n", "\n", " ");

  private final NameFinder finder = NameFinder.getDefault();

  /** Returns all mentions in a text, in order and without overlap. */
  public List<ResolvedName> resolve(String text) {
    List<ResolvedName> resolved = new ArrayList<>();
    NameResolution resolution = new NameResolution(finder);
    int start = 0;
    while (start < text.length()) {
      int end = windowEnd(text, start);
      resolution.resolve(text.substring(start, end), start, resolved);
      start = end;
    }
    return resolved;
  }

  private static int windowEnd(String text, int start) {
    if (text.length() - start <= WINDOW) {
      return text.length();
    }
    int end = start + WINDOW;
    for (String border : BORDERS) {
      int last = text.lastIndexOf(border, end - border.length());
      if (last >= end - MARGIN) {
        return last + border.length();
      }
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }
}
