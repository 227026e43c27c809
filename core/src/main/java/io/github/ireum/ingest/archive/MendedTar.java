// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import io.github.ireum.ingest.parser.BulkInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A tar archive without what readers end at and nobody asks for: an owner, a time or a sum that is
 * no number costs them all that follows. Contents are as they were. Not thread-safe.
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

  /** Reads an archive, and leaves it open. */
  MendedTar(InputStream archive) {
    this.archive = archive;
  }

  /** Whether the last file that was begun has its name in UTF-8, whatever the others have. */
  boolean named() {
    return named;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    while (given == headers.length) {
      if (content > 0 && !inHoles) {
        int count = archive.read(bytes, start, (int) Math.min(length, content));
        content -= Math.max(0, count);
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
    byte[] block = archive.readNBytes(TarHeader.BLOCK);
    if (block.length == 0) {
      return false;
    }
    if (inHoles && block.length == TarHeader.BLOCK) {
      inHoles = TarHeader.goesOn(block);
      give(holesAreKept ? block : new byte[0]);
      return true;
    }
    long size = block.length < TarHeader.BLOCK ? -1 : TarHeader.size(block, 0);
    if (size < 0 || TarHeader.isZero(block)) {
      // The end, or what nothing can be said of.
      content = Long.MAX_VALUE;
      give(block);
      return true;
    }
    switch (TarHeader.type(block)) {
      case TarHeader.RECORDS, TarHeader.OLD_RECORDS, TarHeader.RECORDS_OF_ALL ->
          records(block, size);
      case TarHeader.LONG_NAME, TarHeader.LONG_LINK -> pass(block, size);
      default -> file(block, size);
    }
    return true;
  }

  private void give(byte[] bytes) {
    headers = bytes;
    given = 0;
  }

  private void pass(byte[] header, long size) {
    TarHeader.mend(header);
    content = TarHeader.filled(size);
    give(header);
  }

  private void file(byte[] header, long size) {
    boolean more = TarHeader.hasMoreHoles(header);
    holesAreKept = !TarHeader.mend(header);
    inHoles = more;
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
      TarHeader.setSize(header, kept.length);
      TarHeader.mend(header);
      byte[] both = Arrays.copyOf(header, TarHeader.BLOCK + (int) TarHeader.filled(kept.length));
      System.arraycopy(kept, 0, both, TarHeader.BLOCK, kept.length);
      give(both);
    }
  }
}
