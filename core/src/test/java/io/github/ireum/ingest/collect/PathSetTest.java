// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PathSetTest {

  private final PathSet paths = new PathSet();

  @Test
  void contains_emptySet_nothing() {
    assertFalse(paths.contains(""));
    assertFalse(paths.contains("a.txt"));
  }

  @Test
  void contains_addedBeforeAndAfterAsking_all() {
    paths.add("b.zip!/a.txt");
    assertTrue(paths.contains("b.zip!/a.txt"));
    paths.add("a.txt");
    assertTrue(paths.contains("a.txt"));
    assertTrue(paths.contains("b.zip!/a.txt"));
    assertFalse(paths.contains("b.zip"));
  }

  @Test
  void readFrom_writtenSet_isTheSame() throws IOException {
    for (int i = 0; i < 100_000; i++) {
      paths.add("embedded-" + i);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    paths.writeTo(new DataOutputStream(bytes));
    assertEquals(Integer.BYTES + 100_000 * Long.BYTES, bytes.size());
    PathSet read = PathSet.readFrom(in(bytes.toByteArray()));
    for (int i = 0; i < 100_000; i++) {
      assertTrue(read.contains("embedded-" + i));
    }
    assertFalse(read.contains("embedded-100000"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MAX_VALUE})
  void readFrom_impossibleSize_throws(int size) {
    byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt(size).array();
    assertThrows(IOException.class, () -> PathSet.readFrom(in(bytes)));
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
