// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import io.github.ireum.ingest.parser.BoundedZipFile;
import io.github.ireum.ingest.parser.EmbeddedDocuments;
import io.github.ireum.ingest.parser.MendedZip;
import io.github.ireum.ingest.parser.PartFaults;
import io.github.ireum.ingest.parser.UntilFault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads documents of Pages, Numbers and Keynote since 2013, of which Tika reads the preview alone:
 * all texts, comments and cells, but not in the order of the page. An archive that is broken costs
 * no other. Pictures are documents inside; previews are not. Stateless, and so thread-safe.
 */
public final class IworkParser implements Parser {

  /** What a detector says of a package whose kind it does not know. */
  public static final MediaType UNKNOWN = MediaType.application("vnd.apple.unknown.13");

  /** The types of document that it reads. */
  public static final Set<MediaType> TYPES =
      Stream.concat(
              Stream.of("pages", "numbers", "keynote")
                  .flatMap(name -> Stream.of(name + ".13", name + ".18"))
                  .map(name -> MediaType.application("vnd.apple." + name)),
              Stream.of(UNKNOWN))
          .collect(Collectors.toUnmodifiableSet());

  /** The archive that every document has. */
  public static final String DOCUMENT = "Index/Document.iwa";

  private static final long serialVersionUID = 1;

  /** Has the archives, where they are not in the file itself. */
  private static final String INDEX = "Index.zip";

  /** Templates and styles have no text of the author. */
  private static final Pattern TEXTS =
      Pattern.compile("(?:.*/)?(?!(?:Master|Template)Slide|[^/]*Stylesheet)[^/]+\\.iwa");

  private static final Pattern DATA = Pattern.compile("(?:.*/)?Data/([^/]+)");

  /** The hint for a password, which only a document has that asks for one. */
  private static final String HINT = ".iwph";

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    PartFaults faults = new PartFaults();
    try (TemporaryResources temporary = new TemporaryResources();
        BoundedZipFile zip =
            MendedZip.open(
                TikaInputStream.get(stream, temporary, metadata).getPath(), temporary, faults)) {
      for (ZipArchiveEntry entry : entries(zip)) {
        String name = entry.getName();
        if (name.endsWith(HINT)) {
          throw new EncryptedDocumentException("asks for a password");
        }
        if (TEXTS.matcher(name).matches()) {
          faults.read(() -> text(zip, entry, xhtml));
        } else if (name.endsWith(INDEX)) {
          faults.read(() -> index(zip, entry, temporary, faults, xhtml));
        }
      }
      data(zip, xhtml, context);
      faults.throwFirst();
    }
    xhtml.endDocument();
  }

  /** Returns the entries, the document first and slides by number. */
  private static List<ZipArchiveEntry> entries(BoundedZipFile zip) {
    return Collections.list(zip.getEntries()).stream()
        .sorted(
            Comparator.<ZipArchiveEntry>comparingInt(
                    entry ->
                        entry.getName().endsWith(HINT)
                            ? 0
                            : entry.getName().endsWith(DOCUMENT) ? 1 : 2)
                .thenComparing(entry -> entry.getName().replaceAll("[\\d-]+\\.iwa$", ""))
                .thenComparingInt(entry -> entry.getName().length())
                .thenComparing(ZipArchiveEntry::getName))
        .toList();
  }

  private static void index(
      BoundedZipFile zip,
      ZipArchiveEntry index,
      TemporaryResources temporary,
      PartFaults faults,
      XHTMLContentHandler xhtml)
      throws IOException, SAXException, TikaException {
    Path copy = temporary.createTempFile();
    try (InputStream in = zip.getInputStream(index)) {
      Files.copy(new UntilFault(in, e -> true), copy, StandardCopyOption.REPLACE_EXISTING);
    }
    try (BoundedZipFile archives = MendedZip.open(copy, temporary, faults)) {
      for (ZipArchiveEntry entry : Collections.list(archives.getEntriesInPhysicalOrder())) {
        if (TEXTS.matcher(entry.getName()).matches()) {
          faults.read(() -> text(archives, entry, xhtml));
        }
      }
    }
  }

  private static void text(BoundedZipFile zip, ZipArchiveEntry archive, XHTMLContentHandler xhtml)
      throws IOException, SAXException {
    try (InputStream in = zip.getInputStream(archive)) {
      new IwaText(new BufferedInputStream(new IwaStream(in)), xhtml).write();
    }
  }

  private static void data(BoundedZipFile zip, XHTMLContentHandler xhtml, ParseContext context)
      throws IOException, SAXException {
    EmbeddedDocuments inside = new EmbeddedDocuments(xhtml, context);
    for (ZipArchiveEntry entry : entries(zip)) {
      Matcher name = DATA.matcher(entry.getName());
      if (name.matches()) {
        inside.pass(name.group(1), () -> zip.getInputStream(entry));
      }
    }
  }
}
