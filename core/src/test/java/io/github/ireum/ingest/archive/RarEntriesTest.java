// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RarEntriesTest {

  private static final byte STORED = 0x30;
  private static final byte PACKED = 0x33;

  private static final byte WINDOWS = 2;

  /** Of a header of a file, without its name. */
  private static final int HEADER = 32;

  private static final int SIZE_BEHIND = 7;

  private static final byte[] MARK = {'R', 'a', 'r', '!', 0x1A, 7, 0};

  @TempDir private Path folder;

  private final ByteArrayOutputStream rar = new ByteArrayOutputStream();

  RarEntriesTest() {
    rar.writeBytes(MARK);
    add(buffer(13).put((byte) 0x73).putShort((short) 0).putShort((short) 13));
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).position(2);
  }

  /** Adds a header with its sum. */
  private void add(ByteBuffer header) {
    byte[] bytes = new byte[header.capacity()];
    header.get(2, bytes, 2, bytes.length - 2);
    long sum = sum(Arrays.copyOfRange(bytes, 2, bytes.length));
    bytes[0] = (byte) sum;
    bytes[1] = (byte) (sum >> Byte.SIZE);
    rar.writeBytes(bytes);
  }

  private static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }

  private RarEntriesTest file(byte[] name, byte[] content, byte method, long sum) {
    int size = HEADER + name.length;
    add(
        buffer(size)
            .put((byte) 0x74)
            .putShort((short) 0x8000)
            .putShort((short) size)
            .putInt(content.length)
            .putInt(method == STORED ? content.length : 3 * content.length)
            .put(WINDOWS)
            .putInt((int) sum)
            .putInt(0x4A214A21)
            .put((byte) 29)
            .put(method)
            .putShort((short) name.length)
            .putInt(0x20)
            .put(name));
    rar.writeBytes(content);
    return this;
  }

  private RarEntriesTest file(String name, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return file(name.getBytes(StandardCharsets.US_ASCII), content, STORED, sum(content));
  }

  private byte[] ended() {
    add(buffer(7).put((byte) 0x7B).putShort((short) 0x4000).putShort((short) 7));
    return rar.toByteArray();
  }

  private List<String> extract(byte[] bytes) throws IOException {
    return Extractions.extract(TestFiles.write(folder.resolve("r.rar"), bytes)).stream()
        .map(Extractions::line)
        .toList();
  }

  @Test
  void extract_archiveInOrder_isRead() throws IOException {
    List<String> read =
        List.of("r.rar []", "r.rar!/a.txt A text of Kim.[]", "r.rar!/b.txt A second.[]");
    file("a.txt", "A text of Kim.").file("b.txt", "A second.");
    // Versions before 3 have no mark at the end.
    assertEquals(read, extract(rar.toByteArray()));
    assertEquals(read, extract(ended()));
  }

  @Test
  void extract_wrongSum_isToldAndTheTextKept() throws IOException {
    byte[] text = "A text of Kim.".getBytes(StandardCharsets.UTF_8);
    file(new byte[] {'a'}, text, STORED, 1).file("b.txt", "A second.");
    assertEquals(
        List.of("r.rar []", "r.rar!/a A text of Kim.[MALFORMED]", "r.rar!/b.txt A second.[]"),
        extract(ended()));
  }

  @Test
  void extract_dataThatIsNone_isToldAndTheNextIsRead() throws IOException {
    byte[] random = new byte[3_000];
    new Random(1).nextBytes(random);
    file("a.txt".getBytes(StandardCharsets.US_ASCII), random, PACKED, 123);
    file("b.txt", "A second.");
    List<String> documents = extract(ended());
    assertTrue(documents.get(1).startsWith("r.rar!/a.txt "), documents.get(1));
    assertTrue(documents.get(1).endsWith("[MALFORMED]"), documents.get(1));
    assertEquals("r.rar!/b.txt A second.[]", documents.get(2));
  }

  @Test
  void extract_partOfAnArchive_keepsWhatThereIsAndTells() throws IOException {
    file("a.txt", "A text.").file("b.txt", "Kim ".repeat(5_000)).file("c.txt", "A third.");
    byte[] part = Arrays.copyOf(rar.toByteArray(), 8_000);
    List<String> documents = extract(part);
    assertEquals(List.of("r.rar [MALFORMED]", "r.rar!/a.txt A text.[]"), documents.subList(0, 2));
    assertTrue(documents.get(2).startsWith("r.rar!/b.txt Kim Kim"), documents.get(2));
    assertTrue(documents.get(2).endsWith("Kim[MALFORMED]"), documents.get(2));
    assertEquals(3, documents.size());
  }

  @Test
  void extract_damagedHeader_keepsTheFilesBeforeItAndTells() throws IOException {
    file("a.txt", "A text.");
    int damaged = rar.size();
    byte[] bytes = file("b.txt", "A second.").ended();
    bytes[damaged + SIZE_BEHIND] ^= 0x55;
    assertEquals(List.of("r.rar [MALFORMED]", "r.rar!/a.txt A text.[]"), extract(bytes));
  }

  @Test
  void extract_koreanNamesOfWindows_areRead() throws IOException {
    byte[] text = "A text.".getBytes(StandardCharsets.UTF_8);
    for (String name : List.of("보고서.txt", "김정은.txt")) {
      file(name.getBytes(Charset.forName("x-windows-949")), text, STORED, sum(text));
    }
    assertEquals(
        List.of("r.rar []", "r.rar!/보고서.txt A text.[]", "r.rar!/김정은.txt A text.[]"),
        extract(ended()));
  }

  @Test
  void position_isThatOfTheEntry() throws IOException {
    int first = rar.size();
    file("a.txt", "A text.");
    int second = rar.size();
    Path file = TestFiles.write(folder.resolve("r.rar"), file("b.txt", "A second.").ended());
    try (RarEntries entries = new RarEntries(file)) {
      assertEquals(0, entries.position());
      entries.next();
      assertEquals(first, entries.position());
      entries.next();
      assertEquals(second, entries.position());
    }
  }

  @Test
  void extract_textCutAtItsLimit_isFollowedByTheNext() throws IOException {
    file("a.txt", "Kim ".repeat(1_000_000)).file("b.txt", "A second.");
    List<String> documents = extract(ended());
    assertTrue(documents.get(1).endsWith("[TEXT_LIMIT]"));
    assertEquals("r.rar!/b.txt A second.[]", documents.get(2));
  }
}
