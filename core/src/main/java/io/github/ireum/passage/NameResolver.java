// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;
import io.github.ireum.names.NameFinder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** Between a title and the text under it. */
  private static final String UNDER_TITLE = "\n\n";

  /** In how much of a text its title is looked for, in UTF-16 units. */
  private static final int HEAD = 2_000;

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

  /**
   * Returns all mentions in a document. Its title and its text explain each other: who is named in
   * full in the one may be meant by a surname in the other.
   *
   * @param title its title, or null
   * @param author who wrote it, or null
   */
  public DocumentNames resolve(@Nullable String title, @Nullable String author, String text) {
    List<ResolvedName> authors =
        author == null ? List.of() : resolve(author).stream().filter(ResolvedName::full).toList();
    if (title == null) {
      return new DocumentNames(List.of(), authors, resolve(text));
    }
    int repeated = text.substring(0, Math.min(text.length(), HEAD)).indexOf(title);
    if (repeated >= 0) {
      // What is said twice is no more likely a name for that.
      List<ResolvedName> names = resolve(text);
      return new DocumentNames(within(names, repeated, repeated + title.length()), authors, names);
    }
    int start = title.length() + UNDER_TITLE.length();
    List<ResolvedName> names = resolve(title + UNDER_TITLE + text);
    return new DocumentNames(
        within(names, 0, title.length()), authors, within(names, start, start + text.length()));
  }

  /** Returns the names in a part of a text, with offsets in the part. */
  private static List<ResolvedName> within(List<ResolvedName> names, int start, int end) {
    return names.stream()
        .filter(name -> name.start() >= start && name.end() <= end)
        .map(name -> name.at(new TextRange(name.start() - start, name.end() - start)))
        .toList();
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
