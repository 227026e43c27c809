// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

import com.pff.PSTFileContent;
import io.github.ireum.ingest.pst.PstFormat.Tree;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bytes of a mailbox for the library that reads it, some pages perhaps replaced by others and
 * some more behind the end. Remembers what was read lately: the library reads four bytes at a time.
 * Whenever it looks up where a block is, the block is checked, which the library does not do. Not
 * thread-safe.
 */
final class PstContent extends PSTFileContent {

  /** Bytes that are read at once, and how often that many are remembered. */
  private static final int CHUNK = 1 << 14;

  private static final int CHUNKS = 256;

  /** How many blocks are known to be whole. */
  private static final int CHECKED = 10_000;

  private final FileChannel file;
  private final PstFormat format;
  private final long size;
  private final Map<Long, byte[]> chunks = leastRecent(CHUNKS);
  private final Map<Long, Boolean> whole = leastRecent(CHECKED);
  private Map<Long, byte[]> replaced = Map.of();
  private long position;
  private final PstDamages damages = new PstDamages();

  PstContent(Path path, PstFormat format) throws IOException {
    this.file = FileChannel.open(path, StandardOpenOption.READ);
    this.format = format;
    this.size = file.size();
  }

  private static <V> Map<Long, V> leastRecent(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
        return size() > most;
      }
    };
  }

  /** Bytes of the file itself. */
  long size() {
    return size;
  }

  /** Replaces pages, each by the place where it begins. */
  void replace(Map<Long, byte[]> pages) {
    replaced = pages;
    chunks.clear();
    whole.clear();
  }

  /** Returns whether blocks were damaged that the library has looked up. */
  PstDamages damages() {
    return damages;
  }

  /** Returns bytes, as many of them as there are. */
  byte[] bytes(long place, int length) throws IOException {
    byte[] bytes = new byte[length];
    int count = read(place, bytes);
    return count == length ? bytes : Arrays.copyOf(bytes, Math.max(count, 0));
  }

  private int read(long place, byte[] target) throws IOException {
    int done = 0;
    while (done < target.length) {
      long at = place + done;
      byte[] chunk = chunk(at / CHUNK);
      int from = (int) (at % CHUNK);
      int count = Math.min(target.length - done, chunk.length - from);
      if (count <= 0) {
        break;
      }
      System.arraycopy(chunk, from, target, done, count);
      done += count;
    }
    return done == 0 && target.length > 0 ? -1 : done;
  }

  private byte[] chunk(long index) throws IOException {
    byte[] known = chunks.get(index);
    if (known != null) {
      return known;
    }
    byte[] chunk = new byte[CHUNK];
    long start = index * CHUNK;
    ByteBuffer buffer = ByteBuffer.wrap(chunk);
    while (buffer.hasRemaining() && file.read(buffer, start + buffer.position()) >= 0) {}
    int end = buffer.position();
    for (int at = 0; at < CHUNK && !replaced.isEmpty(); at += PstFormat.PAGE) {
      byte[] page = replaced.get(start + at);
      if (page != null) {
        System.arraycopy(page, 0, chunk, at, page.length);
        end = Math.max(end, at + page.length);
      }
    }
    byte[] read = end == CHUNK ? chunk : Arrays.copyOf(chunk, end);
    chunks.put(index, read);
    return read;
  }

  @Override
  public void seek(long index) throws IOException {
    if (index < 0) {
      throw new IOException("a place before the beginning of the mailbox");
    }
    position = index;
  }

  @Override
  public long getFilePointer() {
    return position;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target) throws IOException {
    int count = read(position, target);
    if (target.length == format.leafEntry(Tree.BLOCKS) && count == target.length) {
      check(target);
    }
    position += Math.max(0, count);
    return count;
  }

  @Override
  public byte readByte() throws IOException {
    return (byte) read();
  }

  /** Checks a block, if what was read is an entry of a block. */
  private void check(byte[] entry) throws IOException {
    byte[] page = bytes(position / PstFormat.PAGE * PstFormat.PAGE, PstFormat.PAGE);
    if (page.length == PstFormat.PAGE
        && format.isOf(Tree.BLOCKS, page)
        && format.level(page) == 0
        && !isWhole(entry, 0)) {
      damages.add();
    }
  }

  /** Returns whether the block that an entry tells of is as it was written. */
  boolean isWhole(byte[] entries, int at) throws IOException {
    long place = format.blockPlace(entries, at);
    Boolean known = whole.get(place);
    if (known == null) {
      int length = format.blockSize(entries, at);
      byte[] block = place < 0 ? new byte[0] : bytes(place, format.withTrailer(length));
      known =
          block.length == format.withTrailer(length)
              && format.isWhole(block, length, format.word(entries, at));
      whole.put(place, known);
    }
    return known;
  }

  /** Does nothing: the library closes a mailbox when it is no longer used, which others may be. */
  @Override
  public void close() {}

  /** Closes the file. */
  void end() throws IOException {
    file.close();
  }
}
