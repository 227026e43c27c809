// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.IndexUnavailableException.Reason;
import io.github.ireum.MatchReason.Kind;
import io.github.ireum.testing.TestFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors in an index, by an embedder that knows two subjects. */
final class EmbeddingsTest {

  private static final PassageSettings SETTINGS = PassageSettings.getDefault();

  /** So many that ranks by meaning differ by more than those by words. */
  private static final int OTHERS = 8;

  @TempDir private Path folder;

  /**
   * What is about boats has one direction, all else the other; a text with "broken" or "garbled"
   * has no vector.
   */
  private record Subjects(String name) implements TextEmbedder {

    @Override
    public boolean reads(String text) {
      if (text.contains("garbled")) {
        throw new IllegalStateException("garbled");
      }
      return text.chars().allMatch(c -> c < 0x250);
    }

    @Override
    public float[] embed(String text) {
      if (text.contains("broken")) {
        throw new IllegalStateException("broken");
      }
      boolean boats = text.contains("ferry") || text.contains("harbour");
      return boats ? new float[] {3, 0} : new float[] {text.contains("field") ? -2 : 0, 3};
    }
  }

  @BeforeEach
  void write() {
    TestFiles.write(folder.resolve("news/field.txt"), "The crossing of the field took an hour.");
    TestFiles.write(
        folder.resolve("news/boat.txt"),
        "The crossing of the harbour by night takes the better part of an hour in winter.");
    for (int i = 0; i < OTHERS; i++) {
      TestFiles.write(
          folder.resolve("news/other" + i + ".txt"),
          "The crossing of number "
              + i
              + " was told at length by those who stood in the rain and"
              + " waited for the others until the evening, when the last of them came home.");
    }
    TestFiles.write(
        folder.resolve("news/broken.txt"), "A crossing with a broken light in the rain.");
    TestFiles.write(folder.resolve("news/garbled.txt"), "A crossing with a garbled word in it.");
    TestFiles.write(folder.resolve("news/korean.txt"), "김정은은 나루를 건넜다. crossing");
  }

  private Path index() {
    return folder.resolve("index");
  }

  private Path news() {
    return folder.resolve("news");
  }

  private List<String> ids(PassageIndex index, String query) {
    return index.search(PassageQuery.of(query).withLimit(20).withCollapsing(false)).hits().stream()
        .map(hit -> hit.document().id())
        .toList();
  }

  @Test
  void search_withEmbedder_ranksByMeaningAsWell() {
    try (PassageIndex index = PassageIndex.open(index(), SETTINGS, new Subjects("two"))) {
      IngestReport report = index.ingest(news());
      assertEquals(OTHERS + 5, report.indexed());
      List<String> found = ids(index, "ferry crossing");
      assertEquals("boat.txt", found.get(0));
      assertEquals(OTHERS + 5, found.size());
    }
    try (PassageIndex index = PassageIndex.openReadOnly(index())) {
      assertEquals("field.txt", ids(index, "ferry crossing").get(0));
    }
  }

  @Test
  void search_embedderFailsOnTheQuestion_isRankedByWordsAlone() {
    try (PassageIndex index = PassageIndex.open(index(), SETTINGS, new Subjects("two"))) {
      index.ingest(news());
      assertEquals("garbled.txt", ids(index, "garbled crossing").get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kim Jong Un crossing", "+crossing", "\"crossing\"", "лодка crossing"})
  void search_personOperatorOrOtherScript_isRankedByWordsAlone(String query) {
    try (PassageIndex index = PassageIndex.open(index(), SETTINGS, new Subjects("two"))) {
      index.ingest(news());
      PassageQuery asked = PassageQuery.of(query);
      List<PassageHit> hits = index.search(asked).hits();
      assertTrue(
          index.explain(asked, hits.get(0)).stream()
              .noneMatch(reason -> reason.kind() == Kind.MEANING));
    }
  }

  @Test
  void explain_withEmbedder_tellsBothRanks() {
    try (PassageIndex index = PassageIndex.open(index(), SETTINGS, new Subjects("two"))) {
      index.ingest(news());
      PassageQuery query = PassageQuery.of("ferry crossing");
      PassageHit best = index.search(query).hits().get(0);
      String reason =
          index.explain(query, best).stream()
              .filter(found -> found.kind() == Kind.MEANING)
              .map(MatchReason::sentence)
              .findFirst()
              .orElse("");
      assertTrue(
          reason.matches("By its words it is number \\d, .* number 1; both count\\."), reason);
    }
  }

  @Test
  void ingest_indexWithVectorsOpenedWithoutEmbedder_isRefusedWithTheName() {
    try (PassageIndex index = PassageIndex.open(index(), SETTINGS, new Subjects("two"))) {
      index.ingest(news());
      assertEquals(Optional.of("two"), index.embedder());
    }
    try (PassageIndex index = PassageIndex.open(index())) {
      IndexUnavailableException thrown =
          assertThrows(IndexUnavailableException.class, () -> index.ingest(news()));
      assertEquals(Reason.SETTINGS, thrown.reason());
      assertTrue(thrown.toString().contains("two"), thrown::toString);
    }
  }

  @Test
  void open_otherEmbedder_isRefusedForWritingAndNotUsedForReading() {
    try (PassageIndex index = PassageIndex.open(index(), SETTINGS, new Subjects("two"))) {
      index.ingest(news());
    }
    IndexUnavailableException thrown =
        assertThrows(
            IndexUnavailableException.class,
            () -> PassageIndex.open(index(), SETTINGS, new Subjects("three")));
    assertTrue(thrown.toString().contains("two"), thrown::toString);
    assertTrue(thrown.toString().contains("three"), thrown::toString);
    try (PassageIndex index = PassageIndex.openReadOnly(index(), new Subjects("three"))) {
      assertEquals("field.txt", ids(index, "ferry crossing").get(0));
    }
  }

  @Test
  void open_embedderForIndexWithoutVectors_isRefused() {
    try (PassageIndex index = PassageIndex.open(index())) {
      index.ingest(news());
    }
    IndexUnavailableException thrown =
        assertThrows(
            IndexUnavailableException.class,
            () -> PassageIndex.open(index(), SETTINGS, new Subjects("two")));
    assertEquals(Reason.SETTINGS, thrown.reason());
  }

  @Test
  void verify_indexWithVectors_findsNothing() {
    try (PassageIndex index = PassageIndex.open(index(), SETTINGS, new Subjects("two"))) {
      index.ingest(news());
      assertEquals(List.of(), index.verify().findings());
    }
  }
}
