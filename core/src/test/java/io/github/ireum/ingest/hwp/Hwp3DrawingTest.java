// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import static io.github.ireum.ingest.hwp.Hwp3Documents.body;
import static io.github.ireum.ingest.hwp.Hwp3Documents.control;
import static io.github.ireum.ingest.hwp.Hwp3Documents.header;
import static io.github.ireum.ingest.hwp.Hwp3Documents.join;
import static io.github.ireum.ingest.hwp.Hwp3Documents.list;
import static io.github.ireum.ingest.hwp.Hwp3Documents.paragraph;
import static io.github.ireum.ingest.hwp.Hwp3Documents.text;
import static io.github.ireum.ingest.hwp.Hwp3Documents.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings, pictures and objects in documents of HWP 3. */
final class Hwp3DrawingTest {

  private static final int RECTANGLE = 2;
  private static final int TEXT_BOX = 6;
  private static final int HAS_NEXT = 1;
  private static final int HAS_CHILD = 2;
  private static final int ROTATED = 1 << 17;
  private static final int WITH_TEXT = 1 << 19;

  @TempDir private Path folder;

  private static byte[] number(int number) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }

  private static byte[] block(byte[]... parts) {
    byte[] block = join(parts);
    return join(number(block.length), block);
  }

  private static byte[] head(int kind, int links, int flags, byte[]... more) {
    ByteBuffer head = ByteBuffer.allocate(88).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) kind).putShort((short) links).putInt(84, flags);
    return block(head.array(), join(more));
  }

  private static byte[] textBox(int links, String text) {
    return join(head(TEXT_BOX, links, 0), block(new byte[3]), block(list(paragraph(text(text)))));
  }

  private static byte[] drawing(byte[]... objects) {
    byte[] all = join(block(new byte[24]), join(objects));
    ByteBuffer head = ByteBuffer.allocate(348).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(all.length).put(74, (byte) 3);
    return join(control(11, 0, 0), head.array(), all, list(paragraph(text("그림 1"))));
  }

  private static byte[] extra(int kind, byte[]... parts) {
    return join(number(kind), block(parts));
  }

  private ExtractedDocument extract(byte[]... paragraphs) throws IOException {
    return Extractions.extract(write(folder.resolve("a.hwp"), header(true), body(paragraphs)))
        .getFirst();
  }

  @Test
  void extract_drawing_hasTheTextsInIt() throws IOException {
    byte[] shape =
        join(
            head(
                RECTANGLE,
                HAS_NEXT,
                ROTATED | WITH_TEXT,
                new byte[32 + 8],
                list(paragraph(text("네모 안")))),
            block(new byte[4]),
            block(new byte[8]));
    byte[] group = join(head(0, HAS_NEXT | HAS_CHILD, 0), block(), block());
    ExtractedDocument document =
        extract(
            paragraph(
                text("앞"),
                drawing(group, textBox(0, "무리 안"), shape, textBox(0, "상자 안")),
                text("뒤")),
            paragraph(text("끝")));
    assertEquals(List.of(), document.problems());
    assertEquals("앞뒤\n\n무리 안\n\n네모 안\n\n상자 안\n\n그림 1\n\n끝", document.text());
  }

  @Test
  void extract_drawingThatIsBroken_isToldAndCostsNothingElse() throws IOException {
    byte[] box = textBox(HAS_NEXT, "상자 안");
    ExtractedDocument document =
        extract(paragraph(text("앞"), drawing(box, Arrays.copyOf(box, 200))), paragraph(text("끝")));
    assertEquals(FailureReason.MALFORMED, document.problems().getFirst().reason());
    assertEquals("앞\n\n상자 안\n\n그림 1\n\n끝", document.text());
  }

  @Test
  void extract_groupsWithoutEnd_areToldAndEnd() throws IOException {
    byte[] group = join(head(0, HAS_CHILD, 0), block(), block());
    byte[][] groups = new byte[400][];
    Arrays.fill(groups, group);
    ExtractedDocument document = extract(paragraph(drawing(groups)), paragraph(text("끝")));
    assertEquals(FailureReason.MALFORMED, document.problems().getFirst().reason());
    assertEquals("그림 1\n\n끝", document.text());
  }

  @Test
  void extract_picturesAndObjectsBehindTheText_areDocumentsInside() throws IOException {
    byte[] end = new byte[8];
    byte[] text = body(paragraph(text("본문")));
    byte[] name = Arrays.copyOf("HWP00000.TXT".getBytes(StandardCharsets.US_ASCII), 16);
    byte[] picture = "안의 글".getBytes(StandardCharsets.UTF_8);
    byte[] objects = "물건".getBytes(StandardCharsets.UTF_8);
    Path file =
        write(
            folder.resolve("a.hwp"),
            header(true),
            join(
                Arrays.copyOf(text, text.length - end.length),
                extra(3, new byte[617]),
                extra(1, name, new byte[16], picture),
                extra(2, new byte[4], objects),
                end));
    List<ExtractedDocument> documents = Extractions.extract(file);
    assertEquals(
        List.of("a.hwp", "a.hwp!/hwp00000.txt", "a.hwp!/objects.ole"),
        documents.stream().map(document -> document.source().id()).toList());
    assertEquals("본문", documents.get(0).text());
    assertEquals("안의 글", documents.get(1).text().strip());
    assertEquals(List.of(), documents.get(0).problems());
  }
}
