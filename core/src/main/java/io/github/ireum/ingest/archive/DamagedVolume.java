// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import com.github.junrar.Archive;
import com.github.junrar.io.SeekableReadOnlyByteChannel;
import com.github.junrar.io.SeekableReadOnlyFile;
import com.github.junrar.volume.FileVolume;
import java.io.File;
import java.io.IOException;

/**
 * A RAR archive up to where its headers can be believed. A header that is damaged costs all before
 * it, and data that break off all that was unpacked of them, unless they seem to have an end.
 */
final class DamagedVolume extends FileVolume {

  private final File file;
  private final long end;

  /**
   * Creates the only volume of an archive.
   *
   * @param end bytes up to the end of the last header and its data
   */
  DamagedVolume(Archive archive, File file, long end) {
    super(archive, file);
    this.file = file;
    this.end = end;
  }

  @Override
  public long getLength() {
    return end;
  }

  @Override
  public SeekableReadOnlyByteChannel getChannel() throws IOException {
    return new SeekableReadOnlyFile(file) {
      @Override
      public int readFully(byte[] bytes, int length) throws IOException {
        int count = 0;
        int more = read(bytes, 0, length);
        while (more > 0) {
          count += more;
          more = read(bytes, count, length - count);
        }
        return count;
      }
    };
  }
}
