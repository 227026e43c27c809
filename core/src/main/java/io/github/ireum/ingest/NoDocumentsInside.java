// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Tells files that hold no other documents: their parser can be stopped where the limit of text is
 * reached, and nothing is lost that would not be in any case.
 */
final class NoDocumentsInside {

  private static final Set<String> TEXTS =
      Set.of(
          "text/plain",
          "text/csv",
          "text/tsv",
          "text/tab-separated-values",
          "application/json",
          "application/vnd.ms-htmlhelp");

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private NoDocumentsInside() {}

  /** Returns whether a file is known to hold no documents; a null type is not known. */
  static boolean in(Path file, @Nullable String mediaType) {
    MediaType type = MediaType.parse(mediaType);
    if (type == null) {
      return false;
    }
    String name = type.getBaseType().toString();
    return TEXTS.contains(name) || (name.equals(WORKBOOK) && hasNothingButXml(file));
  }

  /** Pictures, objects and macros of a workbook are parts of other kinds. */
  private static boolean hasNothingButXml(Path workbook) {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      return zip.stream()
          .map(part -> part.getName().toLowerCase(Locale.ROOT))
          .allMatch(name -> name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith("/"));
    } catch (IOException e) {
      return false;
    }
  }
}
