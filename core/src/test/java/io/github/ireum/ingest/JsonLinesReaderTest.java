// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static io.github.ireum.testing.TestFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import io.github.ireum.SourceDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonLinesReaderTest {

  @TempDir private Path folder;

  private SourceFile file(byte[] bytes) {
    Path path = write(folder.resolve("news.jsonl"), bytes);
    return new SourceFile(path, "news.jsonl", bytes.length, 0);
  }

  private List<ExtractedDocument> read(String... lines) throws IOException {
    return read(IngestLimits.defaults(), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private List<ExtractedDocument> read(IngestLimits limits, byte[] bytes) throws IOException {
    List<ExtractedDocument> documents = new ArrayList<>();
    JsonLinesReader reader = new JsonLinesReader(limits);
    SourceFile file = file(bytes);
    reader.lines(file, line -> documents.add(reader.document(file, line)));
    return documents;
  }

  private void assertBad(ExtractedDocument document, String id, String detail) {
    assertEquals(id, document.source().id());
    assertEquals("", document.text());
    assertEquals(FailureReason.BAD_RECORD, document.problems().getFirst().reason());
    String told = document.problems().getFirst().detail();
    assertTrue(told.startsWith(detail), told);
    assertEquals(1, told.lines().count());
  }

  @Test
  void read_fullRecord_hasAllValues() throws IOException {
    ExtractedDocument document =
        read("{\"id\": \"a\", \"contents\": \"기차 \\u00e9\", \"title\": \"T\", \"author\": \"A\","
                + " \"date\": \"2018-06-19T10:00:00Z\", \"tags\": [{\"id\": \"x\"}],"
                + " \"contentsNot\": null}")
            .getFirst();
    String path = folder.resolve("news.jsonl").toString();
    assertEquals(
        new SourceDocument(
            "a", path, "T", "A", LocalDate.of(2018, 6, 19), null, "application/jsonl"),
        document.source());
    assertEquals("기차 é", document.text());
    assertEquals(path + "\0#1", document.key());
    assertEquals(List.of(), document.problems());
  }

  @Test
  void read_numericId_isTakenAsText() throws IOException {
    assertEquals("17", read("{\"id\": 17, \"contents\": \"a\"}").getFirst().source().id());
  }

  private ExtractedDocument dated(String value) throws IOException {
    return read("{\"id\": \"a\", \"contents\": \"a\", \"date\": " + value + "}").getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"yesterday\"",
        "\"12/06/2018\"",
        "\"June 31, 2018\"",
        "\"Juniper 1, 2018\"",
        "17"
      })
  void read_badDate_isLeftOutAndTold(String value) throws IOException {
    ExtractedDocument document = dated(value);
    assertNull(document.source().date());
    assertEquals("a", document.text());
    DocumentProblem problem = document.problems().getFirst();
    assertEquals(FailureReason.BAD_RECORD, problem.reason());
    assertTrue(problem.detail().contains(value.replace("\"", "")), problem::detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"undated\"", "\"n.d.\"", "\"Unknown\"", "null"})
  void read_dateThatSaysThereIsNone_isNoProblem(String value) throws IOException {
    ExtractedDocument document = dated(value);
    assertNull(document.source().date());
    assertEquals(List.of(), document.problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2018-06-12\"",
        "\"2018-06-12T10:00:00Z\"",
        "\"June 12, 2018\"",
        "\"Jun. 12 2018\"",
        "\"12 June 2018\"",
        "\"12-Jun-2018\"",
        "\"Tue, 12 Jun 2018 10:00:00 GMT\"",
        "\"Tuesday, June 12th, 2018, 10:00\"",
        "\"20180612\"",
        "20180612",
        "\"2018/06/12\"",
        "\"2018.6.12.\"",
        "\"2018년 6월 12일\"",
        "1528761600",
        "\"1528761600\"",
        "1528761600.5",
        "1528761600000"
      })
  void read_dateInManyWritings_isTheDay(String value) throws IOException {
    ExtractedDocument document = dated(value);
    assertEquals(LocalDate.of(2018, 6, 12), document.source().date());
    assertEquals(List.of(), document.problems());
  }

  @Test
  void read_emptyDate_isNone() throws IOException {
    assertEquals(List.of(), dated("\"\"").problems());
    assertEquals(List.of(), dated("null").problems());
  }

  @Test
  void read_severalAuthors_areJoined() throws IOException {
    ExtractedDocument document =
        read("{\"id\": \"a\", \"contents\": \"a\", \"author\": [\"Kim Dong-jo\", [1], \"Yun Ho\"],"
                + " \"title\": \"T\"}")
            .getFirst();
    assertEquals("Kim Dong-jo, Yun Ho", document.source().author());
    assertEquals("T", document.source().title());
  }

  @Test
  void read_longText_hasItsLanguage() throws IOException {
    String korean = "밤사이 폭풍이 길가의 낙엽송을 쓰러뜨렸다고 주민들이 말했다. ".repeat(3);
    String english = "A storm felled the larches beside the road in the night. ".repeat(3);
    List<ExtractedDocument> documents =
        read(
            "{\"id\": \"a\", \"contents\": \"" + korean + "\"}",
            "{\"id\": \"b\", \"contents\": \"" + english + "\"}");
    assertEquals("ko", documents.get(0).source().language());
    assertEquals("en", documents.get(1).source().language());
  }

  @Test
  void read_blankLines_areCountedButNotRead() throws IOException {
    List<ExtractedDocument> documents =
        read("", "{\"id\": \"a\", \"contents\": \"a\"}", "  ", "oops", "");
    assertEquals(2, documents.size());
    assertTrue(documents.get(0).key().endsWith("#2"), documents.get(0)::key);
    assertBad(documents.get(1), "news.jsonl#4", "line 4: ");
  }

  @Test
  void read_missingId_isProblem() throws IOException {
    assertBad(read("{\"contents\": \"a\"}").getFirst(), "news.jsonl#1", "line 1: no string 'id'");
  }

  @Test
  void read_missingContents_isProblem() throws IOException {
    assertBad(
        read("{\"id\": \"a\", \"contents\": null}").getFirst(),
        "news.jsonl#1",
        "line 1: no string 'contents'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[1]",
        "\"text\"",
        "{\"id\": \"a\", \"contents\": \"a\"",
        "{\"id\": \"a\", \"contents\": \"a",
        "{\"id\": \"a\", \"contents\": \"a\"} {}",
        "{\"id\": \"a\" \"contents\": \"a\"}",
      })
  void read_badLine_isProblemAndTheNextIsRead(String line) throws IOException {
    List<ExtractedDocument> documents = read(line, "{\"id\": \"b\", \"contents\": \"b\"}");
    assertBad(documents.get(0), "news.jsonl#1", "line 1: ");
    assertEquals("b", documents.get(1).source().id());
    assertEquals(2, documents.size());
  }

  @Test
  void read_duplicateIds_areTwoDocumentsWithTwoKeys() throws IOException {
    List<ExtractedDocument> documents =
        read("{\"id\": \"a\", \"contents\": \"1\"}", "{\"id\": \"a\", \"contents\": \"2\"}");
    assertEquals(List.of("1", "2"), documents.stream().map(ExtractedDocument::text).toList());
    assertEquals(2, documents.stream().map(ExtractedDocument::key).distinct().count());
  }

  @Test
  void read_byteOrderMark_isIgnored() throws IOException {
    assertEquals("a", read("\uFEFF{\"id\": \"a\", \"contents\": \"a\"}").getFirst().source().id());
  }

  @Test
  void lines_end_isWhereTheNextOneBegins() throws IOException {
    // More than a buffer holds.
    String line = "{\"id\": \"a\", \"contents\": \"" + "한".repeat(40_000) + "\"}\r\n";
    byte[] bytes = (line + "\n" + line + "{}").getBytes(StandardCharsets.UTF_8);
    int length = line.getBytes(StandardCharsets.UTF_8).length;
    List<Long> ends = new ArrayList<>();
    new JsonLinesReader(IngestLimits.defaults()).lines(file(bytes), l -> ends.add(l.end()));
    assertEquals(List.of((long) length, 2L * length + 1, (long) bytes.length), ends);
  }

  @Test
  void read_windowsLineEnds_areLineEnds() throws IOException {
    assertEquals(
        2,
        read("{\"id\": \"a\", \"contents\": \"a\"}\r", "{\"id\": \"b\", \"contents\": \"b\"}\r")
            .size());
  }

  @Test
  void read_notUtf8_isProblemOfThatLine() throws IOException {
    byte[] bytes = {'{', (byte) 0xFF, '}', '\n', '1'};
    List<ExtractedDocument> documents = read(IngestLimits.defaults(), bytes);
    assertBad(documents.get(0), "news.jsonl#1", "line 1: not UTF-8");
    assertBad(documents.get(1), "news.jsonl#2", "line 2: ");
  }

  @Test
  void read_lineLongerThanTheLimit_isProblemAndTheNextIsRead() throws IOException {
    String good = "{\"id\": \"b\", \"contents\": \"b\"}";
    String bad = "{\"id\": \"a\", \"contents\": \"" + "a".repeat(200_000) + "\"}";
    IngestLimits limits = IngestLimits.defaults().withRecordBytes(good.length());
    List<ExtractedDocument> documents =
        read(limits, (bad + "\n" + good + "\n" + bad).getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of(FailureReason.RECORD_LIMIT, FailureReason.RECORD_LIMIT),
        List.of(
            documents.get(0).problems().getFirst().reason(),
            documents.get(2).problems().getFirst().reason()));
    assertEquals("b", documents.get(1).text());
    assertEquals(List.of(), documents.get(1).problems());
    assertEquals(3, documents.size());
  }

  @Test
  void read_textLongerThanTheLimit_isCutBetweenCharacters() throws IOException {
    byte[] bytes =
        "{\"id\": \"a\", \"contents\": \"ab\uD83D\uDE00\"}".getBytes(StandardCharsets.UTF_8);
    ExtractedDocument document =
        read(IngestLimits.defaults().withTextCharacters(3), bytes).getFirst();
    assertEquals("ab", document.text());
    assertEquals(FailureReason.TEXT_LIMIT, document.problems().getFirst().reason());
  }

  @Test
  void read_otherKeysBeyondWhatParsersExpect_costNothing() throws IOException {
    String start = "{\"id\": \"a\", \"contents\": \"c\", ";
    for (String other :
        List.of(
            "\"x\": " + "1".repeat(5_000),
            "\"x\": " + "[".repeat(5_000) + "]".repeat(5_000),
            "\"" + "x".repeat(60_000) + "\": 1")) {
      ExtractedDocument document = read(start + other + "}").getFirst();
      assertEquals(List.of(), document.problems());
      assertEquals("c", document.text());
    }
  }

  @Test
  void read_nestedWithoutEnd_isProblem() throws IOException {
    assertBad(read("{\"x\": " + "[".repeat(2_000_000)).getFirst(), "news.jsonl#1", "line 1: ");
  }
}
