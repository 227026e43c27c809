// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;

/**
 * Tells ZIP files behind other bytes, such as the program of an archive that unpacks itself. Their
 * directory, which is at their end, says where all is.
 */
public final class ZipBehind {

  private static final Set<MediaType> PROGRAMS =
      Set.of(
          MediaType.application("x-msdownload"),
          MediaType.application("x-dosexec"),
          MediaType.application("x-executable"),
          MediaType.application("x-elf"));

  private ZipBehind() {}

  /**
   * Whether a file of a type that has no text is a ZIP file by its end. Of other bytes than
   * programs, inside of a file, that is not asked: they would all have to be unpacked for it.
   */
  public static boolean isIn(InputStream input, MediaType type) throws IOException {
    return input instanceof TikaInputStream file
        && (PROGRAMS.contains(type.getBaseType())
            || (type.equals(MediaType.OCTET_STREAM) && file.hasFile()))
        && isIn(file);
  }

  /** Whether a file is a ZIP file by its end. */
  public static boolean isIn(TikaInputStream file) throws IOException {
    Path path = file.getPath();
    return endsAsZip(path) && hasEntries(path);
  }

  private static boolean endsAsZip(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      in.skipNBytes(Math.max(0, Files.size(path) - ZipEnd.MOST));
      return new String(in.readNBytes(ZipEnd.MOST), StandardCharsets.ISO_8859_1)
          .contains(ZipEnd.SIGNATURE);
    }
  }

  private static boolean hasEntries(Path path) {
    try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
      return zip.getEntries().hasMoreElements();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
