// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.google.common.collect.Sets;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;

/**
 * Refuses formats that hold documents or text and that no parser reads, so that they are told as
 * such and not as files without text. Stateless, and so thread-safe.
 */
final class UnreadableFormat implements Parser {

  private static final long serialVersionUID = 1;

  private record Format(MediaType type, String signature, String advice) {}

  private static final String OLD_WORD =
      "a document of Word before version 6, which is not read: save it in another format";

  /** Those that Tika takes for any bytes, or for newer ones of their program. */
  private static final List<Format> UNKNOWN_TO_TIKA =
      List.of(
          new Format(
              MediaType.application("x-alz"),
              "ALZ\1",
              "an archive of ALZip (ALZ), which is not read: unpack it"),
          new Format(
              MediaType.application("x-egg"),
              "EGGA",
              "an archive of ALZip (EGG), which is not read: unpack it"),
          new Format(MediaType.application("msword2"), "\u00DB\u00A5-\0", OLD_WORD),
          // Of DOS, and of the Macintosh.
          new Format(MediaType.application("x-mswrite"), "1\u00BE\0\0\0\u00AB", OLD_WORD),
          new Format(MediaType.application("msword5"), "\u00FE7\0\u001C", OLD_WORD),
          new Format(MediaType.application("msword5"), "\u00FE7\0#", OLD_WORD));

  private static final Set<MediaType> ENCRYPTED =
      application("pgp-encrypted", "x-tika-iworks-protected");

  private static final Set<MediaType> ARCHIVES =
      application(
          "mac-binhex40",
          "vnd.ms-cab-compressed",
          "x-ace-compressed",
          "x-apple-diskimage",
          "x-fat-diskimage",
          "x-iso9660-image",
          "x-lha",
          "x-lharc",
          "x-lzip",
          "x-rpm",
          "x-stuffit",
          "x-stuffitx",
          "x-vhd",
          "x-vmdk",
          "x-zoo");

  private static final Set<MediaType> DOCUMENTS =
      Sets.union(
          Set.of(MediaType.image("vnd.djvu")),
          application(
              "msword2",
              "msword5",
              "postscript",
              "vnd.amazon.ebook",
              "vnd.framemaker",
              "vnd.fujixerox.docuworks",
              "vnd.lotus-1-2-3",
              "vnd.lotus-approach",
              "vnd.lotus-freelance",
              "vnd.lotus-notes",
              "vnd.lotus-organizer",
              "vnd.lotus-wordpro",
              "vnd.ms-works",
              "vnd.stardivision.calc",
              "vnd.stardivision.draw",
              "vnd.stardivision.impress",
              "vnd.stardivision.math",
              "vnd.stardivision.writer",
              "vnd.stardivision.writer-global",
              "x-appleworks",
              "x-corelpresentations",
              "x-dvi",
              "x-filemaker",
              "x-mobipocket-ebook",
              "x-mswrite"));

  private static final MediaType SQLITE = MediaType.application("x-sqlite3");

  /** The types of these formats. */
  static final Set<MediaType> TYPES =
      Stream.of(
              Stream.of(SQLITE),
              UNKNOWN_TO_TIKA.stream().map(Format::type),
              ENCRYPTED.stream(),
              ARCHIVES.stream(),
              DOCUMENTS.stream())
          .flatMap(types -> types)
          .collect(Collectors.toUnmodifiableSet());

  private static Set<MediaType> application(String... names) {
    return Stream.of(names).map(MediaType::application).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the type of a file by its beginning, or null if it is of no such format. */
  static @Nullable MediaType of(byte[] beginning) {
    String start = new String(beginning, StandardCharsets.ISO_8859_1);
    return UNKNOWN_TO_TIKA.stream()
        .filter(format -> start.startsWith(format.signature()))
        .map(Format::type)
        .findFirst()
        .orElse(null);
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws UnsupportedFormatException, EncryptedDocumentException {
    MediaType told = MediaType.parse(metadata.get(Metadata.CONTENT_TYPE));
    MediaType type = told == null ? MediaType.OCTET_STREAM : told.getBaseType();
    if (ENCRYPTED.contains(type)) {
      throw new EncryptedDocumentException("of the type " + type);
    }
    throw new UnsupportedFormatException(advice(type));
  }

  private static String advice(MediaType type) {
    if (type.equals(SQLITE)) {
      return "a database of SQLite, which is not read: export its tables";
    }
    if (ARCHIVES.contains(type)) {
      return "an archive (" + type + ") that is not read: unpack it";
    }
    if (DOCUMENTS.contains(type)) {
      return "a document (" + type + ") that is not read: save it in another format, such as PDF";
    }
    return UNKNOWN_TO_TIKA.stream()
        .filter(format -> format.type().equals(type))
        .map(Format::advice)
        .findFirst()
        .orElse("a format that is not read: " + type);
  }
}
