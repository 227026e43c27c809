// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.ingest.parser.FaultDetails;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Extracts in a child process, from a copy where a file is not of the default file system. */
final class IsolatedExtractor implements Extractor {

  /** How many documents inside one file may end the child before the rest is given up. */
  private static final int MAX_DEATHS = 10;

  private final ExtractionSettings settings;
  private final MemoryGate gate;
  private final int maxDeaths;
  private final WarmChild child;

  IsolatedExtractor(ExtractionSettings settings, MemoryGate gate) {
    this(settings, gate, MAX_DEATHS, WarmChild.LIGHT_WORK);
  }

  IsolatedExtractor(
      ExtractionSettings settings, MemoryGate gate, int maxDeaths, Duration lightWork) {
    this.settings = settings;
    this.gate = gate;
    this.maxDeaths = maxDeaths;
    child = new WarmChild(settings, lightWork);
  }

  @Override
  public void extract(SourceFile file, Documents documents) {
    if (file.path().getFileSystem() == FileSystems.getDefault()) {
      attempt(file, documents);
      return;
    }
    Path copy = null;
    try {
      copy = Files.createTempFile("ireum", ".copy");
      Files.copy(file.path(), copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      delete(copy);
      documents.file(
          ExtractedDocument.unread(
              file, "", new DocumentProblem(FailureReason.UNREADABLE, FaultDetails.unreadable(e))));
      return;
    }
    try {
      attempt(file.readFrom(copy), documents);
    } finally {
      delete(copy);
    }
  }

  private static void delete(@Nullable Path copy) {
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      // A temporary file; the system removes it.
    }
  }

  private void attempt(SourceFile file, Documents documents) {
    FileAttempts attempts =
        new FileAttempts(child, settings.limits(), gate, maxDeaths, file, documents);
    child.setBusy(true);
    try {
      while (!attempts.next()) {
        // Once more, without the document that ended the child.
      }
    } finally {
      child.setBusy(false);
    }
  }

  @Override
  public void close() {
    child.close();
  }
}
