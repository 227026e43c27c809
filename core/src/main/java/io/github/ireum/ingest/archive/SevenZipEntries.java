// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;

/** The entries of a 7z archive. */
final class SevenZipEntries implements ArchiveEntries {

  private final SeekableByteChannel channel;
  private final SevenZFile archive;
  private final List<SevenZArchiveEntry> entries;
  private int index;

  /** Whether something has been unpacked; what is read first is the directory at the end. */
  private boolean begun;

  /** Why the entries that are packed together with the last one cannot be read. */
  private @Nullable IOException fault;

  SevenZipEntries(Path file) throws IOException {
    channel = Files.newByteChannel(file);
    archive = open(channel);
    entries = ImmutableList.copyOf(archive.getEntries());
  }

  private static SevenZFile open(SeekableByteChannel channel) throws IOException {
    try {
      return SevenZFile.builder()
          .setSeekableByteChannel(channel)
          .setTryToRecoverBrokenArchives(true)
          .get();
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public long position() {
    try {
      return begun ? channel.position() : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public Set<String> names() {
    return entries.stream()
        .map(entry -> Objects.requireNonNullElse(entry.getName(), ""))
        .collect(Collectors.toSet());
  }

  @Override
  public @Nullable Entry next() {
    while (index < entries.size()) {
      SevenZArchiveEntry entry = entries.get(index++);
      IOException unreadable = advance();
      if (!entry.isDirectory() && !entry.isAntiItem()) {
        return new Entry(
            Objects.requireNonNullElse(entry.getName(), ""),
            entry.getSize(),
            () -> {
              if (unreadable != null) {
                throw unreadable;
              }
              return new Content(archive);
            });
      }
    }
    return null;
  }

  /** Returns why the next entry cannot be read, or null if it can. */
  private @Nullable IOException advance() {
    try {
      SevenZArchiveEntry entry = archive.getNextEntry();
      begun |= entry != null && entry.hasStream();
      fault = null;
    } catch (IOException e) {
      fault = e;
    } catch (RuntimeException e) {
      // It relies on what the one before could not open.
      fault = fault == null ? new IOException(e) : fault;
    }
    return fault;
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  /** What the archive gives of the entry it has come to. */
  private static final class Content extends InputStream {
    private final SevenZFile archive;

    Content(SevenZFile archive) {
      this.archive = archive;
    }

    @Override
    public int read() throws IOException {
      return archive.read();
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      return archive.read(bytes, start, length);
    }
  }
}
