// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.Iterables;
import io.github.ireum.FailureReason;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FlacTagsParserTest {

  private static final int LAST = 0x80;
  private static final int TAGS = 4;
  private static final int PICTURE = 6;

  @TempDir private Path folder;

  private ExtractedDocument extract(byte[] bytes) throws IOException {
    Path file = TestFiles.write(folder.resolve("a.flac"), bytes);
    return Iterables.getOnlyElement(Extractions.extract(file));
  }

  private static void put(ByteBuffer file, int kind, byte[] block) {
    file.putInt(kind << 24 | block.length).put(block);
  }

  private static ByteBuffer flac(boolean onlyStream) {
    ByteBuffer file = ByteBuffer.allocate(4_000).put("fLaC".getBytes(StandardCharsets.US_ASCII));
    byte[] stream = new byte[34];
    stream[0] = 16;
    stream[2] = 16;
    // 44,100 Hz, two channels, 16 bits.
    byte[] rate = {0x0A, (byte) 0xC4, 0x42, (byte) 0xF0};
    System.arraycopy(rate, 0, stream, 10, rate.length);
    put(file, onlyStream ? LAST : 0, stream);
    return file;
  }

  private static byte[] bytes(ByteBuffer file) {
    byte[] bytes = new byte[file.position()];
    file.flip().get(bytes);
    return bytes;
  }

  private static byte[] tags(String tag) {
    byte[] bytes = tag.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(12 + bytes.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0)
        .putInt(1)
        .putInt(bytes.length)
        .put(bytes)
        .array();
  }

  @Test
  void extract_tagsAsLastBlock_areRead() throws IOException {
    ByteBuffer file = flac(false);
    put(file, PICTURE, new byte[999]);
    put(file, TAGS | LAST, tags("TITLE=김정은"));
    ExtractedDocument audio = extract(bytes(file));
    assertEquals(List.of(), audio.problems());
    assertEquals("김정은", audio.source().title());
  }

  @Test
  void extract_withoutTags_isNoFault() throws IOException {
    ExtractedDocument audio = extract(bytes(flac(true)));
    assertEquals(List.of(), audio.problems());
    assertEquals("audio/x-flac", audio.source().mediaType());
  }

  @Test
  void extract_cutInABlock_isMalformed() throws IOException {
    ByteBuffer blocks = flac(false);
    put(blocks, TAGS | LAST, tags("TITLE=김정은"));
    byte[] file = bytes(blocks);
    byte[] cut = Arrays.copyOf(file, file.length - 5);
    assertEquals(FailureReason.MALFORMED, extract(cut).problems().getFirst().reason());
    assertEquals(
        FailureReason.MALFORMED, extract(Arrays.copyOf(file, 20)).problems().getFirst().reason());
  }
}
