// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.ExtractorUnavailableException;
import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import io.github.ireum.testing.Mock;
import io.github.ireum.testing.TestFiles;
import io.github.ireum.testing.Testdata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends a process costs one document, and is told of it. */
final class IsolatedExtractorTest {

  /** For a parser that never ends by itself. */
  private static final Duration SHORT_TIME = Duration.ofSeconds(3);

  /** For one that must end otherwise, also on a busy machine. */
  private static final Duration LONG_TIME = Duration.ofMinutes(2);

  private static final int MAX_DEATHS = 2;

  @TempDir private Path folder;

  /** Shared, because a process takes a second to start. */
  private static IsolatedExtractor shared = extractor(limits());

  private IsolatedExtractor extractor = shared;

  private static IngestLimits limits() {
    return IngestLimits.defaults().withDocumentTime(LONG_TIME).withHeapMegabytes(128);
  }

  private static IsolatedExtractor extractor(IngestLimits limits) {
    return extractor(limits, Duration.ofHours(1));
  }

  private static IsolatedExtractor extractor(IngestLimits limits, Duration lightWork) {
    return new IsolatedExtractor(
        new ExtractionSettings(limits, ""), new MemoryGate(), MAX_DEATHS, lightWork);
  }

  @AfterEach
  void close() {
    if (extractor != shared) {
      extractor.close();
    }
  }

  @AfterAll
  static void closeShared() {
    shared.close();
    IdleChildren.SHARED.drain();
  }

  private void limitTime(FailureReason expected) {
    if (expected == FailureReason.TIMEOUT) {
      limit(limits().withDocumentTime(SHORT_TIME));
    }
  }

  private void limit(IngestLimits limits) {
    extractor = extractor(limits);
  }

  private List<ExtractedDocument> extract(Path file) throws IOException {
    return Extractions.all(
        new LanguageExtractor(extractor),
        new SourceFile(file, file.getFileName().toString(), Files.size(file), 0));
  }

  private List<ExtractedDocument> extract(String... actions) throws IOException {
    return extract(TestFiles.write(folder.resolve("mock.xml"), Mock.document(actions)));
  }

  private static List<FailureReason> reasons(ExtractedDocument document) {
    return document.problems().stream().map(problem -> problem.reason()).toList();
  }

  private static List<String> ids(List<ExtractedDocument> documents) {
    return documents.stream().map(document -> document.source().id()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admiral-yi-turtle-ship.html",
        "korea-reader.epub",
        "ko-gyeongbu.pdf",
        "ko-nfd-singapore.txt",
        "moon-beijing-2017.docx",
        "travel-plan.eml",
        "wire-bundle.zip"
      })
  void extract_format_isWhatThisJvmExtracts(String name) throws IOException {
    Path file = Testdata.news(name);
    assertEquals(Extractions.extract(file), extract(file));
  }

  @ParameterizedTest
  @CsvSource({
    "oom, OUT_OF_MEMORY",
    "exit, CRASHED",
    "loop, TIMEOUT",
    "sleep, TIMEOUT",
    "stack, PARSER_FAULT",
    "null, PARSER_FAULT",
    "broken, MALFORMED",
  })
  void extract_fault_keepsTextAndReadsTheNextFile(String fault, FailureReason reason)
      throws IOException {
    limitTime(reason);
    String action =
        switch (fault) {
          case "oom" -> Mock.OUT_OF_MEMORY;
          case "exit" -> Mock.EXIT;
          case "loop" -> Mock.LOOP;
          case "sleep" -> Mock.SLEEP;
          case "stack" -> Mock.STACK_OVERFLOW;
          case "null" -> Mock.NULL_POINTER;
          default -> Mock.BROKEN;
        };
    List<ExtractedDocument> documents = extract(Mock.text("Half a text."), action);
    assertEquals(List.of(reason), reasons(documents.getFirst()), documents::toString);
    assertEquals("Half a text.", documents.getFirst().text().strip());
    assertEquals("mock.xml", documents.getFirst().source().id());
    ExtractedDocument next = extract(Mock.text("The next.")).getFirst();
    assertEquals("The next.", next.text().strip());
    assertEquals(List.of(), next.problems());
  }

