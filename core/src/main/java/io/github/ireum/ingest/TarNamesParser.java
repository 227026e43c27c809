// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Has the names in a tar archive decoded as they were written. Tika looks at those in ZIP and takes
 * those in tar for what this system writes.
 */
final class TarNamesParser extends ParserDecorator {

  private static final long serialVersionUID = 1;

  private static final int BEGINNING = 1 << 18;

  // Of a header, by POSIX.1-1988.
  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int SIZE = 124;
  private static final int SIZE_END = 135;
  private static final int MAGIC = 257;

  TarNamesParser(Parser parser) {
    super(parser);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
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

  /** Returns the encoding of the names at the beginning of an archive, if they are Korean. */
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
    Charset told = TextEncodingDetector.unmistakable(names.toByteArray());
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
