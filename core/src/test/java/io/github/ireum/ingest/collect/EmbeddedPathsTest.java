// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EmbeddedPathsTest {

  private final EmbeddedPaths paths = new EmbeddedPaths();

  private static Metadata named(@Nullable String name) {
    Metadata metadata = new Metadata();
    if (name != null) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    return metadata;
  }

  @Test
  void next_entry_keepsItsFolders() {
    assertEquals("a/b.txt", paths.next("", named("a/b.txt")));
  }

  @Test
  void next_nestedArchive_joinsNames() {
    String inner = paths.next("", named("inner.zip"));
    assertEquals("inner.zip!/b.txt", paths.next(inner, named("b.txt")));
  }

  @Test
  void next_sameNames_areToldApartByNumber() {
    assertEquals("a.txt", paths.next("", named("a.txt")));
    assertEquals("a.txt#2", paths.next("", named("a.txt")));
    assertEquals("a.txt#3", paths.next("", named("a.txt")));
  }

  @Test
  void next_nameOfAnotherNumberedEntry_isNumberedAgain() {
    assertEquals("a.txt#2", paths.next("", named("a.txt#2")));
    assertEquals("a.txt", paths.next("", named("a.txt")));
    assertEquals("a.txt#3", paths.next("", named("a.txt")));
  }

  @Test
  void next_noName_isNumbered() {
    assertEquals("embedded-1", paths.next("", named(null)));
    assertEquals("embedded-2", paths.next("", named(" ")));
  }

  @Test
  void next_noNameInsideOfAnother_isNumberedThereAlone() {
    String first = paths.next("", named(null));
    assertEquals("embedded-1!/embedded-1", paths.next(first, named(null)));
    assertEquals("embedded-1!/note.txt", paths.next(first, named("note.txt")));
    assertEquals("embedded-1!/embedded-3", paths.next(first, named(null)));
    assertEquals("embedded-2", paths.next("", named(null)));
  }

  @Test
  void next_insideOfAnotherIsPassedOver_namesTheRestAsBefore() {
    String first = paths.next("", named(null));
    paths.next(first, named(null));
    List<String> read = List.of(paths.next("", named(null)), paths.next("", named(null)));
    EmbeddedPaths again = new EmbeddedPaths();
    assertEquals(first, again.next("", named(null)));
    assertEquals(read, List.of(again.next("", named(null)), again.next("", named(null))));
  }

  @Test
  void next_manyOfOneName_takesNoLongerForTheLast() {
    assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          for (int i = 0; i < 200_000; i++) {
            paths.next("", named("a"));
          }
        });
    assertEquals("a#200001", paths.next("", named("a")));
  }

  @Test
  void next_longNames_areBoundedAndToldApart() {
    String name = "김".repeat(EmbeddedPaths.MAX_LENGTH);
    String first = paths.next("", named(name + "1"));
    String second = paths.next("", named(name + "2"));
    assertTrue(first.length() < EmbeddedPaths.MAX_LENGTH + 30, first);
    assertNotEquals(first, second);
  }
}
