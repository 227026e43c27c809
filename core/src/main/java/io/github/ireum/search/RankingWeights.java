// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

/**
 * Every weight of the ranking. Tuned with {@code benchmarks/run tune}, where a weight is named as
 * here: {@code words.saturation}.
 *
 * @param words what words count, in passages and titles
 * @param people what mentions of a person count
 * @param documents what the whole document of a passage counts
 * @param recency what the date of a document counts where newer ones are asked for
 * @param feedback what words of the best passages count that the query has not
 * @param meaning what likeness of meaning counts, where the index has vectors
 */
public record RankingWeights(
    Words words,
    People people,
    Documents documents,
    Recency recency,
    Feedback feedback,
    Meaning meaning) {

  /**
   * What words count, beside 1 for a word in the form of the query.
   *
   * @param saturation k1 of BM25: how much a word that occurs again still adds
   * @param length b of BM25: how much longer passages lose, 0 to 1
   * @param otherForms another form of the word
   * @param otherSpelling a spelling in another script or convention, which may be another word
   * @param title a word in the title, beside 1 for a word in the text
   * @param tieBreaker what the weaker of text and title adds
   * @param furniture a word that only stands in navigation and the like: it ranks below all else
   * @param phrase two words of the query that stand side by side
   * @param near two words of the query that stand close to each other
   * @param expression a date or a number, in whatever way it is written
   * @param vagueDate a way to write a date that may mean another, beside 1 for one that cannot
   */
  public record Words(
      double saturation,
      double length,
      double otherForms,
      double otherSpelling,
      double title,
      double tieBreaker,
      double furniture,
      double phrase,
      double near,
      double expression,
      double vagueDate) {}

  /**
   * What mentions of a person count. Each is multiplied by how likely the person is meant.
   *
   * @param besideWords a person where words are asked for beside them, whom about every other
   *     passage mentions: a factor to all below; rarer people count more, see {@link RarityQuery}
   * @param spelling what a name in the spelling of the query adds
   * @param otherOrder what its words count with the surname at the other end, where they count more
   *     than all that is told of the person
   * @param name a name in any spelling, or a mention that its document explains
   * @param title a name in any spelling in the title of the document
   * @param author the same of who wrote the document
   * @param unresolved a surname that the document does not explain and the collection does
   * @param surname the surname alone of somebody whom the document does not name
   * @param surnameAlone the same where no more is asked for
   */
  public record People(
      double besideWords,
      double spelling,
      double otherOrder,
      double name,
      double title,
      double author,
      double unresolved,
      double surname,
      double surnameAlone) {}

  /**
   * What the words in the whole document count, beside 1 for those in the passage.
   *
   * @param passage where hits are passages
   * @param hit where a hit stands for a document
   * @param length b of BM25 for whole documents
   */
  public record Documents(double passage, double hit, double length) {}

  /**
   * What the date counts where newer passages are asked for.
   *
   * @param newest what part of its score the newest passage gains
   * @param halfLife in how many days a passage loses half of that
   */
  public record Recency(double newest, double halfLife) {}

  /**
   * What words count that the best passages have and the query has not.
   *
   * @param best the best of them, beside 1 for a word of the query
   * @param passages how many passages they are taken from
   * @param words how many are taken
   */
  public record Feedback(double best, double passages, double words) {}

  /**
   * What the rank by meaning counts, beside 1 for the rank by words.
   *
   * @param rank the first in the rank by meaning
   * @param offset how little the first ranks stand out, 60 in the paper on reciprocal rank fusion
   */
  public record Meaning(double rank, double offset) {}

  /** Returns the weights that the library uses. */
  public static RankingWeights getDefault() {
    return new RankingWeights(
        new Words(1.6, 0.75, 0.8, 0.9, 0.5, 0.2, 0.05, 0.1, 0.1, 2, 0.5),
        new People(0.02, 20, 0.02, 20, 2, 1, 0.3, 0.01, 20),
        new Documents(0.6, 0.5, 0.6),
        new Recency(0.5, 365),
        new Feedback(0.3, 10, 20),
        new Meaning(0.3, 60));
  }
}
