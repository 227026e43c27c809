// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Documents as this process extracts them, for tests. */
public final class Extractions {

  private Extractions() {}

  public static List<ExtractedDocument> extract(Path path) throws IOException {
    return extract(path, ExtractionSettings.defaults());
  }

  public static List<ExtractedDocument> extract(Path path, ExtractionSettings settings)
      throws IOException {
    try (Extractor extractor = new LanguageExtractor(new TikaExtractor(settings))) {
      return all(
          extractor, new SourceFile(path, path.getFileName().toString(), Files.size(path), 0));
    }
  }

  /** Returns the id of a document, its text and the reasons of its problems. */
  public static String line(ExtractedDocument document) {
    List<FailureReason> reasons =
        document.problems().stream().map(DocumentProblem::reason).toList();
    return document.source().id() + " " + document.text().strip() + reasons;
  }

  /** The document of the file first, then those inside. */
  public static List<ExtractedDocument> all(Extractor extractor, SourceFile file) {
    List<ExtractedDocument> documents = new ArrayList<>();
    extractor.extract(
        file,
        new Extractor.Documents() {
          @Override
          public void inside(ExtractedDocument document) {
            documents.add(document);
          }

          @Override
          public void file(ExtractedDocument document) {
            documents.add(0, document);
          }
        });
    return documents;
  }
}
