// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A document that is a ZIP file, of which each part, and all that are read, end with an exception
 * that tells a zip bomb where they grow out of proportion. Sizes that its directory claims are not
 * believed: parts may be larger than they say, and share their bytes.
 */
public final class BoundedZipFile extends ZipFile {

  /** Bytes of all parts that no ratio is asked of. */
  private static final long ALWAYS = 256 << 20;

  private final long size;
  private long left;

  /** Opens a file. */
  @SuppressWarnings("deprecation") // The builder makes no subclass.
  public BoundedZipFile(Path file) throws IOException {
    super(file.toFile());
    size = Files.size(file);
    left = Math.max(ALWAYS, GrowthLimit.most(size));
  }

  /**
   * Opens a document, or looks at its parts one after the other where that cannot be done: parsers
   * read it in that way then.
   *
   * @return null if it cannot be opened
   * @throws IOException that tells a zip bomb, or that it cannot be read in that way either
   */
  public static @Nullable BoundedZipFile openOrCheck(Path file) throws IOException {
    try {
      return new BoundedZipFile(file);
    } catch (IOException e) {
      long size = Files.size(file);
      try (ZipArchiveInputStream parts = inTurn(file)) {
        while (parts.getNextEntry() != null) {
          GrowthLimit.on(parts, size).transferTo(OutputStream.nullOutputStream());
        }
      }
      return null;
    }
  }

  /** Opens the parts one after the other, which may have no sizes. */
  public static ZipArchiveInputStream inTurn(Path file) throws IOException {
    return new ZipArchiveInputStream(Files.newInputStream(file), null, true, true);
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    // Of what is in the directory there is always one.
    InputStream in = Objects.requireNonNull(super.getInputStream(entry));
    return new Counted(GrowthLimit.on(in, packed(entry), entry.getSize()));
  }

  /**
   * Looks at what a part unpacks to, by what it claims and by what comes of it where that may be a
   * lie.
   *
   * @throws IOException that tells a zip bomb, if that is too much
   */
  public void check(ZipArchiveEntry entry) throws IOException {
    GrowthLimit.check(packed(entry), entry.getSize());
    if (!GrowthLimit.isSmall(packed(entry)) && canReadEntryData(entry)) {
      try (InputStream in = getInputStream(entry)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  /** No part is packed to more than there is. */
  private long packed(ZipArchiveEntry entry) {
    return Math.min(entry.getCompressedSize(), size);
  }

  private final class Counted extends BulkInputStream {
    private final InputStream in;

    Counted(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      int count = in.read(bytes, start, length);
      left -= Math.max(0, count);
      if (left < 0) {
        throw new IOException("zip bomb: all parts grow out of proportion");
      }
      return count;
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
