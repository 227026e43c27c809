// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import io.github.ireum.ingest.parser.FileParserDecorator;
import io.github.ireum.ingest.parser.GrowthLimit;
import io.github.ireum.ingest.parser.TextListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads books (EPUB) that have nothing encrypted but fonts, as many publishers' do, as books that
 * are not encrypted: all of their text can be read.
 */
public final class EpubFontsParser extends FileParserDecorator {

  private static final long serialVersionUID = 1;

  private static final String ENCRYPTION = "META-INF/encryption.xml";

  /** The obfuscation of fonts in EPUB 3 (OCF 3.0, 4), and that of Adobe before it. */
  private static final Set<String> FOR_FONTS =
      Set.of("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC");

  public EpubFontsParser(Parser parser) {
    super(parser);
  }

  @Override
  protected void parse(
      Document document, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TextListener book = new TextListener(handler);
    try {
      parseAsIs(document.stream(), book, metadata, context);
    } catch (EncryptedDocumentException e) {
      // Mostly told when all has been read that can be.
      if (!book.heard() || !hasFontsAlone(document.file(), context)) {
        throw e;
      }
    }
  }

  private static boolean hasFontsAlone(Path file, ParseContext context)
      throws SAXException, TikaException {
    boolean[] others = new boolean[1];
    try (ZipFile parts = new ZipFile(file.toFile())) {
      ZipEntry encryption = parts.getEntry(ENCRYPTION);
      if (encryption == null) {
        return false;
      }
      try (InputStream in = GrowthLimit.open(parts, encryption)) {
        XMLReaderUtils.parseSAX(
            in,
            new DefaultHandler() {
              private boolean inData;

              @Override
              public void startElement(
                  String uri, String name, String qName, Attributes attributes) {
                inData |= name.equals("EncryptedData");
                if (inData && name.equals("EncryptionMethod")) {
                  others[0] |= !FOR_FONTS.contains(attributes.getValue("Algorithm"));
                }
              }
            },
            context);
      }
      return !others[0];
    } catch (IOException e) {
      return false;
    }
  }
}
