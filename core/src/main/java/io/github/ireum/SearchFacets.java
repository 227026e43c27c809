// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import java.util.List;

/**
 * What the best answers to a query have in common: in how many of their documents. Every list has
 * the most frequent value first.
 *
 * @param documents how many documents were looked at
 * @param people who may be mentioned in the passages found, by the most frequent reading
 * @param sources the folders, archives and collections that the documents come from
 * @param months the months of the documents, such as {@code 2018-06}
 * @param languages the languages of the documents as ISO 639-1 codes
 */
public record SearchFacets(
    int documents,
    List<Count> people,
    List<Count> sources,
    List<Count> months,
    List<Count> languages) {

  /** How many passages are looked at: the best ones. */
  public static final int MAX_PASSAGES = 1_000;

  /** Copies the lists. */
  public SearchFacets {
    people = List.copyOf(people);
    sources = List.copyOf(sources);
    months = List.copyOf(months);
    languages = List.copyOf(languages);
  }

  /**
   * A value and in how many documents it is.
   *
   * @param value the value
   * @param documents in how many documents
   */
  public record Count(String value, int documents) {}
}