  @ParameterizedTest
  @CsvSource({
    "oom, OUT_OF_MEMORY",
    "exit, CRASHED",
    "loop, TIMEOUT",
    "stack, PARSER_FAULT",
  })
  void extract_faultOfDocumentInside_costsThatDocumentOnly(String fault, FailureReason reason)
      throws IOException {
    limitTime(reason);
    String action =
        switch (fault) {
          case "oom" -> Mock.OUT_OF_MEMORY;
          case "exit" -> Mock.EXIT;
          case "loop" -> Mock.LOOP;
          default -> Mock.STACK_OVERFLOW;
        };
    List<ExtractedDocument> documents =
        extract(
            Mock.text("Mail."),
            Mock.embedded("a.xml", Mock.text("First.")),
            Mock.embedded("b.xml", Mock.text("Half."), action, Mock.text("Never.")),
            Mock.embedded("c.xml", Mock.text("Last.")),
            Mock.text("End of mail."));
    assertEquals(
        List.of("mock.xml", "mock.xml!/a.xml", "mock.xml!/b.xml", "mock.xml!/c.xml"),
        ids(documents));
    assertEquals(
        List.of("First.", "Half.", "Last."),
        documents.stream().skip(1).map(document -> document.text().strip()).toList());
    assertTrue(documents.getFirst().text().contains("End of mail."), documents::toString);
    assertEquals(List.of(reason), reasons(documents.get(2)));
    for (int i : new int[] {0, 1, 3}) {
      assertEquals(List.of(), documents.get(i).problems());
    }
  }

  @Test
  void extract_heapFullOutsideTheParser_isOutOfMemoryAndReadsTheNextFile() throws IOException {
    // Room to begin with the text, and none to save what there is of it.
    limit(limits().withHeapMegabytes(32).withTextCharacters(20_000_000));
    Path file = TestFiles.write(folder.resolve("a.txt"), "0123456789".repeat(1_600_000));
    assertEquals(List.of(FailureReason.OUT_OF_MEMORY), reasons(extract(file).getFirst()));
    assertEquals("The next.", extract(Mock.text("The next.")).getFirst().text().strip());
  }

  @Test
  void extract_heapTooSmallToStart_isATypedErrorThatNamesIt() {
    limit(limits().withHeapMegabytes(7));
    ExtractorUnavailableException thrown =
        assertThrows(ExtractorUnavailableException.class, () -> extract(Mock.text("Text.")));
    assertTrue(thrown.toString().contains("7 MB"), thrown::toString);
  }

  @Test
  void extract_moreDeathsThanAllowed_tellsItOfTheFile() throws IOException {
    List<String> actions = new ArrayList<>(List.of(Mock.text("Mail.")));
    for (int i = 0; i <= MAX_DEATHS; i++) {
      actions.add(Mock.embedded(i + ".xml", Mock.EXIT));
    }
    List<ExtractedDocument> documents = extract(actions.toArray(String[]::new));
    assertEquals(MAX_DEATHS + 1, documents.size());
    documents.forEach(document -> assertEquals(List.of(FailureReason.CRASHED), reasons(document)));
    assertTrue(documents.getFirst().text().contains("Mail."), documents::toString);
  }

  @Test
  void extract_noise_doesNotReachTheAnswers() throws IOException {
    ExtractedDocument document =
        extract(Mock.text("Before."), Mock.NOISE.repeat(2_000), Mock.text("After.")).getFirst();
    assertEquals("Before.\n\nAfter.", document.text().strip());
    assertEquals(List.of(), document.problems());
  }

  @Test
  void extract_childKilledFromOutside_isCrashed() throws IOException, InterruptedException {
    extract(Mock.text("Warm."));
    Thread killer = new Thread(() -> killChildrenSoon());
    killer.start();
    ExtractedDocument document =
        extract(Mock.text("Half."), "<hang millis=\"2500\" heavy=\"false\"/>").getFirst();
    killer.join();
    assertEquals(List.of(FailureReason.CRASHED), reasons(document));
    assertEquals("Warm again.", extract(Mock.text("Warm again.")).getFirst().text().strip());
  }

  private static void killChildrenSoon() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void extract_textLongerThanTheLimit_isCutAndTold() throws IOException {
    limit(limits().withTextCharacters(10));
    ExtractedDocument document =
        extract(Mock.text("0123456789abc"), Mock.embedded("b.xml", Mock.text("Short."))).getFirst();
    assertEquals("0123456789", document.text());
    assertEquals(List.of(FailureReason.TEXT_LIMIT), reasons(document));
  }

  @Test
  void extract_textOfAllDocumentsLongerThanTheLimit_isCutAndTold() throws IOException {
    limit(limits().withFileCharacters(10));
    List<ExtractedDocument> documents =
        extract(
            Mock.embedded("a.xml", Mock.text("0123456")),
            Mock.embedded("b.xml", Mock.text("789abc")));
    assertEquals(List.of(), documents.get(1).problems());
    assertEquals("789", documents.get(2).text());
    assertEquals(List.of(FailureReason.TEXT_LIMIT), reasons(documents.get(2)));
  }

