// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.io.TikaInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Opens ZIP files: by their directory, as any entry may be damaged, or, where that has not all of
 * them, from their beginning. Readers end at the first line of a directory that is none, and do not
 * ask how many there should be.
 */
final class ZipOpener {

  private ZipOpener() {}

  /** Opens a file, also one inside of another. */
  static ArchiveEntries open(TikaInputStream file) throws IOException {
    Path path = file.getPath();
    ZipFile zip;
    try {
      zip = ZipFile.builder().setPath(path).get();
    } catch (IOException e) {
      return new StreamedEntries(
          ArchiveStreamFactory.ZIP, file, () -> isCutOff(file) ? new EOFException() : null);
    }
    return open(zip, file);
  }

  /**
   * Opens a file.
   *
   * @param zip with its directory; is closed with what is returned
   */
  static ArchiveEntries open(ZipFile zip, TikaInputStream file) throws IOException {
    Path path = file.getPath();
    IOException fault = fault(zip, path);
    if (fault != null && hasEntryAtItsBeginning(path)) {
      zip.close();
      return new StreamedEntries(ArchiveStreamFactory.ZIP, file, () -> fault);
    }
    ArchiveEntries entries = new ZipEntries(zip, fault);
    InputStream before = before(zip, path);
    return before == null
        ? entries
        : new JoinedEntries(
            new StreamedEntries(ArchiveStreamFactory.ZIP, new BufferedInputStream(before)),
            entries);
  }

  /** Whether entries were read up to the end of a file, which should be that of a directory. */
  private static boolean isCutOff(TikaInputStream file) throws IOException {
    return file.getPosition() >= file.getLength() && ZipEnd.of(file.getPath()).start() < 0;
  }

  private static @Nullable IOException fault(ZipFile zip, Path path) throws IOException {
    int found = Collections.list(zip.getEntries()).size();
    long told = ZipEnd.of(path).entries();
    return told > found
        ? new IOException("directory that has " + found + " of its " + told + " entries")
        : null;
  }

  private static boolean hasEntryAtItsBeginning(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return ZipEnd.isEntry(in.readNBytes(Integer.BYTES));
    }
  }

  /** Returns another file that stands before a file, null if there is none. */
  private static @Nullable InputStream before(ZipFile zip, Path path) throws IOException {
    long length = zip.getFirstLocalFileHeaderOffset();
    return length > 0 && ZipEnd.isWhole(path, length)
        ? zip.getContentBeforeFirstLocalFileHeader()
        : null;
  }
}
