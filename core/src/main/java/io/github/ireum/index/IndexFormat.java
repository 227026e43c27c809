// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.IndexUnavailableException;
import io.github.ireum.IndexUnavailableException.Reason;
import io.github.ireum.PassageSettings;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** The version of the index and the sentences for what may be wrong with one. */
final class IndexFormat {

  /** Raised by every change that older indexes cannot be read with. */
  static final String FORMAT = "8";

  private static final String FORMAT_KEY = "ireum.format";
  private static final String VERSION_KEY = "ireum.version";
  private static final String PASSAGES_KEY = "ireum.passages";
  private static final String EMBEDDER_KEY = "ireum.embedder";
  private static final String VERSION = readVersion();

  private IndexFormat() {}

  private static String readVersion() {
    try (InputStream in =
        IndexFormat.class.getResourceAsStream("/io/github/ireum/ireum.properties")) {
      if (in == null) {
        throw new IllegalStateException("ireum.properties is missing from the class path");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what a commit says about itself. */
  static Map<String, String> commitData(IndexSettings settings) {
    Map<String, String> data = new HashMap<>();
    data.put(FORMAT_KEY, FORMAT);
    data.put(VERSION_KEY, VERSION);
    data.put(PASSAGES_KEY, text(settings.passages()));
    String embedder = settings.embedder();
    if (embedder != null) {
      data.put(EMBEDDER_KEY, embedder);
    }
    return data;
  }

  static IndexUnavailableException otherEmbedder(
      Path path, @Nullable String embedder, @Nullable String wanted) {
    String made = embedder == null ? "without embeddings" : "with embeddings by " + embedder;
    String meant = wanted == null ? "without" : "by " + wanted;
    return new IndexUnavailableException(
        Reason.SETTINGS,
        "The index at '"
            + path
            + "' was made "
            + made
            + ", and cannot be written "
            + (wanted == null ? meant + " any" : "with those " + meant)
            + ": add documents in the way that it was made, or index all of them into a new folder.");
  }

  private static String text(PassageSettings settings) {
    return settings.target() + " " + settings.max() + " " + settings.overlap();
  }

  /** Returns how an index was made. */
  static IndexSettings settings(Map<String, String> commitData) {
    return new IndexSettings(passages(commitData), commitData.get(EMBEDDER_KEY));
  }

  private static PassageSettings passages(Map<String, String> commitData) {
    String text = commitData.get(PASSAGES_KEY);
    if (text == null) {
      return PassageSettings.getDefault();
    }
    int[] values = Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    return new PassageSettings(values[0], values[1], values[2]);
  }

  static IndexUnavailableException otherSettings(
      Path path, PassageSettings settings, PassageSettings wanted) {
    return new IndexUnavailableException(
        Reason.SETTINGS,
        "The index at '"
            + path
            + "' was made with passages of (target, max, overlap) "
            + text(settings)
            + ", not "
            + text(wanted)
            + ": index the documents again into a new folder.");
  }

  /** Returns the version of Ireum that wrote a commit. */
  static String version(Map<String, String> commitData) {
    return commitData.getOrDefault(VERSION_KEY, "unknown");
  }

  static void check(Path path, Map<String, String> commitData) {
    String format = commitData.get(FORMAT_KEY);
    if (format == null) {
      throw notAnIndex(path);
    }
    if (!format.equals(FORMAT)) {
      throw new IndexUnavailableException(
          Reason.VERSION,
          "The index at '"
              + path
              + "' has format "
              + format
              + " (Ireum "
              + version(commitData)
              + "); this version, "
              + VERSION
              + ", reads format "
              + FORMAT
              + ": index the documents again into a new folder.");
    }
  }

  static IndexUnavailableException missing(Path path) {
    return new IndexUnavailableException(
        Reason.MISSING, "There is no index at '" + path + "': create it with 'ireum index'.");
  }

  static IndexUnavailableException notAnIndex(Path path) {
    return new IndexUnavailableException(
        Reason.NOT_AN_INDEX,
        "'" + path + "' holds something else than an Ireum index: choose an empty or new folder.");
  }

  /** Says what an exception of Lucene means for the user of the index. */
  static IndexUnavailableException unavailable(Path path, Exception e) {
    if (e instanceof IndexFormatTooOldException || e instanceof IndexFormatTooNewException) {
      return new IndexUnavailableException(
          Reason.VERSION,
          "The index at '"
              + path
              + "' was written by another version of Lucene, which this one cannot read:"
              + " index the documents again into a new folder.",
          e);
    }
    if (e instanceof LockObtainFailedException) {
      return new IndexUnavailableException(
          Reason.LOCKED,
          "Another process is writing to the index at '" + path + "': wait until it has finished.",
          e);
    }
    if (e instanceof IndexNotFoundException) {
      return missing(path);
    }
    if (e instanceof CorruptIndexException || e instanceof EOFException) {
      return new IndexUnavailableException(
          Reason.CORRUPT,
          "The index at '"
              + path
              + "' is damaged ("
              + e.getMessage()
              + "): restore it or index again.",
          e);
    }
    if (e instanceof AlreadyClosedException && e.getCause() instanceof Exception cause) {
      return unavailable(path, cause);
    }
    String what = e instanceof FileSystemException ? e.toString() : String.valueOf(e.getMessage());
    return new IndexUnavailableException(
        Reason.IO, "The index at '" + path + "' cannot be read or written: " + what, e);
  }
}
