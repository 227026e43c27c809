// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.embeddings;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import io.github.ireum.TextEmbedder;

/**
 * The model all-MiniLM-L6-v2 of Sentence Transformers, quantized, run by ONNX Runtime on the
 * processor: 384 numbers a text, some 15 ms for a passage. It has learnt English only, so that it
 * reads texts in Latin letters. Thread-safe; the model is loaded with the first text.
 */
public final class MiniLmEmbedder implements TextEmbedder {

  /** Of a text with a smaller share of Latin letters the model would see little. */
  private static final double LEAST_LATIN = 0.9;

  private static final class Model {
    /** Texts are embedded by many threads at once; the model needs none of its own. */
    static final AllMiniLmL6V2QuantizedEmbeddingModel INSTANCE =
        new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
  }

  /** Creates an embedder. */
  public MiniLmEmbedder() {}

  @Override
  public String name() {
    return "all-minilm-l6-v2-q";
  }

  @Override
  public boolean reads(String text) {
    int letters = 0;
    int latin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) || Character.isSurrogate(c)) {
        letters++;
        latin += Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 1 : 0;
      }
    }
    return latin > 0 && latin >= LEAST_LATIN * letters;
  }

  @Override
  public float[] embed(String text) {
    return Model.INSTANCE.embed(TextSegment.from(wellFormed(text))).content().vector();
  }

  /** A lone surrogate is no character; the tokenizer is native code that expects UTF-8. */
  private static String wellFormed(String text) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = 0; i < clean.length(); i++) {
      boolean pair =
          i + 1 < clean.length() && Character.isSurrogatePair(clean.charAt(i), clean.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(clean.charAt(i))) {
        clean.setCharAt(i, '\uFFFD');
      }
    }
    return clean.toString();
  }
}
