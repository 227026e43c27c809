// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.IngestLimits;
import io.github.ireum.testing.TestFiles;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of the documents that Tika tests its own parsers with, many of them broken, against
 * a ledger of what became of them before. A worse end fails, and so does a better one, so that the
 * ledger stays true. After a change that is meant, {@code mvn -pl core -am -Pfaults test
 * -Dtest=TikaDocumentsTest -Dsurefire.failIfNoSpecifiedTests=false -Direum.ledger=FILE} writes it
 * anew.
 */
final class TikaDocumentsTest {

  private static final String LEDGER = "tika-documents.tsv";
  private static final String HEAD =
      "# document, text of the file, why not (all of) it, digits of its length, documents inside,"
          + " those of them with a problem\n";
  private static final Pattern JAR = Pattern.compile("tika-parser-(.*)-module-[0-9].*-tests\\.jar");
  private static final String FOLDER = "test-documents/";

  /** The ordinary build tries one document of so many. */
  private static final int SAMPLE = 12;

  /** Where a parser stands after the default time depends on the machine and on its load. */
  private static final IngestLimits LIMITS =
      IngestLimits.defaults().withDocumentTime(Duration.ofMinutes(20));

  private static final IsolatedExtractor EXTRACTOR =
      new IsolatedExtractor(new ExtractionSettings(LIMITS, ""), new MemoryGate());

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    EXTRACTOR.close();
    IdleChildren.SHARED.drain();
  }

  @Test
  void extract_sampleOfTikasDocuments_isAsTheLedgerSays() throws IOException {
    List<String> ledger = ledger();
    List<String> sample = new ArrayList<>();
    for (int i = 0; i < ledger.size(); i += SAMPLE) {
      sample.add(ledger.get(i));
    }
    assertEquals(
        String.join("\n", sample),
        String.join("\n", entries(sample.stream().map(TikaDocumentsTest::name).toList())));
  }

  @Test
  @Tag("long")
  void extract_allOfTikasDocuments_isAsTheLedgerSays() throws IOException {
    List<String> entries = entries(documents().keySet());
    String rewritten = System.getProperty("ireum.ledger", "");
    if (!rewritten.isEmpty()) {
      TestFiles.write(
          Path.of(rewritten).toAbsolutePath(), HEAD + String.join("\n", entries) + "\n");
    }
    assertEquals(String.join("\n", ledger()), String.join("\n", entries));
  }

  private static List<String> ledger() throws IOException {
    try (InputStream in = TikaDocumentsTest.class.getResourceAsStream(LEDGER)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static String name(String entry) {
    return entry.substring(0, entry.indexOf('\t'));
  }

  /** Returns the jar of each document, by the name of the document in the ledger. */
  private static Map<String, Path> documents() throws IOException {
    Map<String, Path> documents = new TreeMap<>();
    for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path jar = Path.of(element);
      Matcher matcher = JAR.matcher(jar.getFileName().toString());
      if (matcher.matches()) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
          zip.stream()
              .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(FOLDER))
              .map(entry -> matcher.group(1) + "/" + entry.getName().substring(FOLDER.length()))
              .forEach(name -> documents.put(name, jar));
        }
      }
    }
    return documents;
  }

  private List<String> entries(Collection<String> names) throws IOException {
    Map<String, Path> documents = documents();
    assertTrue(documents.keySet().containsAll(names), "documents are missing on the class path");
    List<String> entries = new ArrayList<>();
    for (String name : names) {
      Path file = folder.resolve(name);
      try (ZipFile zip = new ZipFile(requireNonNull(documents.get(name)).toFile())) {
        ZipEntry entry = zip.getEntry(FOLDER + name.substring(name.indexOf('/') + 1));
        try (InputStream in = zip.getInputStream(entry)) {
          TestFiles.write(file, in.readAllBytes());
        }
      }
      entries.add(entry(name, file));
      Files.delete(file);
    }
    return entries;
  }

  private static String entry(String name, Path file) throws IOException {
    List<ExtractedDocument> documents =
        Extractions.all(EXTRACTOR, new SourceFile(file, name, Files.size(file), 0));
    ExtractedDocument document = documents.get(0);
    List<ExtractedDocument> inside = documents.subList(1, documents.size());
    int length = document.text().strip().length();
    List<String> reasons =
        document.problems().stream().map(problem -> problem.reason().name()).distinct().toList();
    return String.join(
        "\t",
        name,
        length > 0 ? "text" : document.container() ? "container" : "none",
        reasons.isEmpty() ? "-" : String.join(",", reasons),
        length == 0 ? "0" : Integer.toString(Integer.toString(length).length()),
        Integer.toString(inside.size()),
        Long.toString(inside.stream().filter(d -> !d.problems().isEmpty()).count()));
  }
}
