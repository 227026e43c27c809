// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import com.google.common.collect.Iterables;
import io.github.ireum.TextEmbedder;
import java.util.List;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** The vectors of passages, of an index that has them; none at all otherwise. Thread-safe. */
public final class Embeddings {

  private static final System.Logger LOG = System.getLogger(Embeddings.class.getName());

  private final @Nullable TextEmbedder embedder;

  Embeddings(@Nullable TextEmbedder embedder) {
    this.embedder = embedder;
  }

  /** Returns the fields of a Lucene document, and a vector if it is a passage that has one. */
  Iterable<? extends IndexableField> withVector(Iterable<? extends IndexableField> document) {
    if (embedder == null) {
      return document;
    }
    for (IndexableField field : document) {
      if (field.name().equals(Fields.TEXT)) {
        float[] vector = vector(embedder, field.stringValue());
        return vector == null
            ? document
            : Iterables.concat(
                document,
                List.of(
                    new KnnFloatVectorField(
                        Fields.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT)));
      }
    }
    return document;
  }

  /**
   * Returns a query for the passages that are nearest to a question in meaning, or null if that
   * cannot be said of it.
   *
   * @param among what they must match as well
   */
  public @Nullable Query nearest(String question, int count, Query among) {
    float[] vector = embedder == null ? null : vector(embedder, question);
    return vector == null ? null : new KnnFloatVectorQuery(Fields.VECTOR, vector, count, among);
  }

  /** Returns a vector of length 1. */
  private static float @Nullable [] vector(TextEmbedder embedder, String text) {
    try {
      if (!embedder.reads(text)) {
        return null;
      }
      float[] vector = embedder.embed(text).clone();
      VectorUtil.l2normalize(vector);
      VectorUtil.checkFinite(vector);
      return vector;
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(System.Logger.Level.WARNING, "A text is ranked by words alone: no vector", e);
      return null;
    }
  }
}
