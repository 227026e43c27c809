// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import io.github.ireum.DocumentProblem;
import io.github.ireum.ingest.collect.ParserFaults;
import io.github.ireum.ingest.collect.ProgramFiles;
import io.github.ireum.ingest.parser.DocumentInput;
import io.github.ireum.ingest.parser.FaultReasons;
import io.github.ireum.ingest.parser.FilePosition;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.detect.zip.PackageConstants;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.pkg.RarParser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the files in an archive, each as a document inside. One that cannot be read, because it is
 * encrypted, packed in an unknown way or damaged, is a document with that problem, and those behind
 * it are read. Tika's parser leaves out the former without a word and ends at the latter.
 * Stateless, and so thread-safe.
 */
public final class ArchiveParser implements Parser {

  private static final long serialVersionUID = 1;

  private static final Set<MediaType> RAR = new RarParser().getSupportedTypes(new ParseContext());

  private static final Set<MediaType> WITH_SPECIAL_KINDS =
      Set.of(PackageConstants.ZIP, PackageConstants.TAR);

  /** Whether this parser is to take the place of one of Tika's. */
  public static boolean replaces(Parser parser) {
    return parser instanceof PackageParser || parser instanceof RarParser;
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of();
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    EmbeddedDocumentExtractor extractor =
        EmbeddedDocumentUtil.getEmbeddedDocumentExtractor(context);
    try (TemporaryResources temporary = new TemporaryResources();
        ArchiveEntries entries = open(stream, metadata, context, temporary)) {
      FilePosition position = context.get(FilePosition.class);
      if (position != null && stream instanceof TikaInputStream file && file.hasFile()) {
        position.readAt(file.getPath(), entries::position);
      }
      XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
      xhtml.startDocument();
      try {
        Set<String> names = names(entries);
        for (ArchiveEntries.Entry entry = next(entries); entry != null; entry = next(entries)) {
          names.add(path(entry.name()));
          parse(entry, names, extractor, xhtml);
        }
        IOException fault = entries.fault();
        if (fault != null) {
          DocumentProblem problem = FaultReasons.of(fault);
          DocumentInput.cut(context, problem.reason(), problem.detail());
        }
      } finally {
        xhtml.endDocument();
      }
    }
  }

  private static ArchiveEntries.@Nullable Entry next(ArchiveEntries entries) throws TikaException {
    try {
      return entries.next();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static Set<String> names(ArchiveEntries entries) throws TikaException {
    try {
      Set<String> paths = new HashSet<>();
      for (String name : entries.names()) {
        paths.add(path(name));
      }
      return paths;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static ArchiveEntries open(
      InputStream stream, Metadata metadata, ParseContext context, TemporaryResources temporary)
      throws TikaException, IOException {
    MediaType type = MediaType.parse(metadata.get(Metadata.CONTENT_TYPE));
    if (type != null && RAR.contains(type.getBaseType())) {
      if ("5".equals(type.getParameters().get("version"))) {
        throw new UnsupportedFormatException("an archive of RAR 5, which is not read: unpack it");
      }
      return rar(TikaInputStream.get(stream, temporary, metadata));
    }
    if (stream instanceof TikaInputStream file && file.getOpenContainer() instanceof ZipFile zip) {
      tell(ArchiveStreamFactory.ZIP, type, metadata);
      return ZipOpener.open(zip, file);
    }
    InputStream marked = stream.markSupported() ? stream : new BufferedInputStream(stream);
    try {
      TikaInputStream file = TikaInputStream.get(marked, temporary, metadata);
      String format = format(file);
      tell(format, type, metadata);
      return switch (format) {
        case ArchiveStreamFactory.SEVEN_Z -> new SevenZipEntries(file.getPath());
        case ArchiveStreamFactory.ZIP, ArchiveStreamFactory.JAR -> ZipOpener.open(file);
        default -> {
          DocumentInput.passOn(context);
          yield new StreamedEntries(format, file);
        }
      };
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** A ZIP file may have other bytes before it, and no other format. */
  private static String format(TikaInputStream file) throws IOException {
    try {
      return ArchiveStreamFactory.detect(file);
    } catch (ArchiveException e) {
      if (ZipBehind.isIn(file)) {
        return ArchiveStreamFactory.ZIP;
      }
      throw e;
    }
  }

  private static ArchiveEntries rar(TikaInputStream file) throws TikaException {
    try {
      return new RarEntries(file.getPath());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** What the archive is, unless its type says more: many formats are ZIP or tar of some kind. */
  private static void tell(String format, @Nullable MediaType told, Metadata metadata) {
    MediaType type = PackageConstants.getMediaType(format);
    boolean special =
        told != null
            && WITH_SPECIAL_KINDS.contains(type)
            && MediaTypeRegistry.getDefaultRegistry().isSpecializationOf(told, type);
    if (!special) {
      metadata.set(Metadata.CONTENT_TYPE, type.toString());
    }
  }

  private static TikaException unreadable(IOException e) {
    return new TikaException("archive that cannot be read (further)", e);
  }

  /**
   * Parses an entry.
   *
   * @param paths those of all entries, or of those so far where the archive has no list of them
   */
  private static void parse(
      ArchiveEntries.Entry entry,
      Set<String> paths,
      EmbeddedDocumentExtractor extractor,
      XHTMLContentHandler xhtml)
      throws IOException, SAXException {
    Metadata metadata = metadata(entry);
    if (!extractor.shouldParseEmbedded(metadata)) {
      return;
    }
    String kind = ProgramFiles.kind(path(entry.name()), entry.size(), paths::contains);
    if (kind != null) {
      ProgramFiles.tell(metadata, kind);
    }
    try (TemporaryResources temporary = new TemporaryResources();
        InputStream content = content(entry, metadata)) {
      // Detectors want to look ahead, which the streams of archives cannot.
      extractor.parseEmbedded(
          TikaInputStream.get(content, temporary, metadata), xhtml, metadata, true);
    }
  }

  private static String path(String name) {
    return name.replace('\\', '/');
  }

  private static InputStream content(ArchiveEntries.Entry entry, Metadata metadata) {
    try {
      return entry.content().open();
    } catch (IOException | RuntimeException e) {
      ParserFaults.tell(metadata, e);
      return InputStream.nullInputStream();
    }
  }

  private static Metadata metadata(ArchiveEntries.Entry entry) {
    Metadata metadata = new Metadata();
    if (entry.size() >= 0) {
      metadata.set(Metadata.CONTENT_LENGTH, Long.toString(entry.size()));
    }
    String name = path(entry.name());
    if (!name.isEmpty()) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
      metadata.set(TikaCoreProperties.INTERNAL_PATH, name);
      metadata.set(TikaCoreProperties.EMBEDDED_RELATIONSHIP_ID, name);
    }
    return metadata;
  }
}
