// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import io.github.ireum.ingest.parser.BoundedZipFile;
import io.github.ireum.ingest.parser.EmbeddedDocuments;
import io.github.ireum.ingest.parser.MendedZip;
import io.github.ireum.ingest.parser.PartFaults;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.apache.tika.utils.XMLReaderUtils;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads HWPX (KS X 6101, OWPML), the format of Hangul since 2021, part by part as a stream: the
 * sections that its package names, those that it does not, master pages, charts. A part that is
 * broken costs no other. What is in its folder of binary data is a document inside. Stateless, and
 * so thread-safe.
 */
public final class HwpxParser implements Parser {

  /** The type of document that it reads. */
  public static final MediaType TYPE = MediaType.application("hwp+zip");

  /** The part that says which other parts there are. */
  static final String PACKAGE = "Contents/content.hpf";

  /** The first of the parts that have the text. */
  static final String FIRST_SECTION = "Contents/section0.xml";

  private static final long serialVersionUID = 1;

  private static final String FOLDER = "Contents/";
  private static final String HEADER = "Contents/header.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final Pattern SECTION = Pattern.compile("Contents/section(\\d{1,9})\\.xml");
  private static final Pattern MASTER_PAGE =
      Pattern.compile("Contents/master[pP]age(\\d{1,9})\\.xml");
  private static final Pattern CHART = Pattern.compile("Chart/chart(\\d{1,9})\\.xml");
  private static final Pattern BINARY = Pattern.compile("BinData/([^/]+)");

  /** Says of a part that it is encrypted. */
  private static final String ENCRYPTION = "encryption-data";

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(TYPE);
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
      refuseEncrypted(zip, faults, context);
      HwpText text = new HwpText(xhtml);
      HwpMarkupHandler markup = new HwpMarkupHandler(text);
      for (ZipArchiveEntry part : parts(zip, metadata, faults, context)) {
        faults.read(() -> parse(zip, part, markup, context));
        faults.read(text::endSection);
      }
      for (ZipArchiveEntry chart : numbered(zip, CHART)) {
        faults.read(() -> parse(zip, chart, new HwpxChart(xhtml), context));
      }
      binaries(zip, xhtml, context);
      faults.throwFirst();
    }
    xhtml.endDocument();
  }

  private static void refuseEncrypted(BoundedZipFile zip, PartFaults faults, ParseContext context)
      throws IOException, SAXException, TikaException {
    ZipArchiveEntry manifest = zip.getEntry(MANIFEST);
    if (manifest == null) {
      return;
    }
    boolean[] encrypted = new boolean[1];
    DefaultHandler found =
        new DefaultHandler() {
          @Override
          public void startElement(String uri, String name, String qName, Attributes attributes) {
            encrypted[0] |= name.equals(ENCRYPTION);
          }
        };
    faults.read(() -> parse(zip, manifest, found, context));
    if (encrypted[0]) {
      throw new EncryptedDocumentException("parts are encrypted");
    }
  }

  /** Returns the parts with styles and text: first those that the package names, in its order. */
  private static Collection<ZipArchiveEntry> parts(
      BoundedZipFile zip, Metadata metadata, PartFaults faults, ParseContext context)
      throws IOException, SAXException, TikaException {
    Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();
    add(parts, zip.getEntry(HEADER));
    int styles = parts.size();
    ZipArchiveEntry listed = zip.getEntry(PACKAGE);
    if (listed != null) {
      HwpxPackage contents = new HwpxPackage(metadata);
      faults.read(() -> parse(zip, listed, contents, context));
      for (String path : contents.spine()) {
        if (path.toLowerCase(Locale.ROOT).endsWith(".xml")) {
          ZipArchiveEntry part = zip.getEntry(path);
          add(parts, part == null ? zip.getEntry(FOLDER + path) : part);
        }
      }
    }
    numbered(zip, SECTION).forEach(section -> add(parts, section));
    numbered(zip, MASTER_PAGE).forEach(page -> add(parts, page));
    if (parts.size() == styles) {
      faults.add(new TikaException("no part with text in the package"));
    }
    return parts.values();
  }

  private static void add(Map<String, ZipArchiveEntry> parts, @Nullable ZipArchiveEntry part) {
    if (part != null) {
      parts.putIfAbsent(part.getName(), part);
    }
  }

  /** Returns the parts of one kind in the order of the numbers in their names. */
  private static List<ZipArchiveEntry> numbered(BoundedZipFile zip, Pattern kind) {
    return Collections.list(zip.getEntries()).stream()
        .filter(part -> kind.matcher(part.getName()).matches())
        .sorted(Comparator.comparingInt(part -> number(kind, part.getName())))
        .toList();
  }

  private static int number(Pattern kind, String name) {
    Matcher matcher = kind.matcher(name);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static void parse(
      BoundedZipFile zip, ZipArchiveEntry part, DefaultHandler to, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (InputStream in = zip.getInputStream(part)) {
      XMLReaderUtils.parseSAX(in, to, context);
    }
  }

  private static void binaries(BoundedZipFile zip, XHTMLContentHandler xhtml, ParseContext context)
      throws IOException, SAXException {
    EmbeddedDocuments inside = new EmbeddedDocuments(xhtml, context);
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      Matcher name = BINARY.matcher(entry.getName());
      if (name.matches()) {
        inside.pass(name.group(1), () -> zip.getInputStream(entry));
      }
    }
  }
}
