// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import com.google.common.base.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Decodes names of files in archives, which mostly do not say in what encoding they are. */
final class EntryNames {

  /** Bytes of names that are enough to tell the encoding of all. */
  static final int BEGINNING = 1 << 18;

  private EntryNames() {}

  /**
   * Returns the encoding of the names in a ZIP file that do not say theirs: one for all of them.
   * Null if each has its own, because some lie about it.
   */
  static @Nullable Charset encoding(ZipFile zip) {
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

  /**
   * Returns the name of an entry.
   *
   * @param names the encoding of those that do not say theirs; null if each has its own
   */
  static String of(ZipArchiveEntry entry, @Nullable Charset names) {
    byte[] raw = entry.getRawName();
    if (raw == null || entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD) {
      return entry.getName();
    }
    if (names == null) {
      return of(raw);
    }
    boolean flagged = entry.getGeneralPurposeBit().usesUTF8ForNames();
    return new String(raw, flagged ? StandardCharsets.UTF_8 : names);
  }

  /** Returns a name that is in an encoding of its own. */
  static String of(byte[] name) {
    Charset told = ArchiveNames.encoding(name, false);
    return new String(name, told == null ? StandardCharsets.UTF_8 : told);
  }
}
