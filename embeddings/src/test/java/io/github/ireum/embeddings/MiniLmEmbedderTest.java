// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.embeddings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.MatchReason;
import io.github.ireum.MatchReason.Kind;
import io.github.ireum.PassageHit;
import io.github.ireum.PassageIndex;
import io.github.ireum.PassageQuery;
import io.github.ireum.PassageSettings;
import io.github.ireum.TextEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MiniLmEmbedderTest {

  private final TextEmbedder embedder = new MiniLmEmbedder();

  private double likeness(String one, String other) {
    float[] a = embedder.embed(one);
    float[] b = embedder.embed(other);
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
    }
    return product;
  }

  @Test
  void load_service_findsIt() {
    Optional<TextEmbedder> found = ServiceLoader.load(TextEmbedder.class).findFirst();
    assertEquals(embedder.name(), found.map(TextEmbedder::name).orElse(""));
  }

  @Test
  void embed_likeMeaningInOtherWords_isNearerThanSharedWords() {
    String question = "Which doctor looked after the ill child?";
    assertTrue(
        likeness(question, "A physician took care of the sick boy.")
            > likeness(question, "Which doctor of law looked after the ill-kept books?"));
  }

  @Test
  void embed_anyString_hasAVector() {
    Random random = new Random(20180612);
    for (int round = 0; round < 30; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(2_000); length > 0; length--) {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      }
      assertEquals(384, embedder.embed(text + "a").length);
    }
  }

  @Test
  void reads_onlyLatinLetters() {
    assertTrue(embedder.reads("Talks on 12 June 2018"));
    assertFalse(embedder.reads("2018년 6월 12일 회담"));
    assertFalse(embedder.reads(""));
    assertFalse(embedder.reads("12"));
  }

  @Test
  void search_questionInOtherWords_isNearestInMeaning(@TempDir Path folder) throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    Files.writeString(
        news.resolve("a.txt"),
        "The doctor of law looked after the books of the old harbour office.");
    Files.writeString(
        news.resolve("b.txt"),
        "The doctor treated a patient whose fever had kept him in bed all week.");
    Files.writeString(news.resolve("c.txt"), "A choir sang in the park by the river on Sunday.");
    PassageQuery query = PassageQuery.of("doctor curing illness");
    Path index = folder.resolve("index");
    try (PassageIndex opened = PassageIndex.open(index, PassageSettings.getDefault(), embedder)) {
      opened.ingest(news);
    }
    try (PassageIndex opened = PassageIndex.openReadOnly(index, embedder)) {
      assertEquals(Optional.of(embedder.name()), opened.embedder());
      PassageHit patient =
          opened.search(query).hits().stream()
              .filter(hit -> hit.document().id().equals("b.txt"))
              .findFirst()
              .orElseThrow();
      String reasons =
          opened.explain(query, patient).stream()
              .filter(reason -> reason.kind() == Kind.MEANING)
              .map(MatchReason::sentence)
              .collect(Collectors.joining());
      assertTrue(reasons.contains("by likeness of meaning number 1;"), reasons);
    }
  }
}
