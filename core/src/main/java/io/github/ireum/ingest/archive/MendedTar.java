// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import io.github.ireum.ingest.parser.BulkInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A tar archive without what readers end at and nobody asks for: an owner, a time or a sum that is
 * no number costs them all that follows, and so does a header that is none. Contents are as they
 * were. Archives behind another are read as one. Not thread-safe.
 */
final class MendedTar extends BulkInputStream {

  /** Bytes of records about a file; more is passed on as it is. */
  private static final int MOST_RECORDS = 1 << 20;

  private final InputStream archive;
  private byte[] headers = {};
  private int given;

  /** Bytes that are passed on as they are. */
  private long content;

  /** A map of holes that goes on, and is passed on or not. */
  private boolean inHoles;

  private boolean holesAreKept;

  private PaxRecords records = PaxRecords.of(new byte[0]);
  private boolean named;

  private @Nullable IOException fault;

  /** Whether a header is looked for among other blocks. */
  private boolean searching;

  /** Whether something was said of the next file. */
  private boolean about;

  private boolean ended;

  /** Bytes of the end, which is passed on when nothing follows it. */
  private long zeros;

  /** Reads an archive, and leaves it open. */
  MendedTar(InputStream archive) {
    this.archive = archive;
  }

  /** Whether the last file that was begun has its name in UTF-8, whatever the others have. */
  boolean named() {
    return named;
  }

  /** Returns what is wrong with the archive, as far as it has been read; null if nothing is. */
  @Nullable IOException fault() {
    return fault;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    while (given == headers.length) {
      if (content > 0 && !inHoles) {
        int count = archive.read(bytes, start, (int) Math.min(length, content));
        content -= Math.max(0, count);
        fault = count < 0 ? new EOFException() : fault;
        return count;
      }
      if (zeros > 0) {
        int count = (int) Math.min(length, zeros);
        Arrays.fill(bytes, start, start + count, (byte) 0);
        zeros -= count;
        return count;
      }
      if (!next()) {
        return -1;
      }
    }
    int count = Math.min(length, headers.length - given);
    System.arraycopy(headers, given, bytes, start, count);
    given += count;
    return count;
  }

  @Override
  public int available() throws IOException {
    return given < headers.length || content == 0
        ? headers.length - given
        : (int) Math.min(content, archive.available());
  }

  /** Reads the next header; false at the end. */
  private boolean next() throws IOException {
    byte[] block = ended ? new byte[0] : archive.readNBytes(TarHeader.BLOCK);
    if (block.length == 0) {
      return false;
    }
    if (inHoles && block.length == TarHeader.BLOCK) {
      inHoles = TarHeader.goesOn(block);
      give(holesAreKept ? block : new byte[0]);
      return true;
    }
    block = header(block);
    if (block.length < TarHeader.BLOCK) {
      ended = true;
      fault = block.length > 0 ? new EOFException() : fault;
      give(block);
      return block.length > 0 || zeros > 0;
    }
    long size = TarHeader.size(block, 0);
    switch (TarHeader.type(block)) {
      case TarHeader.RECORDS, TarHeader.OLD_RECORDS, TarHeader.RECORDS_OF_ALL ->
          records(block, size);
      case TarHeader.LONG_NAME, TarHeader.LONG_LINK -> pass(block, size);
      default -> file(block, size);
    }
    return true;
  }

  /**
   * Returns the next header, from a block on that should be one: what follows the zeros of an end,
   * or else, behind what is damaged, the first block with the sum of one. At the end of all it
   * returns what there is of a block.
   */
  private byte[] header(byte[] first) throws IOException {
    byte[] block = searching ? first : behindZeros(first);
    if (block.length < TarHeader.BLOCK || (!searching && TarHeader.isHeader(block, 0))) {
      return block;
    }
    fault = new IOException("header of a file that is damaged");
    if (about) {
      // What was said of this file is not to be taken for the next.
      searching = true;
      return TarHeader.empty(block);
    }
    while (block.length == TarHeader.BLOCK && !TarHeader.isWhole(block, 0)) {
      block = archive.readNBytes(TarHeader.BLOCK);
    }
    searching = false;
    return block.length < TarHeader.BLOCK ? new byte[0] : block;
  }

  /** Passes over zeros if a header follows, and else returns nothing. */
  private byte[] behindZeros(byte[] first) throws IOException {
    byte[] block = first;
    while (block.length == TarHeader.BLOCK && TarHeader.isZero(block)) {
      zeros += TarHeader.BLOCK;
      block = archive.readNBytes(TarHeader.BLOCK);
    }
    if (zeros == 0) {
      return block;
    }
    if (block.length < TarHeader.BLOCK || !TarHeader.isHeader(block, 0)) {
      return new byte[0];
    }
    zeros = 0;
    return block;
  }

  private void give(byte[] bytes) {
    headers = bytes;
    given = 0;
  }

  private void pass(byte[] header, long size) {
    about = true;
    TarHeader.mend(header);
    content = TarHeader.filled(size);
    give(header);
  }

  private void file(byte[] header, long size) {
    boolean more = TarHeader.hasMoreHoles(header);
    holesAreKept = !TarHeader.mend(header);
    inHoles = more;
    about = false;
    named = records.hasName();
    long told = records.size() < 0 ? size : records.size();
    content = TarHeader.type(header) == TarHeader.FOLDER ? 0 : TarHeader.filled(told);
    records = PaxRecords.of(new byte[0]);
    give(header);
  }

  /** What is said of all files has no name of any. */
  private void records(byte[] header, long size) throws IOException {
    if (size > MOST_RECORDS) {
      pass(header, size);
      return;
    }
    byte[] all = archive.readNBytes((int) TarHeader.filled(size));
    if (TarHeader.type(header) == TarHeader.RECORDS_OF_ALL) {
      return;
    }
    records = PaxRecords.of(Arrays.copyOf(all, (int) Math.min(size, all.length)));
    byte[] kept = records.kept();
    if (kept.length > 0) {
      about = true;
      TarHeader.setSize(header, kept.length);
      TarHeader.mend(header);
      byte[] both = Arrays.copyOf(header, TarHeader.BLOCK + (int) TarHeader.filled(kept.length));
      System.arraycopy(kept, 0, both, TarHeader.BLOCK, kept.length);
      give(both);
    }
  }
}
