// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.collect;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.parser.txt.TXTParser;

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
          "application/xml",
          "application/rss+xml",
          "application/atom+xml",
          "text/x-vcard",
          "text/calendar",
          "application/vnd.ms-htmlhelp");

  private static final Set<String> PLAIN_PARSERS =
      Set.of(TXTParser.class.getName(), TextAndCSVParser.class.getName());

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private NoDocumentsInside() {}

  /**
   * Returns whether a document is known to hold no others.
   *
   * @param document as the parser has it; of one that is not in a file little is known
   * @param metadata with its type
   */
  static boolean in(InputStream document, Metadata metadata) {
    MediaType type = MediaType.parse(metadata.get(Metadata.CONTENT_TYPE));
    if (type == null) {
      return false;
    }
    String name = type.getBaseType().toString();
    return TEXTS.contains(name)
        || isPlain(metadata)
        || (name.equals(WORKBOOK) && hasNothingButXml(document));
  }

  /** Logs, scripts and many more have types of their own, and the parser of plain text. */
  private static boolean isPlain(Metadata metadata) {
    return Stream.of(metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY))
        .anyMatch(PLAIN_PARSERS::contains);
  }

  /** Pictures, objects and macros of a workbook are parts of other kinds. */
  private static boolean hasNothingButXml(InputStream workbook) {
    if (!(workbook instanceof TikaInputStream file && file.hasFile())) {
      return false;
    }
    try (ZipFile zip = new ZipFile(file.getFile())) {
      return zip.stream()
          .map(part -> part.getName().toLowerCase(Locale.ROOT))
          .allMatch(name -> name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith("/"));
    } catch (IOException e) {
      return false;
    }
  }
}
