// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.TextEmbedder;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option to rank by meaning as well. */
final class EmbeddingsOption {

  @Option(names = "--embeddings", description = "Rank by meaning as well, with embeddings.")
  private boolean embeddings;

  EmbeddingsOption() {}

  /** Returns what makes the vectors, or null if that was not asked for. */
  @Nullable TextEmbedder embedder() {
    return embeddings
        ? ServiceLoader.load(TextEmbedder.class)
            .findFirst()
            .orElseThrow(() -> new InputException("ireum-embeddings is not on the class path."))
        : null;
  }
}
