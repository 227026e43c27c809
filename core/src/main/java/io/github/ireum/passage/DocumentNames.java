// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import java.util.List;

/**
 * The people whom a document mentions.
 *
 * @param title those in its title, in order, with offsets in it
 * @param author those in its author, in order, with offsets in it
 * @param text those in its text, in order, with offsets in it
 */
public record DocumentNames(
    List<ResolvedName> title, List<ResolvedName> author, List<ResolvedName> text) {

  /** Of a document that mentions nobody. */
  public static final DocumentNames NONE = new DocumentNames(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public DocumentNames {
    title = List.copyOf(title);
    author = List.copyOf(author);
    text = List.copyOf(text);
  }

  /** Returns the same with those in the text elsewhere. */
  public DocumentNames withText(List<ResolvedName> names) {
    return new DocumentNames(title, author, names);
  }
}
