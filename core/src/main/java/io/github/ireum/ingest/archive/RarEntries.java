// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import com.github.junrar.Archive;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.rarfile.FileHeader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The entries of a RAR archive, up to version 4. */
final class RarEntries implements ArchiveEntries {

  private final Archive archive;

  RarEntries(Path file) throws IOException {
    try {
      archive = new Archive(file.toFile());
      if (archive.isEncrypted()) {
        archive.close();
        throw new UnsupportedRarEncryptedException();
      }
    } catch (RarException e) {
      throw new IOException(e);
    }
  }

  @Override
  public Set<String> names() {
    return archive.getFileHeaders().stream()
        .map(FileHeader::getFileName)
        .collect(Collectors.toSet());
  }

  @Override
  public @Nullable Entry next() {
    FileHeader header = archive.nextFileHeader();
    while (header != null && header.isDirectory()) {
      header = archive.nextFileHeader();
    }
    if (header == null) {
      return null;
    }
    FileHeader file = header;
    return new Entry(
        file.getFileName(),
        file.getMTime() == null ? null : file.getMTime().toInstant(),
        file.getFullUnpackSize(),
        () -> open(file));
  }

  private InputStream open(FileHeader file) throws IOException {
    if (file.isEncrypted()) {
      throw new IOException(new UnsupportedRarEncryptedException());
    }
    return archive.getInputStream(file);
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
