// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.SourceDocument;

/**
 * Adds the language to what another extractor finds: here and not in a child, which would have to
 * read the profiles of all languages at each start.
 */
final class LanguageExtractor implements Extractor {

  private final LanguageDetection languages = new LanguageDetection();
  private final Extractor extractor;

  LanguageExtractor(Extractor extractor) {
    this.extractor = extractor;
  }

  @Override
  public void extract(SourceFile file, Documents documents) {
    extractor.extract(
        file,
        new Documents() {
          @Override
          public void reached(long bytes) {
            documents.reached(bytes);
          }

          @Override
          public void inside(ExtractedDocument document) {
            documents.inside(withLanguage(document));
          }

          @Override
          public void file(ExtractedDocument document) {
            documents.file(withLanguage(document));
          }
        });
  }

  private ExtractedDocument withLanguage(ExtractedDocument document) {
    SourceDocument source = document.source();
    return new ExtractedDocument(
        document.key(),
        new SourceDocument(
            source.id(),
            source.path(),
            source.title(),
            source.author(),
            source.date(),
            languages.detect(document.text()),
            source.mediaType()),
        document.text(),
        document.furniture(),
        document.container(),
        document.programFile(),
        document.problems());
  }

  @Override
  public void close() {
    extractor.close();
  }
}
