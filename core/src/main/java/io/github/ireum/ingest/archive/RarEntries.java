// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import com.github.junrar.Archive;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.rarfile.FileHeader;
import com.github.junrar.rarfile.HostSystem;
import com.github.junrar.volume.FileVolumeManager;
import com.github.junrar.volume.VolumeManager;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a RAR archive, up to version 4. Of one that is damaged, those before the first
 * header that cannot be believed.
 */
final class RarEntries implements ArchiveEntries {

  private final Archive archive;
  private final List<FileHeader> files;
  private final @Nullable Charset names;
  private final @Nullable IOException fault;

  /** The next one to tell of. */
  private int index;

  /** The next one to unpack: in a solid archive each needs those before it. */
  private int unpacked;

  private @Nullable WrittenInput open;

  RarEntries(Path file) throws IOException {
    RarHeaders headers = RarHeaders.of(file);
    fault = headers.fault();
    try {
      archive = new Archive(volumes(file.toFile(), headers), null, null);
      if (archive.isEncrypted()) {
        archive.close();
        throw new UnsupportedRarEncryptedException();
      }
    } catch (RarException e) {
      throw new IOException(e);
    }
    files = ImmutableList.copyOf(archive.getFileHeaders());
    names = encoding(files);
  }

  private static VolumeManager volumes(File file, RarHeaders headers) {
    return headers.fault() == null
        ? new FileVolumeManager(file)
        : (archive, last) -> last == null ? new DamagedVolume(archive, file, headers.end()) : null;
  }

  /** Returns the encoding of the names that are not in Unicode, null if each has its own. */
  private static @Nullable Charset encoding(List<FileHeader> files) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    boolean dos = true;
    for (FileHeader file : files) {
      if (!file.isUnicode() && all.size() < EntryNames.BEGINNING) {
        all.writeBytes(file.getFileNameByteArray());
        all.write('\n');
        dos &= file.getHostOS() != HostSystem.unix;
      }
    }
    return ArchiveNames.encoding(all.toByteArray(), dos);
  }

  private String name(FileHeader file) {
    if (file.isUnicode()) {
      return file.getFileName();
    }
    byte[] name = file.getFileNameByteArray();
    return names == null ? EntryNames.of(name) : new String(name, names);
  }

  @Override
  public Set<String> names() {
    return files.stream().map(this::name).collect(Collectors.toSet());
  }

  @Override
  public long position() {
    return index == 0 ? 0 : files.get(index - 1).getPositionInFile();
  }

  @Override
  public @Nullable IOException fault() {
    return fault;
  }

  @Override
  public @Nullable Entry next() {
    while (index < files.size()) {
      int place = index++;
      FileHeader file = files.get(place);
      if (!file.isDirectory()) {
        return new Entry(name(file), file.getFullUnpackSize(), () -> open(place));
      }
    }
    return null;
  }

  private InputStream open(int place) throws IOException {
    FileHeader file = files.get(place);
    if (file.isEncrypted()) {
      throw new IOException(new UnsupportedRarEncryptedException());
    }
    end(file.isSolid());
    while (file.isSolid() && unpacked < place) {
      passOver(files.get(unpacked++));
    }
    unpacked = place + 1;
    open = new WrittenInput(out -> unpack(file, out));
    // Whether it is to be unpacked to its end shows later.
    return CloseShieldInputStream.wrap(open);
  }

  /** Ends the unpacking of the last one that was opened, or lets it come to its end. */
  private void end(boolean whole) throws IOException {
    if (open != null && whole) {
      open.passOver();
    } else if (open != null) {
      open.close();
    }
    open = null;
  }

  private void passOver(FileHeader file) {
    try {
      if (!file.isDirectory() && !file.isEncrypted()) {
        unpack(file, OutputStream.nullOutputStream());
      }
    } catch (IOException e) {
      // What needs it will fail of it.
    }
  }

  private void unpack(FileHeader file, OutputStream out) throws IOException {
    try {
      archive.extractFile(file, out);
    } catch (RarException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    end(false);
    archive.close();
  }
}
