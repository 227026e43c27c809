// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/**
 * Turns texts into vectors that are the nearer the more alike the texts are in meaning. With one,
 * an index keeps a vector of each passage, and plain questions are ranked by meaning beside words,
 * see {@link PassageIndex#open(java.nio.file.Path, PassageSettings, TextEmbedder)}.
 *
 * <p>Implementations must be thread-safe. The module {@code ireum-embeddings} has one, which {@link
 * java.util.ServiceLoader} finds.
 */
public interface TextEmbedder {

  /** Returns the name of the model, with all that its vectors depend on. An index keeps it. */
  String name();

  /**
   * Returns whether the model can say something of a text: whether it knows its script. Others have
   * no vector and are ranked by words alone, as are those that an exception is thrown for.
   *
   * @param text any text, also an empty one
   */
  boolean reads(String text);

  /**
   * Returns the vector of a text; all have one length, and at most 1024 numbers. An exception costs
   * a passage its vector and no more.
   *
   * @param text a text that {@link #reads} accepts
   */
  float[] embed(String text);
}
