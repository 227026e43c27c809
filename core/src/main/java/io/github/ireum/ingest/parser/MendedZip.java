// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.tika.io.TemporaryResources;
import org.jspecify.annotations.Nullable;

/**
 * Opens documents that are ZIP files. Of one that has lost its directory, which stands at its end,
 * the parts that are there are read one after the other, and put into a file that has one.
 */
public final class MendedZip {

  /** UTF-16 units of the name of a part; no part of a document has more. */
  private static final int LONGEST_NAME = 1_000;

  private MendedZip() {}

  /**
   * Opens a document.
   *
   * @param temporary holds the mended file
   * @param faults takes what was wrong with the directory
   * @throws IOException if the mended file cannot be written
   */
  public static BoundedZipFile open(Path file, TemporaryResources temporary, PartFaults faults)
      throws IOException {
    try {
      return new BoundedZipFile(file);
    } catch (IOException e) {
      faults.add(e);
      Path mended = temporary.createTempFile();
      write(file, mended);
      return new BoundedZipFile(mended);
    }
  }

  private static void write(Path broken, Path mended) throws IOException {
    try (ZipArchiveInputStream parts = BoundedZipFile.inTurn(broken);
        InputStream bounded = GrowthLimit.on(parts, Files.size(broken));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(mended))) {
      out.setLevel(Deflater.BEST_SPEED);
      Set<String> names = new HashSet<>();
      for (ZipArchiveEntry part = next(parts); part != null; part = next(parts)) {
        String name = part.getName();
        if (name.length() <= LONGEST_NAME && names.add(name)) {
          out.putNextEntry(new ZipEntry(name));
          new UntilFault(bounded, e -> true).transferTo(out);
        }
      }
    }
  }

  private static @Nullable ZipArchiveEntry next(ZipArchiveInputStream parts) {
    try {
      return parts.getNextEntry();
    } catch (IOException e) {
      // As far as the file goes.
      return null;
    }
  }
}
