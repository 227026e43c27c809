// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

/**
 * What a system made of a collection.
 *
 * @param system name of the system
 * @param run up to {@value #DEPTH} documents a topic
 * @param documents how many documents are in its index
 * @param indexBytes size of the index on disk
 * @param indexSeconds how long indexing took, from opening to closing the index
 */
record RetrievalResult(
    String system, Run run, long documents, long indexBytes, double indexSeconds) {

  /** How many documents are retrieved for a topic, as TREC does it. */
  static final int DEPTH = 1_000;
}
