// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.namespace.QName;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.XmlRootExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Tells documents of Hangul from the archives, compound files and XML that Tika takes them for:
 * HWPX of programs that leave out its entry {@code mimetype}, HWP 5 without a summary, and HWPML,
 * which Tika does not know. Thread-safe.
 */
public final class HwpDetector implements Detector {

  private static final long serialVersionUID = 1;

  private static final int HEAD = 1 << 13;

  /** What Tika takes such XML for, by what else is in it. */
  private static final Set<MediaType> MARKUP =
      Set.of(MediaType.APPLICATION_XML, MediaType.TEXT_HTML, MediaType.TEXT_PLAIN);

  private static final MediaType COMPOUND_FILE = MediaType.application("x-tika-msoffice");

  private final Detector types;

  /**
   * Creates a detector.
   *
   * @param types asked first
   */
  public HwpDetector(Detector types) {
    this.types = types;
  }

  @Override
  public MediaType detect(@Nullable InputStream input, Metadata metadata) throws IOException {
    MediaType type = types.detect(input, metadata);
    if (input == null) {
      return type;
    }
    if (type.equals(MediaType.APPLICATION_ZIP) && input instanceof TikaInputStream document) {
      return isHwpx(document) ? HwpxParser.TYPE : type;
    }
    if (type.equals(COMPOUND_FILE) && input instanceof TikaInputStream document) {
      return isHwp5(document) ? Hwp5Parser.TYPE : type;
    }
    return MARKUP.contains(type.getBaseType()) && isHwpml(input) ? HwpmlParser.TYPE : type;
  }

  private static boolean isHwpx(TikaInputStream document) throws IOException {
    try (ZipFile zip = new ZipFile(document.getPath().toFile())) {
      return zip.getEntry(HwpxParser.PACKAGE) != null
          || zip.getEntry(HwpxParser.FIRST_SECTION) != null;
    } catch (ZipException e) {
      return false;
    }
  }

  private static boolean isHwp5(TikaInputStream document) {
    return document.getOpenContainer() instanceof POIFSFileSystem file
        && file.getRoot().hasEntry(Hwp5Parser.HEADER)
        && file.getRoot().hasEntry(Hwp5Parser.BODY);
  }

  private static boolean isHwpml(InputStream input) throws IOException {
    input.mark(HEAD);
    try {
      byte[] head = input.readNBytes(HEAD);
      // Of UTF-16 nothing but the letters remains.
      String letters = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
      if (!letters.contains(HwpmlParser.ROOT)) {
        return false;
      }
      QName root = new XmlRootExtractor().extractRootElement(head);
      return root != null && root.getLocalPart().equals(HwpmlParser.ROOT);
    } finally {
      input.reset();
    }
  }
}
