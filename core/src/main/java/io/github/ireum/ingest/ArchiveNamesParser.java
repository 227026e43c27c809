// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.google.common.base.Utf8;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.apache.tika.parser.pkg.PackageParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Has the names in an archive decoded as they were written, in one encoding for all that do not say
 * theirs. Tika looks at each name in a ZIP for itself, also where the archive says what it is, and
 * takes those in tar for what this system writes. Thread-safe.
 */
final class ArchiveNamesParser extends ParserDecorator {

  private static final long serialVersionUID = 1;

  private static final int BEGINNING = 1 << 18;

  // Of a header of tar, by POSIX.1-1988.
  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int SIZE = 124;
  private static final int SIZE_END = 135;
  private static final int MAGIC = 257;

  /** Takes the names as they have been decoded. */
  private final Parser decoded;

  ArchiveNamesParser(Parser parser) {
    super(parser);
    PackageParser packages = new PackageParser();
    packages.setDetectCharsetsInEntryNames(false);
    decoded = packages;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    if (stream instanceof TikaInputStream file && file.getOpenContainer() instanceof ZipFile zip) {
      Charset names = encoding(zip);
      if (names != null && !names.equals(StandardCharsets.UTF_8)) {
        file.setOpenContainer(ZipFile.builder().setPath(file.getPath()).setCharset(names).get());
      }
      (names == null ? getWrappedParser() : decoded).parse(stream, handler, metadata, context);
      return;
    }
    InputStream marked = stream.markSupported() ? stream : new BufferedInputStream(stream);
    Charset names = encoding(TextEncodingDetector.look(marked, BEGINNING));
    ArchiveStreamFactory before = context.get(ArchiveStreamFactory.class);
    if (names != null) {
      context.set(ArchiveStreamFactory.class, new ArchiveStreamFactory(names.name()));
    }
    try {
      super.parse(marked, handler, metadata, context);
    } finally {
      context.set(ArchiveStreamFactory.class, before);
    }
  }

  /** Returns the encoding of the names that do not say theirs; null if each has its own. */
  private static @Nullable Charset encoding(ZipFile zip) {
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    boolean dos = true;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      boolean flagged = entry.getGeneralPurposeBit().usesUTF8ForNames();
      if (flagged && !Utf8.isWellFormed(entry.getRawName())) {
        return null;
      }
      if (!flagged
          && entry.getNameSource() != NameSource.UNICODE_EXTRA_FIELD
          && names.size() < BEGINNING) {
        names.writeBytes(entry.getRawName());
        names.write('\n');
        dos &= entry.getPlatform() != ZipArchiveEntry.PLATFORM_UNIX;
      }
    }
    return ArchiveNames.encoding(names.toByteArray(), dos);
  }

  /** Returns the encoding of the names at the beginning of a tar; null for that of the system. */
  private static @Nullable Charset encoding(byte[] archive) {
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    long header = 0;
    while (header + BLOCK <= archive.length && isHeader(archive, (int) header)) {
      int start = (int) header;
      int end = start;
      while (end < start + NAME && archive[end] != 0) {
        end++;
      }
      names.write(archive, start, end - start);
      names.write('\n');
      long blocks = (size(archive, start) + BLOCK - 1) / BLOCK;
      header += (1 + blocks) * BLOCK;
    }
    Charset told = ArchiveNames.encoding(names.toByteArray(), false);
    return StandardCharsets.UTF_8.equals(told) ? null : told;
  }

  private static boolean isHeader(byte[] archive, int start) {
    String magic = new String(archive, start + MAGIC, 5, StandardCharsets.ISO_8859_1);
    return magic.equals("ustar");
  }

  /** Returns the size of a file, which is written in octal digits; zero if in another way. */
  private static long size(byte[] archive, int start) {
    long size = 0;
    for (int i = start + SIZE; i < start + SIZE_END; i++) {
      if (archive[i] >= '0' && archive[i] <= '7') {
        size = size * 8 + archive[i] - '0';
      }
    }
    return size;
  }
}
