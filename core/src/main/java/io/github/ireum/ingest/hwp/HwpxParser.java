// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import io.github.ireum.ingest.parser.EmbeddedDocuments;
import io.github.ireum.ingest.parser.GrowthLimit;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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
 * Reads HWPX (KS X 6101, OWPML), the format of Hangul since 2021, part by part as a stream. What is
 * in its folder of binary data is a document inside. Stateless, and so thread-safe.
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
    try (TemporaryResources temporary = new TemporaryResources();
        ZipFile zip =
            new ZipFile(TikaInputStream.get(stream, temporary, metadata).getPath().toFile())) {
      refuseEncrypted(zip, context);
      List<ZipEntry> parts = parts(zip, metadata, context);
      HwpText text = new HwpText(xhtml);
      HwpMarkupHandler markup = new HwpMarkupHandler(text);
      try {
        for (ZipEntry part : parts) {
          parse(zip, part, markup, context);
        }
      } finally {
        text.endSection();
      }
      binaries(zip, xhtml, context);
    }
    xhtml.endDocument();
  }

  private static void refuseEncrypted(ZipFile zip, ParseContext context)
      throws IOException, SAXException, TikaException {
    ZipEntry manifest = zip.getEntry(MANIFEST);
    if (manifest == null) {
      return;
    }
    boolean[] encrypted = new boolean[1];
    parse(
        zip,
        manifest,
        new DefaultHandler() {
          @Override
          public void startElement(String uri, String name, String qName, Attributes attributes) {
            encrypted[0] |= name.equals(ENCRYPTION);
          }
        },
        context);
    if (encrypted[0]) {
      throw new EncryptedDocumentException("parts are encrypted");
    }
  }

  /** Returns the parts with styles and text: those that the package names, or all there are. */
  private static List<ZipEntry> parts(ZipFile zip, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    List<ZipEntry> parts = new ArrayList<>();
    add(parts, zip.getEntry(HEADER));
    int sections = parts.size();
    ZipEntry listed = zip.getEntry(PACKAGE);
    if (listed != null) {
      HwpxPackage contents = new HwpxPackage(metadata);
      parse(zip, listed, contents, context);
      for (String path : contents.spine()) {
        if (path.toLowerCase(Locale.ROOT).endsWith(".xml")) {
          ZipEntry part = zip.getEntry(path);
          add(parts, part == null ? zip.getEntry(FOLDER + path) : part);
        }
      }
    }
    if (parts.size() == sections) {
      zip.stream()
          .filter(entry -> SECTION.matcher(entry.getName()).matches())
          .sorted(Comparator.comparing(HwpxParser::number))
          .forEach(entry -> add(parts, entry));
    }
    if (parts.size() == sections) {
      throw new TikaException("no part with text in the package");
    }
    return parts;
  }

  private static void add(List<ZipEntry> parts, @Nullable ZipEntry part) {
    if (part != null && parts.stream().noneMatch(one -> one.getName().equals(part.getName()))) {
      parts.add(part);
    }
  }

  private static int number(ZipEntry section) {
    Matcher matcher = SECTION.matcher(section.getName());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static void parse(ZipFile zip, ZipEntry part, DefaultHandler to, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (InputStream in = GrowthLimit.open(zip, part)) {
      XMLReaderUtils.parseSAX(in, to, context);
    }
  }

  private static void binaries(ZipFile zip, XHTMLContentHandler xhtml, ParseContext context)
      throws IOException, SAXException {
    EmbeddedDocuments inside = new EmbeddedDocuments(xhtml, context);
    for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
      Matcher name = BINARY.matcher(entry.getName());
      if (name.matches()) {
        inside.pass(name.group(1), () -> GrowthLimit.open(zip, entry));
      }
    }
  }
}
