// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Bytes;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MendedTarTest {

  private static final int UID = 108;
  private static final int SIZE = 124;
  private static final int MTIME = 136;
  private static final int CHECKSUM = 148;
  private static final int TYPE = 156;
  private static final int MAGIC = 257;
  private static final int DEVICE = 329;
  private static final int GNU_TIME = 345;
  private static final int HOLES = 386;
  private static final int MORE_HOLES = 482;
  private static final int REAL_SIZE = 483;

  /** With the version. */
  private static final String GNU = TarConstants.MAGIC_GNU + TarConstants.VERSION_GNU_SPACE;

  private static final String WINDOWS = Charset.forName("x-windows-949").name();

  private static final List<String> BOTH =
      List.of("t.tar []", "t.tar!/a.txt A text.[]", "t.tar!/b.txt A text.[]");

  @TempDir private Path folder;

  /** Makes a tar of two texts, with records about the first before it if there are any. */
  private static byte[] tar(byte[] records) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      if (records.length > 0) {
        add(tar, new TarArchiveEntry("pax", (byte) TarHeader.RECORDS), records);
      }
      add(tar, "a.txt");
      add(tar, "b.txt");
    }
    return bytes.toByteArray();
  }

  private static void add(TarArchiveOutputStream tar, String name) throws IOException {
    add(tar, new TarArchiveEntry(name), utf8("A text."));
  }

  private static void add(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content)
      throws IOException {
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] put(byte[] tar, int at, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, tar, at, bytes.length);
    return tar;
  }

  private List<String> extract(byte[] tar) throws IOException {
    return Extractions.extract(TestFiles.write(folder.resolve("t.tar"), tar)).stream()
        .map(
            document ->
                document.source().id()
                    + " "
                    + document.text().strip()
                    + document.problems().stream().map(problem -> problem.reason()).toList())
        .toList();
  }

  @Test
  void extract_numbersThatAreNone_losesNothing() throws IOException {
    for (int at : new int[] {UID, MTIME, CHECKSUM, DEVICE}) {
      assertEquals(BOTH, extract(put(tar(new byte[0]), at, "4\0x79")), "POSIX at " + at);
    }
    for (int at : new int[] {UID, MTIME, CHECKSUM, DEVICE, GNU_TIME, HOLES, REAL_SIZE}) {
      byte[] gnu = put(tar(new byte[0]), MAGIC, GNU);
      assertEquals(BOTH, extract(put(gnu, at, "4\0x79")), "GNU at " + at);
    }
  }

  @Test
  void extract_recordsThatAreNone_losesNothing() throws IOException {
    for (String records :
        List.of(
            "20 mtime=12x567.509\n",
            "20 mtime=1234567.509",
            "30 mtime=1234567.509\n",
            "zz mtime=1234567.509\n",
            "999999999999999999999 mtime=1\n",
            "9 size=x\n",
            "8 path=\n",
            "23 SCHILY.devmajor=-1\n",
            "31 GNU.sparse.size=60000000000\n",
            "22 GNU.sparse.major=z\n",
            "4 =\n")) {
      assertEquals(BOTH, extract(tar(utf8(records))), records);
    }
  }

  @Test
  void extract_recordsOfNameAndSize_areBelieved() throws IOException {
    byte[] tar = tar(utf8("19 path=é/김.txt\n9 size=3\n"));
    assertEquals(
        List.of("t.tar []", "t.tar!/é/김.txt A t[]", "t.tar!/b.txt A text.[]"), extract(tar));
  }

  @Test
  void extract_holesOfUnreadableSize_areLeftOutAndTheNextIsRead() throws IOException {
    byte[] tar = put(tar(new byte[0]), MAGIC, GNU);
    put(tar, TYPE, "S");
    put(tar, MORE_HOLES, "\1\u0080");
    byte[] withMap = new byte[tar.length + TarHeader.BLOCK];
    System.arraycopy(tar, 0, withMap, 0, TarHeader.BLOCK);
    System.arraycopy(
        tar, TarHeader.BLOCK, withMap, 2 * TarHeader.BLOCK, tar.length - TarHeader.BLOCK);
    assertEquals(BOTH, extract(withMap));
  }

  @Test
  void extract_nameThatSaysItsEncodingAmongOthers_isReadInIt() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, WINDOWS)) {
      add(tar, "김정은.txt");
      add(tar, "박근혜.txt");
      add(tar, new TarArchiveEntry("pax", (byte) TarHeader.RECORDS), utf8("17 path=Ää.txt\n"));
      add(tar, "c.txt");
      add(tar, "이명박.txt");
    }
    assertEquals(
        List.of(
            "t.tar []",
            "t.tar!/김정은.txt A text.[]",
            "t.tar!/박근혜.txt A text.[]",
            "t.tar!/Ää.txt A text.[]",
            "t.tar!/이명박.txt A text.[]"),
        extract(bytes.toByteArray()));
  }

  @Test
  void extract_headerWithoutASize_isToldAndTheNextFilesRead() throws IOException {
    byte[] tar = tar(new byte[0]);
    assertEquals(
        List.of("t.tar [MALFORMED]", "t.tar!/b.txt A text.[]"),
        extract(put(tar, SIZE, "zzzzzzzzzzz")));
    // What was said of the file before it is not of the next.
    byte[] named = tar(utf8("19 path=é/김.txt\n"));
    assertEquals(
        List.of("t.tar [MALFORMED]", "t.tar!/é/김.txt []", "t.tar!/b.txt A text.[]"),
        extract(put(named, 2 * TarHeader.BLOCK + SIZE, "zzzzzzzzzzz")));
  }

  @Test
  void extract_sizeThatIsTooSmall_isToldAndTheNextFilesRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      add(tar, new TarArchiveEntry("a.txt"), utf8("Kim and Lee. ".repeat(300)));
      add(tar, "b.txt");
    }
    List<String> documents = extract(put(bytes.toByteArray(), SIZE, "00000000003\0"));
    assertEquals(
        List.of("t.tar [MALFORMED]", "t.tar!/a.txt Kim[]", "t.tar!/b.txt A text.[]"), documents);
  }

  @Test
  void extract_headersFilledWithOtherThings_isToldAndTheRestRead() throws IOException {
    byte[] tar = tar(new byte[0]);
    Arrays.fill(tar, 2 * TarHeader.BLOCK, 3 * TarHeader.BLOCK, (byte) 'x');
    assertEquals(List.of("t.tar [MALFORMED]", "t.tar!/a.txt A text.[]"), extract(tar));
  }

  @Test
  void extract_archiveThatBreaksOffBetweenTwoFiles_isTold() throws IOException {
    byte[] tar = tar(new byte[0]);
    for (int length : new int[] {2 * TarHeader.BLOCK - 9, 2 * TarHeader.BLOCK + 9}) {
      assertEquals(
          List.of("t.tar [MALFORMED]", "t.tar!/a.txt A text.[]"),
          extract(Arrays.copyOf(tar, length)),
          "after " + length);
    }
  }

  @Test
  void extract_archivesOneBehindTheOther_areRead() throws IOException {
    byte[] first = tar(new byte[0]);
    assertEquals(
        List.of(
            "t.tar []",
            "t.tar!/a.txt A text.[]",
            "t.tar!/b.txt A text.[]",
            "t.tar!/a.txt#2 A text.[]",
            "t.tar!/b.txt#2 A text.[]"),
        extract(Bytes.concat(first, first)));
  }

  @Test
  void extract_otherBytesBehindTheEnd_arePassedOver() throws IOException {
    for (int length : new int[] {1, 100, 512, 3_000}) {
      byte[] other = new byte[length];
      Arrays.fill(other, (byte) '\n');
      assertEquals(BOTH, extract(Bytes.concat(tar(new byte[0]), other)), "of " + length);
    }
  }

  @Test
  void extract_koreanNameBehindMuchText_isRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, WINDOWS)) {
      add(tar, new TarArchiveEntry("a.txt"), utf8("Kim ".repeat(80_000)));
      add(tar, "보고서.txt");
    }
    assertEquals("t.tar!/보고서.txt A text.[]", extract(bytes.toByteArray()).get(2));
  }

  @Test
  void extract_koreanNameInAnOldHeader_isRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, WINDOWS)) {
      add(tar, "보고서.txt");
    }
    byte[] tar = bytes.toByteArray();
    Arrays.fill(tar, MAGIC, TarHeader.BLOCK, (byte) 0);
    byte[] header = Arrays.copyOf(tar, TarHeader.BLOCK);
    TarHeader.mend(header);
    System.arraycopy(header, 0, tar, 0, header.length);
    assertEquals(List.of("t.tar []", "t.tar!/보고서.txt A text.[]"), extract(tar));
  }

  @Test
  void read_whatIsInOrder_staysAsItIs() throws IOException {
    byte[] tar = tar(new byte[0]);
    try (MendedTar mended = new MendedTar(new ByteArrayInputStream(tar))) {
      assertArrayEquals(tar, mended.readAllBytes());
    }
  }

  @Test
  void read_partOfAnArchive_hasNoMore() throws IOException {
    byte[] tar = tar(utf8("19 path=é/김.txt\n"));
    for (int length = 0; length < tar.length; length += 100) {
      byte[] part = Arrays.copyOf(tar, length);
      try (MendedTar mended = new MendedTar(new ByteArrayInputStream(part))) {
        assertTrue(mended.readAllBytes().length <= TarHeader.filled(length), "of " + length);
      }
    }
  }
}
