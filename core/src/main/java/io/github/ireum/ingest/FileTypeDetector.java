// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.ingest.archive.ZipBehind;
import io.github.ireum.ingest.encoding.TextBytes;
import io.github.ireum.ingest.encoding.TextEncodingDetector;
import io.github.ireum.ingest.mail.EmlxParser;
import io.github.ireum.ingest.office.IworkParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a file is, as Tika does; also text beyond ASCII that no name says to be text, which is
 * any bytes to Tika, mails of Apple Mail under any name, documents of iWork without its lists of
 * versions, archives of ALZip, ZIP files behind a program, keys, XML of Android, and Word before
 * version 6. Thread-safe if Tika's detector is.
 */
final class FileTypeDetector implements Detector {

  private static final long serialVersionUID = 1;

  private static final int BEGINNING = 1 << 12;

  /** Bytes without a control character that are hardly anything but text. */
  private static final int ENOUGH = 64;

  private static final MediaType MAIL = MediaType.parse("message/rfc822");
  private static final Set<MediaType> MAYBE_EMLX =
      Set.of(MAIL, MediaType.TEXT_PLAIN, MediaType.OCTET_STREAM);

  /** What Tika takes all documents of Word for by their names. */
  private static final MediaType WORD = MediaType.application("msword");

  /** What Tika takes documents of iWork for by their names, or as archives. */
  private static final Set<MediaType> MAYBE_IWORK =
      Set.of(
          MediaType.APPLICATION_ZIP,
          MediaType.application("vnd.apple.pages"),
          MediaType.application("vnd.apple.numbers"),
          MediaType.application("vnd.apple.keynote"));

  /** XML as programs for Android are packed with it: no text that anybody reads. */
  private static final MediaType BINARY_XML = MediaType.application("vnd.android.axml");

  /** The number of that format, and the bytes of its header. */
  private static final byte[] BINARY_XML_HEADER = {3, 0, 8, 0};

  private static final Pattern PAGE = Pattern.compile("(?i)\\.[sx]?html?$");

  private final Detector tika;

  FileTypeDetector(Detector tika) {
    this.tika = tika;
  }

  @Override
  public MediaType detect(@Nullable InputStream input, Metadata metadata) throws IOException {
    MediaType type = tika.detect(input, metadata);
    if (input == null) {
      return type;
    }
    if (MAYBE_EMLX.contains(type)
        && EmlxParser.isBegunBy(TextEncodingDetector.look(input, EmlxParser.BEGINNING))) {
      return EmlxParser.TYPE;
    }
    if (MAYBE_IWORK.contains(type)
        && input instanceof TikaInputStream file
        && file.getOpenContainer() instanceof ZipFile zip
        && zip.getEntry(IworkParser.DOCUMENT) != null) {
      return IworkParser.UNKNOWN;
    }
    if (KeyFiles.mayBe(type)) {
      MediaType key = KeyFiles.of(TextEncodingDetector.look(input, BEGINNING), type);
      return key == null ? type : key;
    }
    if (type.equals(MediaType.APPLICATION_XML)) {
      return isBinaryXml(input) ? BINARY_XML : isPage(metadata) ? MediaType.TEXT_HTML : type;
    }
    if (ZipBehind.isIn(input, type)) {
      return MediaType.APPLICATION_ZIP;
    }
    if (!type.equals(MediaType.OCTET_STREAM) && !type.equals(WORD)) {
      return type;
    }
    byte[] beginning = TextEncodingDetector.look(input, BEGINNING);
    MediaType unreadable = UnreadableFormat.of(beginning);
    if (unreadable != null) {
      return unreadable;
    }
    return type.equals(MediaType.OCTET_STREAM) && isText(beginning) ? MediaType.TEXT_PLAIN : type;
  }

  /** A part of a page has no root that tells it, and need not be well-formed. */
  private static boolean isPage(Metadata metadata) {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    return name != null && PAGE.matcher(name).find();
  }

  private static boolean isBinaryXml(InputStream input) throws IOException {
    byte[] beginning = TextEncodingDetector.look(input, BINARY_XML_HEADER.length);
    return Arrays.equals(beginning, BINARY_XML_HEADER);
  }

  /**
   * Whether bytes are a text in one of the encodings that have all of ASCII. Of any other bytes one
   * in ten is a control character.
   */
  private static boolean isText(byte[] bytes) {
    return TextBytes.mayBe(bytes)
        && (bytes.length >= ENOUGH || TextEncodingDetector.unmistakable(bytes) != null);
  }
}
