// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import io.github.ireum.ingest.parser.FileParserDecorator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads office documents of the class Strict of ISO/IEC 29500, which Apache POI refuses, as what
 * they are but for the names of their namespaces: documents of the class Transitional.
 */
public final class StrictOfficeParser extends FileParserDecorator {

  private static final long serialVersionUID = 1;

  private static final String RELATIONSHIPS = "_rels/.rels";
  private static final String STRICT = "http://purl.oclc.org/ooxml/";

  /** Bytes of a part; a document with a larger one, such as a bomb, is given to POI as it is. */
  private static final int MAX_PART = 64 << 20;

  /** Bytes of all parts. */
  private static final int MAX_PARTS = 256 << 20;

  private static final int MAX_RELATIONSHIPS = 1 << 16;

  private static final Pattern MARKUP = Pattern.compile("\\.(xml|rels)$");
  private static final Pattern NAMESPACE = Pattern.compile(Pattern.quote(STRICT) + "(\\w+)/");
  private static final Pattern PROPERTIES =
      Pattern.compile("(/officeDocument/2006/(?:relationships/)?)(extended|custom)Properties\\b");

  public StrictOfficeParser(Parser parser) {
    super(parser);
  }

  @Override
  protected void parse(
      Document document, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    Path copy =
        isStrict(document.file()) ? transitional(document.file(), document.temporary()) : null;
    if (copy == null) {
      parseAsIs(document.stream(), handler, metadata, context);
      return;
    }
    try (TikaInputStream translated = TikaInputStream.get(copy)) {
      parseAsIs(translated, handler, metadata, context);
    }
  }

  private static boolean isStrict(Path document) throws IOException {
    try (ZipFile parts = new ZipFile(document.toFile())) {
      ZipEntry relationships = parts.getEntry(RELATIONSHIPS);
      return relationships != null
          && new String(bytes(parts, relationships, MAX_RELATIONSHIPS), StandardCharsets.ISO_8859_1)
              .contains(STRICT);
    } catch (ZipException e) {
      // Whatever is wrong with it, POI has to say.
      return false;
    }
  }

  /** Returns a copy, or null if it would be too large. */
  private static @Nullable Path transitional(Path document, TemporaryResources temporary)
      throws IOException {
    Path copy = temporary.createTempFile(".ooxml");
    int left = MAX_PARTS;
    try (ZipFile parts = new ZipFile(document.toFile());
        OutputStream file = Files.newOutputStream(copy);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Enumeration<? extends ZipEntry> all = parts.entries(); all.hasMoreElements(); ) {
        ZipEntry part = all.nextElement();
        byte[] bytes = bytes(parts, part, MAX_PART + 1);
        left -= bytes.length;
        if (bytes.length > MAX_PART || left < 0) {
          return null;
        }
        out.putNextEntry(new ZipEntry(part.getName()));
        out.write(MARKUP.matcher(part.getName()).find() ? transitional(bytes) : bytes);
      }
    }
    return copy;
  }

  private static byte[] bytes(ZipFile parts, ZipEntry part, int most) throws IOException {
    try (InputStream in = parts.getInputStream(part)) {
      return in.readNBytes(most);
    }
  }

  private static byte[] transitional(byte[] markup) {
    // One character a byte, for what is to be replaced is ASCII.
    String text = new String(markup, StandardCharsets.ISO_8859_1);
    text = NAMESPACE.matcher(text).replaceAll("http://schemas.openxmlformats.org/$1/2006/");
    text = PROPERTIES.matcher(text).replaceAll("$1$2-properties");
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
