// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import static io.github.ireum.ingest.hwp.Hwp5Documents.COMPRESSED;
import static io.github.ireum.ingest.hwp.Hwp5Documents.PLACE;
import static io.github.ireum.ingest.hwp.Hwp5Documents.add;
import static io.github.ireum.ingest.hwp.Hwp5Documents.control;
import static io.github.ireum.ingest.hwp.Hwp5Documents.deflated;
import static io.github.ireum.ingest.hwp.Hwp5Documents.document;
import static io.github.ireum.ingest.hwp.Hwp5Documents.join;
import static io.github.ireum.ingest.hwp.Hwp5Documents.paragraph;
import static io.github.ireum.ingest.hwp.Hwp5Documents.record;
import static io.github.ireum.ingest.hwp.Hwp5Documents.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of Hangul in HWP 5 that are broken, locked or hostile. */
final class Hwp5FaultsTest {

  @TempDir private Path folder;

  private static void assertProblem(FailureReason reason, String text, Path file)
      throws IOException {
    ExtractedDocument document = Extractions.extract(file).getFirst();
    assertEquals(
        List.of(reason), document.problems().stream().map(problem -> problem.reason()).toList());
    assertEquals(text, document.text());
  }

  @ParameterizedTest
  @CsvSource({"2", "16", "256", "1024"})
  void extract_passwordRightsOrCertificate_isEncrypted(int flag) throws IOException {
    assertProblem(
        FailureReason.ENCRYPTED,
        "",
        write(
            folder.resolve("a.hwp"), document(COMPRESSED | flag, new byte[0], paragraph(0, "글"))));
  }

  @Test
  void extract_sectionThatEndsTooEarly_keepsItsText() throws IOException {
    byte[] section = join(paragraph(0, "하나"), paragraph(0, "둘"));
    assertProblem(
        FailureReason.MALFORMED,
        "하나",
        write(
            folder.resolve("a.hwp"),
            document(1, new byte[0], Arrays.copyOf(section, section.length - 18))));
  }

  @Test
  void extract_halfOfAFile_isMalformed() throws IOException {
    byte[] paragraphs = paragraph(0, "글".repeat(20_000));
    byte[] whole =
        Files.readAllBytes(write(folder.resolve("a.hwp"), document(0, new byte[0], paragraphs)));
    Path file = TestFiles.write(folder.resolve("half.hwp"), Arrays.copyOf(whole, whole.length / 2));
    assertProblem(FailureReason.MALFORMED, "", file);
  }

  @Test
  void extract_withoutText_isMalformed() throws IOException {
    assertProblem(
        FailureReason.MALFORMED, "", write(folder.resolve("a.hwp"), document(1, new byte[0])));
  }

  @ParameterizedTest
  @ValueSource(ints = {60 << 20, 65 << 20, -1})
  void extract_recordThatClaimsMoreThanThereIs_isMalformed(int size) throws IOException {
    byte[] huge =
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(Hwp5Records.TEXT | 0xFFF << 20)
            .putInt(size)
            .array();
    assertProblem(
        FailureReason.MALFORMED,
        "하나",
        write(folder.resolve("a.hwp"), document(1, new byte[0], join(paragraph(0, "하나"), huge))));
  }

  @Test
  void extract_endlessNesting_isToldAndEnds() throws IOException {
    byte[][] nested = new byte[1000][];
    for (int i = 0; i < nested.length; i++) {
      nested[i] = join(paragraph(i, PLACE), control(i + 1, "fn  ", new byte[8]));
    }
    ExtractedDocument document =
        Extractions.extract(write(folder.resolve("a.hwp"), document(1, new byte[0], join(nested))))
            .getFirst();
    assertEquals(FailureReason.MALFORMED, document.problems().getFirst().reason());
  }

  @Test
  void extract_sectionThatGrowsOutOfAllProportion_isABomb() throws IOException {
    byte[] records = join(paragraph(0, "하나"), record(0x44, 1, new byte[32 << 20]));
    assertProblem(
        FailureReason.BOMB,
        "하나",
        write(folder.resolve("a.hwp"), document(1, new byte[0], records)));
  }

  @Test
  void extract_brokenSection_costsNoOtherAndNoAttachment() throws IOException {
    POIFSFileSystem file =
        document(COMPRESSED, new byte[0], paragraph(0, "하나"), paragraph(0, "둘"), paragraph(0, "셋"));
    DirectoryEntry body = (DirectoryEntry) file.getRoot().getEntry("BodyText");
    body.getEntry("Section1").delete();
    add(body, "Section1", new byte[] {-1, -1, -1, -1});
    add(
        file.getRoot().createDirectory("BinData"),
        "BIN0001.txt",
        deflated("안".getBytes(StandardCharsets.UTF_8)));
    Path path = write(folder.resolve("a.hwp"), file);
    assertProblem(FailureReason.MALFORMED, "하나\n\n셋", path);
    assertEquals("안", Extractions.extract(path).get(1).text().strip());
  }

  @Test
  void extract_attachmentThatCannotBeOpened_isToldByItself() throws IOException {
    POIFSFileSystem file = document(COMPRESSED, new byte[0], paragraph(0, "본문"));
    DirectoryEntry binaries = file.getRoot().createDirectory("BinData");
    add(binaries, "BIN0001.txt", new byte[] {-1, -1, -1, -1});
    add(binaries, "BIN0002.txt", deflated("안".getBytes(StandardCharsets.UTF_8)));
    Map<String, ExtractedDocument> documents = new HashMap<>();
    for (ExtractedDocument document : Extractions.extract(write(folder.resolve("a.hwp"), file))) {
      documents.put(document.source().id(), document);
    }
    ExtractedDocument broken = Objects.requireNonNull(documents.get("a.hwp!/bin0001.txt"));
    assertEquals(FailureReason.MALFORMED, broken.problems().getFirst().reason());
    ExtractedDocument whole = Objects.requireNonNull(documents.get("a.hwp!/bin0002.txt"));
    assertEquals("안", whole.text().strip());
    assertEquals(List.of(), Objects.requireNonNull(documents.get("a.hwp")).problems());
  }
}