  @Test
  void extract_moreDocumentsInsideThanTheLimit_isTold() throws IOException {
    limit(limits().withEmbeddedDocuments(2));
    List<String> actions = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      actions.add(Mock.embedded(i + ".xml", Mock.text("Text.")));
    }
    List<ExtractedDocument> documents = extract(actions.toArray(String[]::new));
    assertEquals(3, documents.size());
    assertEquals(List.of(FailureReason.EMBEDDED_LIMIT), reasons(documents.getFirst()));
    assertEquals(
        List.of(), extract(actions.subList(0, 2).toArray(String[]::new)).getFirst().problems());
  }

  @Test
  void extract_deeperThanTheLimit_isTold() throws IOException {
    limit(limits().withEmbeddedDepth(1));
    String deep = Mock.embedded("b.xml", Mock.text("Deep."));
    List<ExtractedDocument> documents = extract(Mock.embedded("a.xml", Mock.text("Flat."), deep));
    assertEquals(List.of("mock.xml", "mock.xml!/a.xml"), ids(documents));
    assertEquals(List.of(FailureReason.DEPTH_LIMIT), reasons(documents.getFirst()));
  }

  @Test
  void extract_fileThatTakesTooLongInAll_isTold() throws IOException {
    limit(limits().withFileTime(Duration.ofMillis(700)));
    String slow = "<hang millis=\"400\" heavy=\"false\"/>";
    List<String> actions = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      actions.add(Mock.embedded(i + ".xml", slow, Mock.text("Text.")));
    }
    extract(Mock.text("Warm."));
    List<ExtractedDocument> documents = extract(actions.toArray(String[]::new));
    assertTrue(documents.size() < 11, documents::toString);
    assertEquals(List.of(FailureReason.TIMEOUT), reasons(documents.getFirst()));
  }

  @Test
  void extract_loneSurrogates_arriveAsTheyAre() throws IOException {
    String text = "a\uD83D\uDE00 b";
    Path file = TestFiles.write(folder.resolve("a.html"), "<p>&#xD800; " + text + "</p>");
    assertEquals(Extractions.extract(file), extract(file));
  }

  @Test
  void extract_afterAnotherWasClosed_takesItsProcess() throws IOException {
    IdleChildren.SHARED.drain();
    limit(limits().withFileCharacters(77));
    extract(Mock.text("Warm."));
    List<ProcessHandle> before = ProcessHandle.current().children().toList();
    extractor.close();
    limit(limits().withFileCharacters(77));
    extract(Mock.text("Still warm."));
    assertEquals(before, ProcessHandle.current().children().toList());
  }

  @Test
  void extract_longerThanLightWork_goesOnInAnotherProcess() throws IOException {
    IdleChildren.SHARED.drain();
    extractor = extractor(limits().withFileCharacters(79), Duration.ZERO);
    Set<ProcessHandle> before = children();
    Set<ProcessHandle> left = new HashSet<>();
    for (String text : List.of("Light.", "Full.", "Still full.")) {
      assertEquals(text, extract(Mock.text(text)).getFirst().text().strip());
      left.addAll(children());
    }
    left.removeAll(before);
    // The first has ended with its file; the second is not replaced any more.
    assertEquals(1, left.size());
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }

  @Test
  void extract_close_leavesNoProcess() throws IOException {
    shared.close();
    shared = extractor(limits());
    IdleChildren.SHARED.drain();
    assertEquals(0, ProcessHandle.current().children().count());
    limit(limits());
    extract(Mock.text("Warm."));
    assertEquals(1, ProcessHandle.current().children().count());
    extractor.close();
    IdleChildren.SHARED.drain();
    assertEquals(0, ProcessHandle.current().children().count());
  }

  @Test
  void extract_childThatCannotStart_isATypedError() {
    limit(limits().withFileCharacters(78));
    System.setProperty(ChildCommand.CLASS_PATH_PROPERTY, folder.toString());
    try {
      ExtractorUnavailableException thrown =
          assertThrows(ExtractorUnavailableException.class, () -> extract(Mock.text("Text.")));
      assertTrue(thrown.toString().contains(ChildCommand.java().toString()), thrown::toString);
      assertTrue(thrown.toString().contains("ExtractionChild"), thrown::toString);
    } finally {
      System.clearProperty(ChildCommand.CLASS_PATH_PROPERTY);
    }
  }

  @Test
  void extract_nameThatJavaCannotSpell_isRead() throws IOException {
    Path file = folder.resolve("\uC774\uB984 \"quoted\" \n.html");
    List<ExtractedDocument> documents = extract(TestFiles.write(file, "<p>Text.</p>"));
    assertEquals("Text.", documents.getFirst().text().strip());
    assertEquals(file.toString(), documents.getFirst().key());
  }
}
