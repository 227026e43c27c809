// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.IndexUnavailableException;
import io.github.ireum.IndexUnavailableException.Reason;
import io.github.ireum.PassageIndex;
import io.github.ireum.PassageSettings;
import io.github.ireum.TextEmbedder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the index. */
final class IndexOption {

  @Option(
      names = "--index",
      paramLabel = "DIR",
      defaultValue = "ireum.index",
      description = "Folder of the index (default: ${DEFAULT-VALUE}).")
  private Path path;

  IndexOption() {}

  /** Opens the index with settings, or with its own. */
  PassageIndex open(@Nullable PassageSettings settings) {
    return settings == null ? PassageIndex.open(path) : PassageIndex.open(path, settings);
  }

  /** Opens the index with embeddings, and with settings or the default ones. */
  PassageIndex openWithEmbeddings(@Nullable PassageSettings settings) {
    TextEmbedder embedder =
        embedders()
            .findFirst()
            .orElseThrow(
                () ->
                    new UsageException(
                        "--embeddings needs the module ireum-embeddings on the class path: see"
                            + " README.md, Ranking by meaning."));
    return PassageIndex.open(
        path, settings == null ? PassageSettings.getDefault() : settings, embedder);
  }

  PassageIndex openReadOnly() {
    return PassageIndex.openReadOnly(path);
  }

  /** Returns whether there is an index, be it one that can be used or not. */
  boolean exists() {
    try {
      openReadOnly().close();
      return true;
    } catch (IndexUnavailableException e) {
      return e.reason() != Reason.MISSING && e.reason() != Reason.NOT_AN_INDEX;
    }
  }

  /** Opens an index that exists, to be written. */
  PassageIndex openExisting() {
    try (PassageIndex index = openReadOnly()) {
      if (index.embedder().isEmpty()) {
        return PassageIndex.open(path);
      }
    }
    return openWithEmbeddings(null);
  }

  /**
   * Opens the index to be searched, by meaning as well if it was made so.
   *
   * @param err is told if that is not possible here
   */
  PassageIndex openForSearch(PrintWriter err) {
    PassageIndex index = PassageIndex.openReadOnly(path);
    String made = index.embedder().orElse(null);
    if (made == null) {
      return index;
    }
    Optional<TextEmbedder> embedder =
        embedders().filter(found -> found.name().equals(made)).findFirst();
    if (embedder.isEmpty()) {
      err.println(
          "The index has embeddings by "
              + made
              + ", which is not on the class path: ranked by words alone.");
      return index;
    }
    index.close();
    return PassageIndex.openReadOnly(path, embedder.get());
  }

  private static Stream<TextEmbedder> embedders() {
    return ServiceLoader.load(TextEmbedder.class).stream().map(ServiceLoader.Provider::get);
  }
}
