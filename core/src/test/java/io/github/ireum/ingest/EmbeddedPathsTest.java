// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EmbeddedPathsTest {

  private static Metadata document(String idPath, @Nullable String name) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.EMBEDDED_ID_PATH, idPath);
    metadata.set(TikaCoreProperties.EMBEDDED_ID, idPath.substring(idPath.lastIndexOf('/') + 1));
    if (name != null) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    return metadata;
  }

  @Test
  void of_entry_keepsItsFolders() {
    assertEquals(List.of("a/b.txt"), EmbeddedPaths.of(List.of(document("/1", "a/b.txt"))));
  }

  @Test
  void of_nestedArchive_joinsNames() {
    List<Metadata> documents = List.of(document("/1/2", "b.txt"), document("/1", "inner.zip"));
    assertEquals(List.of("inner.zip!/b.txt", "inner.zip"), EmbeddedPaths.of(documents));
  }

  @Test
  void of_sameNames_areToldApartByNumber() {
    List<Metadata> documents =
        List.of(document("/1", "a.txt"), document("/2", "a.txt"), document("/3", "a.txt"));
    assertEquals(List.of("a.txt", "a.txt#2", "a.txt#3"), EmbeddedPaths.of(documents));
  }

  @Test
  void of_nameOfAnotherNumberedEntry_isNumberedAgain() {
    List<Metadata> documents =
        List.of(document("/1", "a.txt#2"), document("/2", "a.txt"), document("/3", "a.txt"));
    assertEquals(List.of("a.txt#2", "a.txt", "a.txt#3"), EmbeddedPaths.of(documents));
  }

  @Test
  void of_noName_isNumberedById() {
    List<Metadata> documents = List.of(document("/1", null), document("/2", " "));
    assertEquals(List.of("embedded-1", "embedded-2"), EmbeddedPaths.of(documents));
  }

  @Test
  void of_nothing_isEmpty() {
    assertEquals(List.of(), EmbeddedPaths.of(List.of()));
  }
}
