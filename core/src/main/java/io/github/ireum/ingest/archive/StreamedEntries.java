// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import io.github.ireum.ingest.parser.UnsupportedEntryException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.arj.ArjArchiveInputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.apache.commons.compress.archivers.dump.DumpArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException.Feature;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an archive that is read from its beginning, among them ZIP files that have lost
 * their directory.
 */
final class StreamedEntries implements ArchiveEntries {

  /**
   * One character a byte: what encoding the names have is asked later. In others, one that is cut
   * inside of a character may end the archive.
   */
  private static final String BYTES = StandardCharsets.ISO_8859_1.name();

  /** Says what is wrong with an archive. */
  interface Fault {
    @Nullable IOException find() throws IOException;
  }

  private final ArchiveInputStream<?> archive;

  /** What a tar archive is read through. */
  private final @Nullable MendedTar tar;

  /** Whether the names are those bytes. */
  private final boolean namesAreBytes;

  /** The encoding of those bytes, if all are known to be in one. */
  private final @Nullable Charset names;

  private final Fault fault;

  private @Nullable ArchiveEntry last;

  /**
   * Opens an archive.
   *
   * @param stream supports marks; is not closed
   * @param format one of those of {@link ArchiveStreamFactory}
   */
  StreamedEntries(String format, InputStream stream) throws IOException {
    this(format, stream, () -> null);
  }

  /**
   * Opens an archive.
   *
   * @param stream supports marks; is not closed
   * @param format one of those of {@link ArchiveStreamFactory}
   * @param fault says, when all has been read, what is wrong with it, null if nothing is
   */
  StreamedEntries(String format, InputStream stream, Fault fault) throws IOException {
    this.fault = fault;
    names = format.equals(ArchiveStreamFactory.TAR) ? TarNames.encoding(stream) : null;
    InputStream bytes = CloseShieldInputStream.wrap(stream);
    tar = format.equals(ArchiveStreamFactory.TAR) ? new MendedTar(bytes) : null;
    archive =
        switch (format) {
          case ArchiveStreamFactory.ZIP, ArchiveStreamFactory.JAR ->
              new ZipArchiveInputStream(bytes, null, true, true);
          case ArchiveStreamFactory.TAR ->
              new TarArchiveInputStream(
                  tar, TarConstants.DEFAULT_BLKSIZE, TarConstants.DEFAULT_RCDSIZE, BYTES, true);
          case ArchiveStreamFactory.AR -> new ArArchiveInputStream(bytes);
          case ArchiveStreamFactory.CPIO -> new CpioArchiveInputStream(bytes, BYTES);
          case ArchiveStreamFactory.ARJ -> new ArjArchiveInputStream(bytes, BYTES);
          case ArchiveStreamFactory.DUMP -> new DumpArchiveInputStream(bytes, BYTES);
          default -> throw new ArchiveException("archive of the format " + format);
        };
    namesAreBytes =
        archive instanceof CpioArchiveInputStream
            || archive instanceof ArjArchiveInputStream
            || archive instanceof DumpArchiveInputStream
            || tar != null;
  }

  @Override
  public @Nullable IOException fault() throws IOException {
    return tar == null ? fault.find() : tar.fault();
  }

  @Override
  public @Nullable Entry next() throws IOException {
    ArchiveEntry entry = nextEntry();
    while (entry != null && entry.isDirectory()) {
      entry = nextEntry();
    }
    return entry == null ? null : entry(entry);
  }

  private @Nullable ArchiveEntry nextEntry() throws IOException {
    try {
      last = archive.getNextEntry();
      return last;
    } catch (IOException e) {
      if (last instanceof ZipArchiveEntry entry
          && entry.getGeneralPurposeBit().usesStrongEncryption()) {
        // What is there is the directory, which is encrypted with the entries.
        throw new UnsupportedZipFeatureException(Feature.ENCRYPTION, entry);
      }
      throw e;
    }
  }

  private Entry entry(ArchiveEntry entry) {
    boolean readable = archive instanceof ZipArchiveInputStream || canRead(entry);
    return new Entry(
        name(entry),
        entry.getSize(),
        () -> {
          if (!readable) {
            throw new UnsupportedEntryException(
                "an entry that is packed in a way that is not read");
          }
          // What a ZIP file has that is not read, its stream says itself.
          InputStream content = CloseShieldInputStream.wrap(archive);
          return entry instanceof ZipArchiveEntry zipped
              ? SummedInput.of(content, zipped.getCrc())
              : content;
        });
  }

  @SuppressWarnings("unchecked")
  private boolean canRead(ArchiveEntry entry) {
    return ((ArchiveInputStream<ArchiveEntry>) archive).canReadEntryData(entry);
  }

  private String name(ArchiveEntry entry) {
    if (entry instanceof ZipArchiveEntry zipped) {
      return EntryNames.of(zipped, null);
    }
    String name = entry.getName();
    return namesAreBytes && (tar == null || !tar.named())
        ? decoded(name.getBytes(StandardCharsets.ISO_8859_1))
        : name;
  }

  private String decoded(byte[] name) {
    return names == null ? EntryNames.of(name) : new String(name, names);
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
