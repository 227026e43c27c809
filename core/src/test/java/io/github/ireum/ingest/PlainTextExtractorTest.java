// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import io.github.ireum.testing.TestFiles;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tika.parser.txt.TXTParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextExtractorTest {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final DocumentProblem LEFT =
      new DocumentProblem(FailureReason.PARSER_FAULT, "left to another");

  @TempDir private Path folder;

  private SourceFile file(String name, byte[] bytes) throws IOException {
    Path path = Files.write(folder.resolve(name), bytes);
    return new SourceFile(path, name, bytes.length, 0);
  }

  private SourceFile file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static ExtractedDocument extract(SourceFile file, IngestLimits limits) {
    Extractor others =
        new Extractor() {
          @Override
          public void extract(SourceFile left, Documents documents) {
            documents.file(ExtractedDocument.unread(left, "", LEFT));
          }

          @Override
          public void close() {}
        };
    ExtractionSettings settings = new ExtractionSettings(limits, "");
    try (Extractor extractor = new PlainTextExtractor(settings, new MemoryGate(), others)) {
      return only(extractor, file);
    }
  }

  private static ExtractedDocument extract(SourceFile file) {
    return extract(file, IngestLimits.defaults());
  }

  @Test
  @Timeout(60)
  void extract_fileThatHasBecomeAPipe_isLeftToAnother() {
    Path pipe = TestFiles.pipe(folder.resolve("a.txt"));
    for (String name : List.of("a.txt", "a")) {
      assertEquals(List.of(LEFT), extract(new SourceFile(pipe, name, 9, 0)).problems());
    }
  }

  private static ExtractedDocument only(Extractor extractor, SourceFile file) {
    List<ExtractedDocument> documents = Extractions.all(extractor, file);
    assertEquals(1, documents.size());
    return documents.getFirst();
  }

  private static ExtractedDocument byTika(SourceFile file, IngestLimits limits) {
    ExtractionSettings settings = new ExtractionSettings(limits, "");
    try (Extractor extractor = new TikaExtractor(settings, new TXTParser())) {
      return only(extractor, file);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kim met Park in Seoul.\n\nThey spoke for an hour.\n",
        "\r\n  Two lines\r\nend as they do elsewhere.\r\n",
        "서울에서 김정은과 문재인이 만났다.",
        "Emoji \uD83D\uDE00, a next line \u0085, no character \uFFFE, a replaced one \uFFFD.",
        "",
        " \n\t\n"
      })
  void extract_utf8_isWhatTikaGives(String text) throws IOException {
    // The mark keeps Tika from guessing at the encoding of a text this short.
    SourceFile file = file("a.txt", BYTE_ORDER_MARK + text);
    ExtractedDocument expected = byTika(file, IngestLimits.defaults());
    assertEquals(expected, extract(file));
  }

  @Test
  void extract_controlCharactersFarBehind_areReplacedAsTikaDoes() throws IOException {
    String text = "Some words of no interest. ".repeat(400) + "\u0000 and \u001B[31m end";
    SourceFile file = file("a.txt", BYTE_ORDER_MARK + text);
    String actual = extract(file).text();
    assertTrue(actual.endsWith("\uFFFD and \uFFFD[31m end"), actual);
    assertEquals(byTika(file, IngestLimits.defaults()).text(), actual);
  }

  @Test
  void extract_endMarkOfDos_isNoText() throws IOException {
    assertEquals("김정은\n", extract(file("a.txt", "김정은\n\u001A\u001A")).text());
  }

  @Test
  void extract_pages_keepTheirBorders() throws IOException {
    assertEquals("one\ftwo", extract(file("a.txt", "one\ftwo")).text());
  }

  @Test
  void extract_longerThanTheLimit_isCutBetweenCharactersAndSaysSo() throws IOException {
    IngestLimits limits = IngestLimits.defaults().withTextCharacters(6);
    for (String text : List.of("12345\uD83D\uDE00 and more", "글글글글글글글", "1234567")) {
      SourceFile file = file("a.txt", BYTE_ORDER_MARK + text);
      ExtractedDocument actual = extract(file, limits);
      assertEquals(byTika(file, limits), actual);
      assertEquals(FailureReason.TEXT_LIMIT, actual.problems().getFirst().reason());
    }
  }

  @Test
  void extract_asLongAsTheLimit_isWhole() throws IOException {
    IngestLimits limits = IngestLimits.defaults().withTextCharacters(6);
    ExtractedDocument document = extract(file("a.txt", "글글글글글글"), limits);
    assertEquals("글글글글글글", document.text());
    assertEquals(List.of(), document.problems());
  }

  @Test
  void extract_otherEncoding_isGuessed() throws IOException {
    String text = "김정은 국무위원장과 문재인 대통령이 판문점에서 만나 회담을 했다. ".repeat(20);
    SourceFile file = file("a.txt", text.getBytes(Charset.forName("EUC-KR")));
    assertEquals(text, extract(file).text());
  }

  @Test
  void extract_wordsThatBeginAsAnImageDoes_areText() throws IOException {
    assertEquals("BMW opened a factory.", extract(file("a.txt", "BMW opened a factory.")).text());
  }

  @Test
  void extract_nameThatSaysNothing_isDecidedByTheBytes() throws IOException {
    assertEquals("Only words here.", extract(file("notes", "Only words here.")).text());
    assertEquals(List.of(LEFT), extract(file("page", "<html><body>x</body></html>")).problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: a@example.org\nTo: b@example.org\nSubject: x\nDate: y\n\nHello",
        "<html><head><title>x</title></head><body>y</body></html>",
        "\n<!DOCTYPE html><html><body>y</body></html>",
        "%PDF-1.4\n",
        "From a@example.org Mon Jan  1 00:00:00 2018\nFrom: a@example.org\n\nHello\n"
      })
  void extract_otherFormatNamedText_isLeftToAnother(String content) throws IOException {
    assertEquals(List.of(LEFT), extract(file("a.txt", content)).problems());
  }

  @Test
  void extract_otherName_isLeftToAnother() throws IOException {
    assertEquals(List.of(LEFT), extract(file("a.html", "Only words here.")).problems());
  }

  @Test
  void extract_firstOnAThreadThatIsInterrupted_reads() throws Exception {
    SourceFile file = file("a.txt", "The train crossed the bridge.");
    // As in a program that has not touched any class of these yet.
    URL[] classes =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(PlainTextExtractorTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader fresh = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
      Class<?> first = Class.forName(First.class.getName(), true, fresh);
      Constructor<?> constructor = first.getDeclaredConstructor(String.class);
      constructor.setAccessible(true);
      Thread.currentThread().interrupt();
      try {
        Object read = constructor.newInstance(file.path().toString());
        assertEquals("The train crossed the bridge.", read.toString());
      } finally {
        assertTrue(Thread.interrupted());
      }
    }
  }

  @Test
  void extract_hwpmlWithoutDeclarationAndHead_isLeftToParsers() throws IOException {
    Path file = TestFiles.write(folder.resolve("a.hml"), "<HWPML><BODY/></HWPML>");
    List<String> others = new ArrayList<>();
    Extractor other =
        new Extractor() {
          @Override
          public void extract(SourceFile source, Documents documents) {
            others.add(source.name());
          }

          @Override
          public void close() {}
        };
    try (Extractor extractor =
        new PlainTextExtractor(ExtractionSettings.defaults(), new MemoryGate(), other)) {
      Extractions.all(extractor, new SourceFile(file, "a.hml", Files.size(file), 0));
    }
    assertEquals(List.of("a.hml"), others);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Reads a text, in classes of another loader than those of the test. */
  static final class First {
    private final String text;

    First(String path) throws IOException {
      Path file = Path.of(path);
      text = extract(new SourceFile(file, "a.txt", Files.size(file), 0)).text();
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
